import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '../scripts/lib/project.ts';
import { readAtlas } from '../src/atlas/read.ts';
import { readArticle } from '../src/extraction/reader/read-article.ts';
import type { Fact } from '../src/schemas/fact.ts';
import { storedStories } from './support/stored.ts';

// What editors confirmed was read rightly. It is kept whatever the reader reads later, so that nobody would see it read
// worse: here each story is read as if for the first time.

const { atlas } = await readAtlas(root);

/** A fact as it is read: without its address, what an editor said of it, and links to facts by their addresses. */
const asRead = ({ id, status, judged, seal, doubts, inputs, finding, pair, ...read }: Fact) => read;

it.each(storedStories().map(({ slug, facts }) => [slug, facts] as const))(
  'what was confirmed of %s is still read in its text',
  (slug, facts) => {
    const file = `content/articles/${slug}.md`;
    const problems = { errors: [], warnings: [] };
    const setting = { file, slug, atlas, stored: null, hash: '' };
    const read = readArticle(readFileSync(join(root, file)), setting, problems);
    expect(problems.errors).toEqual([]);
    const now = read?.stored.facts.map(asRead);
    const other = facts
      .filter(({ status }) => status === 'confirmed')
      .filter((fact) => !now?.some((one) => isDeepStrictEqual(one, asRead(fact))));
    expect(other.map(({ source }) => source.text)).toEqual([]);
  },
);

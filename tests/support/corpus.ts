import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStored, slugOf } from '../../scripts/facts/facts-files.ts';
import { root } from '../../scripts/lib/project.ts';
import { readAtlas } from '../../src/atlas/read.ts';
import { corpusOf } from '../../src/corpus/corpus.ts';
import { readRegister } from '../../src/corpus/register/read-files.ts';
import { standingIn } from '../../src/corpus/register/standing.ts';
import type { Story } from '../../src/corpus/stated.ts';
import { type StoryCorpus, withStories } from '../../src/corpus/story-corpus.ts';
import { readFrontMatter } from '../../src/markdown/parse/front-matter.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import { storedStories } from './stored.ts';

/** The real stories, facts and atlas as pages have them, read without Astro. */
export async function realCorpus(): Promise<StoryCorpus> {
  const { atlas } = await readAtlas(root);
  const files = storedStories()
    .map(({ slug }) => readStored(root, slug))
    .filter((file): file is FactsFile => file !== null && 'facts' in file);
  const stories = files.flatMap((file): Story[] => {
    const path = join(root, 'content', 'articles', `${file.article}.md`);
    const raw = readFileSync(path, 'utf8');
    const { article } = readFrontMatter(raw, path);
    if (!article || article.draft) return [];
    return [{ id: slugOf(path), data: article, body: raw.slice(file.bodyStart) }];
  });
  const register = readRegister(root, standingIn(files, atlas));
  return withStories(corpusOf(files, atlas, register), stories);
}

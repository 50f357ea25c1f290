import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.ts';
import { type Fact, factsFileSchema } from '../../src/schemas/fact.ts';

export interface StoredStory {
  slug: string;
  /** The article as text, without a byte-order mark. */
  text: string;
  /** Its facts but those an editor rejected. */
  facts: Fact[];
}

/** Every article with the facts stored for it. */
export function storedStories(): StoredStory[] {
  const folder = join(root, 'content', 'facts');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { article, facts } = factsFileSchema.parse(
        JSON.parse(readFileSync(join(folder, name), 'utf8')),
      );
      const file = join(root, 'content', 'articles', `${article}.md`);
      return {
        slug: article,
        text: readFileSync(file, 'utf8').replace(/^\uFEFF/, ''),
        facts: facts.filter(({ status }) => status !== 'rejected'),
      };
    });
}

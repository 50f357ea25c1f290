import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.ts';
import { type Fact, factsFileSchema } from '../../src/schemas/fact.ts';
import { copyFolder } from './copy.ts';

export interface StoredStory {
  slug: string;
  /** Its facts but those an editor rejected. */
  facts: Fact[];
}

/** Every article of a site with the facts stored for it. */
export function storedStories(site: 'test' | 'real' = 'real'): StoredStory[] {
  const project = site === 'real' ? root : copyFolder('the test site');
  const folder = join(project, 'content', 'facts');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { article, facts } = factsFileSchema.parse(
        JSON.parse(readFileSync(join(folder, name), 'utf8')),
      );
      return { slug: article, facts: facts.filter(({ status }) => status !== 'rejected') };
    });
}

import { defineCollection } from 'astro:content';
import { readdir, readFile } from 'node:fs/promises';
import { glob, type Loader } from 'astro/loaders';
import { parseAtlas } from './atlas/parse.ts';
import type { Atlas } from './atlas/types.ts';
import { devStore } from './corpus/dev-store.ts';
import { articleSchema } from './schemas/article.ts';
import { corridorSchema, lineSchema } from './schemas/corridor.ts';
import { factsFileSchema } from './schemas/fact.ts';
import { citedFigureSchema } from './schemas/figure.ts';
import { measureSchema } from './schemas/measure.ts';
import { placeSchema } from './schemas/place.ts';
import { formatProblem } from './schemas/problem.ts';

const folder = 'content/atlas';

type Section = 'places' | 'lines' | 'corridors' | 'measures' | 'figures';

/** One section of the atlas, from whichever of its files; any problem stops the build with all of them listed. */
function atlas(section: Section): Loader {
  return {
    name: `atlas-${section}`,
    async load({ store, parseData }) {
      const entries = devStore()?.atlas ?? (await readFolder());
      store.clear();
      for (const entry of entries[section].values()) {
        store.set({ id: entry.id, data: await parseData({ id: entry.id, data: entry }) });
      }
    },
  };
}

async function readFolder(): Promise<Atlas> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      path: `${folder}/${name}`,
      text: await readFile(`${folder}/${name}`, 'utf8'),
    })),
  );
  const { atlas, problems } = parseAtlas(files);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return atlas;
}

/**
 * A collection of files. A development server has them in memory (`scripts/dev/store.ts`): Astro would write its whole store
 * and read it again after each save.
 */
function files(name: string, pattern: string, base: string): Loader {
  const stored = glob({ pattern, base });
  return {
    name,
    async load(context) {
      const store = devStore();
      if (!store) return stored.load(context);
      context.store.clear();
      store.renderWith((text, fileURL) => context.renderMarkdown(text, { fileURL }));
    },
  };
}

export const collections = {
  articles: defineCollection({
    loader: files('articles', '*.md', 'content/articles'),
    schema: articleSchema,
  }),
  facts: defineCollection({
    loader: files('facts', '*.json', 'content/facts'),
    schema: factsFileSchema,
  }),
  places: defineCollection({ loader: atlas('places'), schema: placeSchema }),
  lines: defineCollection({ loader: atlas('lines'), schema: lineSchema }),
  corridors: defineCollection({ loader: atlas('corridors'), schema: corridorSchema }),
  measures: defineCollection({ loader: atlas('measures'), schema: measureSchema }),
  figures: defineCollection({ loader: atlas('figures'), schema: citedFigureSchema }),
};

import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { devStore } from './corpus/dev-store.ts';
import { articleSchema } from './schemas/article.ts';
import { corridorSchema, lineSchema } from './schemas/corridor.ts';
import { factsFileSchema } from './schemas/fact.ts';
import { citedFigureSchema } from './schemas/figure.ts';
import { measureSchema } from './schemas/measure.ts';
import { placeSchema } from './schemas/place.ts';

// Entries come from elsewhere: of a build from `site/content-store.ts`, which reads them when pages are made, past
// Astro's store, which all of them would pass through again at each build and in each of its processes.

type Section = 'places' | 'lines' | 'corridors' | 'measures' | 'figures';

/** One section of the atlas, as a development server holds it. */
function atlas(section: Section): Loader {
  return {
    name: `atlas-${section}`,
    async load({ store, parseData }) {
      const entries = devStore()?.atlas[section].values() ?? [];
      store.clear();
      for (const entry of entries) {
        store.set({ id: entry.id, data: await parseData({ id: entry.id, data: entry }) });
      }
    },
  };
}

/**
 * A collection of files. A development server has them in memory (`scripts/dev/store.ts`): Astro would write its whole store
 * and read it again after each save.
 */
function files(name: string): Loader {
  return {
    name,
    async load(context) {
      context.store.clear();
      devStore()?.renderWith((text, fileURL) => context.renderMarkdown(text, { fileURL }));
    },
  };
}

export const collections = {
  articles: defineCollection({ loader: files('articles'), schema: articleSchema }),
  facts: defineCollection({ loader: files('facts'), schema: factsFileSchema }),
  places: defineCollection({ loader: atlas('places'), schema: placeSchema }),
  lines: defineCollection({ loader: atlas('lines'), schema: lineSchema }),
  corridors: defineCollection({ loader: atlas('corridors'), schema: corridorSchema }),
  measures: defineCollection({ loader: atlas('measures'), schema: measureSchema }),
  figures: defineCollection({ loader: atlas('figures'), schema: citedFigureSchema }),
};

import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { devStore } from './corpus/dev-store.ts';
import { articleSchema } from './schemas/article.ts';
import { corridorSchema, lineSchema } from './schemas/corridor.ts';
import { factsFileSchema } from './schemas/fact.ts';
import { citedFigureSchema } from './schemas/figure.ts';
import { measureSchema } from './schemas/measure.ts';
import { placeSchema } from './schemas/place.ts';

/**
 * A collection whose entries come from elsewhere: in a build from `site/content-store.ts`, which reads them when pages are made,
 * past Astro's store, which all of them would pass through again at each build and in each of its processes; in a development
 * server from its own store (`scripts/dev/store.ts`), for Astro would write its whole store and read it again after each save.
 */
function elsewhere(name: string): Loader {
  return {
    name,
    async load(context) {
      context.store.clear();
      devStore()?.renderWith((text, fileURL) => context.renderMarkdown(text, { fileURL }));
    },
  };
}

export const collections = {
  articles: defineCollection({ loader: elsewhere('articles'), schema: articleSchema }),
  facts: defineCollection({ loader: elsewhere('facts'), schema: factsFileSchema }),
  places: defineCollection({ loader: elsewhere('places'), schema: placeSchema }),
  lines: defineCollection({ loader: elsewhere('lines'), schema: lineSchema }),
  corridors: defineCollection({ loader: elsewhere('corridors'), schema: corridorSchema }),
  measures: defineCollection({ loader: elsewhere('measures'), schema: measureSchema }),
  figures: defineCollection({ loader: elsewhere('figures'), schema: citedFigureSchema }),
};

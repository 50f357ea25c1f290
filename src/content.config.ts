import { defineCollection } from 'astro:content';
import { readdir, readFile } from 'node:fs/promises';
import { glob, type Loader } from 'astro/loaders';
import { parseAtlas } from './atlas/parse.ts';
import type { Atlas } from './atlas/types.ts';
import { deskAtHand } from './facts/desk.ts';
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
      const entries = deskAtHand()?.atlas ?? (await readFolder());
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

const storedArticles = glob({ pattern: '*.md', base: 'content/articles' });
const storedFacts = glob({ pattern: '*.json', base: 'content/facts' });

/** Stories; their front matter alone where a development server has the rest in memory. */
const articles: Loader = {
  name: 'articles',
  async load(context) {
    const desk = deskAtHand();
    if (!desk) return storedArticles.load(context);
    const { store, parseData, renderMarkdown } = context;
    desk.renderWith((text, fileURL) => renderMarkdown(text, { fileURL }));
    const gone = new Set(store.keys());
    for (const slug of desk.slugs) {
      const article = desk.article(slug);
      if (!article) continue;
      gone.delete(slug);
      const { digest, file: filePath } = article;
      if (store.get(slug)?.digest === digest) continue;
      // Pictures beside an article are known only once it is rendered.
      const hasPictures = article.body.includes('![');
      const assetImports = hasPictures ? (await desk.prose(slug))?.metadata?.imagePaths : undefined;
      store.set({
        id: slug,
        data: await parseData({ id: slug, data: { ...article.frontMatter } }),
        filePath,
        digest,
        ...(assetImports && { assetImports }),
      });
    }
    for (const slug of gone) store.delete(slug);
  },
};

const facts: Loader = {
  name: 'facts',
  async load(context) {
    if (deskAtHand()) context.store.clear();
    else await storedFacts.load(context);
  },
};

export const collections = {
  articles: defineCollection({ loader: articles, schema: articleSchema }),
  facts: defineCollection({ loader: facts, schema: factsFileSchema }),
  places: defineCollection({ loader: atlas('places'), schema: placeSchema }),
  lines: defineCollection({ loader: atlas('lines'), schema: lineSchema }),
  corridors: defineCollection({ loader: atlas('corridors'), schema: corridorSchema }),
  measures: defineCollection({ loader: atlas('measures'), schema: measureSchema }),
  figures: defineCollection({ loader: atlas('figures'), schema: citedFigureSchema }),
};

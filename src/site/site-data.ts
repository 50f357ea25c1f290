import { type CollectionEntry, getCollection } from 'astro:content';
import type { Atlas } from '../atlas/types.ts';
import { type Corpus, corpusOf } from '../corpus/corpus.ts';
import { devStore, type StoredArticle } from '../corpus/dev-store.ts';
import { readRegister } from '../corpus/register/read-files.ts';
import { standingIn } from '../corpus/register/standing.ts';
import type { Story } from '../corpus/stated.ts';
import { type StoryCorpus, withStories } from '../corpus/story-corpus.ts';
import { tracedCorpus, tracedFile, tracedStory } from '../corpus/traced-corpus.ts';
import { renderProse } from './prose.ts';

/** What pages draw from. */
export type Site = StoryCorpus;

type StoryEntry = CollectionEntry<'articles'>;

let loaded: Promise<Site> | undefined;
let loadedAt: number | null | undefined;

/** Everything pages draw from, read once a build; in development once after each change. */
export function loadSite(): Promise<Site> {
  const version = import.meta.env.DEV ? devStore()?.version : null;
  if (version === undefined || version !== loadedAt) loaded = undefined;
  loadedAt = version;
  loaded ??= read();
  return loaded;
}

async function read(): Promise<Site> {
  const stories = import.meta.env.DEV
    ? await readStories()
    : (await readStories()).map(tracedStory);
  const site = withStories(await readCorpus(new Set(stories.map(({ id }) => id))), stories);
  // A build remembers what each page asked; while a story is written its page is made anew.
  return import.meta.env.DEV ? site : tracedCorpus(site, await digestsOf(stories));
}

/** Digests of the files of stories and of their facts, by the slugs of those that have both. */
async function digestsOf(stories: readonly StoryEntry[]): Promise<Map<string, string>> {
  const files = await getCollection('facts');
  const facts = new Map(files.map(({ data, digest }) => [data.article, digest]));
  return new Map(
    stories.flatMap(({ id, digest }): [string, string][] => {
      const ofFacts = facts.get(id);
      return digest && ofFacts ? [[id, `${digest} ${ofFacts}`]] : [];
    }),
  );
}

/** The stories that are shown: in development drafts as well, so that their editors see them. */
async function readStories(): Promise<StoryEntry[]> {
  if (!import.meta.env.DEV) return getCollection('articles', ({ data }) => !data.draft);
  const store = devStore();
  return store ? store.articles.map(storyOf) : getCollection('articles');
}

const storyOf = ({ slug, file, body, frontMatter }: StoredArticle): StoryEntry => ({
  id: slug,
  collection: 'articles',
  data: frontMatter,
  body,
  filePath: file,
});

/** The story with its prose rendered, which is done when a page asks for it. */
export async function withProse(story: Story): Promise<StoryEntry> {
  if (!story.rendered) {
    const rendered = import.meta.env.DEV
      ? await devStore()?.prose(story.id)
      : { html: await renderProse(story.body ?? '') };
    if (rendered) story.rendered = rendered;
  }
  return story as StoryEntry;
}

/** The corpus of the stories shown; a development server holds its own. */
async function readCorpus(shown: ReadonlySet<string>): Promise<Corpus> {
  const store = import.meta.env.DEV ? devStore() : undefined;
  if (store) return store.corpus;
  const [all, atlas] = await Promise.all([getCollection('facts'), readAtlas()]);
  const shownFiles = all.map(({ data }) => data).filter(({ article }) => shown.has(article));
  const files = import.meta.env.DEV ? shownFiles : shownFiles.map(tracedFile);
  return corpusOf(files, atlas, readRegister(process.cwd(), standingIn(files, atlas)));
}

async function readAtlas(): Promise<Atlas> {
  const [places, lines, corridors, measures, figures] = await Promise.all([
    getCollection('places'),
    getCollection('lines'),
    getCollection('corridors'),
    getCollection('measures'),
    getCollection('figures'),
  ]);
  return {
    places: byId(places),
    lines: lines.map(({ data }) => data),
    corridors: byId(corridors),
    measures: byId(measures),
    figures: figures.map(({ data }) => data),
  };
}

const byId = <T extends { id: string }>(entries: { data: T }[]): Map<string, T> =>
  new Map(entries.map(({ data }) => [data.id, data]));

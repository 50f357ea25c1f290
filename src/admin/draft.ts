import { corpusOf } from '../corpus/corpus.ts';
import { devStore } from '../corpus/dev-store.ts';
import { seriesNames } from '../corpus/register/resolve.ts';
import type { Story } from '../corpus/stated.ts';
import { withStories } from '../corpus/story-corpus.ts';
import { unplacedNames } from '../extraction/checks/unplaced-names.ts';
import { checkDirectives, checkSeries } from '../extraction/reader/check-directives.ts';
import { factsFileOf } from '../extraction/reader/read-article.ts';
import { gazetteerOf, type Reading, readFacts } from '../extraction/reader/read-facts.ts';
import type { Document } from '../markdown/parse/document.ts';
import { readMarkdown } from '../markdown/parse/markdown.ts';
import { soundFields } from '../markdown/parse/stand-in.ts';
import { adminMessages } from '../messages/admin.ts';
import type { Article } from '../schemas/article.ts';
import { type Problem, sortProblems, wordsAt } from '../schemas/problem.ts';
import { renderProse } from '../site/prose.ts';
import type { Site } from '../site/site-data.ts';
import { storiesFolder } from './config.ts';

/** A story that is being written, read as a saved one is. */
export interface Draft {
  /** Null where the file cannot be read at all; `text` is then all there is. */
  story: Story | null;
  text: string;
  /** The site as it were with this story. */
  site: Site;
  /** Its prose as HTML, without facts and figures. */
  html: string;
  /** What keeps it from being published. */
  problems: Problem[];
  /** What its editor should look at. */
  warnings: Problem[];
  /** Line of the file on which the prose begins. */
  firstLine: number;
}

/** What is read in a story that is not saved; null where there is nothing to read. */
export function readDraftFacts(text: string, slug: string, site: Site): DraftReading | null {
  const file = `${storiesFolder}/${slug}.md`;
  const { document, problems } = readMarkdown(text, file);
  const article = document.frontMatter ?? standIn(text);
  if (!article || document.blocks.length === 0) return null;
  const reading = readFacts(document, {
    ...{ slug, file, atlas: site.atlas, frontMatter: article },
    previous: devStore()?.corpus.files.find((one) => one.article === slug) ?? null,
  });
  return { file, document, article, reading, problems };
}

/** Names of a story that stand for places and are none of the atlas, each once. */
export function unknownPlaces({ document, reading }: DraftReading, { atlas }: Site): string[] {
  const told = reading.warnings
    .filter(({ code }) => code === 'SL401')
    .map((problem) => wordsAt(document.raw, problem));
  const known = { atlas, gazetteer: gazetteerOf(atlas) };
  const others = unplacedNames(document, reading.facts, known).map(({ name }) => name);
  return [...new Set([...told, ...others])];
}

interface DraftReading {
  file: string;
  document: Document;
  article: Article;
  reading: Reading;
  problems: Problem[];
}

/** Reads a story that is not saved, by the reader of those that are. Where front matter is still missing, stand-ins show. */
export async function readDraft(text: string, slug: string, site: Site): Promise<Draft> {
  const read = readDraftFacts(text, slug, site);
  if (!read) return unread(text, slug, site);
  const { file, document, article, reading, problems } = read;
  const firstLine = lineOfText(text, document);
  const body = text.slice(document.bodyStart);
  const html = await render(body);
  const story = asStory(slug, article, body, html);
  const withDraft = draftSite(read, slug, site, story);
  return {
    story,
    text,
    site: withDraft,
    html,
    problems: sortProblems([...problems, ...directiveProblems(document, file, withDraft)]),
    warnings: sortProblems(reading.warnings),
    firstLine,
  };
}

/** A story without a text, or without front matter. */
function unread(text: string, slug: string, site: Site): Draft {
  const { document, problems } = readMarkdown(text, `${storiesFolder}/${slug}.md`);
  const article = document.frontMatter ?? standIn(text);
  const story = article && asStory(slug, article, '', '');
  const firstLine = lineOfText(text, document);
  return { story, text, site, html: '', problems, warnings: [], firstLine };
}

const lineOfText = (text: string, { bodyStart }: Document): number =>
  text.slice(0, bodyStart).split('\n').length;

const asStory = (id: string, data: Article, body: string, html: string): Story =>
  ({ id, collection: 'articles', data, body, rendered: { html } }) as Story;

const directiveProblems = (document: Document, file: string, site: Site): Problem[] => [
  ...checkDirectives(document, file, site.atlas),
  ...checkSeries(document, file, seriesNames(site)),
];

/** The site as it were with a story that is read, and its facts, in the place of those it has under this name. */
export function draftSite(
  { document, article, reading }: DraftReading,
  slug: string,
  { atlas, files, register, stories }: Site,
  story = asStory(slug, article, '', ''),
): Site {
  const own = factsFileOf(document, reading, { slug, hash: '', atlas });
  const others = files.filter((one) => one.article !== slug);
  return withStories(corpusOf([...others, own], atlas, register), [
    story,
    ...stories.filter(({ id }) => id !== slug),
  ]);
}

async function render(body: string): Promise<string> {
  const code = await renderProse(body);
  // Astro finds pictures beside a file when it builds; here they are where the server has them.
  const folder = `http://site${import.meta.env.BASE_URL}${storiesFolder}/`;
  return code.replace(
    /(<img src=")(\.{1,2}\/[^"]*)/g,
    (_, before: string, path: string) => before + new URL(path, folder).pathname,
  );
}

/** Front matter as far as it is sound, and stand-ins for the rest; null where there is none that can be read. */
function standIn(text: string): Article | null {
  const sound = soundFields(text);
  if (!sound) return null;
  const { sources = [] } = sound;
  return {
    title: adminMessages.untitled,
    dek: '',
    date: '1970-01-01',
    authors: [],
    language: 'en',
    topics: [],
    formerly: [],
    draft: true,
    ...sound,
    sources: sources.length > 0 ? sources : [unnamed],
  };
}

const unnamed: Article['sources'][number] = {
  id: 'source',
  title: adminMessages.unnamedSource,
  publisher: adminMessages.unnamedSource,
  url: '#sources',
  type: 'reference',
};

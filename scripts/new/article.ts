import { readMarkdown } from '../../src/markdown/parse/markdown.ts';
import { siteMessages } from '../../src/messages/site.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { articleFile, noAddress, toDo } from './template.ts';

/** What is known of the first source; the rest is left to do. */
export interface SourceFacts {
  title?: string;
  publisher?: string;
  url?: string;
  published?: string;
}

export interface NewArticle {
  text: string;
  /** Lines that a person must still fill in, from 1. */
  leftToDo: number[];
  /** Where anything stands here, the text is not to be written. */
  problems: Problem[];
}

const agencies = /newswire|globenewswire|businesswire/i;

/** A draft of an article. `today` is the day it is begun: YYYY-MM-DD. */
export function newArticle(
  given: { title: string; today: string; source: SourceFacts; body: string },
  file: string,
): NewArticle {
  const { title, today, source, body } = given;
  const host = source.url ? new URL(source.url).hostname.replace(/^www\./, '') : undefined;
  const publisher = source.publisher ?? host;
  const text = articleFile({
    fields: {
      title,
      date: today,
      authors: [`${siteMessages.name} desk`],
      sources: [
        {
          ...(publisher && { id: idOf(publisher) }),
          ...(source.title && { title: source.title }),
          ...(publisher && { publisher }),
          ...(source.url && { url: source.url }),
          ...(source.published && { published: source.published }),
          ...(agencies.test(`${publisher} ${host}`) && { type: 'press-release' }),
        },
      ],
      draft: true,
    },
    body: body.trim() === '' ? `${toDo} write the story here, then take this line out.` : body,
  });
  const lines = text.split('\n');
  return {
    text,
    leftToDo: lines.flatMap((line, at) =>
      line.includes(toDo) || line.includes(noAddress) ? [at + 1] : [],
    ),
    problems: readMarkdown(text, file).problems,
  };
}

/** A short name for footnotes: "New Silk Road Discovery" → "new-silk-road-discovery". */
const idOf = (publisher: string): string =>
  publisher
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30)
    .replace(/-+$/, '') || 'source';

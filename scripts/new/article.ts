import { noAddress, sourceEntry, toDo } from '../../src/desk/source-entry.ts';
import { readMarkdown } from '../../src/markdown/parse/markdown.ts';
import { siteMessages } from '../../src/messages/site.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { SourceFacts } from '../../src/schemas/source-facts.ts';
import { articleFile } from './template.ts';

export interface NewArticle {
  text: string;
  /** Lines that a person must still fill in, from 1. */
  leftToDo: number[];
  /** Where anything stands here, the text is not to be written. */
  problems: Problem[];
}

/** A draft of an article. `today` is the day it is begun: YYYY-MM-DD. */
export function newArticle(
  given: { title: string; today: string; source: SourceFacts; body: string },
  file: string,
): NewArticle {
  const { title, today, source, body } = given;
  const text = articleFile({
    fields: {
      title,
      date: today,
      authors: [`${siteMessages.name} desk`],
      sources: [sourceEntry(source, new Set())],
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

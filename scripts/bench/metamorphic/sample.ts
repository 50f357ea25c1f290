import type { Atlas } from '../../../src/atlas/types.ts';
import { readFacts } from '../../../src/extraction/reader/read-facts.ts';
import type { Document } from '../../../src/markdown/parse/document.ts';
import { readMarkdown } from '../../../src/markdown/parse/markdown.ts';
import { readPlain } from '../../../src/markdown/parse/plain.ts';
import type { Fact } from '../../../src/schemas/fact.ts';
import { withoutDirectives } from '../reading/undirected.ts';

/** A text to be changed in ways that a reader must follow. */
export interface Sample {
  name: string;
  text: string;
  isMarkdown: boolean;
  /** Date of a text without front matter. */
  date: string | null;
}

/** An article without what editors said in it, as the reader alone reads it. */
export function articleSample(name: string, markdown: string): Sample {
  const { document } = readMarkdown(markdown, `${name}.md`);
  return { name, text: withoutDirectives(document).text, isMarkdown: true, date: null };
}

/** A sample as it is read. */
export interface ReadSample {
  document: Document;
  facts: Fact[];
}

export function readSample({ name, text, isMarkdown, date }: Sample, atlas: Atlas): ReadSample {
  const file = isMarkdown ? `${name}.md` : `${name}.txt`;
  const document = isMarkdown ? readMarkdown(text, file).document : readPlain(text);
  const { frontMatter } = document;
  const { facts } = readFacts(document, { slug: 'sample', file, atlas, frontMatter, date });
  return { document, facts };
}

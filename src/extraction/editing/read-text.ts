import type { Atlas } from '../../atlas/types.ts';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import { readFacts } from '../reader/read-facts.ts';
import type { ReadText } from './smallest-directive.ts';

/** How an article of this name is read, whatever text it holds: nothing is stored, and no judgement counts. */
export const readerOf =
  (slug: string, file: string, atlas: Atlas): ReadText =>
  (raw) => {
    const { document, problems } = readMarkdown(raw, file);
    const setting = { slug, file, atlas, frontMatter: document.frontMatter };
    const reading = readFacts(document, setting);
    return { document, facts: reading.facts, problems: [...problems, ...reading.problems] };
  };

import { readPeriods } from '../../src/extraction/time/periods.ts';
import { tokenise } from '../../src/extraction/tokens/tokens.ts';
import type { SourceFacts } from './entry.ts';

/** Where a pasted passage says what it is: in its first lines. */
const headLines = 6;
const longestTitle = 160;

/** What a passage that was copied from a page says of itself: a first line that is no sentence, and a day by itself. */
export function readPassage(text: string): Pick<SourceFacts, 'title' | 'published'> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, headLines);
  const [first = ''] = lines;
  const isTitle = first.length <= longestTitle && !/[.!?…]["”’]?$/.test(first) && lines.length > 1;
  const published = lines
    .slice(isTitle ? 1 : 0)
    .filter((line) => line.length <= longestTitle && !/[.!?]$/.test(line))
    .flatMap((line) => readPeriods(tokenise(line), line, null))
    .find(({ period }) => period.type === 'day')?.period.start;
  return { ...(isTitle && { title: first }), ...(published && { published }) };
}

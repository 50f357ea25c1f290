import { readPeriods } from '../../src/extraction/time/periods.ts';
import { tokenise } from '../../src/extraction/tokens/tokens.ts';
import type { SourceFacts } from '../../src/schemas/source-facts.ts';

/** Where a pasted passage says what it is: in its first lines. */
const headLines = 6;
const longestTitle = 160;

/** What a passage that was copied from a page says of itself: a first line that is no sentence, and a line with its day. */
export function readPassage(text: string): Pick<SourceFacts, 'title' | 'publisher' | 'published'> {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, headLines)
    .filter((line) => line.length <= longestTitle && !/[.!?…]["”’]?$/.test(line));
  const [first] = lines;
  const isTitle = first !== undefined && text.trim().startsWith(first) && text.trim() !== first;
  const rest = lines.slice(isTitle ? 1 : 0);
  const day = rest.map(dayIn).find((found) => found !== null);
  // "Russian Railways": a name on a line of its own below the heading.
  const [below = ''] = isTitle && !day ? rest : [];
  return {
    ...(isTitle && { title: first }),
    ...(day ?? (isNameOfOne(below) && { publisher: below })),
  };
}

/** "Xinhua | January 3, 2025", "The Astana Times | November 2025": the day or the month of a line, and who stands beside it. */
function dayIn(line: string): Pick<SourceFacts, 'publisher' | 'published'> | null {
  const mentions = readPeriods(tokenise(line), line, null);
  const mention =
    mentions.find(({ period }) => period.type === 'day') ??
    mentions.find((each) => each.period.type === 'month' && isSetApart(line, each));
  const day = mention?.period.start;
  if (!mention || !day) return null;
  const beside = line.slice(0, mention.start) + line.slice(mention.end);
  const publisher = beside.replace(/^[\s|,·•–—:-]+|[\s|,·•–—:-]+$/g, '');
  const published = mention.period.type === 'day' ? day : day.slice(0, '2025-01'.length);
  return { published, ...(isNameOfOne(publisher) && { publisher }) };
}

/** A month behind a mark or a label: of "Trains in May 2025" it is what the heading is about. */
const isSetApart = (line: string, { start, end }: { start: number; end: number }): boolean => {
  const before = line.slice(0, start).trim();
  const isLed = before === '' || /[|,·•–—:]$/.test(before) || isLabel.test(before);
  return isLed && line.slice(end).trim() === '';
};

const isNameOfOne = (words: string): boolean =>
  /^\p{Lu}[\p{L}\p{N}.,&’' -]{1,50}$/u.test(words) && !isLabel.test(words);

/** What stands before a day and names nobody who publishes. */
const isLabel = /^(?:by|published|updated|posted|date|on)\b/i;

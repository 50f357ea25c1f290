/** One piece of a text put in the place of another; offsets are of the text before. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** A text with all of its edits made; of two that overlap the first holds. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: words } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    result += text.slice(from, start) + words;
    from = end;
  }
  return result + text.slice(from);
}

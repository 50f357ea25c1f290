import type { Document, FactDirective } from '../../../src/markdown/parse/document.ts';

/** An article without what an editor said in it. */
export interface Undirected {
  text: string;
  /** Where an offset of the article stands in `text`. */
  toText: (offset: number) => number;
}

/** Takes every `:fact[words]{…}` and `:nofact[words]` out of an article and leaves its words. */
export function withoutDirectives({ raw, blocks }: Document): Undirected {
  const cuts = blocks
    .flatMap(({ factDirectives }) => factDirectives)
    .flatMap(({ start, end, inner }: FactDirective) => [
      { start, end: inner.start },
      { start: inner.end, end },
    ])
    .sort((a, b) => a.start - b.start);
  let text = '';
  let from = 0;
  for (const { start, end } of cuts) {
    text += raw.slice(from, start);
    from = Math.max(from, end);
  }
  text += raw.slice(from);
  return {
    text,
    toText: (offset) =>
      cuts.reduce((at, { start, end }) => at - Math.max(0, Math.min(offset, end) - start), offset),
  };
}

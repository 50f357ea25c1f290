import { wordSet } from '../lexicon/word-set.ts';
import type { Span, Token } from '../reader/types.ts';
import { isCapitalised } from '../tokens/letters.ts';
import type { Tag } from '../tokens/tagger.ts';

/** What the readers of quantities look at: one sentence, its tokens and their parts of speech. */
export interface Context {
  text: string;
  tokens: readonly Token[];
  tags: readonly Tag[];
  /** True at each token inside a span that is read already and holds no quantity. */
  masked: readonly boolean[];
  /** True where relative times can be dated, so that "the past ten years" is a period and no measure. */
  dated: boolean;
  /** ISO code that ¥ stands for in this sentence. */
  yenSign: string;
  /** True where "pounds" are money in this sentence. */
  sterling: boolean;
}

/** Marks the tokens that overlap one of the spans, which need not be in order. */
export function maskSpans(tokens: readonly Token[], spans: readonly Span[]): boolean[] {
  const masked = new Array<boolean>(tokens.length).fill(false);
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = -1;
  tokens.forEach((token, at) => {
    while (next < sorted.length && (sorted[next] as Span).start < token.end) {
      end = Math.max(end, (sorted[next] as Span).end);
      next++;
    }
    masked[at] = token.start < end;
  });
  return masked;
}

const hyphens = wordSet('-|‐|‑');
const dashes = wordSet('-|‐|‑|‒|–|—|−|--');

export const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && hyphens.has(token.lower);

export const isDash = (token: Token | undefined): boolean =>
  token !== undefined && dashes.has(token.text);

export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && isCapitalised(token.text);

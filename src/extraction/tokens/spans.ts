import type { Span } from '../reader/types.ts';

/** True for a span that lies in another, or is the same. */
export const isWithin = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** True for two spans that share a letter. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

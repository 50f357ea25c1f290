import type { MarkedTerm } from '../markdown/render/mark-terms.ts';
import { glossary } from '../messages/glossary.ts';
import { toPath } from './links.ts';

/** The words of the trade as stories mark them. */
export const markedTerms: readonly MarkedTerm[] = glossary.map(({ id, name, also, words }) => ({
  words: [name, ...also],
  href: toPath(`/glossary/#${id}`),
  title: words,
}));

import { factsMessages } from '../messages/facts.ts';
import { fill } from '../messages/fill.ts';
import type { Source } from '../schemas/source.ts';
import { listInWords } from './scope.ts';
import { type Stated, statedIn } from './stated.ts';
import { amountInWords } from './wording.ts';

/** Who answers for a figure: the source that states it, the desk that worked it out, or nobody that the text names. */
export type Credit =
  | { by: 'source'; source: Source }
  | { by: 'desk'; inputs: readonly Stated[] }
  | { by: 'nobody' };

/**
 * Who answers for a figure.
 *
 * @example creditOf(entry, site.statedById) // { by: 'source', source }
 * @param statedById every fact and published figure, to find what a derived one was worked out from
 */
export function creditOf(entry: Stated, statedById: ReadonlyMap<string, Stated>): Credit {
  const { evidence, inputs = [] } = entry.fact;
  if (evidence === 'derived')
    return { by: 'desk', inputs: inputs.flatMap((id) => statedById.get(id) ?? []) };
  const source = statedIn(entry);
  return source ? { by: 'source', source } : { by: 'nobody' };
}

/** A credit in words: the publisher, "Silklines, from 17,000 and 1,126", or that no source is given. */
export function creditInWords(credit: Credit): string {
  if (credit.by === 'source') return credit.source.publisher;
  if (credit.by === 'nobody') return factsMessages.noSource;
  const amounts = credit.inputs.map(({ fact }) => amountInWords(fact));
  return amounts.length === 0
    ? factsMessages.desk
    : fill(factsMessages.deskFrom, { figures: listInWords(amounts) });
}

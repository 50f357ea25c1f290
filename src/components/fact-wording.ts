import type { Fact } from '../schemas/fact.ts';

/**
 * What the number of a fact counts, for the line under a large figure: the unit with what the text says of it.
 * "nearly 30,000" stands above, "international trains" here.
 */
export function nounOf(fact: Fact): string {
  const { subject } = fact;
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}

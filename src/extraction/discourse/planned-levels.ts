import { cue } from '../cues/cue.ts';
import type { FactCandidate } from '../reader/fact-candidate.ts';
import type { CountedUnits } from './counted-units.ts';

/** Words that stand for what the sentence before told of. */
const standsForLast = cue(
  /\b(?:it|they|this|that|the (?:figure|number|total|volume|fleet|rate))\b[^.;]*$/i,
);

/**
 * "The berths take 2 million tonnes a year. One day *they are to take 5 million*": a level that is planned or expected of
 * what was just told of is up or down from the one it has.
 */
export function setAgainstLast(
  candidates: readonly FactCandidate[],
  counted: CountedUnits | null,
  text: string,
): void {
  for (const { fact, start } of candidates) {
    const { value, unit, trend, modality } = fact;
    if (modality !== 'plan' && modality !== 'forecast') continue;
    if (value === null || trend !== null || !standsForLast.within(text, 0, start)) continue;
    if (fact.kind !== 'count' && fact.kind !== 'measure' && fact.kind !== 'rate') continue;
    const level = (counted?.recent ?? []).filter((each) => each.unit === unit);
    const [last] = level;
    if (last === undefined || level.length > 1 || last.value === value) continue;
    fact.trend = value > last.value ? 'up' : 'down';
  }
}

import type { Corridor } from '../../schemas/corridor.ts';
import type { Fact, FactMode } from '../../schemas/fact.ts';
import { modeWords } from '../lexicon/mode-words.ts';

/** In this order: an airport's trains are rarer than its flights. */
const patterns = (['air', 'rail', 'sea'] as const).map((mode) => ({
  mode,
  pattern: new RegExp(`\\b(?:${modeWords[mode].join('|')})s?\\b`, 'i'),
}));

/** Every mode that words tell of: "by rail rather than by sea" of both. */
export const modesIn = (words: string): FactMode[] =>
  patterns.flatMap(({ mode, pattern }) => (pattern.test(words) ? [mode] : []));

/**
 * What moves: the mode of a fact's route, else what the words of measure, unit and subject tell, else the mode of the
 * corridor it is about. Null where nothing tells.
 *
 * @example "freight train trips" → rail; "45 cargo routes" → air; 86 percent along the Middle Corridor → rail
 */
export function modeOf(
  fact: Pick<Fact, 'route' | 'measure' | 'unit' | 'subject' | 'corridors'>,
  corridors: ReadonlyMap<string, Pick<Corridor, 'mode'>>,
): FactMode | null {
  if (fact.route) return fact.route.mode;
  const words = `${fact.measure?.replaceAll('-', ' ') ?? ''} ${fact.unit} ${fact.subject}`;
  const told = patterns.find(({ pattern }) => pattern.test(words));
  return told?.mode ?? corridors.get(fact.corridors?.[0] ?? '')?.mode ?? null;
}

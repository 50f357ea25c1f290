import type { Corridor } from '../../schemas/corridor.ts';
import type { Fact, FactMode } from '../../schemas/fact.ts';
import { modeWords, waterNames } from '../lexicon/mode-words.ts';

/** In this order: an airport's trains are rarer than its flights. */
const modes = ['air', 'rail', 'sea', 'road'] as const;

/** Letters that words of modes begin with: most words are passed over by the first of theirs. */
const initials = [
  ...new Set(modes.flatMap((mode) => modeWords[mode].map((word) => word.charAt(0)))),
];

/** A word of any mode, with a group for each; not in the name of a water. */
const modePattern = new RegExp(
  `\\b(?=[${initials.join('')}])(?<!\\b(?:${waterNames.join('|')}) )(?:${modes.map((mode) => `(${modeWords[mode].join('|')})`).join('|')})s?\\b`,
  'gi',
);

/** Every mode that words tell of: "by rail rather than by sea" of both. */
export function modesIn(words: string): FactMode[] {
  const told = new Set<FactMode>();
  modePattern.lastIndex = 0;
  for (let match = modePattern.exec(words); match; match = modePattern.exec(words)) {
    const [, ...groups] = match;
    modes.forEach((mode, at) => {
      if (groups[at] !== undefined) told.add(mode);
    });
  }
  return modes.filter((mode) => told.has(mode));
}

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
  return modesIn(words)[0] ?? corridors.get(fact.corridors?.[0] ?? '')?.mode ?? null;
}

import type { Atlas } from '../atlas/types.ts';
import { bearingsInWords, modalityInWords, subjectInWords, wholeInWords } from '../corpus/scope.ts';
import { unitsInWords } from '../corpus/wording.ts';
import { factsMessages } from '../messages/facts.ts';
import type { Fact } from '../schemas/fact.ts';

/** The line under a large figure; it always says what the figure is of. */
export interface Caption {
  subject: string;
  /** What narrows it: places, direction, whose it is, whether it happened. */
  more: readonly string[];
}

/**
 * What the number of a fact counts and where, for the line under a large figure: "nearly 30,000" stands above,
 * "International trains, Chengdu" here. Places that the subject names already are not said twice; where the text gives
 * no subject, the measure, the unit or the kind of the fact stands for it.
 */
export function captionOf(
  fact: Fact,
  atlas: Pick<Atlas, 'places' | 'corridors' | 'measures'>,
): Caption {
  const { places, corridors = [], measure = '', unit, kind } = fact;
  const what =
    (kind === 'count' || kind === 'rate' ? fact.subject : subjectInWords({ ...fact, of: '' })) ||
    (atlas.measures.get(measure)?.name ?? '') ||
    (kind === 'count' ? unitsInWords(unit) : '') ||
    factsMessages.kinds[kind];
  const whole = wholeInWords(fact);
  // Of a share the whole comes first, and then what it is of it.
  const isPart = whole !== '' && subjectInWords(fact) !== '';
  const subject = whole === '' ? what : whole;
  const where = [
    ...places.map((id) => atlas.places.get(id)?.name ?? id),
    ...corridors.map((id) => atlas.corridors.get(id)?.name ?? id),
  ].filter((name) => !`${subject} ${what}`.includes(name));
  const bearings = bearingsInWords(fact, atlas);
  // A direction names both ends.
  const isSaid = where.every((name) => bearings.some((words) => words.includes(name)));
  const more = [
    isPart ? what : '',
    ...(where.length > 2 || isSaid ? [] : where),
    ...bearings,
    modalityInWords(fact),
  ];
  return {
    subject: subject.charAt(0).toUpperCase() + subject.slice(1),
    more: more.filter(Boolean),
  };
}

/** A caption as one line. */
export const captionInWords = ({ subject, more }: Caption): string => [subject, ...more].join(', ');

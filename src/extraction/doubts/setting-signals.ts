import { periodKey } from './article-trace.ts';
import type { FactView } from './fact-view.ts';
import { assurance, reason, type Signal } from './signal.ts';

/** Part of several answers, those that there are, that differ from what was taken. */
function dissent(
  answers: readonly (string | null | undefined)[],
  isTaken: (answer: string) => boolean,
): number {
  const given = answers.filter((answer) => typeof answer === 'string');
  if (given.length === 0) return 0;
  return given.filter((answer) => !isTaken(answer)).length / given.length;
}

/**
 * The places that simple ways of looking would take: named nearest before the number, nearest behind it, by the title, by
 * most sentences, by the figure before, last of all.
 */
export function placeDissent(view: FactView): number {
  const { sentence, outline, trace, fact, start } = view;
  if (fact.places.length === 0) return 0;
  const { firm } = sentence;
  const before = firm.findLast(({ end }) => end <= start)?.id;
  const behind = before === undefined ? firm.find((name) => name.start >= start)?.id : null;
  return dissent(
    [before, behind, outline.title[0], outline.main, trace.stated?.places[0], trace.lastPoint],
    (id) => fact.places.includes(id),
  );
}

/** The periods that simple ways would take: named nearest before the number, nearest behind, of the last figure, of most. */
export function periodDissent(view: FactView): number {
  const { mentions, trace, fact, start, end } = view;
  const dated = mentions.times.filter((time) => periodKey(time) !== null);
  const before = dated.findLast((time) => time.end <= start);
  const behind = dated.find((time) => time.start >= end);
  const [most] = [...trace.periods].sort(([, a], [, b]) => b - a);
  const own = periodKey(fact);
  if (own === null) return 0;
  return dissent(
    [before && periodKey(before), behind && periodKey(behind), trace.lastPeriod, most?.[0]],
    (key) => key === own,
  );
}

const crowd = ({ siblings }: FactView): number => Math.min(1, siblings.length / 5);
const length = ({ mentions }: FactView): number => Math.min(1, mentions.tokens.length / 60);
const clauses = ({ mentions }: FactView): number =>
  Math.min(1, Math.max(0, mentions.plan.clauses.length - 2) / 5);
const isQuoted = ({ mentions }: FactView): boolean => /[“"]/.test(mentions.sentence.text);
const isItem = ({ mentions }: FactView): boolean => mentions.block.kind === 'item';
const isLate = ({ trace }: FactView): number => Math.min(1, trace.at / 40);
const isFromDateline = ({ fact, outline, own }: FactView): boolean =>
  own.length === 0 && outline.dateline.some((id) => fact.places.includes(id));

/** What makes any reading of a sentence harder, with the reasons in the words of the field that is read. */
const hardships = (because: Record<'quoted' | 'item' | 'late', string>): Signal[] => [
  reason('crowded', 'many figures in one sentence', 'the sentence holds many figures', crowd),
  reason('long', 'a long sentence', 'the sentence is long', length),
  reason('many-clauses', 'many clauses', 'the sentence has many parts', clauses),
  reason('quoted', 'direct speech', because.quoted, isQuoted),
  reason('item', 'an item of a list', because.item, isItem),
  reason('late', 'a sentence far down the article', because.late, isLate),
];

/** Signals of a fact's places by what its sentence is and by other ways of looking, however its places were found. */
export const settingPlaceSignals: readonly Signal[] = [
  reason(
    'dissent',
    'other ways of looking that find other places',
    'other names nearby could be meant as well',
    placeDissent,
  ),
  ...hardships({
    quoted: 'the place of the one who speaks may be meant',
    item: 'an item of a list may be about a place of its own',
    late: 'the article may have turned to another place',
  }),
  reason(
    'dateline',
    'a place that the dateline names',
    'the place is that of the dateline, from where was reported',
    isFromDateline,
  ),
  assurance(
    'agreed',
    'the place that every way of looking finds',
    (view) => view.fact.places.length > 0 && placeDissent(view) === 0,
  ),
];

/** The same for its time. */
export const settingPeriodSignals: readonly Signal[] = [
  reason(
    'dissent',
    'other ways of looking that find other times',
    'another time nearby could be meant as well',
    periodDissent,
  ),
  ...hardships({
    quoted: 'when it was said may be meant',
    item: 'an item of a list may have a time of its own',
    late: 'the article may have turned to another time',
  }),
  assurance(
    'agreed',
    'the time that every way of looking finds',
    (view) => view.fact.period !== null && periodDissent(view) === 0,
  ),
];

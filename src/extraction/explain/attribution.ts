import type { FactView } from '../doubts/fact-view.ts';
import { originOf } from '../doubts/origins.ts';
import { cellRole } from '../tables/grid-cell.ts';
import type { ExplainedField, RuleName } from './rules.ts';

/** The rule that set a field, and the words it was set by. */
export interface Attribution {
  rule: RuleName;
  /** Words of the text, as they stand there; "" where it is their absence that counts. */
  evidence: string;
  /** The number of the sentence before that the evidence stands in; null for the fact's own. */
  sentence: number | null;
}

const here = (rule: RuleName, evidence: string): Attribution => ({
  rule,
  evidence,
  sentence: null,
});

/** The rule of each field of a fact: `period` → `period-clause`, “in 2020”. */
export function attributionsOf(view: FactView): Record<ExplainedField, Attribution> {
  const own = isCell(view) ? cellAttributions(view) : proseAttributions(view);
  return {
    ...own,
    qualifier: qualifierOf(view),
    trend: trendOf(view),
    measure: measureOf(view),
  };
}

type Own = Omit<Record<ExplainedField, Attribution>, 'qualifier' | 'trend' | 'measure'>;

const isCell = ({ mentions }: FactView): boolean => {
  const role = cellRole(mentions.block);
  return role !== null && typeof role === 'object';
};

const wordsOf = ({ mentions, start, end }: FactView): string =>
  mentions.sentence.text.slice(start, end);

function cellAttributions(view: FactView): Own {
  const { period, modality } = view.fact;
  const words = wordsOf(view);
  const cell = cellRole(view.mentions.block);
  const around =
    cell !== null && typeof cell === 'object'
      ? [cell.header, ...cell.labels, cell.caption].filter((each) => each !== '').join(' | ')
      : '';
  return {
    value: here('value-cell', words),
    unit: here('unit-cell', `${words} | ${around}`),
    subject: here('subject-cell', around),
    period: here(period ? 'period-cell' : 'period-none', period?.text ?? ''),
    places: here(view.fact.places.length > 0 ? 'places-cell' : 'places-none', around),
    modality: here(modality ? 'modality-cell' : 'modality-actual', modality ? around : ''),
  };
}

function proseAttributions(view: FactView): Own {
  return {
    value: here(valueRule(view), wordsOf(view)),
    unit: here(unitRule(view), wordsOf(view)),
    subject: here('subject-words', view.fact.subject),
    period: periodOf(view),
    places: placesOf(view),
    modality:
      view.fact.modality === undefined || view.fact.modality === 'actual'
        ? here('modality-actual', '')
        : here('modality-verb', `${view.before}${wordsOf(view)}`.trim()),
  };
}

function valueRule(view: FactView): RuleName {
  const { kind, low } = view.fact;
  if (low !== undefined) return 'value-range';
  if (kind === 'rank' || kind === 'ordinal') return 'value-rank';
  if (kind === 'multiple') return 'value-multiple';
  return kind === 'share' && !/\d/.test(wordsOf(view)) ? 'value-share' : 'value-number';
}

function unitRule(view: FactView): RuleName {
  const { kind, unit } = view.fact;
  if (unit === '') return 'unit-none';
  if (kind === 'rate' || kind === 'price') return 'unit-rate';
  if (kind === 'money') return 'unit-money';
  if (kind !== 'count') return 'unit-code';
  const head = view.fact.noun.toLowerCase().replace(/(?:y|s|e)$/, '');
  return wordsOf(view).toLowerCase().includes(head) ? 'unit-noun' : 'unit-elsewhere';
}

function periodOf(view: FactView): Attribution {
  const { period } = view.fact;
  if (!period) return here('period-none', '');
  if (period.start === null && period.end === null) return here('period-unresolved', period.text);
  if (originOf(view).period !== 'stated')
    return {
      rule: 'period-reporting',
      evidence: period.text,
      sentence: view.trace.timed?.at ?? null,
    };
  const { before, behind, start, end, mentions } = view;
  const isInClause = mentions.times.some(
    (time) =>
      time.period.text === period.text &&
      time.end > start - before.length &&
      time.start < end + behind.length,
  );
  return here(isInClause ? 'period-clause' : 'period-sentence', period.text);
}

function placesOf(view: FactView): Attribution {
  const { fact, own, mentions, carriedFrom, placeRule = 'none' } = view;
  if (fact.route) return here('places-route', wordsOf(view));
  if (fact.corridors && fact.corridors.length > 0)
    return here('places-corridor', corridorWords(view));
  if (fact.places.length === 0) return here('places-none', '');
  const rule = `places-${placeRule}` as const;
  const names = own.map((name) => mentions.sentence.text.slice(name.start, name.end)).join(', ');
  if (own.length > 0) return here(rule, names);
  const evidence = fact.places.map((id) => view.places.get(id)?.name ?? id).join(', ');
  return { rule, evidence, sentence: carriedFrom?.at ?? null };
}

const corridorWords = ({ mentions }: FactView): string =>
  mentions.corridor
    ? mentions.sentence.text.slice(mentions.corridor.start, mentions.corridor.end)
    : '';

function qualifierOf(view: FactView): Attribution {
  if (view.fact.qualifier === 'exact') return here('qualifier-exact', '');
  const lead = /(?<!\p{L})(?:\p{L}+[ -]){0,2}$/u.exec(view.before)?.[0] ?? '';
  return here('qualifier-word', `${lead}${wordsOf(view)}`.trim());
}

function trendOf(view: FactView): Attribution {
  if (view.fact.trend === null) return here('trend-none', '');
  return here('trend-word', `${view.before}${wordsOf(view)}${view.behind}`.trim());
}

function measureOf({ fact }: FactView): Attribution {
  return fact.measure === undefined
    ? here('measure-none', '')
    : here('measure-noun', `${fact.noun}, ${fact.subject}`);
}

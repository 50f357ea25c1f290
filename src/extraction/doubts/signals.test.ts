import { expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';
import { strengthsOf } from './doubts.ts';

/** What speaks for and against each field of each fact of a text, with how strongly where it is not wholly. */
function signalsIn(text: string): string[] {
  const lines: string[] = [];
  readFacts(readPlain(text), {
    ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
    observe: ({ source }, view) => {
      lines.push(`${source.text} (${text.slice(0, 40).replaceAll('\n', ' ')}…)`);
      for (const [field, strengths] of Object.entries(strengthsOf(view))) {
        const told = Object.entries(strengths).map(([code, strength]) =>
          strength === 1 ? code : `${code} ${strength.toFixed(2)}`,
        );
        if (told.length > 0) lines.push(`  ${field}: ${told.join(', ')}`);
      }
    },
  });
  return lines;
}

const texts = [
  'Zhengzhou sent 640 trains in 2023.',
  'Zhengzhou sent one train in 2023, and No. 5 gate took 7.',
  'In 2023 Zhengzhou, unlike Wuhan, sent 640 trains.\n\nThey carried 51,000 TEU.',
  'WUHAN, June 3 - The hub sent 640 trains in 2023, “a record,” Li said. “We sent 12 in 2011.”',
  'Khorgos handled over 9,000 trains last year, up 12 percent, and exports rose by 4.5 percent to $3.2 billion.',
  '- Chengdu: 90 trains\n- Lodz: 12',
  'The first of these 3 trains left Terminal 2 on Monday with 40-foot containers.',
  'Trains from Chengdu to Lodz take 12 days, 3 days fewer than in 2022, and 14 a week run.',
  'By 2030 the yard in Wuhan should handle 500,000 TEU a year.',
  'China opened 3 lines and 20 ports. Exports to Germany, Poland and Kazakhstan were worth 4 million.',
  'In 2021 Chengdu ran 500 trains. Since then volumes have doubled to 1,000, Germany’s minister said.',
  'Wuhan Logistics moved 30 boxes through Khorgos, a third of all; a lorry takes two weeks (or 15 days).',
];

it('what speaks for and against each field of a fact is told by its sentence and by what came before', () => {
  expect(`\n${texts.flatMap(signalsIn).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    640 trains (Zhengzhou sent 640 trains in 2023.…)
      unit: plain-noun
      trend: count
      period: single-time, in-clause, stated-near, long 0.12, agreed
      places: single-point, stated-firmly, untitled, subject, long 0.12, agreed
    one train (Zhengzhou sent one train in 2023, and No…)
      value: one, small-count, spelt
      trend: count
      period: single-time, with-siblings, in-clause, stated-near, crowded 0.20, long 0.25, agreed
      places: single-point, with-siblings, stated-firmly, unknown-many 0.33, untitled, subject, crowded 0.20, long 0.25, agreed
    7 (Zhengzhou sent one train in 2023, and No…)
      value: small-count
      unit: elsewhere, bare-elided
      trend: count
      period: other-clause, single-time, with-siblings, stated-near, crowded 0.20, long 0.25, agreed
      places: before-clause, foreign-name, single-point, with-siblings, unknown-many 0.33, untitled, subject, crowded 0.20, long 0.25, agreed
    640 trains (In 2023 Zhengzhou, unlike Wuhan, sent 64…)
      unit: plain-noun
      trend: count
      period: other-clause, single-time, long 0.18, agreed
      places: rival 0.50, before-clause, not-nearest, scattered 0.50, object-only, untitled, dissent, long 0.18
    51,000 TEU (In 2023 Zhengzhou, unlike Wuhan, sent 64…)
      value: large
      unit: code
      trend: count
      period: carried-paragraph, single-time, long-ago 0.20, rare-time, common-time 0.25, long 0.08, late 0.03, agreed
      places: carried-paragraph, anaphor, no-topic, focus-rival 0.06, strong-other 0.05, scattered 0.50, passed-over, far 0.17, untitled, as-last, dissent 0.50, long 0.08, late 0.03
    June 3 (WUHAN, June 3 - The hub sent 640 trains …)
      period: no-verb, in-clause, one-day, long 0.08, agreed
      places: before-clause, single-point, weak-role, untitled, long 0.08, agreed
    640 trains (WUHAN, June 3 - The hub sent 640 trains …)
      unit: plain-noun
      trend: count
      period: in-clause, stated-near, dissent 0.67, long 0.27, quoted, late 0.03
      places: carried-sentence, anaphor, no-topic, description, single-point, unknown-many 0.33, far 0.17, untitled, subject, long 0.27, quoted, late 0.03, dateline, agreed
    12 (WUHAN, June 3 - The hub sent 640 trains …)
      value: small-count, quoted
      unit: elsewhere, bare-elided
      trend: count
      period: in-clause, stated-near, dissent 0.67, long 0.13, quoted, late 0.05
      places: carried-sentence, no-topic, foreign-subject, single-point, opens-unknown, unknown-subject, unknown-many 0.33, far 0.33, weak-role, untitled, as-last, long 0.13, quoted, late 0.05, dateline, agreed
    over 9,000 trains (Khorgos handled over 9,000 trains last y…)
      value: large
      unit: plain-noun
      qualifier: inherited, beside
      trend: count
      period: base, relative, year-to-date, single-time, with-siblings, in-clause, stated-near, crowded 0.60, long 0.38, many-clauses 0.20, agreed
      places: single-point, with-siblings, stated-firmly, untitled, subject, crowded 0.60, long 0.38, many-clauses 0.20, agreed
    12 percent (Khorgos handled over 9,000 trains last y…)
      value: percent, side
      unit: code, side
      trend: supported
      period: base, other-clause, relative, year-to-date, side-clause, single-time, with-siblings, side, stated-near, crowded 0.60, long 0.38, many-clauses 0.20, agreed
      places: before-clause, side-clause, single-point, with-siblings, named-apart, untitled, subject, crowded 0.60, long 0.38, many-clauses 0.20, agreed
    4.5 percent (Khorgos handled over 9,000 trains last y…)
      value: percent
      unit: code
      trend: supported
      period: base, other-clause, relative, year-to-date, single-time, with-siblings, crowded 0.60, long 0.38, many-clauses 0.20, agreed
      places: before-clause, single-point, with-siblings, named-apart, untitled, subject, crowded 0.60, long 0.38, many-clauses 0.20, agreed
    $3.2 billion (Khorgos handled over 9,000 trains last y…)
      value: large, money
      unit: code
      trend: supported, count
      period: base, other-clause, relative, year-to-date, single-time, with-siblings, crowded 0.60, long 0.38, many-clauses 0.20, agreed
      places: before-clause, single-point, with-siblings, named-apart, untitled, subject, crowded 0.60, long 0.38, many-clauses 0.20, agreed
    90 trains (- Chengdu: 90 trains - Lodz: 12…)
      unit: plain-noun
      trend: count
      period: no-verb, none-in-article, long 0.08, many-clauses 0.20
      places: before-clause, named-apart, scattered 0.50, untitled, subject, long 0.08, many-clauses 0.20, agreed
    first (The first of these 3 trains left Termina…)
      value: spelt, behind-name, ordinal, definite-first
      unit: such
      period: single-time, with-siblings, in-clause, one-day, of-that, crowded 0.20, long 0.28, agreed
      places: none, foreign-name, with-siblings, unknown-many 0.33, scattered, untitled, crowded 0.20, long 0.28
    3 trains (The first of these 3 trains left Termina…)
      value: small-definite, small-count
      unit: plain-noun
      trend: count
      period: single-time, with-siblings, in-clause, one-day, of-that, stated-near, crowded 0.20, long 0.28, agreed
      places: none, foreign-name, with-siblings, unknown-many 0.33, scattered, untitled, crowded 0.20, long 0.28
    from Chengdu to Lodz (Trains from Chengdu to Lodz take 12 days…)
      value: spelt, behind-name
      period: base, none-beside-time, with-siblings, none-present, crowded 0.60, long 0.37
      places: two, with-siblings, stated-firmly, scattered 0.50, untitled, crowded 0.60, long 0.37, agreed
    12 days (Trains from Chengdu to Lodz take 12 days…)
      value: duration
      unit: frequency-far, code
      trend: count
      period: base, none-beside-time, with-siblings, none-present, none-constant, crowded 0.40, long 0.37
      places: two, with-siblings, stated-firmly, scattered 0.50, untitled, crowded 0.40, long 0.37, agreed
    3 days (Trains from Chengdu to Lodz take 12 days…)
      value: percent
      unit: code
      period: base, none-beside-time, with-siblings, none-constant, crowded 0.40, long 0.37
      places: before-clause, two, with-siblings, scattered 0.50, untitled, crowded 0.40, long 0.37, agreed
    14 a week (Trains from Chengdu to Lodz take 12 days…)
      unit: rate
      period: base, none-beside-time, with-siblings, none-present, crowded 0.40, long 0.37
      places: before-clause, two, with-siblings, scattered 0.50, untitled, crowded 0.40, long 0.37, agreed
    500,000 TEU a year (By 2030 the yard in Wuhan should handle …)
      value: large
      unit: rate
      period: open, span, dated-state, dated-plan, single-time, in-clause, coming, frequency, long 0.22, agreed
      places: single-point, stated-firmly, untitled, subject, long 0.22, agreed
    3 lines (China opened 3 lines and 20 ports. Expor…)
      value: small-count
      unit: plain-noun
      trend: count
      period: none-past, undated-past, with-siblings, none-in-article, crowded 0.20, long 0.13
      places: single-point, with-siblings, stated-firmly, scattered, untitled, area, subject, crowded 0.20, long 0.13, agreed
    20 ports (China opened 3 lines and 20 ports. Expor…)
      unit: list, plain-noun
      trend: count
      period: none-past, undated-past, with-siblings, none-in-article, crowded 0.20, long 0.13
      places: single-point, with-siblings, stated-firmly, scattered, untitled, area, subject, crowded 0.20, long 0.13, agreed
    4 million (China opened 3 lines and 20 ports. Expor…)
      value: large
      unit: elsewhere, bare-elided
      trend: count
      period: none-past, undated-past, none-in-article, long 0.20, late 0.03
      places: single-point, stated-firmly, scattered, goal-only, untitled, area, several, as-last, long 0.20, late 0.03, agreed
    500 trains (In 2021 Chengdu ran 500 trains. Since th…)
      unit: plain-noun
      trend: count
      period: in-clause, stated-near, long 0.12, agreed
      places: single-point, stated-firmly, untitled, subject, long 0.12, agreed
    doubled (In 2021 Chengdu ran 500 trains. Since th…)
      value: spelt, multiple
      unit: times, odd-kind
      trend: unsupported, multiple, supported
      period: relative, span, with-siblings, in-clause, several-verbs, stated-near, dissent, crowded 0.20, long 0.22, late 0.03
      places: carried-sentence, no-topic, single-point, with-siblings, far 0.17, untitled, as-last, dissent 0.33, crowded 0.20, long 0.22, late 0.03
    1,000 (In 2021 Chengdu ran 500 trains. Since th…)
      value: large
      unit: elsewhere, bare-elided
      trend: supported, count
      period: relative, span, with-siblings, in-clause, several-verbs, dissent, crowded 0.20, long 0.22, late 0.03
      places: carried-sentence, no-topic, single-point, with-siblings, far 0.17, untitled, as-last, dissent 0.33, crowded 0.20, long 0.22, late 0.03
    30 boxes (Wuhan Logistics moved 30 boxes through K…)
      unit: plain-noun
      trend: count
      period: none-past, undated-past, with-siblings, none-in-article, several-verbs, crowded 0.60, long 0.40, many-clauses 0.40
      places: foreign-name, foreign-subject, single-point, with-siblings, stated-firmly, opens-unknown, unknown-subject, unknown-many 0.33, through, adjunct-only, untitled, crowded 0.60, long 0.40, many-clauses 0.40, agreed
    a third (Wuhan Logistics moved 30 boxes through K…)
      value: spelt, share-word, side
      unit: code, side
      period: undated-past, side-clause, with-siblings, none-in-article, side, several-verbs, crowded 0.60, long 0.40, many-clauses 0.40
      places: before-clause, share, side-clause, foreign-subject, single-point, with-siblings, opens-unknown, unknown-subject, named-apart, unknown-many 0.33, through, adjunct-only, untitled, crowded 0.60, long 0.40, many-clauses 0.40, agreed
    two weeks (Wuhan Logistics moved 30 boxes through K…)
      value: spelt, duration, spelt-length
      unit: parenthesis, code
      trend: count
      period: with-siblings, none-in-article, none-present, none-constant, several-verbs, crowded 0.60, long 0.40, many-clauses 0.40
      places: before-clause, single-point, with-siblings, opens-unknown, named-apart, unknown-many 0.33, through, adjunct-only, untitled, crowded 0.60, long 0.40, many-clauses 0.40, agreed
    15 days (Wuhan Logistics moved 30 boxes through K…)
      value: duration
      unit: code
      trend: count
      period: side-clause, with-siblings, none-in-article, none-constant, side, several-verbs, crowded 0.60, long 0.40, many-clauses 0.40
      places: before-clause, side-clause, single-point, with-siblings, opens-unknown, named-apart, unknown-many 0.33, through, adjunct-only, untitled, crowded 0.60, long 0.40, many-clauses 0.40, agreed
    "
  `);
});

import { expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';
import type { FactView } from './fact-view.ts';
import { unknownPlace } from './taken-place-signals.ts';
import { unreadTime, unreadTimeSignals } from './unread-time-signals.ts';
import { unsaidUnit } from './unsaid-signals.ts';

/** The view of the fact with a value, in a text. */
function viewOf(text: string, value: number): FactView {
  const seen = new Map<number | null, FactView>();
  readFacts(readPlain(text), {
    ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
    observe: (fact, view) => seen.set(fact.value, view),
  });
  const view = seen.get(value);
  if (!view) throw new Error(`${value} was not read from ${text}`);
  return view;
}

it.each([
  ['Zhengzhou sent 640 trains in 2023.', 0],
  ['Zhengzhou sends 640 trains a week.', 0],
  ['Zhengzhou sent 640 trains over that stretch.', 1],
  ['Zhengzhou sent 640 trains, which over that stretch was much.', 0.5],
])('words of a time count from which none was read: %s', (text, strength) => {
  expect(unreadTime(viewOf(text, 640))).toBe(strength);
});

it('a year that the text does not give beside a month is a guess where it is not the latest', () => {
  const isGuessed = (text: string) =>
    unreadTimeSignals.find(({ code }) => code === 'guessed-year')?.strength(viewOf(text, 640));
  expect(isGuessed('Zhengzhou sent 640 trains in March.')).toBe(false);
  expect(isGuessed('Zhengzhou grew in 2021. In March it sent 640 trains.')).toBe(true);
  expect(isGuessed('Zhengzhou sent 640 trains in March 2021.')).toBe(false);
});

it.each([
  ['In 2023 lorries at Habur carried 640 containers.', 1],
  ['In 2023 lorries carried 640 containers.', 0],
  ['In 2023 lorries from Zhengzhou carried 640 containers.', 0],
])('a name behind a preposition that the atlas lacks may be the place: %s', (text, strength) => {
  expect(unknownPlace(viewOf(text, 640))).toBe(strength);
});

it('a unit that stands in no word of the sentence is farther than one that does', () => {
  expect(unsaidUnit(viewOf('Zhengzhou sent 640 trains in 2023.', 640))).toBe(0);
  expect(unsaidUnit(viewOf('Zhengzhou sent 640 trains in 2022 and 910 in 2023.', 910))).toBe(0.25);
});

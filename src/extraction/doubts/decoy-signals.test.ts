import { expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';
import { decoySignals } from './decoy-signals.ts';
import type { FactView } from './fact-view.ts';

/** The views of the facts of a text, by their words. */
function viewsIn(text: string): Map<string, FactView> {
  const seen = new Map<string, FactView>();
  readFacts(readPlain(text), {
    ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
    observe: ({ source }, view) => seen.set(source.text, view),
  });
  return seen;
}

const isSignalled = (code: string, view: FactView | undefined): boolean | number | undefined =>
  view && decoySignals.find((signal) => signal.code === code)?.strength(view);

it.each([
  ['Zhengzhou is busy: “We sent 640 trains in 2023,” Li said.', true],
  ['Zhengzhou is busy: "We sent 640 trains in 2023," Li said.', true],
  ['Zhengzhou sent 640 trains in 2023, “a record,” Li said.', false],
  ['Zhengzhou, “the hub,” sent 640 trains in 2023.', false],
  ['Zhengzhou, "the hub", sent 640 trains in 2023.', false],
  ['Zhengzhou sent 640 trains in 2023.', false],
])('a number is in somebody’s words where a quotation is open before it: %s', (text, quoted) => {
  expect(isSignalled('quoted', viewsIn(text).get('640 trains'))).toBe(quoted);
});

it('other numbers of its sentence are told beside a fact, times and ways are none', () => {
  const views = viewsIn('In May 2023, 640 trains ran from Chengdu to Lodz with 51,000 TEU.');
  const siblings = (words: string) => views.get(words)?.siblings.map(({ fact }) => fact.value);
  expect(siblings('640 trains')).toEqual([51000]);
  expect(siblings('51,000 TEU')).toEqual([640]);
});

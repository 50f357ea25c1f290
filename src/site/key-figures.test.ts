import { describe, expect, it } from 'vitest';
import type { Story, StoryFact } from '../corpus/stated.ts';
import { fact, inYear } from '../figures/charts/fixture.ts';
import type { Fact } from '../schemas/fact.ts';
import { keyFiguresOf } from './key-figures.ts';

const story = { data: { sources: [{ id: 'main' }, { id: 'other' }] } } as unknown as Story;

/** Facts in the order of the text, each by the name it is asked for below. */
const told = (facts: Record<string, Partial<Fact>>): StoryFact[] =>
  Object.entries(facts).map(([id, given], at) => ({
    story,
    fact: fact({
      ...{ id, value: at + 1, citation: 'main' },
      source: {
        ...{ start: at * 10, end: at * 10 + 5, line: 1, column: 1, text: '' },
        sentence: { start: 0, end: 900 },
      },
      ...given,
    }),
  }));
const chosen = (facts: Record<string, Partial<Fact>>, ...more: [number?, ReadonlySet<string>?]) =>
  keyFiguresOf(told(facts), ...more).map((entry) => entry.fact.id);

describe('the figures to leave with', () => {
  it('are four at most, in the order of the text', () => {
    expect(chosen({ a: {}, b: {}, c: {}, d: {}, e: {} })).toEqual(['a', 'b', 'c', 'd']);
    expect(chosen({ a: {}, b: {}, c: {} }, 2)).toEqual(['a', 'b']);
  });

  it('are first those of measures of the atlas, then those of the main source', () => {
    const facts = {
      context: { citation: 'other' },
      main: {},
      uncited: { citation: null },
      known: { citation: 'other', measure: 'train-trips' },
      best: { measure: 'train-trips' },
    };
    expect(chosen(facts, 1)).toEqual(['best']);
    expect(chosen(facts, 2)).toEqual(['known', 'best']);
    expect(chosen(facts, 3)).toEqual(['main', 'known', 'best']);
    expect(chosen(facts, 4)).toEqual(['context', 'main', 'known', 'best']);
  });

  it('are numbers of something', () => {
    const kinds = ['count', 'money', 'share', 'change', 'rate', 'price', 'measure'] as const;
    for (const kind of kinds) expect(chosen({ a: { kind } })).toEqual(['a']);
    for (const kind of ['date', 'route', 'rank', 'ordinal', 'multiple'] as const)
      expect(chosen({ a: { kind } })).toEqual([]);
    expect(chosen({ a: { value: null }, b: { unit: '' }, c: {} })).toEqual(['c']);
  });

  it('are said once, and not where a figure beside them shows them', () => {
    const same = { value: 9, unit: 'train' };
    const facts = {
      first: { ...same, ...inYear(2023) },
      again: { ...same, ...inYear(2023) },
      later: { ...same, ...inYear(2024) },
      other: { ...same, unit: 'box', ...inYear(2023) },
      more: { ...same, value: 8, ...inYear(2023) },
    };
    expect(chosen(facts)).toEqual(['first', 'later', 'other', 'more']);
    expect(chosen(facts, 4, new Set(['later']))).toEqual(['first', 'other', 'more']);
  });

  it('are of two currencies that which is told first', () => {
    const pair = (other: string) => ({ pair: { fact: other, relation: 'conversion' as const } });
    expect(chosen({ yuan: pair('dollars'), dollars: pair('yuan') })).toEqual(['yuan']);
    expect(chosen({ yuan: pair('nowhere') })).toEqual(['yuan']);
  });

  it('are of a rise where it came to, whichever is told first', () => {
    const pair = (other: string) => ({ pair: { fact: other, relation: 'from_to' as const } });
    const [before, after] = [inYear(2022), inYear(2023)];
    expect(chosen({ a: { ...pair('b'), ...before }, b: { ...pair('a'), ...after } })).toEqual([
      'b',
    ]);
    expect(chosen({ a: { ...pair('b'), ...after }, b: { ...pair('a'), ...before } })).toEqual([
      'a',
    ]);
    expect(chosen({ a: { ...pair('b'), ...after }, b: { ...pair('a'), ...after } })).toEqual([
      'a',
      'b',
    ]);
  });
});

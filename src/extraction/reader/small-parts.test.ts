import { describe, expect, it } from 'vitest';
import type { Fact, FactsFile } from '../../schemas/fact.ts';
import { factNamed } from './fact-named.ts';
import { factId, rename, sentenceId } from './ids.ts';
import { judgedIn, underNewName } from './judged.ts';
import { containment, likeness, plainWords, wordsIn } from './likeness.ts';
import { referenceOf } from './reference-date.ts';
import { isSealed, sealed } from './seal.ts';

const fact = (id: string, more: object = {}): Fact =>
  ({ id, status: 'extracted', source: { text: id }, ...more }) as unknown as Fact;

describe('the fact that a correction names', () => {
  const facts = ['900 trains', '900  trains in May', '1,080'].map((text, nth) =>
    fact(`a-${nth + 1}`, { source: { text } }),
  );
  it.each([
    ['a-3', 'a-3'],
    ['900 Trains in may', 'a-2'],
    ['900', 'a-1'],
    ['some 1,080 more', 'a-3'],
    ['901', undefined],
  ])('by “%s” is %s', (name, id) => {
    expect(factNamed(facts, name)?.id).toBe(id);
  });
});

describe('ids', () => {
  it('are of the story, the sentence and how many like it stand before, however it is spaced', () => {
    const own = sentenceId('a', 'Wuhan ran 900 trains.', 0);
    expect(own).toMatch(/^[0-9a-f]{12}$/);
    expect(sentenceId('a', 'Wuhan  ran\n  900 trains.', 0)).toBe(own);
    const others = [
      sentenceId('b', 'Wuhan ran 900 trains.', 0),
      sentenceId('a', 'Wuhan ran 901 trains.', 0),
      sentenceId('a', 'Wuhan ran 900 trains.', 1),
    ];
    expect(new Set([own, ...others]).size).toBe(4);
    expect([0, 1].map((nth) => factId('s', nth))).toEqual(['s-1', 's-2']);
  });

  it('are given to a fact and to what it is paired with', () => {
    const one = fact('a', { pair: { fact: 'b', relation: 'conversion' } });
    rename(
      one,
      new Map([
        ['a', 'x'],
        ['b', 'y'],
      ]),
    );
    expect([one.id, one.pair?.fact]).toEqual(['x', 'y']);
    rename(one, new Map());
    expect([one.id, one.pair?.fact]).toEqual(['x', 'y']);
  });
});

describe('what an editor judged', () => {
  const sentence = 'Wuhan ran 900 trains and 80 lorries.';
  const idOf = (slug: string, before: number, nth: number) =>
    factId(sentenceId(slug, sentence, before), nth);
  const judged = (before: number, nth: number) =>
    sealed(fact(idOf('old', before, nth), { status: 'confirmed', judged: sentence }));
  const file = (...facts: Fact[]): FactsFile =>
    ({ article: 'old', bodyStart: 0, hash: '', facts }) as FactsFile;

  it('is what has a judgement that no directive of the article makes', () => {
    const facts = [
      fact('read'),
      fact('confirmed', { status: 'confirmed' }),
      fact('written', { status: 'corrected', directive: {} }),
    ];
    const orphan = fact('orphan', { status: 'rejected' });
    expect(judgedIn({ ...file(...facts), orphans: [orphan] }).map(({ id }) => id)).toEqual([
      'confirmed',
      'orphan',
    ]);
  });

  it('goes on under a new name of the story, each fact as the one it was', () => {
    const before = [judged(0, 0), judged(0, 1), judged(2, 1)];
    const { article, facts } = underNewName(file(...before), 'new');
    expect(article).toBe('new');
    expect(facts.map(({ id }) => id)).toEqual([
      idOf('new', 0, 0),
      idOf('new', 0, 1),
      idOf('new', 2, 1),
    ]);
    expect(facts.every(isSealed)).toBe(true);
  });

  it('goes on as it is where nobody noted the sentence', () => {
    const old = fact('abc-2', { status: 'confirmed' });
    expect(underNewName(file(old), 'new').facts).toEqual([old]);
  });
});

describe('likeness', () => {
  it('is the share of words two texts have in common, each as often as it stands', () => {
    expect(likeness('one two three', 'Three, two: one!')).toBe(1);
    expect(likeness('one one', 'one')).toBeCloseTo(2 / 3);
    expect(likeness('one one two', 'one one two')).toBe(1);
    expect(likeness('one two', 'three four')).toBe(0);
    expect(likeness('', '')).toBe(1);
    expect(likeness('', 'one')).toBe(0);
  });

  it('of a part is how much of the shorter stands in the longer', () => {
    expect(containment(['a', 'b'], ['x', 'b', 'a', 'y'])).toBe(1);
    expect(containment(['x', 'b', 'a', 'y'], ['a', 'c'])).toBe(0.5);
    expect(containment([], ['a'])).toBe(0);
  });

  it('is of words: a number with its separators is one', () => {
    expect(wordsIn("Xi'an ran 1,080.5 trains; it’s more.")).toEqual([
      "xi'an",
      'ran',
      '1,080.5',
      'trains',
      'it’s',
      'more',
    ]);
    expect(plainWords(' One –  two. ')).toBe('one two');
    expect(wordsIn('…')).toEqual([]);
  });
});

describe('the date that relative times count from', () => {
  const sources = [
    { id: 'paper', published: '2024-03-01' },
    { id: 'office', published: '2023-01-01' },
    { id: 'site' },
    { id: 'office', published: '1999-01-01' },
  ] as Parameters<typeof referenceOf>[0]['sources'];
  const of = (citation: string | null, more: object = {}) =>
    referenceOf({ sources, date: '2024-06-11', ...more }, citation);

  it('is that of the source that is cited, the first of its name', () => {
    expect(of('paper')).toBe('2024-03-01');
    expect(of('office')).toBe('2023-01-01');
  });

  it('is else that of the article: as it says, of its first source, of its own day', () => {
    expect(of(null, { asOf: '2022' })).toBe('2022');
    expect(of('site', { asOf: '2022' })).toBe('2022');
    expect(of(null)).toBe('2024-03-01');
    expect(of(null, { sources: [] })).toBe('2024-06-11');
  });
});

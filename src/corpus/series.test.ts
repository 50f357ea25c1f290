import { describe, expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../extraction/reader/read-facts.ts';
import { readPlain } from '../markdown/parse/plain.ts';
import type { Fact } from '../schemas/fact.ts';
import { seriesOf } from './series.ts';

const factsIn = (text: string, slug = 'a'): Fact[] =>
  readFacts(readPlain(text), {
    slug,
    file: `${slug}.txt`,
    atlas: fixtureAtlas,
    frontMatter: null,
    date: '2024-06-11',
  }).facts;
const shown = (facts: readonly Fact[]) =>
  seriesOf(facts, fixtureAtlas).map(({ id, label, facts: members }) => [
    id,
    label,
    members.map(({ value, period }) => [period?.end?.slice(0, 4), value]),
  ]);

describe('a series', () => {
  it('is one measure of one place over several periods, in their order', () => {
    const facts = factsIn(
      'Freight trains of Wuhan made 900 trips in 2022. They made 700 trips in 2020.\n\nFreight trains of Chengdu made 50 trips in 2021.',
    );
    expect(shown(facts)).toEqual([
      [
        'train-trips-wuhan-year-trip-rail',
        'Freight train trips',
        [
          ['2020', 700],
          ['2022', 900],
        ],
      ],
    ]);
  });

  it('is gathered from several articles', () => {
    const facts = [
      ...factsIn('Freight trains of Wuhan made 900 trips in 2022.'),
      ...factsIn('Freight trains of Wuhan made 700 trips in 2020.', 'b'),
    ];
    expect(shown(facts)).toHaveLength(1);
  });

  it('never has a running total beside a year', () => {
    expect(
      shown(
        factsIn(
          'Freight trains of Wuhan made 900 trips in 2022. Freight trains of Wuhan made 7,000 trips to date.',
        ),
      ),
    ).toEqual([]);
  });

  it('never has both amounts of a conversion', () => {
    const facts = factsIn(
      'Trade of Wuhan reached 68 billion yuan (about $9.6 billion) in 2021. Trade of Wuhan reached 70 billion yuan (about $9.9 billion) in 2022.',
    );
    const units = seriesOf(facts).map((series) => series.facts.map(({ unit }) => unit));
    expect(units).toEqual([['CNY', 'CNY']]);
  });

  it('has one value a period, and not what an editor rejected', () => {
    const facts = factsIn(
      'Freight trains of Wuhan made 900 trips in 2022. Freight trains of Wuhan made 901 trips in 2022. Freight trains of Wuhan made 700 trips in 2020.',
    );
    expect(shown(facts)[0]?.[2]).toEqual([
      ['2020', 700],
      ['2022', 900],
    ]);
    const [first, ...rest] = facts;
    expect(shown([{ ...(first as Fact), status: 'rejected' }, ...rest])[0]?.[2]).toEqual([
      ['2020', 700],
      ['2022', 901],
    ]);
  });

  it('is called by what it is of, whatever other series come to stand beside it', () => {
    const value = (unit: string) =>
      factsIn(
        `Cargo value of Wuhan was 5 million ${unit} in 2020. Cargo value of Wuhan was 6 million ${unit} in 2021.`,
        unit,
      );
    const alone = seriesOf(value('yuan')).map(({ id }) => id);
    const beside = seriesOf([...value('euros'), ...value('yuan')]).map(({ id }) => id);
    expect(alone).toHaveLength(1);
    expect(beside).toEqual(expect.arrayContaining(alone));
  });

  it('keeps the name it was published under when its facts come to say what moves', () => {
    const facts = factsIn(
      'Cargo value of Wuhan was $5 million in 2020. Cargo value of Wuhan was $6 million in 2021.',
    );
    const [first] = seriesOf(facts);
    const nameOf = (keys: readonly string[]) =>
      keys.includes(first?.key ?? '') ? 'as-published' : null;
    const moved = facts.map((fact) => ({ ...fact, mode: 'rail' as const }));
    expect(seriesOf(moved, {}, nameOf).map(({ id }) => id)).toEqual(['as-published']);
  });

  it('has an id of its own', () => {
    const facts = factsIn(
      'Cargo value of Wuhan was $5 million in 2020. Cargo value of Wuhan was $6 million in 2021. Cargo value of Wuhan was 50 million yuan in 2020. Cargo value of Wuhan was 60 million yuan in 2021.',
    );
    const ids = seriesOf(facts).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
});

it('a series bears the key of the facts that say what moves before that of those that do not', () => {
  const facts = factsIn(
    'Freight trains of Wuhan made 900 trips in 2022. They made 700 trips in 2020.',
  );
  const [first, second] = facts as [Fact, Fact];
  for (const mixed of [
    [{ ...first, mode: null }, second],
    [first, { ...second, mode: null }],
  ]) {
    const [only] = seriesOf(mixed, fixtureAtlas);
    expect(only?.keys[0]).toMatch(/-rail$/);
    expect(only?.keys.at(-1)).not.toMatch(/-rail$/);
  }
});

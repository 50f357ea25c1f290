import { describe, expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import type { Fact } from '../../schemas/fact.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

const factsIn = (text: string, date: string | null = null): Fact[] =>
  readFacts(readPlain(text), {
    slug: 'trap',
    file: 'trap.txt',
    atlas: fixtureAtlas,
    frontMatter: null,
    date,
  }).facts;
const numbersIn = (text: string): (number | null)[] =>
  factsIn(text)
    .filter(({ kind }) => !['date', 'route', 'rank', 'ordinal'].includes(kind))
    .map(({ value }) => value);
const kindsIn = (text: string, date: string | null = null): string[] =>
  factsIn(text, date).map(({ kind }) => kind);

describe('traps of real text', () => {
  it('a product code holds no number', () => {
    expect(numbersIn('They share the rights to QX-C02E7, a conjugate.')).toEqual([]);
  });

  it('a service brand is no route', () => {
    expect(kindsIn('China-Europe freight trains (Chengdu-Chongqing) are many.')).not.toContain(
      'route',
    );
  });

  it('a class of trains is no route', () => {
    expect(kindsIn('The China-Europe freight train is long.')).not.toContain('route');
  });

  it('“first” of a quarter is no ordinal', () => {
    const facts = factsIn('In the first quarter, exports rose by 4 percent.', '2024-06-11');
    expect(facts.map(({ kind }) => kind)).toEqual(['change']);
    expect(facts[0]?.period?.end).toBe('2024-03-31');
  });

  it('a misprint of the source stays in its quotation', () => {
    const [route] = factsIn('The train from Xi’an to Duisburg passed though Khorgos.').filter(
      ({ kind }) => kind === 'route',
    );
    expect(route?.source.text).toContain('though Khorgos');
    expect(route?.route?.via).toEqual(['khorgos']);
  });

  it('“wholly-owned” is no quantity', () => {
    expect(numbersIn('Its wholly-owned subsidiary agreed.')).toEqual([]);
  });

  it('a spaced hyphen is a dash, not a minus', () => {
    expect(
      numbersIn('Wuhan has many routes - 18 passenger routes and 7 cargo routes - to Europe.'),
    ).toEqual([18, 7]);
  });

  it.each([
    'The barges, hull type RSD22, sailed empty.',
    'A shunter of class MDL40 pulled it.',
    'The office is at ul. Portowa 14B in the old town.',
    'It moved to pl. Wolności 3 last year.',
    'The boxes it loads are all forty-foot.',
    'Most containers are 40-foot, the rest 20-foot.',
    'The clerk has a thousand and one reasons.',
    'She gave a hundred and one excuses.',
    'The 14.05 was late again.',
    'He took the 9.40 to the border.',
    'It stands on page 3 of 9.',
  ])('a name, a size or a turn of phrase counts nothing: %s', (says) => {
    expect(factsIn(says).filter(({ kind }) => kind !== 'date')).toEqual([]);
  });

  it.each([
    ['The loan is RSD49 million.', 49e6],
    ['A ticket costs RSD49.', 49],
    ['The hall has a 40-foot door.', 40],
    ['The line counted 1,001 wagons.', 1001],
    ['The fee is a thousand and one euros.', 1001],
    ['The index rose to 9.40 points.', 9.4],
  ])('%s', (says, value) => {
    expect(factsIn(says).map((fact) => fact.value)).toEqual([value]);
  });

  it('the number of a disease is none', () => {
    expect(numbersIn('Trade fell in the COVID-19 pandemic.')).toEqual([]);
  });

  it('“13 in 2013” is neither inches nor a fraction', () => {
    const facts = factsIn('Freight train trips rose from 13 in 2013 to 1,126 in 2020.');
    expect(facts.map(({ value, unit }) => [value, unit])).toEqual([
      [13, expect.stringMatching(/trip$/)],
      [1126, expect.stringMatching(/trip$/)],
    ]);
  });

  it('one amount in two currencies is one amount', () => {
    const facts = factsIn(
      'Trade reached 68 billion yuan (about 9.6 billion U.S. dollars) in 2021.',
    );
    expect(facts.map(({ value, unit, pair }) => [value, unit, pair?.relation])).toEqual([
      [68e9, 'CNY', 'conversion'],
      [9.6e9, 'USD', 'conversion'],
    ]);
  });

  it('the stops of “U.S.” and “Co., Ltd.” end no sentence', () => {
    const facts = factsIn(
      'Huaan Co., Ltd., a maker of glass, earned 50 million U.S. dollars in 2013 in Wuhan.',
    );
    expect(facts.map(({ value, period, places }) => [value, period?.text, places])).toEqual([
      [50e6, '2013', ['wuhan']],
    ]);
  });

  it('equal numbers of other things stay apart', () => {
    const facts = factsIn('It has 6,000 employees. It serves nearly 6,000 partners.');
    expect(facts.map(({ noun, qualifier, pair }) => [noun, qualifier, pair])).toEqual([
      ['employee', 'exact', undefined],
      ['partner', 'nearly', undefined],
    ]);
  });

  it('“now” in an undated text is not dated', () => {
    expect(factsIn('Now the trains serve 90 partners.')[0]?.period).toMatchObject({
      start: null,
      end: null,
      text: 'Now',
    });
  });

  it('“in recent years” is neither a number nor a date', () => {
    expect(factsIn('In recent years more firms have come.', '2024-06-11')).toEqual([]);
  });

  it('a town is the one of the province named with it', () => {
    expect(
      factsIn('A firm in Pingxiang City in China’s Jiangxi Province made 90 insulators.')[0]
        ?.places,
    ).toEqual(['pingxiang-jiangxi']);
  });
});

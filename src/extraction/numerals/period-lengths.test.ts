import { expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

const statedIn = (text: string, everyQuantity = false): string[] =>
  readFacts(readPlain(text), {
    ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
    everyQuantity,
  })
    .facts.filter(({ kind }) => kind !== 'date')
    .map(({ value, unit }) => `${value} ${unit}`);

it.each([
  ['In past five days, 40 trains left Chengdu.', ['40 train']],
  ['His past five days brought 40 trains to Chengdu.', ['40 train']],
  ['The last five days saw 40 trains leave Chengdu.', ['40 train']],
  ['Over five years, 40 trains left Chengdu.', ['40 train']],
  ['The train from Chengdu took five days.', ['5 day']],
  [
    'It takes a train from Chengdu 12 days; earlier for this 28 days were needed.',
    ['12 day', '28 day'],
  ],
  ['In Chengdu they wait for three days on average.', ['3 day']],
  ['A five-day rail journey leads to Chengdu.', ['5 day']],
  ['They worked on it in Chengdu for 14 consecutive months.', []],
  ['Three straight years brought 40 trains to Chengdu.', ['40 train']],
  ['Eight years ago Chengdu sent 40 trains.', ['40 train']],
  ['Two years later Chengdu sent 40 trains.', ['40 train']],
  ['The train reached Chengdu two years on.', []],
  ['The train reached Chengdu three days earlier.', []],
  ['The train reached Chengdu three days earlier than by sea.', ['3 day']],
  ['The train reached Chengdu 16 days later.', ['16 day']],
  ['The contract with Chengdu has a term of three years.', ['3 year']],
  ['A permit valid for three years costs 40 dollars in Chengdu.', ['3 year', '40 USD']],
  ['It takes in three years what Chengdu did.', ['3 year']],
  ['Leases for three years are sold in Chengdu.', ['3 year']],
  ['A lease of the old port yard for three years is sold in Chengdu.', ['3 year']],
  ['In three years Chengdu sent 40 trains.', ['40 train']],
  ['Within three years to 2030 Chengdu sends 40 trains.', ['40 train']],
  ['After over five years Chengdu sent 40 trains.', ['40 train']],
  ['In these three days Chengdu sent 40 trains.', ['40 train']],
  ['These three years Chengdu sent 40 trains.', ['40 train']],
  ['The three days in Chengdu were cold.', ['3 day']],
  ['During three full days Chengdu sent 40 trains.', ['40 train']],
  ['Chengdu drew up a five-year development plan for 40 trains.', ['40 train']],
])('a length of time is a measure where it says how long something took: %s', (text, stated) => {
  expect(statedIn(text)).toEqual(stated);
});

it.each([
  ['They worked on it in Chengdu for 14 consecutive months.', []],
  ['Three straight years brought trains to Chengdu.', []],
  ['Chengdu had two previous hours of it.', []],
  ['Eight hours ago Chengdu sent trains.', []],
  ['Chengdu did so eight months on.', ['8 month']],
  ['Chengdu did so eight days before.', []],
  ['Chengdu did so eight days prior to it.', []],
  ['Chengdu did so eight days earlier.', []],
  ['Chengdu did so eight days earlier than Lyon.', ['8 day']],
  ['Chengdu did so eight days later.', ['8 day']],
  ['Chengdu did so eight months later.', []],
  ['Trains ran over five years in Chengdu.', []],
  ['Trains took over five years to Chengdu.', ['5 year']],
  ['The lease over five years is of Chengdu.', ['5 year']],
  ['Within five years to May Chengdu grew.', ['5 year']],
  ['Over five years to May Chengdu grew.', []],
  ['In five years, Chengdu grew.', []],
  ['In five days, Chengdu grew.', ['5 day']],
  ['It lasts, in five years, in Chengdu.', []],
  ['In these five days Chengdu grew.', []],
  ['These five days Chengdu grew.', []],
  ['The five days in Chengdu were cold.', ['5 day']],
  ['Chengdu grew during its five days.', []],
  ['Chengdu grew for the past five days.', []],
])('of a bare text, too, whose every quantity is asked for: %s', (text, stated) => {
  expect(statedIn(text, true)).toEqual(stated);
});

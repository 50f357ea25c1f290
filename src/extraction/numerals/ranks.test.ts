import { describe, expect, it } from 'vitest';
import { rankCases } from '../cases/ranks.ts';
import { tokenise } from '../tokens/tokens.ts';
import { readRanks } from './ranks.ts';

describe.each(Object.entries(rankCases))('%s', (_, cases) => {
  it.each(cases)('$says', ({ says, ranks }) => {
    const found = readRanks(tokenise(says), says).map(({ kind, value, subject, record }) =>
      record ? [kind, value, subject, record] : [kind, value, subject],
    );
    expect(found).toEqual(ranks);
  });
});

const wordsOf: [says: string, words: string[]][] = [
  ...['nationwide', 'nationally', 'worldwide', 'globally', 'overall'].map(
    (scope): [string, string[]] => [
      `The port ranked third ${scope} by volume.`,
      [`ranked third ${scope}`],
    ],
  ),
  ['The port ranked third by volume.', ['ranked third']],
  ['The port ranked third in China by volume.', ['ranked third in China']],
  ['The port ranked third in the country by volume.', ['ranked third in the country']],
  ['The port ranked third in', ['ranked third in']],
  [
    'The port is second among the cities of the coast by volume.',
    ['is second among the cities of the coast'],
  ],
  ['It is home to the second busiest terminal there.', ['second busiest terminal there']],
  ['The city took first place by volume.', ['first place']],
  ['The result put the city in seventh place by volume.', ['seventh place']],
  ['It stands in the old harbour town by the sea in third place by volume.', []],
  ['The terminal ranks as the No. 1 in Poland.', ['ranks as the No. 1']],
  [
    'The deal broke the old record for freight contracts.',
    ['broke the old record for freight contracts'],
  ],
  ['Volume hit an all-time high in May.', ['hit an all-time high']],
  ['The 100,000th freight train left.', ['100,000th freight train']],
  ['It has processed its one billionth parcel.', ['billionth parcel']],
  ['The first of its kind left.', ['first of its kind']],
  ['It is the first in China to do so.', ['first in China']],
  ['It is the first in the world to do so.', ['first in the world']],
  ['The company is on its third chairman.', []],
  ['He earned his first million with scrap.', []],
  ['Customers were in the first instance patient.', []],
  ['It opened its third rail crane in May.', ['third rail crane']],
  ['The first phase was opened in May.', ['first phase']],
  ['It was a first in China for them.', []],
  ['It is the second in China for them.', []],
  ['Of the kind it is the 1st in China for them.', []],
  ['It makes it the largest in the country by volume.', ['largest in the country']],
  ['It is the world’s largest port by volume.', ['the world’s largest port']],
  ['It is Central Asia’s largest port by volume.', ['Central Asia’s largest port']],
  [
    'It is the largest land port on the China-Russia border by volume.',
    ['largest land port on the China-Russia border'],
  ],
  [
    'Serbia, Greece and Croatia ranked fifth, sixth, and seventh.',
    ['ranked fifth', 'sixth', 'seventh'],
  ],
];

it.each(wordsOf)('the place in an order stands on its words: %s', (says, words) => {
  expect(readRanks(tokenise(says), says).map(({ start, end }) => says.slice(start, end))).toEqual(
    words,
  );
});

import { describe, expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

const firmsIn = (
  says: string,
): [words: string, entity: string | undefined, ...places: string[]][] =>
  readFacts(readPlain(says), {
    slug: 'case',
    file: 'case.txt',
    atlas: fixtureAtlas,
    frontMatter: null,
  })
    .facts.filter(({ kind }) => kind === 'count' || kind === 'money' || kind === 'measure')
    .map(({ source, entity, places }) => [source.text, entity, ...places]);

describe('a firm that is the subject', () => {
  it.each([
    [
      'Norlog Cargo, Poland’s state freight railway, owns 900 wagons.\n\nAt a yard near Wuhan, 40 trains waited.\n\nThe company employs 300 people.',
      [
        ['900 wagons', 'Norlog Cargo', 'poland'],
        ['40 trains', undefined, 'wuhan'],
        ['300 people', 'Norlog Cargo', 'poland'],
      ],
    ],
    ['Polish Railways owns 900 wagons.', [['900 wagons', 'Polish Railways', 'poland']]],
    [
      'The Polish operator Laude owns 900 wagons. Its profit came to 5 million euros.',
      [
        ['900 wagons', 'Laude', 'poland'],
        ['5 million euros', undefined, 'poland'],
      ],
    ],
    [
      'WUHAN, China, 3 May – Vostlink Airlines, a young carrier, ordered 12 freighters.',
      [['12 freighters', 'Vostlink Airlines', 'wuhan']],
    ],
    [
      'WUHAN, China, 3 May – My Freighter has bought 3 aircraft. It flies to Hamburg.\n\nThe company employs 300 people.',
      [
        ['3 aircraft', 'My Freighter', 'wuhan'],
        ['300 people', 'My Freighter', 'wuhan'],
      ],
    ],
    [
      'My Freighter has bought 3 aircraft.\n\nThey fly from Wuhan to Hamburg. The Polish carrier hired pilots.\n\nThe company employs 300 people.',
      [
        ['3 aircraft', 'My Freighter'],
        ['300 people', 'My Freighter', 'poland'],
      ],
    ],
    ['Hamburg is busy.\n\nMaersk owns 40 vessels.', [['40 vessels', 'Maersk', 'hamburg']]],
  ])('is what its figures are of: %s', (says, facts) => {
    expect(firmsIn(says)).toEqual(facts);
  });

  it.each([
    'The World Bank found that 40 trains ran.',
    'Norlog Cargo said 40 trains ran.',
    'WUHAN, China, 3 May – Ministry of Transport data show 40 trains.',
    'China-Europe Railway Express trains reached 40 cities.',
  ])('is none in: %s', (says) => {
    expect(firmsIn(says).map(([, entity]) => entity)).toEqual([undefined]);
  });
});

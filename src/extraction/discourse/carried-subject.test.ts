import { describe, expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

const subjectsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    readFacts(readPlain(text), {
      ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
    }).facts.map(({ source, subject }) => [source.text, subject]),
  );

describe('carried subjects', () => {
  it('are those of the amount before where a change or an amount says nothing of what it is of', () => {
    expect(
      subjectsIn(
        'Zhengzhou handled 700 tonnes of mail in 2022. A rise of 12 percent was told for 2023. In all of 2023 it came to 784 tonnes.',
      ),
    ).toMatchObject({ '12 percent': 'mail', '784 tonnes': 'mail' });
  });

  it.each([
    ['For 2022 the Sunday Post has 1.5 million tonnes.', '1.5 million tonnes', 'cargo'],
    [
      'Zhengzhou handled 700 tonnes of mail in 2022, 2.6 times as much as in 2021.',
      '2.6 times',
      'mail',
    ],
    [
      'Zhengzhou handled 700 tonnes of mail in 2022. That is a slowdown of 8 percent.',
      '8 percent',
      'mail',
    ],
  ])('are not who tells them or what tells of a change: %s', (text, words, subject) => {
    expect(subjectsIn(text)[words]).toBe(subject);
  });

  it('are those of the price before where an average alone is named', () => {
    expect(
      subjectsIn(
        'Space on a train from Wuhan to Lodz cost $4.35 per kilogram in May. Over the first quarter the average had been $4.71.',
      ),
    ).toMatchObject({ '$4.71': 'Space on a train from Wuhan to Lodz' });
  });

  it.each([
    ['Chengdu counted 940 lorries in May; Wuhan had 305.', '305'],
    ['In 2022 the yard had 40 trains. For May Geostat gives 57 trains.', '57 trains', 'trains'],
    ['Wuhan wants to put 70 million euros into sheds.', '70 million euros'],
  ])('are not who or where alone: %s', (text, words, subject = '') => {
    expect(subjectsIn(text)[words]).toBe(subject);
  });

  it.each([
    ['Ferries landed 171,300 trailers in 2023, after 158,900 in 2022.', '158,900', 'trailers'],
    ['To Lyon 14 flights a week take off in May, to Paris five.', 'five', 'flights'],
  ])(
    'are those of the number beside one that only says where or when: %s',
    (text, words, subject) => {
      expect(subjectsIn(text)[words]).toBe(subject);
    },
  );

  it('of lengths and shares may be a name', () => {
    expect(
      subjectsIn('Wuhan holds 51 percent of the yard. The Gotthard is 57 kilometres long.'),
    ).toMatchObject({
      '57 kilometres': 'Gotthard',
    });
  });

  it('of a change are not the unit of what changed', () => {
    expect(
      subjectsIn(
        'The port of Hamburg handled 3.1 million tonnes in 2022, 7.4 percent more than in 2021.',
      ),
    ).toMatchObject({ '7.4 percent': 'cargo' });
  });

  it('are not taken from another place', () => {
    expect(
      subjectsIn('Zhengzhou handled 700 tonnes of mail in 2022. Chengdu saw a rise of 12 percent.'),
    ).not.toMatchObject({ '12 percent': 'mail' });
  });
});

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

  it('are not taken from another place', () => {
    expect(
      subjectsIn('Zhengzhou handled 700 tonnes of mail in 2022. Chengdu saw a rise of 12 percent.'),
    ).not.toMatchObject({ '12 percent': 'mail' });
  });
});

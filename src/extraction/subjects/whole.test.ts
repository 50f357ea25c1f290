import { describe, expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

const sharesIn = (says: string) =>
  readFacts(readPlain(says), {
    slug: 'case',
    file: 'case.txt',
    atlas: fixtureAtlas,
    frontMatter: null,
  }).facts.filter(({ kind }) => kind === 'share');

describe('the whole of a share', () => {
  it.each([
    ['About 30 per cent of freight trains pass through Chengdu.', 'freight trains'],
    ['About 69 per cent of the circle lies in China.', 'the circle'],
    ['The province bought 35 per cent of the airline in January 2014.', 'the airline'],
    ['Russia stood for 37 per cent of all freight trains up to 2021.', 'all freight trains'],
    ['Exports made 60 per cent of its 2023 sales.', 'its 2023 sales'],
    ['It covers three-quarters of China’s land area.', 'China’s land area'],
  ])('ends before verb and time in "%s"', (says, whole) => {
    expect(sharesIn(says)[0]?.of).toBe(whole);
  });
});

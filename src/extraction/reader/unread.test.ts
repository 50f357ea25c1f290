import { describe, expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from './fixture-atlas.ts';
import { readFacts } from './read-facts.ts';
import { unreadNumbers } from './unread.ts';

const unreadIn = (text: string): string[] => {
  const document = readPlain(text);
  const { facts } = readFacts(document, {
    slug: 'a',
    file: 'a.txt',
    atlas: fixtureAtlas,
    frontMatter: null,
  });
  return unreadNumbers(document, facts).map((number) => {
    expect(document.raw.slice(number.start, number.end)).toBe(number.text);
    return number.text;
  });
};

describe('numbers nothing was read from', () => {
  it('are none where every number is a fact or a time', () => {
    expect(unreadIn('In 2020, 1,126 trains ran to Hamburg, up 26.3% from 2019.')).toEqual([]);
  });

  it('are found where a number has no unit', () => {
    expect(unreadIn('A total that stays at 83 after such a year deserves a word.')).toEqual(['83']);
  });

  it('are not those of names', () => {
    expect(
      unreadIn(
        'COVID-19 and the Boeing 747 left by Terminal 2; flight X8044 was the 31st of class BR 185. A TEU is the room that a 20-foot container takes.',
      ),
    ).toEqual([]);
  });

  it('are found each where it stands, equal ones too', () => {
    const text = 'It stays at 83. So it stays at 83.';
    const document = readPlain(text);
    expect(unreadNumbers(document, []).map(({ start }) => start)).toEqual([12, 31]);
  });

  it('are words of scale as well', () => {
    const document = readPlain('It moved millions, two-thirds by rail, for half a year.');
    expect(unreadNumbers(document, []).map(({ text }) => text)).toEqual(['millions', 'thirds']);
  });
});

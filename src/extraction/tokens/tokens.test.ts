import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { tokenise } from './tokens.ts';

const words = (text: string): string =>
  tokenise(text)
    .map((token) => token.text)
    .join(' | ');
const shapes = (text: string): string =>
  tokenise(text)
    .map((token) => token.shape)
    .join(' ');

// Many runs each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('tokenise', () => {
  it('keeps grouping and decimals inside a number', () => {
    expect(words('1,126 trips, 170.62 or .5')).toBe('1,126 | trips | , | 170.62 | or | .5');
    expect(words('Rs 12,34,567')).toBe('Rs | 12,34,567');
    expect(words('12\u202f500 wagons')).toBe('12\u202f500 | wagons');
  });
  it('reads a decimal comma where a unit or a scale follows, and groups parted by stops', () => {
    expect(words('4,35 million and 37,4 TEU, but 3,5 and 7')).toBe(
      '4,35 | million | and | 37,4 | TEU | , | but | 3 | , | 5 | and | 7',
    );
    expect(words('in all 1.234.567 boxes')).toBe('in | all | 1.234.567 | boxes');
    expect(shapes('1.234.567')).toBe('number');
  });
  it('parts words at every kind of space, and at no sign beside them', () => {
    const wide = '\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
    for (const space of ` \t\n\u000b\f\r\u00a0\u2000\u2001${wide}`)
      expect(words(`900${space}km${space}off`), space).toBe('900 | km | off');
    expect(words('12‰ or 5′')).toBe('12 | ‰ | or | 5 | ′');
  });
  it('passes over what does not show', () => {
    const tokens = tokenise('1,2\u200b00 wag\u00adons');
    expect(tokens.map(({ text }) => text)).toEqual(['1,200', 'wagons']);
    expect(tokens.map(({ start, end }) => [start, end])).toEqual([
      [0, 6],
      [7, 14],
    ]);
  });
  it('ends a number where a comma opens the next one', () => {
    expect(words('in 2013,100 trains')).toBe('in | 2013 | , | 100 | trains');
    expect(words('1,12 of 3,4567')).toBe('1 | , | 12 | of | 3 | , | 4567');
  });
  it('parts a number from the sign or unit glued to it', () => {
    expect(words('US$8.4bn')).toBe('US | $ | 8.4 | bn');
    expect(words('35-year-old')).toBe('35 | - | year | - | old');
    expect(words('30万列')).toBe('30 | 万 | 列');
  });
  it('takes ordinals, decades, versions and clock times for words', () => {
    expect(shapes('31st 1960s 1.2.3 12:30')).toBe('word word word word');
  });
  it('keeps codes that open with a letter whole', () => {
    expect(words('BL-B01D1 and X8044')).toBe('BL | - | B01D1 | and | X8044');
  });
  it('keeps the stops of initials and parts possessives', () => {
    expect(words("the U.S. firm's 5 p.m. call. It didn't")).toBe(
      "the | U.S. | firm | 's | 5 | p.m. | call | . | It | didn't",
    );
    expect(words('countries’ and China’s')).toBe('countries | ’ | and | China | ’s');
  });
  it('takes a repeated sign for one token and marks what is glued', () => {
    const tokens = tokenise('so -- 49 routes...');
    expect(tokens.map((token) => token.text)).toEqual(['so', '--', '49', 'routes', '...']);
    expect(tokens.map((token) => token.glued)).toEqual([false, false, false, false, true]);
  });
  it('reads nothing inside an address', () => {
    expect(words('see https://example.org/2024/05, then')).toBe(
      'see | https://example.org/2024/05 | , | then',
    );
  });
  it('covers every character that is not white space, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(end, token.start)).toMatch(
            /^[\s\u00ad\u061c\u200b-\u200f\u2060\ufeff]*$/u,
          );
          expect(
            text
              .slice(token.start, token.end)
              .replace(/[\u00ad\u061c\u200b-\u200f\u2060\ufeff]/gu, ''),
          ).toBe(token.text);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { longestSentence, splitSentences } from './sentences.ts';

// Many runs each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('a stop that ends no sentence', () => {
  it.each([
    'It earned 5 million U.S. dollars and 2.5 million euros.',
    'The Fuxing Freight Co., Ltd. and Huaan Logistics Inc. share a yard.',
    'Wu H. Li and J.K. Mbeki met Dr. Sand at St. Pölten.',
    'It left on Dec. 5 at 9 p.m. with 3 wagons.',
    'See No. 12, vol. 3, pp. 4 to 9.',
    'Sand, gravel etc. are cheap, i.e. heavy.',
  ])('%s', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('a stop that ends one', () => {
  it.each([
    ['One train left. Another came.', ['One train left.', 'Another came.']],
    ['“We left.” They stayed.', ['“We left.”', 'They stayed.']],
    [
      'It was sold to Huaan Co., Ltd. The price is unknown.',
      ['It was sold to Huaan Co., Ltd.', 'The price is unknown.'],
    ],
    [
      'They moved to the U.S. In May they came back.',
      ['They moved to the U.S.', 'In May they came back.'],
    ],
    ['Did it leave? Yes! 12 did.', ['Did it leave?', 'Yes!', '12 did.']],
    ['It grew (by a third). Then it fell.', ['It grew (by a third).', 'Then it fell.']],
    ['首列开行。次列未开。', ['首列开行。', '次列未开。']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe('a dateline', () => {
  it.each([
    'WUHAN, China, March 3, 2022 /Newswire/ --',
    'BEIJING, Jan. 5 (Agency) --',
    'LODZ, Poland —',
    'TASHKENT.',
    'MOSCOW/SOCHI.',
    'BAKU, Azerbaijan, May 6.',
  ])('is a sentence of its own: %s', (dateline) => {
    const found = splitSentences(`${dateline} Trains left. More came.`);
    expect(found.map(({ dateline: is }) => is)).toEqual([true, false, false]);
    expect(found[0]).toMatchObject({ start: 0, end: dateline.length });
  });

  it('opens no item of a list', () => {
    const item = 'Osh (Uzgen district) – 900 trucks.';
    expect(splitSentences(item, false)).toEqual([{ start: 0, end: item.length, dateline: false }]);
  });

  it('is not any dash near the start', () => {
    expect(splitSentences('Wuhan grew – and Lodz – fell.').some(({ dateline }) => dateline)).toBe(
      false,
    );
  });
});

describe('any text', () => {
  it('is covered in order, without the white space between sentences', () => {
    const pieces = fc.constantFrom(
      'Word',
      'word',
      '. ',
      '.',
      '! ',
      'U.S.',
      ' ',
      '”',
      '“',
      '(',
      ')',
      '3.5',
      'Co.',
      ', ',
      '\n',
      '。',
      '…',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
        const text = list.join('');
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('without a stop is cut between words', () => {
    const found = split('word '.repeat(5000));
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(longestSentence);
    expect(found.every((sentence) => /^(word )*word$/.test(sentence))).toBe(true);
    expect(found.join(' ')).toBe('word '.repeat(5000).trim());
  });

  it('without a stop or a space is cut between characters', () => {
    const found = split('😀'.repeat(6000));
    expect(found.join('')).toBe('😀'.repeat(6000));
    expect(found.every((sentence) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(sentence))).toBe(
      true,
    );
  });
});

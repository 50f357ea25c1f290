import { expect, it } from 'vitest';
import { readProgress, Teller } from './progress.ts';

function told(isTTY: boolean, at: readonly number[]): string {
  let text = '';
  let now = 0;
  const write = (words: string) => {
    text += words;
    return true;
  };
  const stream = { isTTY, write };
  const teller = new Teller(stream as never, () => now);
  for (const [nth, moment] of at.entries()) {
    now = moment;
    teller.tell({ done: nth + 1, count: at.length, all: 10 });
  }
  teller.end();
  return text;
}

it('reads how far a build is from its lines, and from no other', () => {
  expect(readProgress('§pages 3 40 900')).toEqual({ done: 3, count: 40, all: 900 });
  expect(readProgress('▶ src/pages/index.astro')).toBeNull();
  // Astro names a page, and ends its line only when the page is made.
  expect(readProgress('22:04:44   ├─ /404.html§pages 1 40 900')).toEqual({
    done: 1,
    count: 40,
    all: 900,
  });
});

it('writes over one line in a terminal and leaves it empty', () => {
  const text = told(true, [3_000, 3_500]);
  expect(text).toBe(
    '\r\u001b[2K  1 of 2 pages and files made, 8 as they were\r\u001b[2K  2 of 2 pages and files made, 8 as they were\r\u001b[2K',
  );
});

it('writes a line now and then into a log, and the last', () => {
  expect(told(false, [12_000, 13_000, 25_000, 26_000]).split('\n')).toEqual([
    '  1 of 4 pages and files made, 6 as they were',
    '  3 of 4 pages and files made, 6 as they were',
    '  4 of 4 pages and files made, 6 as they were',
    '',
  ]);
});

it('says nothing of what is over in two seconds', () => {
  expect(told(false, [100, 1_900])).toBe('');
});

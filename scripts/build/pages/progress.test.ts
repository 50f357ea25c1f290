import { expect, it } from 'vitest';
import { Teller } from './progress.ts';

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

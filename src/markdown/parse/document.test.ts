import { expect, it } from 'vitest';
import { lineIndex } from './document.ts';

it.each([
  [0, 1, 1],
  [1, 1, 2],
  [2, 1, 3],
  [3, 2, 1],
  [6, 3, 1],
  [7, 4, 1],
  [8, 4, 2],
])(
  'offset %i of a text is told as line %i, column %i, as editors count',
  (offset, line, column) => {
    expect(lineIndex('ab\ncd\n\nef')(offset)).toEqual({ line, column });
  },
);

it('a text without a line end is one line', () => {
  expect(lineIndex('abc')(3)).toEqual({ line: 1, column: 4 });
});

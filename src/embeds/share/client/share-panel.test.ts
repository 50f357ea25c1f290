import { expect, it } from 'vitest';
import { rowsFor } from './share-panel.ts';

it('a field shows a short text whole and the beginning of a long one', () => {
  expect(['one', 'one\ntwo', 'line\n'.repeat(20)].map(rowsFor)).toEqual([2, 3, 6]);
});

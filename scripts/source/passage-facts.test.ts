import { expect, it } from 'vitest';
import { readPassage } from './passage-facts.ts';

it('a passage that was pasted says its heading and its day', () => {
  const text = 'Horgos: a record year\nXinhua | January 3, 2025\n\nIn 2024, 8,725 trains passed.\n';
  expect(readPassage(text)).toEqual({
    title: 'Horgos: a record year',
    publisher: 'Xinhua',
    published: '2025-01-03',
  });
  expect(readPassage('A report\nUpdated: 3 January 2025\nText.')).toEqual({
    title: 'A report',
    published: '2025-01-03',
  });
  expect(
    readPassage('Grain grew\nThe Astana Times | November 2025\n\nIn May, 40 trains left.'),
  ).toEqual({ title: 'Grain grew', publisher: 'The Astana Times', published: '2025-11' });
  expect(readPassage('A report\nTrains in May 2025\n\nIn May, 40 left.').published).toBe(undefined);
  expect(readPassage('Transit grew\nRussian Railways\n\nIn 2020, 47,500 TEU passed.')).toEqual({
    title: 'Transit grew',
    publisher: 'Russian Railways',
  });
  expect(readPassage('In 2024, 8,725 trains passed.\nMore did in 2025.')).toEqual({});
});

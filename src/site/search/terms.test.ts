import { expect, it } from 'vitest';
import { termsOf } from './terms.ts';

it.each([
  ["Nearly 30,000 trains from Xi'an", ['nearly', '30000', 'train', 'xian']],
  ['西安国际', ['西安国际', '西安', '安国', '国际']],
  ['西安', ['西安']],
  ['It is the how of it', []],
  ['', []],
  ['…', []],
  ['Ferries, buses; the gas crisis', ['ferry', 'buse', 'gas', 'crisis']],
  ['1 234 567 tonnes in 12.5 days', ['1234567', 'tonne', '12.5', 'day']],
  ['Łódź–Chengdu', ['lodz', 'chengdu']],
])(
  '“%s” is found by its words without case, marks, plural and what says nothing',
  (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  },
);

import { expect, it } from 'vitest';
import { localModality } from './local-modality.ts';

const modalityOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return localModality(text, { start, end: start + words.length });
};

it.each([
  ['It has a capacity of 300,000 TEU.', '300,000 TEU', 'capacity'],
  ['The yard missed the target of 500 trips.', '500 trips', 'plan'],
  ['They look for an expected 40 trains.', '40 trains', 'forecast'],
  ['In May 300 trains ran.', '300 trains', null],
  ['With a capacity of its own, 300 trains ran.', '300 trains', null],
  ['The capacity was large; 300 trains ran.', '300 trains', null],
  [
    'The capacity of a yard that nobody had seen for a year when May came was known to 300 men.',
    '300 men',
    null,
  ],
])(
  'words right around a number say how real it is, those of another part do not: %s',
  (text, words, modality) => {
    expect(modalityOf(text, words)).toBe(modality);
  },
);

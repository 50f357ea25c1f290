import { describe, expect, it } from 'vitest';
import { runInHead, splitBehind } from './run-in-heads.ts';

const sentencesOf = (text: string, bold: string): string[] =>
  splitBehind(text, runInHead(text, bold.length)).map(({ start, end }) => text.slice(start, end));

describe('a head that stands in the line it opens', () => {
  it.each([
    ['Rates. Space is scarce.', 'Rates.', 'Space is scarce.'],
    ['TRIESTE Rail gained.', 'TRIESTE', 'Rail gained.'],
    ['2015 · The return leg takes root.', '2015', 'The return leg takes root.'],
    ['Duisburg – Trains are late.', 'Duisburg', 'Trains are late.'],
    ['Who pays? The city does.', 'Who pays?', 'The city does.'],
  ])('is a sentence by itself: %s', (text, head, rest) => {
    expect(sentencesOf(text, head)).toEqual([head, rest]);
  });

  it.each([
    ['Adif has chosen a builder.', 'Adif'],
    ['TCDD has taken a crane.', 'TCDD'],
    ['All of it is bold.', 'All of it is bold.'],
  ])('is none where the words go on: %s', (text, bold) => {
    expect(sentencesOf(text, bold)).toEqual([text]);
  });
});

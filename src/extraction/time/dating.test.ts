import { describe, expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';
import { datingCases } from './cases/dating.ts';

const read = (says: string): string[] => {
  const document = readPlain(says.replaceAll(' ¶ ', '\n\n'));
  const { facts } = readFacts(document, {
    slug: 'a',
    file: 'a.txt',
    atlas: fixtureAtlas,
    frontMatter: null,
    date: '2024-06-11',
  });
  return facts
    .filter(({ kind }) => kind !== 'date')
    .map(({ source, period, modality }) => {
      const days = period ? `${period.start ?? '…'} ${period.end ?? '…'}` : 'none';
      return `${source.text}: ${days}${modality ? ` ${modality}` : ''}`;
    });
};

describe.each(Object.entries(datingCases))('%s', (_, cases) => {
  it.each(cases)('%s', (says, ...reads) => {
    expect(read(says)).toEqual(reads);
  });
});

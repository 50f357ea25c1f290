import { expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../extraction/reader/read-facts.ts';
import { readPlain } from '../markdown/parse/plain.ts';
import type { FactsFile } from '../schemas/fact.ts';
import { corpusOf } from './corpus.ts';

function fileOf(article: string, text: string): FactsFile {
  const { facts } = readFacts(readPlain(text), {
    slug: article,
    file: `${article}.txt`,
    atlas: fixtureAtlas,
    frontMatter: null,
    date: '2024-06-11',
  });
  return { article, bodyStart: 0, hash: '', facts };
}

const files = [
  fileOf('a', 'Freight trains of Wuhan made 900 trips in 2022.'),
  fileOf('b', 'Freight trains of Wuhan made 700 trips in 2020. They made 500 trips in 2022.'),
];

it('gathers series over articles, and what they contradict each other in', () => {
  const corpus = corpusOf(files, fixtureAtlas);
  expect(corpus.series.map(({ points }) => points.map(({ fact }) => fact.value))).toEqual([
    [700, 900],
  ]);
  expect(corpus.findings.map(({ kind }) => kind)).toEqual(['contradiction']);
  expect(corpus.findings[0]?.facts.map(({ fact }) => fact.value)).toEqual([900, 500]);
});

it('leaves out what an editor rejected', () => {
  const [first, second] = files as [FactsFile, FactsFile];
  const rejected = {
    ...first,
    facts: first.facts.map((fact) => ({ ...fact, status: 'rejected' as const })),
  };
  const corpus = corpusOf([rejected, second], fixtureAtlas);
  expect(corpus.findings).toEqual([]);
  expect(corpus.series[0]?.points[1]?.fact.value).toBe(500);
});

it('works out what needs all facts once', () => {
  const corpus = corpusOf(files, fixtureAtlas);
  expect(corpus.series).toBe(corpus.series);
  expect(corpus.findings).toBe(corpus.findings);
});

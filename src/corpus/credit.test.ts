import { describe, expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../extraction/reader/read-facts.ts';
import { readMarkdown } from '../markdown/parse/markdown.ts';
import { articleSchema } from '../schemas/article.ts';
import { creditInWords, creditOf } from './credit.ts';
import type { Stated, Story } from './stated.ts';

const source = (id: string) => ({
  id,
  title: id,
  publisher: `The ${id}`,
  url: `https://example.org/${id}`,
  type: 'news',
});

/** Who each figure of a text is credited to, by its words; `ids` are those of the story's sources. */
function credits(text: string, ids: readonly string[]): Record<string, string> {
  const data = articleSchema.parse({
    title: 'Trains',
    dek: 'What ran.',
    date: '2024-06-11',
    authors: ['DevStore'],
    sources: ids.map(source),
  });
  const { document } = readMarkdown(text, 'a.md');
  const { facts } = readFacts(document, {
    slug: 'a',
    file: 'a.md',
    atlas: fixtureAtlas,
    frontMatter: data,
  });
  const story = { id: 'a', data } as Story;
  const stated = new Map<string, Stated>(facts.map((fact) => [fact.id, { fact, story }]));
  return Object.fromEntries(
    [...stated.values()].map((entry) => [
      entry.fact.source.text,
      creditInWords(creditOf(entry, stated)),
    ]),
  );
}

describe('a figure is credited', () => {
  it('to the source its footnote names, whichever stands first', () => {
    const text = 'Wuhan ran 900 trains in 2021.[^office]\n\n[^office]: The office.';
    expect(credits(text, ['paper', 'office'])).toEqual({ '900 trains': 'The office' });
  });

  it('to the only source of its story where its sentence has no footnote', () => {
    expect(credits('Wuhan ran 900 trains in 2021.', ['paper'])).toEqual({
      '900 trains': 'The paper',
    });
  });

  it('to nobody where its sentence has no footnote and the story several sources', () => {
    expect(credits('Wuhan ran 900 trains in 2021.', ['paper', 'office'])).toEqual({
      '900 trains': 'source not given',
    });
  });

  it('to the desk, with what it was worked out from, where it is derived, even beside a footnote', () => {
    const text =
      'Wuhan ran 900 trains in 2020 and 1,080 in 2021, :fact[20 percent]{inputs="900 trains; 1,080"} more.[^paper]\n\n[^paper]: The paper.';
    expect(credits(text, ['paper'])['20 percent']).toBe('Silklines, from 900 and 1,080');
  });
});

describe('what the desk worked out', () => {
  const worked = (...inputs: string[]) =>
    ({
      fact: { evidence: 'derived', inputs },
      story: { data: { sources: [] } },
    }) as unknown as Stated;
  const known = new Map<string, Stated>([
    ['a', { fact: { value: 900, unit: 'train', noun: 'train', qualifier: 'exact' } } as never],
  ]);

  it('is credited with what is known of its inputs', () => {
    expect(creditInWords(creditOf(worked('a'), known))).toMatch(/^Silklines, from 900/);
    expect(creditInWords(creditOf(worked('gone'), known))).toBe('Silklines');
    expect(creditInWords(creditOf(worked(), known))).toBe('Silklines');
  });
});

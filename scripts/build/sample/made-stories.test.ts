import { expect, it } from 'vitest';
import { articleSchema } from '../../../src/schemas/article.ts';
import { factsFileSchema } from '../../../src/schemas/fact.ts';
import { multiply, type ReadStory } from './made-stories.ts';

const text = 'In 2020, :fact[12 trains]{of=0123456789ab-1} ran.';
const story: ReadStory = {
  article: {
    slug: 'trains',
    file: 'content/articles/trains.md',
    text,
    body: text,
    frontMatter: articleSchema.parse({
      title: 'Trains ran',
      dek: 'And were counted.',
      date: '2026-11-02',
      asOf: '2026-11-01',
      authors: ['Desk'],
      sources: [
        { id: 'a', title: 'A page', publisher: 'P', url: 'https://example.org/', type: 'news' },
      ],
      language: 'en',
      topics: ['rail'],
    }),
  },
  facts: factsFileSchema.parse({
    contract: 2,
    article: 'trains',
    bodyStart: 0,
    hash: '0'.repeat(32),
    facts: [
      {
        id: '0123456789ab-1',
        kind: 'count',
        subject: 'trains',
        value: 12.123456789012,
        unit: 'train',
        noun: 'train',
        qualifier: 'exact',
        trend: null,
        period: { start: '2020-01-01', end: '2020-12-31', text: '2020', type: 'year' },
        places: ['china'],
        mode: 'rail',
        section: '',
        citation: null,
        evidence: 'secondary',
        origin: {},
        doubts: [],
        source: {
          start: 15,
          end: 24,
          line: 1,
          column: 16,
          text: '12 trains',
          sentence: { start: 0, end: text.length },
        },
        status: 'extracted',
      },
    ],
  }),
};

it('makes stories of their own: other slugs, ids, values and years, and texts of the same length', () => {
  const made = multiply([story], 3);
  const facts = made.flatMap((one) => one.facts.facts);
  expect(made[0]).toBe(story);
  expect(made.map(({ article }) => article.slug)).toEqual(['trains', 'trains-1', 'trains-2']);
  expect(new Set(facts.map(({ id }) => id)).size).toBe(3);
  expect(new Set(facts.map(({ value }) => value)).size).toBe(3);
  expect(facts.map(({ period }) => period?.end)).toEqual([
    '2020-12-31',
    '2019-12-31',
    '2018-12-31',
  ]);
  for (const { article, facts: file } of made) {
    expect(article.body).toHaveLength(text.length);
    expect(article.body).toContain(file.facts[0]?.id);
    expect(file.article).toBe(article.slug);
  }
});

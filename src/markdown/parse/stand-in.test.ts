import { expect, it } from 'vitest';
import { soundFields, standInArticle } from './stand-in.ts';

const source = (id: string, url: string) =>
  `  - { id: ${id}, title: T, publisher: P, url: "${url}", published: 2025-02-20, type: report }\n`;

const raw = `---
title: Trains between two cities
dek: What one sentence says of them.
date: the first of March
authors: [Desk]
sources:
${source('sound', 'https://example.org/')}${source('broken', 'nowhere')}---

Text.
`;

it('keeps the fields and sources that are sound beside those that are not', () => {
  expect(soundFields(raw)).toMatchObject({
    title: 'Trains between two cities',
    dek: 'What one sentence says of them.',
    authors: ['Desk'],
  });
  expect(soundFields(raw)).not.toHaveProperty('date');
  expect(soundFields(raw)?.sources?.map(({ id }) => id)).toEqual(['sound']);
});

it('stands in for what is not sound, so that the text is read with a source under every id', () => {
  const article = standInArticle(raw);
  expect(article.title).toBe('Trains between two cities');
  expect(article.date).toBe('1970-01-01');
  expect(article.sources.map(({ id }) => id)).toEqual(['sound', 'broken']);
});

import { expect, it } from 'vitest';
import type { StoryFact } from '../corpus/stated.ts';
import type { Reviewed } from '../corpus/verdict.ts';
import { claimReview } from './claim-review.ts';
import type { Site } from './site-data.ts';

const body = 'Officials said 75 per cent of it is land.';
const entry = (given: object): StoryFact =>
  ({
    story: {
      id: 'a',
      body,
      data: {
        date: '2026-05-04',
        sources: [
          { id: 'paper', title: 'A page', publisher: 'A paper', url: 'https://p.example/' },
        ],
      },
    },
    fact: {
      id: 'f',
      source: { start: 15, end: 26, text: '75 per cent', sentence: { start: 0, end: body.length } },
      ...given,
    },
  }) as unknown as StoryFact;
const review: Reviewed = { verdict: 'refuted', finding: '52 per cent', found: null, source: null };
const reviewed = (given: object, origin?: URL) =>
  claimReview(
    { facts: [], bodyStart: new Map() } as unknown as Site,
    entry(given),
    review,
    origin,
  ) as {
    url: string;
    claimReviewed: string;
    itemReviewed: Record<string, unknown>;
    reviewRating: Record<string, unknown>;
  };

it('a claim is told with its sentence, the verdict and where it was made', () => {
  const told = reviewed({ citation: 'paper' }, new URL('https://site.example/'));
  expect(told.url).toBe('https://site.example/facts/f/');
  expect(told.claimReviewed).toBe(body);
  expect(told.reviewRating).toMatchObject({ ratingValue: 1, worstRating: 1, bestRating: 5 });
  expect(told.itemReviewed).toEqual({
    '@type': 'Claim',
    author: { '@type': 'Organization', name: 'A paper' },
    appearance: { '@type': 'CreativeWork', name: 'A page', url: 'https://p.example/' },
  });
});

it('it is the claim of whom the text names, else of the source, else of nobody', () => {
  const claimant = (given: object) => reviewed(given).itemReviewed['author'];
  const officials = { '@type': 'Organization', name: 'officials' };
  expect(claimant({ citation: 'paper', claimant: 'officials' })).toEqual(officials);
  expect(claimant({ citation: null, claimant: 'officials' })).toEqual(officials);
  expect(reviewed({ citation: null }).itemReviewed).toEqual({ '@type': 'Claim' });
});

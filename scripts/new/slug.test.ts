import { expect, test } from 'vitest';
import { freeSlug, slugOfTitle } from './slug.ts';

test('an address is made of ASCII letters, digits and hyphens, whatever the title holds', () => {
  expect(slugOfTitle('Xi’an’s 1,126 trains to Łódź: up 18% & rising')).toBe(
    'xians-1126-trains-to-lodz-up-18-percent-and-rising',
  );
  expect(slugOfTitle('Małaszewicze – Größe, Ærø')).toBe('malaszewicze-grosse-aero');
});

test('a long address is cut between words', () => {
  const slug = slugOfTitle('The company that runs the trains is the source of both of its figures');
  expect(slug.length).toBeLessThanOrEqual(60);
  expect(slug).toBe('the-company-that-runs-the-trains-is-the-source-of-both-of');
});

test('a title without Latin letters makes no address', () => {
  expect(slugOfTitle('中欧班列')).toBe('');
});

test('a taken address gets the first free number', () => {
  expect(freeSlug('khorgos', new Set(['wuhan']))).toBe('khorgos');
  expect(freeSlug('khorgos', new Set(['khorgos', 'khorgos-2']))).toBe('khorgos-3');
});

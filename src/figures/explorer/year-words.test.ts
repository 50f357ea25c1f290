import { expect, it } from 'vitest';
import { explorerMessages } from '../../messages/explorer.ts';
import { content, fact } from './fixture.ts';
import { drawOpenings, drawYear, type YearTold } from './year-words.ts';
import { yearState } from './years.ts';

const told: YearTold = {
  words: explorerMessages,
  measureName: 'Trips',
  isShown: () => true,
  nameOf: (id) => id.toUpperCase(),
  href: (id) => (id === 'europe' ? null : `/places/${id}/`),
  cite: ({ id }) => `<a href="#${id}">cited</a>`,
  hasHeading: true,
};
const year = (of: number, more: Partial<YearTold> = {}, facts = content.facts) =>
  drawYear(yearState({ ...content, facts }, of, 'trips'), { ...told, ...more });
const rows = (html: string) =>
  [...html.matchAll(/<tr data-of="([^"]*)"/g)].map(([, places]) => places);

it('a year has its figures the largest first, with what came to it in all and where that stands', () => {
  const html = year(2024);
  expect(html).toContain('<h3>2024</h3>');
  expect(rows(html)).toEqual(['europe', 'xian', 'chengdu']);
  expect(html).toContain('<a href="#all-2024">cited</a>');
  expect(html).toContain('<a href="/places/xian/" data-open-place="xian">XIAN</a>');
  expect(year(2024, { hasHeading: false })).not.toContain('<h3>');
});

it('it has those of places that are shown, and a figure of several places where one of them is', () => {
  const both = fact({
    ...{ id: 'both', from: 2024, to: 2024, isYear: true, measure: 'trips', value: 5000 },
    counts: { of: ['wuhan', 'xian'], by: '', amount: '5,000', elsewhere: '' },
  });
  const isShown = (id: string) => id === 'xian';
  expect(rows(year(2024, { isShown }, [...content.facts, both]))).toEqual(['wuhan xian', 'xian']);
});

it('it says which places have none, and where none has any', () => {
  expect(year(2020)).toContain('CHENGDU');
  const none = year(2015);
  expect(rows(none)).toEqual([]);
  expect(none).not.toContain('<table');
  expect(none).not.toContain('CHENGDU');
});

it('ways that first ran in a time are told with their years, later ones apart', () => {
  const openings = (from: number, to: number) =>
    drawOpenings(content, from, to, told).replaceAll(/<\/?p[^>]*>/g, '|');
  expect(openings(2006, 2015)).toMatch(/NORTH \(2011\)\.\|.*BTK \(2017\)\.\|/);
  expect(openings(2012, 2026)).toContain('BTK (2017).');
  expect(openings(2012, 2026)).not.toContain('NORTH');
  expect(drawOpenings(content, 2012, 2016, { ...told, isShown: () => false })).not.toContain('BTK');
});

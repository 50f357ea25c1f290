import { expect, it } from 'vitest';
import { coarseDate, dateAsText, pageOf } from './source.ts';

it('dates are text however YAML read them', () => {
  expect(dateAsText(2021)).toBe('2021');
  expect(dateAsText(new Date('2021-05-04T00:00:00Z'))).toBe('2021-05-04');
  expect(dateAsText('2021-05')).toBe('2021-05');
  const none = new Date('no day');
  expect(dateAsText(none)).toBe(none);
  expect(dateAsText(null)).toBeNull();
});

it.each(['2021', '2021-12', '2021-12-31', 2021, new Date('2021-05-04')])(
  '%s is a date of a source',
  (date) => {
    expect(coarseDate.safeParse(date).success).toBe(true);
  },
);

it.each(['21', '2021-13', '2021-12-32', '2021-1-1', 'May 2021', '2021-12-31T00:00', true])(
  '%s is none',
  (date) => {
    expect(coarseDate.safeParse(date).error?.issues[0]?.message).toBeDefined();
  },
);

it.each([
  'https://www.example.org/Page/#top',
  ' http://example.org/page ',
  'https://example.org/page//',
  'https://example.org/page?utm_source=feed&utm_medium=mail',
  'https://example.org/page/?fbclid=x1#top',
])('“%s” leads to the same page', (url) => {
  expect(pageOf(url)).toBe('example.org/page');
});

it('what chooses between pages stays in their address', () => {
  expect(pageOf('https://example.org/page?utm_source=feed&id=7')).toBe('example.org/page?id=7');
});

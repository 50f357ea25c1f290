import { expect, it } from 'vitest';
import { readFrontMatter } from '../markdown/parse/front-matter.ts';
import {
  footnoteLine,
  noAddress,
  sourceEntry,
  sourceLines,
  withEarlier,
  withSource,
} from './source-entry.ts';

const page = {
  title: 'Horgos: a record year',
  publisher: 'Xinhua',
  url: 'https://english.news.cn/20250103/a.html',
  published: '2025-01-03',
  accessed: '2026-11-27',
};
const story = `---
title: A title
dek: A sentence.
date: 2026-11-27
authors:
  - Silklines desk
sources:
  - id: intermodal # the operator
    title: New terminal
    publisher: Intermodal News
    url: https://intermodalnews.eu/
    type: news
topics:
  - borders
draft: true
---

Text.[^intermodal]

[^intermodal]: Intermodal News.
`;

it('a source is written with all that is known of it, ready to paste', () => {
  expect(sourceLines(sourceEntry(page, new Set()))).toBe(`  - id: xinhua
    title: "Horgos: a record year"
    publisher: Xinhua
    url: https://english.news.cn/20250103/a.html
    published: 2025-01-03
    accessed: 2026-11-27
    type: news
`);
});

it('what is not known is left to do in words that say what belongs there', () => {
  const entry = sourceEntry({ url: 'https://www.stats.gov.kz/report' }, new Set());
  expect(entry).toMatchObject({
    id: 'stats-gov-kz',
    title: 'To do: title as the publisher prints it',
    publisher: 'stats.gov.kz',
  });
  expect(sourceEntry({}, new Set()).publisher).toBe('To do: who published it');
  expect(sourceEntry({}, new Set()).url).toBe(noAddress);
});

it('what earlier sources of a host say of it is taken over, and never against what the page says', () => {
  const url = 'https://eng.rzd.ru/en/9631';
  const earlier = [
    { url: 'http://www.rzd.ru/a', publisher: 'RZD', type: 'company' as const },
    { url: 'https://eng.rzd.ru/b', publisher: 'Russian Railways', type: 'statistics' as const },
  ];
  expect(withEarlier({ url }, earlier)).toEqual({
    url,
    publisher: 'Russian Railways',
    type: 'statistics',
  });
  expect(withEarlier({ url, publisher: 'RZD Partner' }, earlier).publisher).toBe('RZD Partner');
  expect(withEarlier({ url: 'https://a.example/' }, earlier)).toEqual({
    url: 'https://a.example/',
  });
});

it('footnotes are short to type', () => {
  const idFor = (publisher: string) => sourceEntry({ publisher }, new Set()).id;
  expect(idFor('The Astana Times')).toBe('astana-times');
  expect(idFor('Xinhua, in People’s Daily Online')).toBe('xinhua');
});

it('two sources of one publisher have two ids', () => {
  expect(sourceEntry(page, new Set(['xinhua'])).id).toBe('xinhua-2');
});

it('a story gets the source behind its others, the line of its footnote, and no other change', () => {
  const added = withSource(story, page);
  expect(added?.id).toBe('xinhua');
  const lines = sourceLines(sourceEntry(page, new Set()));
  const expected = story
    .replace('topics:', `${lines}topics:`)
    .replace(/$/, `${footnoteLine(sourceEntry(page, new Set()))}\n`);
  expect(added?.text).toBe(expected);
  expect(readFrontMatter(added?.text ?? '', '').problems).toEqual([]);
});

it('a page that is among the sources already is not added again', () => {
  const once = withSource(story, page);
  const again = { ...page, url: 'http://www.english.news.cn/20250103/a.html/#top' };
  expect(withSource(once?.text ?? '', again)).toEqual(once);
});

/** The story with something else in the place of its list of sources. */
const withList = (list: string): string =>
  story.replace(/sources:\n(?: {2}.*\n)*?(?=topics)/, list);

it.each([
  ['no list', ''],
  ['a list of nothing', 'sources: []\n'],
  ['a list that is not begun', 'sources:\n'],
  ['a list that is not begun, with a comment', 'sources: # whom to ask\n'],
])('where the front matter has %s, the source begins one', (_, list) => {
  const { text = '' } = withSource(withList(list), page) ?? {};
  const { article, problems } = readFrontMatter(text, '');
  expect(problems).toEqual([]);
  expect(article?.sources).toEqual([{ id: 'xinhua', ...page, type: 'news' }]);
  for (const line of story.split('\n').filter((each) => /^(?:title|date|topics|draft)/.test(each)))
    expect(text).toContain(line);
  if (list.includes('#')) expect(text).toContain('sources: # whom to ask\n');
});

it('a story that has nothing yet gets its first source and the line of its footnote', () => {
  expect(withSource('---\n---\n', page)?.text).toBe(
    `---\nsources:\n${sourceLines(sourceEntry(page, new Set()))}---\n\n${footnoteLine(sourceEntry(page, new Set()))}\n`,
  );
});

it('a list on one line gets it on the same line', () => {
  const one = '{ id: a, title: A, publisher: B, url: https://a.example/, type: news }';
  const { text = '' } = withSource(withList(`sources: [${one}] # all\n`), page) ?? {};
  expect(readFrontMatter(text, '').article?.sources.map(({ id }) => id)).toEqual(['a', 'xinhua']);
  expect(text).toContain(`sources: [${one}, { id: xinhua, title: "Horgos: a record year"`);
  expect(text).toContain('type: news }] # all\n');
});

it('front matter that cannot be read, or has its sources in another form, is left to its editor', () => {
  expect(withSource(withList('sources: Xinhua\n'), page)).toBeNull();
  expect(withSource(withList('sources:\n  - Xinhua\n'), page)).toBeNull();
  expect(withSource(withList('sources: "Xinhua\n'), page)).toBeNull();
  expect(withSource('Text.\n', page)).toBeNull();
});

it.each([
  ['in lines', (text: string) => text],
  ['between braces', (text: string) => withList(`sources: [${inBraces(text)}]\n`)],
])('a source whose page could not be read is filled in from its passage, %s', (_, form) => {
  const { url, accessed } = page;
  const unread = form(withSource(story, { url, accessed })?.text ?? '');
  const { publisher, published } = page;
  const { text = '', id } =
    withSource(unread, { title: 'A, “b”: c', publisher, published, url }) ?? {};
  expect(id).toBe('english-news-cn');
  const { article, problems } = readFrontMatter(text, '');
  expect(problems).toEqual([]);
  expect(article?.sources.find((source) => source.id === id)).toEqual({
    ...{ id, title: 'A, “b”: c', publisher, url, published, accessed, type: 'news' },
  });
  if (unread.includes('[^english-news-cn]:'))
    expect(text).toContain('[^english-news-cn]: Xinhua, “A, “b”: c”.');
  // What an editor has written is not written over.
  expect(withSource(text, { title: 'Another', url })?.text).toBe(text);
});

it('of a source whose title is written, publisher and day left to do are filled in', () => {
  const { url } = page;
  const known = withSource(story, { url, title: 'As typed', publisher: 'To do: who published it' });
  const { text = '', id } =
    withSource(known?.text ?? '', { url, title: 'Another', publisher: 'Xinhua' }) ?? {};
  expect(
    readFrontMatter(text, '').article?.sources.find((source) => source.id === id),
  ).toMatchObject({
    title: 'As typed',
    publisher: 'Xinhua',
  });
});

/** The last source of a story as it stands between braces. */
function inBraces(text: string): string {
  const source = readFrontMatter(text, '').article?.sources.at(-1) ?? {};
  const fields = Object.entries(source).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `{ ${fields.join(', ')} }`;
}

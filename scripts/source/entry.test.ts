import { expect, it } from 'vitest';
import { readFrontMatter } from '../../src/markdown/parse/front-matter.ts';
import { newArticle } from '../new/article.ts';
import {
  footnoteLine,
  noAddress,
  sourceEntry,
  sourceLines,
  withEarlier,
  withSource,
} from './entry.ts';
import { readPassage } from './passage-facts.ts';

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

it('a source that nobody has filled in is filled in, its comments kept; the next one stands behind it', () => {
  const { text } = newArticle({ title: 'A', today: page.accessed, source: {}, body: '' }, 'a.md');
  const once = withSource(text, page)?.text ?? '';
  expect(readFrontMatter(once, '').article?.sources).toEqual([
    { id: 'xinhua', ...page, type: 'news' },
  ]);
  expect(once).toContain('# Title as the publisher prints it');
  const other = { ...page, publisher: 'Eurostat', url: 'https://ec.europa.eu/eurostat/a' };
  const { article, problems } = readFrontMatter(withSource(once, other)?.text ?? '', '');
  expect(problems).toEqual([]);
  expect(article?.sources.map(({ id, type }) => [id, type])).toEqual([
    ['xinhua', 'news'],
    ['eurostat', 'statistics'],
  ]);
});

it('a page that is among the sources already is not added again', () => {
  const once = withSource(story, page);
  const again = { ...page, url: 'http://www.english.news.cn/20250103/a.html/#top' };
  expect(withSource(once?.text ?? '', again)).toEqual(once);
});

it('a list on one line is left to its editor', () => {
  const flow = story.replace(/sources:\n(?: {2}.*\n)*?(?=topics)/, 'sources: []\n');
  expect(withSource(flow, page)).toBeNull();
});

it('a passage that was pasted says its heading and its day', () => {
  const text = 'Horgos: a record year\nXinhua | January 3, 2025\n\nIn 2024, 8,725 trains passed.\n';
  expect(readPassage(text)).toEqual({
    title: 'Horgos: a record year',
    publisher: 'Xinhua',
    published: '2025-01-03',
  });
  expect(readPassage('A report\nUpdated: 3 January 2025\nText.')).toEqual({
    title: 'A report',
    published: '2025-01-03',
  });
  expect(readPassage('Transit grew\nRussian Railways\n\nIn 2020, 47,500 TEU passed.')).toEqual({
    title: 'Transit grew',
    publisher: 'Russian Railways',
  });
  expect(readPassage('In 2024, 8,725 trains passed.\nMore did in 2025.')).toEqual({});
});

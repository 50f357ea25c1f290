import { expect, test } from 'vitest';
import { withSource } from '../../src/desk/source-entry.ts';
import { readFrontMatter } from '../../src/markdown/parse/front-matter.ts';
import { articleSchema } from '../../src/schemas/article.ts';
import { sourceSchema } from '../../src/schemas/source.ts';
import { newArticle } from './article.ts';
import { readText } from './text.ts';

const file = 'content/articles/new.md';
const today = '2026-11-22';

test('a new article is sound, a draft, and holds every field of the schema with its description', () => {
  const title = 'Trains: "more" than ever';
  const { text, problems } = newArticle({ title, today, source: {}, body: '' }, file);
  expect(problems).toEqual([]);
  const { article } = readFrontMatter(text, file);
  expect(article).toMatchObject({ title, date: today, draft: true });
  for (const shape of [articleSchema.shape, sourceSchema.shape]) {
    for (const [name, field] of Object.entries(shape)) {
      expect(text).toMatch(new RegExp(`^[ #-]*${name}:`, 'm'));
      expect(text).toContain(field.description);
    }
  }
});

test('a field that is commented out is sound once its sign is taken away', () => {
  const { text } = newArticle({ title: 'A title', today, source: {}, body: 'Text.' }, file);
  const open = text
    .replace(/^# (?=(?:updated|asOf|language):)/gm, '')
    .replace(/^# (topics|formerly):\n# {3}- (.*)$/gm, '$1:\n  - $2');
  const { article, problems } = readFrontMatter(open, file);
  expect(problems).toEqual([]);
  const formerly = ['name-of-the-story'];
  expect(article).toMatchObject({ updated: today, asOf: today, topics: ['…'], formerly });
});

test('what is left to do is named by its lines', () => {
  const { text, leftToDo } = newArticle({ title: 'A', today, source: {}, body: '' }, file);
  const lines = text.split('\n');
  expect(leftToDo.length).toBeGreaterThan(3);
  for (const line of leftToDo) expect(lines[line - 1]).toMatch(/To do:|example\.org/);
});

test('a source fills in what is known of it', () => {
  const source = {
    title: 'Freight: a record',
    publisher: 'PR Newswire',
    url: 'https://www.prnewswire.com/a.html',
    published: '2024-06-11',
  };
  const { text } = newArticle({ title: 'A title', today, source, body: 'Text.' }, file);
  expect(readFrontMatter(text, file).article?.sources).toEqual([
    { id: 'pr-newswire', ...source, type: 'press-release' },
  ]);
});

test('a title that is too long is reported, not written', () => {
  const title = 'long '.repeat(30);
  const { problems } = newArticle({ title, today, source: {}, body: '' }, file);
  expect(problems).toMatchObject([{ file, field: 'title' }]);
});

test('a press release gives its day, its agency and its text', () => {
  const read = readText(
    'CHENGDU, China, June 11, 2024 /PRNewswire/ -- The hub ran 30,000 trains.\n\n2. Its *second* line <b>.\n',
    false,
  );
  expect(read).toMatchObject({ published: '2024-06-11', publisher: 'PRNewswire' });
  expect(read.body).toContain('\n\n2\\. Its \\*second\\* line \\<b\\>.');
});

test('a Markdown file gives its heading as the title, and its front matter goes', () => {
  const read = readText(
    '---\ntitle: Old\n---\n\n# The heading\n\nText with [a link](https://a.example/x).\n',
    true,
  );
  expect(read).toEqual({
    title: 'The heading',
    url: 'https://a.example/x',
    body: 'Text with [a link](https://a.example/x).',
  });
});

test('a source that nobody has filled in is filled in, its comments kept; the next one stands behind it', () => {
  const page = {
    title: 'Horgos: a record year',
    publisher: 'Xinhua',
    url: 'https://english.news.cn/20250103/a.html',
    published: '2025-01-03',
    accessed: today,
  };
  const { text } = newArticle({ title: 'A', today: today, source: {}, body: '' }, 'a.md');
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

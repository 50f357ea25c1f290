import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Content, checkContent } from '../scripts/check/check-content.ts';
import { readContent } from '../scripts/check/check-input.ts';
import { root } from '../scripts/lib/project.ts';
import { readFacts } from '../src/extraction/reader/read-facts.ts';
import {
  factDirectives,
  figureDirectives,
  restoreDirectives,
} from '../src/markdown/parse/directives.ts';
import { readFrontMatter } from '../src/markdown/parse/front-matter.ts';
import { readMarkdown } from '../src/markdown/parse/markdown.ts';
import { rehypeSafe } from '../src/markdown/render/rehype-safe.ts';
import { remarkPage } from '../src/markdown/render/remark-page.ts';
import { articleSchema, correctionSchema } from '../src/schemas/article.ts';
import type { Fact } from '../src/schemas/fact.ts';
import { factAttributes } from '../src/schemas/fact-directive.ts';
import { formatProblem } from '../src/schemas/problem.ts';
import { sourceSchema } from '../src/schemas/source.ts';
import { exampleStory, fencedBlocks, tablesOf } from './support/guide.ts';

// docs/editing.md, held against what the site does: every example is read as an article, checked and rendered.

const guide = readFileSync(join(root, 'docs', 'editing.md'), 'utf8');
const story = exampleStory(guide);
const { slug, text } = story;
const tables = tablesOf(guide);

let content: Content;

beforeAll(async () => {
  content = await readContent(root, { chosen: null, hints: true });
}, 60_000);

/** What is wrong with a text as an article of this site, beside its facts not being stored yet. */
function problemsOf(text: string): string[] {
  const path = `${slug}.md`;
  const others = content.articles.filter((each) => each.path !== path);
  const articles = [...others, { path, bytes: Buffer.from(text) }];
  return checkContent({ ...content, articles, chosen: new Set([path]) })
    .problems.filter(({ code }) => code !== 'SL411')
    .map(formatProblem);
}

function factsOf(text: string): Fact[] {
  const { document } = readMarkdown(text, `${slug}.md`);
  const { frontMatter } = document;
  const { facts, problems } = readFacts(document, {
    slug,
    file: `${slug}.md`,
    atlas: content.atlas,
    frontMatter,
  });
  expect(problems).toEqual([]);
  return facts;
}

async function render(text: string): Promise<string> {
  const processor = unified({
    smartypants: false,
    remarkPlugins: [restoreDirectives, [remarkPage, { base: '/' }]],
    rehypePlugins: rehypeSafe,
  });
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  return (await renderer.render(text.slice(readFrontMatter(text, '').end))).code;
}

const withProse = (prose: string): string =>
  `${text.slice(0, readFrontMatter(text, '').end)}\n${prose}\n\n[^intermodal]: Intermodal News.\n`;

describe('the whole story of the guide', () => {
  it('has nothing wrong with it, not even a hint', () => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('states the figures of its source, with their place and their year', () => {
    const facts = factsOf(text);
    const trains = facts.find(({ value }) => value === 7000);
    expect(trains).toMatchObject({
      qualifier: 'more_than',
      citation: 'intermodal',
      period: { start: '2022-01-01', end: '2022-12-31' },
    });
    expect(trains?.places).toContain('khorgos');
    expect(facts.map(({ value }) => value)).toEqual(expect.arrayContaining([19, 27]));
  });

  it('becomes a page with its map, its link and its footnote', async () => {
    const html = await render(text);
    expect(html).toContain('data-figure="map"');
    expect(html).toContain('href="/stories/gauge-break-hour-and-week/"');
    expect(html).toContain('Intermodal News, on Khorgos.');
    expect(html).not.toMatch(/::map|\[\^/);
  });
});

describe('fields', () => {
  const [ofArticle, ofSource, ofCorrection] = tables.filter(([head]) => head?.[0] === 'Field');

  it('of front matter are all listed, and none that there is not', () => {
    expect(names(ofArticle)).toEqual(Object.keys(articleSchema.shape).sort());
    expect(names(ofSource)).toEqual(Object.keys(sourceSchema.shape).sort());
    expect(names(ofCorrection)).toEqual(Object.keys(correctionSchema.shape).sort());
  });

  it('are marked as needed where they are', () => {
    for (const [table, schema] of [
      [ofArticle, articleSchema],
      [ofSource, sourceSchema],
      [ofCorrection, correctionSchema],
    ] as const) {
      for (const [field, needed] of table?.slice(1) ?? []) {
        const shape: Record<string, z.ZodType> = schema.shape;
        const isNeeded = !shape[codeIn(field)]?.safeParse(undefined).success;
        expect(needed, field).toBe(isNeeded ? 'yes' : 'no');
      }
    }
  });

  it('of front matter have examples that can stand in a story', () => {
    for (const [field = '', , , example = ''] of ofArticle?.slice(1) ?? []) {
      if (codeIn(example) === '') continue;
      expect(codeIn(example), field).toMatch(new RegExp(`^${codeIn(field)}:`));
      expect(problemsOf(withField(text, codeIn(example), '')), example).toEqual([]);
    }
  });

  it('of sources have examples that can stand in a story', () => {
    for (const [field = '', , , example = ''] of ofSource?.slice(1) ?? []) {
      expect(codeIn(example), field).toMatch(new RegExp(`^${codeIn(field)}:`));
      expect(problemsOf(withField(text, codeIn(example), '    ')), example).toEqual([]);
    }
  });
});

it('a correction can stand in a story as the guide has it', () => {
  const [block = ''] = fencedBlocks(guide, 'yaml').filter((one) => one.startsWith('corrections:'));
  expect(problemsOf(withField(text, block.trimEnd(), ''))).toEqual([]);
  const rows = tables.filter(([head]) => head?.[0] === 'Field')[2]?.slice(1) ?? [];
  for (const [field = '', , , example = ''] of rows) {
    expect(codeIn(example), field).toMatch(new RegExp(`^${codeIn(field)}:`));
    const changed = block.replace(new RegExp(`${codeIn(field)}:.*`), codeIn(example));
    expect(problemsOf(withField(text, changed.trimEnd(), '')), example).toEqual([]);
  }
});

describe('what is written in the text', () => {
  it('gives what the table says, without a fault', async () => {
    const rows = tables.find(
      ([head, first]) => head?.[1] === 'Get' && first?.[1]?.includes('link'),
    );
    expect(rows?.length).toBeGreaterThan(5);
    for (const [write = ''] of rows?.slice(1) ?? []) {
      const prose = withProse(`It is ${codeIn(write)} here.[^intermodal]`);
      expect(problemsOf(prose), write).toEqual([]);
      const html = await render(prose);
      expect(html, write).toMatch(/<a |<img /);
      expect(html, write).not.toMatch(/\]\(|\[\^/);
    }
  });

  it('has directives for figures that all name what there is', async () => {
    const rows = tables.find(
      ([head, first]) => head?.[0] === 'Write' && first?.[0]?.includes('::'),
    );
    const written = rows?.slice(1).map(([write = '']) => codeIn(write)) ?? [];
    for (const name of figureDirectives)
      expect(written.some((each) => each.startsWith(`::${name}`))).toBe(true);
    const amounts =
      'Khorgos handled goods worth 81 million yuan ($12 million) in 2022. The lift took 2 hours there.[^intermodal]';
    for (const directive of written) {
      const prose = withProse(`${amounts}\n\n${directive}`);
      expect(problemsOf(prose), directive).toEqual([]);
      expect(await render(prose), directive).toMatch(/data-figure="(?:map|chart)"/);
    }
  });
});

describe('directives for facts', () => {
  const blocks = fencedBlocks(guide, 'markdown').filter((block) =>
    factDirectives.some((name) => block.includes(`:${name}[`)),
  );

  it('are shown in examples that can be read and leave no sign on the page', async () => {
    expect(blocks.length).toBeGreaterThanOrEqual(3);
    for (const name of factDirectives) expect(blocks.join()).toContain(`:${name}[`);
    for (const block of blocks) {
      const prose = withProse(block);
      expect(factsOf(prose).length).toBeGreaterThan(0);
      expect(await render(prose)).not.toMatch(/:(?:no)?fact\[|subject=/);
    }
  });

  it('have all their attributes listed, each with an example that can be read', () => {
    const rows = tables.find(([head]) => head?.[0] === 'Attribute')?.slice(1) ?? [];
    const listed = rows.flatMap(([name = '']) => [...name.matchAll(/`([^`]+)`/g)].map((m) => m[1]));
    expect(listed.sort()).toEqual([...factAttributes].sort());
    for (const [name = '', , example = ''] of rows) {
      const route = /from|via|mode/.test(name) ? ' from=chengdu to=lodz' : '';
      const own = codeIn(example);
      const attributes = own.startsWith('from') ? own : `${own}${route}`;
      const words = routeWords(name, own);
      const { document, problems } = readMarkdown(
        withProse(`:fact[${words}]{${attributes}} it is.`),
        'a.md',
      );
      const reading = readFacts(document, {
        slug,
        file: 'a.md',
        atlas: content.atlas,
        frontMatter: document.frontMatter,
      });
      expect([...problems, ...reading.problems].map(formatProblem), own).toEqual([]);
    }
  });
});

/** Words in which a fact is read of the kind that an attribute is about. */
function routeWords(name: string, example: string): string {
  if (/from|via|mode/.test(name)) return 'the long way round';
  if (/kind=date|kind/.test(example) && example.includes('date')) return 'In May 2022';
  if (/trend|basis/.test(name)) return 'Up 12 per cent in 2022';
  return '40 trains in 2022';
}

const codeIn = (cell = ''): string => /`([^`]+)`/.exec(cell)?.[1] ?? '';

const names = (table: string[][] | undefined): string[] =>
  (table ?? [])
    .slice(1)
    .map(([field]) => codeIn(field))
    .sort();

/** The story with a field set to what an example gives it, in the article or in its first source. */
function withField(text: string, example: string, indent: string): string {
  const name = example.slice(0, example.indexOf(':'));
  const lines = text.split('\n');
  const opens = new RegExp(`^${indent === '' ? '' : '(?:    |  - )'}${name}:`);
  const end = lines.indexOf('---', 1);
  const at = lines.findIndex((line, nth) => nth > 0 && nth < end && opens.test(line));
  if (at < 0) {
    const after = indent === '' ? 1 : lines.findIndex((line) => /^ {4}title:/.test(line));
    return lines.toSpliced(after, 0, `${indent}${example}`).join('\n');
  }
  const first = lines[at]?.startsWith('  - ') ? '  - ' : indent;
  let last = at + 1;
  while (indent === '' && /^ /.test(lines[last] ?? '')) last++;
  return lines.toSpliced(at, last - at, `${first}${example}`).join('\n');
}

it('leads from nothing to a published story in 600 words, the reference apart', () => {
  const [lead = ''] = guide.split('\n## While you write');
  expect(lead).toContain('npm run new');
  expect(lead).toContain('## A whole story');
  expect(lead.split(/\s+/).length).toBeLessThanOrEqual(600);
});

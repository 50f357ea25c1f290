import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { copiesOf } from '../../src/embeds/share/copies.ts';
import { type SharedFigure, snippetInputOf } from '../../src/embeds/share/share-texts.ts';
import { allPages, sites } from '../support/sites.ts';

// What the share panel copies, through what it is pasted into. The packages of this folder are installed when
// `npm test -- --all` runs, not before.

const { resolve } = createRequire(import.meta.url);
const load = (name: string) => import(pathToFileURL(resolve(name)).href);

const { folder } = sites.test;

/** The texts of every figure of the test site that has a panel. */
const shared = allPages('test').flatMap((page) => {
  const id = /^embed\/(.+)\/$/.exec(page)?.[1];
  if (!id) return [];
  const figure: SharedFigure = JSON.parse(readFileSync(join(folder, 'data', `${id}.json`), 'utf8'));
  // What became of a figure that is gone has none.
  if (!('share' in figure)) return [];
  const input = snippetInputOf(figure);
  return [{ input, copies: copiesOf(input) }];
});

const attribute = (html: string, name: string) =>
  new RegExp(` ${name}="([^"]*)"`).exec(html)?.[1] ?? '';

/** What an attribute says once it is read. */
const unescaped = (value: string) =>
  value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

test.beforeAll(() => {
  expect(shared.length).toBeGreaterThan(5);
});

test('the frame and the JSX copy are MDX', async () => {
  const { evaluate } = await load('@mdx-js/mdx');
  type Made = { type: unknown; props: Record<string, unknown> };
  for (const { input, copies } of shared) {
    for (const copy of [copies.jsx, copies.frame]) {
      const made: Made[] = [];
      const jsx = (type: unknown, props: Record<string, unknown>) => {
        made.push({ type, props });
        return null;
      };
      const { default: Content } = await evaluate(`Before.\n\n${copy}\n\nAfter.`, {
        Fragment: 'fragment',
        jsx,
        jsxs: jsx,
      });
      Content({});
      const frame = made.find(({ type }) => type === 'iframe');
      expect(frame?.props, copy).toMatchObject({
        title: input.title,
        src: expect.stringContaining(`/embed/${input.id}/`),
      });
      expect(typeof frame?.props['style']).not.toBe('string');
    }
  }
});

test('WordPress leaves the copies whole in a text it sets in paragraphs', async () => {
  const { autop } = await load('@wordpress/autop');
  for (const { copies } of shared) {
    const html = autop(`Before.\n\n${copies.frame}\n\n${copies.element}\n\nAfter.`) as string;
    expect(html).toContain(copies.frame);
    expect(html).toContain(attribute(copies.element, 'label'));
    expect(html.match(/<silklines-figure [^>]+>/)?.[0]).toBe(
      copies.element.match(/<silklines-figure [^>]+>/)?.[0],
    );
    expect(html).not.toMatch(/<br ?\/?>/);
  }
});

test('what sanitizers leave of a copy still leads to the figure', async () => {
  const { default: sanitize } = await load('sanitize-html');
  const { default: createPurify } = await load('dompurify');
  const { JSDOM } = await load('jsdom');
  const purify = createPurify(new JSDOM('').window);
  const frames = {
    allowedTags: ['iframe'],
    allowedAttributes: { iframe: ['src', 'width', 'height'] },
  };
  for (const { input, copies } of shared) {
    for (const clean of [sanitize, (html: string) => purify.sanitize(html) as string]) {
      const left = clean(copies.element);
      expect(left).not.toContain('<script');
      expect(unescaped(attribute(left, 'href'))).toBe(input.page);
      expect(left).toContain('</a>');
      if (copies.newsletter) {
        const letter = clean(copies.newsletter);
        expect(unescaped(attribute(letter, 'href'))).toBe(input.page);
      }
    }
    // As newsrooms set them, which let frames through.
    const frame = sanitize(copies.frame, frames);
    expect(attribute(frame, 'src')).toBe(attribute(copies.frame, 'src'));
    expect(attribute(frame, 'height')).toBe(attribute(copies.frame, 'height'));
    const purified = purify.sanitize(copies.frame, { ADD_TAGS: ['iframe'] }) as string;
    expect(attribute(purified, 'src')).toBe(attribute(copies.frame, 'src'));
    expect(unescaped(attribute(purified, 'title'))).toBe(input.title);
  }
});

test('the Markdown copy is a picture with its words and a link', async () => {
  const { default: Markdown } = await load('markdown-it');
  const markdown = new Markdown();
  for (const { input, copies } of shared) {
    const html = markdown.render(copies.markdown) as string;
    expect(html).toMatch(/^<p><a href="[^"]+"><img src="[^"]+" alt="[^"]+"[^>]*><\/a><\/p>\n$/);
    expect(unescaped(attribute(html, 'alt'))).toBe(input.alt);
    expect(unescaped(attribute(html, 'href'))).toBe(input.page);
  }
});

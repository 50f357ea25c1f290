import { visit } from 'unist-util-visit';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Body } from './check-body.ts';

/** Pictures without words, or that are not in `public/`. `files` are its paths from the root of the site: `/khorgos.jpg`. */
export function checkImages(body: Body, files: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  for (const { url, alt, range } of imagesOf(body)) {
    const [start, end] = range;
    if (!alt?.trim()) {
      const message = `the picture ${url} has no words for readers who cannot see it`;
      const mend = `say what it shows: ![A crane lifts a container](${url})`;
      problems.push(body.problem('SL211', [start, end], message, mend));
    }
    const found = body.raw.lastIndexOf(url, end - 1);
    const [from, to] = url !== '' && found > start ? [found, found + url.length] : [start, end];
    if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(url)) {
      const mend = 'put a copy that you may use into public/ and write its path from there';
      problems.push(body.problem('SL213', [from, to], `${url} lies on another site`, mend));
    } else if (!files.includes(url)) {
      const name = url.replace(/^.*\//, '');
      const near =
        files.find((file) => file.toLowerCase().endsWith(`/${name.toLowerCase()}`)) ??
        nearest(url, files);
      problems.push(
        body.problem(
          'SL212',
          [from, to],
          `there is no picture ${url}`,
          near ? `did you mean ${near}?` : placeFor(url, name),
        ),
      );
    }
  }
  return problems;
}

/** Where a picture belongs: the address it has already, where that is one within the site. */
const placeFor = (url: string, name: string): string =>
  url.startsWith('/') && !url.startsWith('/public/')
    ? `put it into public${url.slice(0, -name.length)}, or correct its path`
    : `put it into public/ and write /${name}`;

interface Picture {
  url: string;
  alt: string | null | undefined;
  range: [start: number, end: number];
}

/** Pictures in Markdown and in HTML. */
function imagesOf(body: Body): Picture[] {
  const found: Picture[] = [];
  visit(body.tree, (node) => {
    const range = body.rangeOf(node);
    if (node.type === 'image') found.push({ url: node.url, alt: node.alt, range });
    if (node.type !== 'html') return;
    const html = body.raw.slice(...range);
    for (const { index, 0: tag } of html.matchAll(/<img\b[^<>]*>/gi)) {
      const start = range[0] + index;
      found.push({
        url: valueIn(tag, source) ?? '',
        alt: valueIn(tag, words),
        range: [start, start + tag.length],
      });
    }
  });
  return found;
}

const attribute = (name: string): RegExp =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i');
const source = attribute('src');
const words = attribute('alt');

const valueIn = (tag: string, pattern: RegExp): string | undefined =>
  pattern
    .exec(tag)
    ?.slice(1)
    .find((each) => each !== undefined);

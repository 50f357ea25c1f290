import { visit } from 'unist-util-visit';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { Body } from './check-body.ts';

/** Pictures without words, or that are not in `public/`. `files` are its paths from the root of the site: `/khorgos.jpg`. */
export function checkImages(body: Body, files: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  visit(body.tree, 'image', (node) => {
    const [start, end] = body.rangeOf(node);
    const { url, alt } = node;
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
          near ? `did you mean ${near}?` : `put it into public/ and write /${name}`,
        ),
      );
    }
  });
  return problems;
}

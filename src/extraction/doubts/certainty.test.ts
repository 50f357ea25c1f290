import { expect, it } from 'vitest';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

const read = (text: string) => {
  const { document } = readMarkdown(text, 'a.md');
  const setting = { slug: 'a', file: 'a.md', atlas: fixtureAtlas, frontMatter: null };
  return readFacts(document, { ...setting, date: '2024-06-11' }).facts;
};

it('what a directive says comes from the editor, and nothing of its fact is doubted any more', () => {
  const [plain] = read('Wuhan ran 900 trains in 2021.');
  const [set] = read('Wuhan ran :fact[900 trains]{place=chengdu} in 2021.');
  expect(plain?.origin?.places).not.toBe('editor');
  expect(set?.origin).toEqual({ ...plain?.origin, places: 'editor' });
  expect(set?.doubts ?? []).toEqual([]);
  const [confirmed] = read('Wuhan ran :fact[900 trains] in 2021.');
  expect(confirmed?.origin).toEqual(plain?.origin);
});

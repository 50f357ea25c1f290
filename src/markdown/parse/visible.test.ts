import { expect, it } from 'vitest';
import { toRaw } from './document.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';

const shy = '\u00ad';

it.each([
  ['a soft hyphen', `It ran to Duis${shy}burg in *May*.`],
  ['a soft hyphen by its name', 'It ran to Duis&shy;burg in *May*.'],
  ['a joiner', 'It ran to Duis\u200dburg in *May*.'],
  ['two of them', `It ran to D${shy}uis\u200bburg in *May*.`],
  ['a mark of direction behind a name', 'It ran to Duisburg\u200f in *May*.'],
  ['one in a paragraph without markup', `It ran to Duis${shy}burg in May.`],
])('%s parts no word, and its words are found in the file', (_, raw) => {
  const block = readMarkdown(raw, 'a.md').document.blocks[0];
  if (!block) throw new Error('no block');
  expect(block.text).toBe('It ran to Duisburg in May.');
  const word = (name: string) => {
    const at = block.text.indexOf(name);
    const { start, end } = toRaw(block, at, at + name.length);
    return raw.slice(start, end);
  };
  expect(word('Duisburg').replace(/&shy;|[^a-z]/gi, '')).toBe('Duisburg');
  expect(word('May')).toBe('May');
});

it('parts no word of plain text', () => {
  const raw = `It ran to Duis${shy}burg.`;
  const block = readPlain(raw).blocks[0];
  expect(block?.sentences.map(({ text }) => text)).toEqual(['It ran to Duisburg.']);
  expect(block && toRaw(block, 10, 19)).toEqual({ start: 10, end: 20 });
});

it('an emoji that joiners make of several stays where it is', () => {
  const raw = 'It ran 👨‍👩‍👧 to Lodz.';
  const block = readMarkdown(raw, 'a.md').document.blocks[0];
  const at = block?.text.indexOf('Lodz') ?? 0;
  expect(block && raw.slice(toRaw(block, at, at + 4).start)).toBe('Lodz.');
});

it.each([
  ['digits', 'It ran １，０１２ times in ２０２４.', 'It ran 1,012 times in 2024.'],
  ['a share', 'It rose ９．８％.', 'It rose 9.8%.'],
  ['years that a comma parts', 'In ２０２３，２０２４ it ran.', 'In 2023，2024 it ran.'],
  ['a comma of Chinese text', '开行1012列，增长9.8%。', '开行1012列，增长9.8%。'],
])('reads %s of a Chinese keyboard as any', (_, raw, text) => {
  expect(readMarkdown(raw, 'a.md').document.blocks[0]?.text).toBe(text);
});

it('takes no raised number of a note for part of the year before it', () => {
  const textOf = (raw: string) => readMarkdown(raw, 'a.md').document.blocks[0]?.text;
  expect(textOf('It ran in 2024.<sup>1</sup> It ran on.')).toBe('It ran in 2024. It ran on.');
  expect(textOf('It took 40 m<sup>2</sup>.')).toBe('It took 40 m2.');
  expect(textOf('It ran in 2024.<br>Lodz took it.')).toBe('It ran in 2024. Lodz took it.');
});

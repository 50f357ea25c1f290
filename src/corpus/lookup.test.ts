import { expect, test } from 'vitest';
import { lookup } from './lookup.ts';

interface Note {
  text: string;
  tags: readonly string[];
}

const notes: Note[] = [
  { text: 'one', tags: ['a', 'b'] },
  { text: 'two', tags: [] },
  { text: 'three', tags: ['b', 'b'] },
  { text: 'four', tags: ['c', 'a'] },
];

test('finds what has any of the keys, each once and in the order of the list', () => {
  const byTag = lookup<Note, object>(() => (note) => note.tags);
  const find = (...keys: string[]) => byTag(notes, {}, keys).map(({ text }) => text);
  expect(find('b')).toEqual(['one', 'three']);
  expect(find('c', 'b', 'a')).toEqual(['one', 'three', 'four']);
  expect(find('d')).toEqual([]);
  expect(find()).toEqual([]);
});

test('asks a list for its keys once, and again where they are read in another light', () => {
  const asked: string[] = [];
  const byTag = lookup<Note, { prefix: string }>((_, { prefix }) => ({ text, tags }) => {
    asked.push(text);
    return tags.map((tag) => prefix + tag);
  });
  const plain = { prefix: '' };
  byTag(notes, plain, ['a']);
  byTag(notes, plain, ['b']);
  expect(asked).toEqual(['one', 'two', 'three', 'four']);
  expect(byTag(notes, { prefix: '#' }, ['#c']).map(({ text }) => text)).toEqual(['four']);
  expect(byTag(notes.slice(0, 1), plain, ['c'])).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/schemas/problem.ts';
import { notesOf } from './notes.ts';

const notes = (count: number): Problem[] =>
  Array.from({ length: count }, (_, nth) => ({
    file: `articles/${nth}.md`,
    line: 1,
    column: 1,
    message: `differs in ${nth}`,
  }));
const linesOf = (text: string): string[] => text.trimEnd().split('\n');
const isSeventh = (file: string) => file === 'articles/7.md';

describe('the notes of a run', () => {
  it('are all printed where they are few', () => {
    const lines = linesOf(notesOf(notes(200), isSeventh));
    expect(lines).toHaveLength(200);
    expect(lines[0]).toBe('articles/0.md:1:1: note: differs in 0');
  });

  it('are those of what was read now where they are many, and the others are counted', () => {
    expect(linesOf(notesOf(notes(2_000), isSeventh))).toEqual([
      'articles/7.md:1:1: note: differs in 7',
      'Not shown: 1999 notes more (npm run check).',
    ]);
  });

  it('are never more than a person reads', () => {
    const lines = linesOf(notesOf(notes(2_000), () => true));
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe('Not shown: 1800 notes more (npm run check).');
  });

  it('are none where there is nothing to say', () => {
    expect(notesOf([], isSeventh)).toBe('');
  });
});

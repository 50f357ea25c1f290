import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('the nearest name', () => {
  it.each([
    ['autor', 'authors'],
    ['Title', 'title'],
    ['publishd', 'published'],
    ['pub', 'published'],
    ['zhengzou-xinzheng-airprt', 'zhengzhou-xinzheng-airport'],
    ['zebra', undefined],
    ['xy', undefined],
  ])('of %s is %s', (name, near) => {
    const known = ['title', 'authors', 'published', 'zhengzhou-xinzheng-airport'];
    expect(nearest(name, known)).toBe(near);
  });

  it('is the one with fewer edits, whatever stands first', () => {
    expect(nearest('tittle', ['titles', 'title'])).toBe('title');
    expect(nearest('tittle', ['title', 'titles'])).toBe('title');
    expect(nearest('abcd', ['abxx', 'abcx'])).toBe('abcx');
    expect(nearest('abcd', ['abcx', 'abxd'])).toBe('abcx');
    expect(nearest('abcdef', ['abcdefgh', 'abcdxx', 'abcdeg', 'abcxxf'])).toBe('abcdeg');
  });
});

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
});

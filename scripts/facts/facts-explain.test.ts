import { describe, expect, it } from 'vitest';
import { fileAndLine } from './facts-explain.ts';

describe('what is to be explained', () => {
  it('is a file, or a line of it', () => {
    const exists = (file: string): boolean => file === 'a.md' || file === 'odd:3';
    expect(fileAndLine('a.md:59', exists)).toEqual({ file: 'a.md', line: 59 });
    expect(fileAndLine('a.md:59:12', exists)).toEqual({ file: 'a.md', line: 59 });
    expect(fileAndLine('a.md', exists)).toEqual({ file: 'a.md', line: null });
    expect(fileAndLine('odd:3', exists)).toEqual({ file: 'odd:3', line: null });
  });
});

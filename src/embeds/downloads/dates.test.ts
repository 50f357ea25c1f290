import { describe, expect, it } from 'vitest';
import type { Period } from '../../schemas/fact.ts';
import { figuresTo } from './dates.ts';

const until = (end: string | null): Period => ({ start: null, end, text: '', type: 'cumulative' });

describe('the day that figures go to', () => {
  it('is the end of the newest period that was over when it was written down', () => {
    const facts = [
      { period: until('2023-12-31'), written: '2026-11-26' },
      { period: until('2024-12-31'), written: '2026-11-26' },
      { period: until('2030-12-31'), written: '2026-11-26' },
    ];
    expect(figuresTo(facts)).toBe('2024-12-31');
  });

  it('is none where no figure has a time, whenever it was written', () => {
    expect(figuresTo([])).toBeNull();
    expect(figuresTo([{ period: null, written: '2026-11-26' }])).toBeNull();
    expect(figuresTo([{ period: until(null), written: '2026-11-26' }])).toBeNull();
    expect(figuresTo([{ period: until('2030-12-31'), written: '2026-11-26' }])).toBeNull();
  });
});

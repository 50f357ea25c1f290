import { describe, expect, it } from 'vitest';
import type { Period } from '../../schemas/fact.ts';
import { dateOfFigure, figuresTo } from './dates.ts';

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

describe('the day a figure is of', () => {
  it('is the end of its newest period, and that of writing for a plan or a time without an end', () => {
    const dated = (end: string | null, written: string) => ({ period: until(end), written });
    expect(
      dateOfFigure([dated('2023-12-31', '2024-02-01'), dated('2022-12-31', '2025-01-01')]),
    ).toBe('2023-12-31');
    expect(dateOfFigure([dated('2030-12-31', '2024-02-01')])).toBe('2024-02-01');
    expect(dateOfFigure([dated(null, '2024-02-01')])).toBe('2024-02-01');
    expect(dateOfFigure([dated('2024-02-01', '2024-02-01')])).toBe('2024-02-01');
  });

  it('is that of the newest writing where nothing has a time, and none without figures', () => {
    const untimed = (written: string) => ({ period: null, written });
    expect(dateOfFigure([untimed('2024-02-01'), untimed('2025-01-01')])).toBe('2025-01-01');
    expect(dateOfFigure([])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Fact } from '../../schemas/fact.ts';
import { contrastOf } from './model.ts';

const fact = (part: Partial<Fact>): Fact =>
  ({ id: 'f', kind: 'count', unit: 'trip', trend: null, ...part }) as Fact;
const side = (label: string, ...facts: Fact[]) => ({
  label,
  facts: facts as [Fact] | [Fact, Fact],
});

describe('a contrast', () => {
  it('of two courses begins both at one', () => {
    const drawn = contrastOf(
      side('Trips', fact({ value: 15_000 }), fact({ value: 19_500 })),
      side('Value', fact({ unit: 'USD', value: 80 }), fact({ unit: 'USD', value: 60 })),
    );
    expect(drawn).toMatchObject({ type: 'fork', said: { size: 1.3 }, found: { size: 0.75 } });
  });

  it('takes a change for a course', () => {
    const change = { kind: 'change', unit: 'percent' } as const;
    const drawn = contrastOf(
      side('All', fact({ ...change, value: 1.1, trend: 'down' })),
      side('Transit', fact({ ...change, value: 49, trend: 'down' })),
    );
    expect(drawn?.type).toBe('fork');
    expect(drawn?.said.size).toBeCloseTo(0.989);
    expect(drawn?.found.size).toBeCloseTo(0.51);
  });

  it('sets shares against their whole', () => {
    const share = { kind: 'share', unit: 'percent' } as const;
    expect(
      contrastOf(
        side('Said', fact({ ...share, value: 75 })),
        side('Found', fact({ ...share, value: 52 })),
      ),
    ).toMatchObject({ type: 'bars', whole: 100, said: { size: 75 }, found: { size: 52 } });
  });

  it('brings minutes and days on one scale, and keeps both ends of a range', () => {
    const drawn = contrastOf(
      side('Crane', fact({ kind: 'measure', unit: 'minute', value: 60 })),
      side('Queue', fact({ kind: 'measure', unit: 'day', value: null, low: 10, high: 15 })),
    );
    expect(drawn?.said.size).toBeCloseTo(1 / 24);
    expect(drawn?.found).toMatchObject({ size: 10, most: 15 });
  });

  it('is none between things that have no common scale', () => {
    expect(
      contrastOf(side('Trips', fact({ value: 5 })), side('Value', fact({ unit: 'USD', value: 5 }))),
    ).toBeNull();
    expect(
      contrastOf(
        side('Trips', fact({ value: 0 }), fact({ value: 5 })),
        side('A', fact({ value: 1 })),
      ),
    ).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { attributePlaces } from './fact-marks.ts';

describe('the attributes of a directive', () => {
  it('are found where they stand', () => {
    const raw = `:fact[x]{ subject="a = b"  place='c d' kind=count record }`;
    const places = attributePlaces(raw, { start: 9, end: raw.length });
    expect(places.map(({ name, start, end }) => [name, raw.slice(start, end)])).toEqual([
      ['subject', 'subject="a = b"'],
      ['place', "place='c d'"],
      ['kind', 'kind=count'],
      ['record', 'record'],
    ]);
  });
});

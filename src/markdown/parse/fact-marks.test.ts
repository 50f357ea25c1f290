import { describe, expect, it } from 'vitest';
import { attributePlaces, directiveSigns } from './fact-marks.ts';

const without = (raw: string): string => {
  let words = '';
  let at = 0;
  for (const { start, end } of directiveSigns(raw, 0, raw.length)) {
    words += raw.slice(at, start);
    at = end;
  }
  return words + raw.slice(at);
};

describe('the signs of directives', () => {
  it.each([
    ['A :fact[big *train*]{place="a ] } b" x=1} ran.', 'A big *train* ran.'],
    ['A :nofact[big train] ran.', 'A big train ran.'],
    [':fact[A [big](b.md) [^a] train]{x=1}', 'A [big](b.md) [^a] train'],
    ['A :nofact[big :fact[train]{x=1}] ran.', 'A big train ran.'],
    ['A \\:fact[train] [sic] ran: fact[or] not.', 'A \\:fact[train] [sic] ran: fact[or] not.'],
    ['One ] and :fact[two', 'One ] and two'],
  ])('of %s are all but its words', (raw, words) => {
    expect(without(raw)).toBe(words);
  });
});

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

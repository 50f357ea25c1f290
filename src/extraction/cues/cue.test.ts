import { describe, expect, it } from 'vitest';
import { cue } from './cue.ts';

describe('cue', () => {
  it('finds what its pattern finds', () => {
    const saying = cue(/\b(?:said|announc\w*)\b/i);
    expect(saying.in('The port announced 40 trains.')).toBe(true);
    expect(saying.in('SAID the port.')).toBe(true);
    expect(saying.in('The port took 40 trains.')).toBe(false);
  });

  it('finds all matches of its pattern', () => {
    const trains = cue(/\b(\d+) trains?\b/i);
    const found = (text: string) =>
      trains.matchAll(text).map(({ index, 1: count }) => [index, count]);
    expect(found('It ran 40 trains, then 1 train.')).toEqual([
      [7, '40'],
      [23, '1'],
    ]);
    expect(found('It ran 40 ships.')).toEqual([]);
  });

  it('looks at the letters right before and right behind an offset alone', () => {
    const from = cue(/\bfrom (?:about )?$/);
    const text = 'from 12 to 40, up from about 7';
    expect(from.before(text, text.indexOf('12'), 20)).toBe(true);
    expect(from.before(text, text.indexOf('40'), 20)).toBe(false);
    expect(from.before(text, text.indexOf('7'), 20)).toBe(true);
    expect(cue(/^ to\b/).behind(text, text.indexOf(' to'), 10)).toBe(true);
    expect(cue(/^ to\b/).behind(text, text.indexOf(' 40'), 10)).toBe(false);
  });

  it('takes part of a word as its pattern does, where a stretch begins inside one', () => {
    expect(cue(/\bplan\b/).within('an airplan', 6, 10)).toBe(true);
  });

  it('asks of a stretch for the words within it alone', () => {
    const plan = cue(/\bplans?\b|\bby \d+ trains?\b/);
    const text = 'Its plans grew by 40trains and planners, said 9 trains of plan B';
    for (let start = 0; start < text.length; start++)
      for (const reach of [3, 7, 12, 40])
        expect([start, reach, plan.behind(text, start, reach)]).toEqual([
          ...[start, reach, plan.pattern.test(text.slice(start, start + reach))],
        ]);
  });

  it('tells sentences apart that take turns', () => {
    const rise = cue(/\b(?:rose|grew)\b/);
    const fall = cue(/\bfell\b/);
    const [up, down] = ['Traffic rose.', 'Traffic fell.'];
    expect([rise.in(up), rise.in(down), fall.in(up), fall.in(down)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('knows patterns that are made after a sentence was read', () => {
    const text = 'Traffic soared.';
    expect(cue(/\bfell\b/).in(text)).toBe(false);
    expect(cue(/\bsoar(?:ed|s)\b/).in(text)).toBe(true);
  });

  it('finds letters that only look unlike those of ASCII', () => {
    expect(cue(/\bkelvin\b/iu).in('300 \u212aelvin')).toBe(/\bkelvin\b/iu.test('300 \u212aelvin'));
    expect(cue(/\bsaid\b/iu).in('\u017faid so')).toBe(true);
    expect(cue(/\bso\b/iu).within('he said\u017fo, \u017fo', 8, 13)).toBe(true);
  });
});

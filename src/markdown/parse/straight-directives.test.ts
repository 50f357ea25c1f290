import { describe, expect, it } from 'vitest';
import { readMarkdown } from './markdown.ts';
import { straightDirectives } from './straight-directives.ts';

const attributesIn = (raw: string) =>
  readMarkdown(raw, 'a.md').document.blocks.flatMap(({ factDirectives }) =>
    factDirectives.map(({ attributes }) => attributes),
  );

describe('directives as editors type them', () => {
  it.each([
    ['a space before the braces', ':fact[9 days] {unit=day}', { unit: 'day' }],
    [
      'curved quotation marks',
      ':fact[9 days]{subject=“the whole trip”}',
      { subject: 'the whole trip' },
    ],
    [
      'a no-break space between two',
      ':fact[9 days]{unit=day\u00a0value=9}',
      { unit: 'day', value: '9' },
    ],
    [
      'a comma between two',
      ":fact[9 days]{subject='a trip', unit=day}",
      { subject: 'a trip', unit: 'day' },
    ],
    ['a colon for the sign of equality', ':fact[9 days]{period:2023}', { period: '2023' }],
    [
      'a colon and a space',
      ':fact[9 days]{period: 2023; unit: day}',
      { period: '2023', unit: 'day' },
    ],
  ])('are read with %s', (_, raw, attributes) => {
    expect(attributesIn(`It took ${raw}.`)).toEqual([attributes]);
  });

  it('keep marks, commas and colons that are part of a value', () => {
    const raw = ':fact[9 days]{subject="the “fast” train, type: block" place="yiwu, madrid"}';
    expect(straightDirectives(raw)).toBe(raw);
  });

  it.each([':fact[9 days] {sic}', 'He wrote {period:2023}.', ':fact[9 days'])(
    'leave %j, which is none of theirs, as it is',
    (raw) => {
      expect(straightDirectives(raw)).toBe(raw);
    },
  );

  it('stay as long as they were, so that every offset holds', () => {
    const raw = 'It took :fact[9 days] {unit=“day”, period: 2023}, they say.';
    expect(straightDirectives(raw)).toHaveLength(raw.length);
    const [block] = readMarkdown(raw, 'a.md').document.blocks;
    expect(block?.text).toBe('It took 9 days, they say.');
  });

  it('are read within the words of another', () => {
    const raw = ':fact[9 :fact[days]{unit:day} in all] {period:2023} and :fact[2] {unit:day}';
    expect(straightDirectives(raw)).toBe(
      ':fact[9 :fact[days]{unit=day} in all]{ period=2023} and :fact[2]{ unit=day}',
    );
  });

  it('end with their paragraph, whatever ends its lines', () => {
    for (const blank of ['\n\n', '\r\n\r\n', '\n \t\n']) {
      const raw = `:fact[9 days${blank}Then] {unit:day}`;
      expect(straightDirectives(raw)).toBe(raw);
    }
  });

  it('take figures with a space before their braces', () => {
    const { directives } = readMarkdown('Text.\n\n::map {place=yiwu}\n', 'a.md').document;
    expect(directives).toMatchObject([{ name: 'map', attributes: { place: 'yiwu' } }]);
  });
});

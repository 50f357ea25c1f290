import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as inWords, type QuantityCases } from '../cases/describe.ts';
import { designationCases, periodLengthCases } from '../cases/designations.ts';
import { elidedCases, frequencyCases } from '../cases/frequencies.ts';
import { moneyCases } from '../cases/money.ts';
import { nounCases } from '../cases/nouns.ts';
import { numberCases } from '../cases/numbers.ts';
import { percentCases } from '../cases/percent.ts';
import { proseCases } from '../cases/prose.ts';
import { qualifierCases } from '../cases/qualifiers.ts';
import { rangeCases } from '../cases/ranges.ts';
import { rateCases } from '../cases/rates.ts';
import { subjectCases } from '../cases/subjects.ts';
import { trapCases } from '../cases/traps.ts';
import { trendCases } from '../cases/trends.ts';
import { unitCases } from '../cases/units.ts';
import type { Quantity } from '../reader/types.ts';
import { readPeriods } from '../time/periods.ts';
import { tokenise } from '../tokens/tokens.ts';
import { readQuantities } from './quantities.ts';

function read(says: string, dated = false): Quantity[] {
  const tokens = tokenise(says);
  const masked = readPeriods(tokens, says, null).filter((mention) => mention.absolute);
  return readQuantities(tokens, says, masked, dated);
}

function holds(title: string, cases: QuantityCases, withSubject = false, dated = false): void {
  describe(title, () => {
    for (const [phenomenon, sentences] of Object.entries(cases)) {
      describe(phenomenon, () => {
        it.each(sentences.map(([says, ...reads]) => ({ says, reads })))(
          '$says',
          ({ says, reads }) => {
            expect(read(says, dated).map((quantity) => inWords(quantity, withSubject))).toEqual(
              reads,
            );
          },
        );
      });
    }
  });
}

holds('numbers', numberCases);
holds('money', moneyCases);
holds('percent', percentCases);
holds('units of measurement', unitCases);
holds('rates', rateCases);
holds('frequencies', frequencyCases);
holds('left-out units', elidedCases);
holds('ranges and series', rangeCases);
holds('head nouns', nounCases);
holds('qualifiers', qualifierCases);
holds('trends', trendCases);
holds('what is no quantity', trapCases);
holds('names that hold digits', designationCases);
holds('lengths of a period', periodLengthCases, false, true);
holds('subjects', subjectCases, true);

describe('the words of a quantity', () => {
  it.each([
    ['The bridge is 40 years old now.', '40 years old'],
    ['A 40-year-old bridge fell.', '40-year-old'],
    ['It seats people of 12 years of age.', '12 years of age'],
    ['Rates fell to $4,000 per empty container in May.', '$4,000 per empty container'],
    ['The depot took 5.2 million tonnes of coal.', '5.2 million tonnes'],
    ['It runs twelve freight trains a week to Lyon.', 'twelve freight trains a week'],
    ['The yard covers 3.5 square kilometres there.', '3.5 square kilometres'],
    ['Ships sail at 18 kilometres per hour here.', '18 kilometres per hour'],
    ['The loan of 8.4bn yuan was paid.', '8.4bn yuan'],
  ])('reach from its number to the end of its unit: %s', (says, words) => {
    expect(read(says).map(({ start, end }) => says.slice(start, end))).toEqual([words]);
  });
});
holds('sentences of news', proseCases);

describe('any text', () => {
  const word = fc.constantFrom(
    ...`a the one two half third quarter million dozen 5 1,200 3.5 2019 -7 $ € % percent per cent of to from by and or
        up down rose fell between about over trains km kg May ( ) , . - – / every week day year old times point US RMB
        more than at least record Smith Boeing in on`.split(/\s+/),
  );
  const anything = fc.oneof(
    fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  it('is read without an error, in quantities that follow one another inside it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        for (const quantity of readQuantities(tokenise(text), text, [])) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.end).toBeLessThanOrEqual(text.length);
          end = quantity.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives each quantity a value or both ends of a range, low before high', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { value, low, high } of readQuantities(tokenise(text), text, [])) {
          if (low === undefined) expect(Number.isFinite(value)).toBe(true);
          else {
            expect(value).toBeNull();
            expect(low).toBeLessThanOrEqual(high as number);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('holds no quantity where a span is masked', () => {
    const text = 'In the year 1914 12 trains ran.';
    const [quantity, ...more] = readQuantities(tokenise(text), text, [{ start: 12, end: 16 }]);
    expect(more).toEqual([]);
    expect(quantity).toMatchObject({ value: 12, noun: 'train' });
    expect(readQuantities(tokenise(text), text, [{ start: 0, end: text.length }])).toEqual([]);
  });
});

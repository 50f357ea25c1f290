import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/types.ts';
import { fixtureAtlas } from '../../src/extraction/reader/fixture-atlas.ts';
import { fact } from '../../src/figures/charts/fixture.ts';
import { faultOf } from './check-figures.ts';

const atlas: Atlas = fixtureAtlas;
const facts = [fact({ subject: 'value of cargo', places: ['zhengzhou'] })];
const fault = (title: string) => faultOf({ title, facts }, atlas);

describe('the title made for a chart', () => {
  it('is one to print where it says what it is of and where', () => {
    expect(fault('Zhengzhou: value of cargo rose from 13 to 1,126')).toBeNull();
  });

  it.each([
    ['Zhengzhou: from 13 to 1,126', 'does not say what it is of'],
    ['Value of cargo rose from 13 to 1,126', 'does not say where'],
    [`Zhengzhou: value of cargo ${'and more '.repeat(10)}`, 'is 116 characters long'],
  ])('is asked for otherwise: “%s”', (title, expected) => {
    expect(fault(title)).toBe(expected);
  });

  it('says where by the whole of a share, too', () => {
    const share = fact({ subject: 'exports', of: 'cargo on the corridor', places: [] });
    const title = 'Exports: 60 per cent of cargo on the corridor';
    expect(faultOf({ title, facts: [share] }, atlas)).toBeNull();
  });
});

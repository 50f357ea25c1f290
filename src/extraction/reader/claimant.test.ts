import { describe, expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from './fixture-atlas.ts';
import { readFacts } from './read-facts.ts';

const claimantIn = (says: string): string | undefined =>
  readFacts(readPlain(says), {
    slug: 'case',
    file: 'case.txt',
    atlas: fixtureAtlas,
    frontMatter: null,
  }).facts.find(({ kind }) => kind === 'count')?.claimant;

describe('who says it', () => {
  it.each([
    ['Chengdu ran 90 trains, according to Northgate Logistics.', 'Northgate Logistics'],
    [
      'According to the latest figures from the railway bureau, Chengdu ran 90 trains.',
      'railway bureau',
    ],
    ['Data from Chengdu Customs show that 90 trains left.', 'Chengdu Customs'],
    ['Chengdu ran 90 trains, the port operator said.', 'port operator'],
    ['The association said that 90 trains left Chengdu.', 'association'],
  ])('is told in "%s"', (says, claimant) => {
    expect(claimantIn(says)).toBe(claimant);
  });

  it.each([
    'Chengdu ran 90 trains.',
    'It said that 90 trains left Chengdu.',
    'Xinhua reported that 90 trains left Chengdu.',
    'Chengdu ran 90 trains, according to Reuters.',
    'Chengdu was said to have 90 trains.',
    'It mostly shows how few there were: Chengdu ran 90 trains.',
  ])('is nobody in "%s"', (says) => {
    expect(claimantIn(says)).toBeUndefined();
  });
});

it('is told where it is a name, and not where it is as long as a sentence', () => {
  const firm = (length: number) => `N${'o'.repeat(length - 11)} Logistics`;
  const told = (name: string) => claimantIn(`Chengdu ran 90 trains, according to ${name}.`);
  expect(told(firm(90))).toBe(firm(90));
  expect(told(firm(91))).toBeUndefined();
});

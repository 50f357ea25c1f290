import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas as atlas } from './fixture-atlas.ts';
import { readFacts } from './read-facts.ts';

// Some texts take as long as the bound lets them, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** What rules look for: repeated, it makes each of them begin again and again. */
const pieces = [
  ...[
    '1',
    '1,',
    '1,000 ',
    '½',
    '$1 ',
    '€1m ',
    '5% ',
    '2024 ',
    '2024-',
    '1st ',
    '1. ',
    '(',
    ')',
    '“',
    '"',
    "'s ",
  ],
  ...[
    'a ',
    'the ',
    'and ',
    'of ',
    'to ',
    'from ',
    'via ',
    'between ',
    'since ',
    'more than ',
    'rose ',
    'up ',
  ],
  ...[
    'Wuhan ',
    'Lodz, ',
    'Wuhan–',
    'China-',
    'trains ',
    'million ',
    'a year ',
    'per ',
    'every ',
    'twenty-',
    'TEU ',
  ],
  ...[
    'It ',
    'which ',
    'said ',
    'A. ',
    '; ',
    ': ',
    ' — ',
    ' ',
    '\t',
    '-',
    '.',
    ', ',
    'in ',
    'respectively ',
  ],
];
const size = 4000;
/** So many times as long as plain text of that size a text that is all figures may take. */
const most = 120;

const repeated = (unit: string): string =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

function timeOf(text: string): number {
  const began = process.cpuUsage();
  readFacts(readPlain(text), { slug: 'a', file: 'a.md', atlas, frontMatter: null });
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

it('no repeated text takes a reading many times as long as plain text of its size', () => {
  const plain = repeated(
    'Wuhan ran 900 trains in 2021, and Lodz took 300 of them a year earlier. ',
  );
  timeOf(plain);
  const bound = most * Math.max(5, Math.min(timeOf(plain), timeOf(plain)));
  const unit = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 });
  const isQuick = (parts: readonly string[]): boolean => {
    const text = repeated(parts.join(''));
    return timeOf(text) < bound || timeOf(text) < bound;
  };
  fc.assert(fc.property(unit, isQuick), {
    numRuns: 5,
    seed: 19,
    examples: [[['via ', 'Wuhan ']], [['½']]],
  });
  expect(bound).toBeGreaterThan(0);
});

import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import { readPlain } from '../../markdown/parse/plain.ts';
import { placeCases } from '../cases/places.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';
import { anaphoraCases } from './cases/anaphora.ts';
import { discourseCases } from './cases/discourse.ts';
import { endCases } from './cases/ends.ts';
import { placelessCases } from './cases/placeless.ts';
import { roleCases } from './cases/roles.ts';
import { sideCases } from './cases/sides.ts';
import { topicCases } from './cases/topics.ts';

describe.each(
  Object.entries({
    ...placeCases,
    ...anaphoraCases,
    ...discourseCases,
    ...roleCases,
    ...sideCases,
    ...endCases,
    ...placelessCases,
    ...topicCases,
  }),
)('%s', (_, cases) => {
  it.each(cases)('$says', ({ says, facts }) => {
    const isMarkdown = says.includes('\n## ');
    const document = isMarkdown ? readMarkdown(says, 'case.md').document : readPlain(says);
    const reading = readFacts(document, {
      slug: 'case',
      file: 'case.txt',
      atlas: fixtureAtlas,
      frontMatter: null,
    });
    const found = reading.facts
      .filter(({ kind }) => !['route', 'date', 'ordinal', 'rank'].includes(kind))
      .map(({ source, places }) => [source.text, ...places]);
    expect(found).toEqual(facts);
  });
});

it('leads nothing back to where it came from', () => {
  const { facts } = readFacts(
    readPlain('Wuhan is busy. The earliest train for Lodz, in Poland, set out here in 2013.'),
    { slug: 'case', file: 'case.txt', atlas: fixtureAtlas, frontMatter: null },
  );
  for (const { flow } of facts) expect(flow?.from ?? []).not.toEqual(['lodz']);
});

it('gives a rank to the two towns whose brand has it', () => {
  const says =
    'Wuhan grew. China–Europe freight trains under the name Chengdu–Chongqing rank first in the country.';
  const { facts } = readFacts(readPlain(says), {
    slug: 'case',
    file: 'case.txt',
    atlas: fixtureAtlas,
    frontMatter: null,
  });
  expect(facts.find(({ kind }) => kind === 'rank')?.places).toEqual(['chengdu', 'chongqing']);
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../../src/atlas/gazetteer/gazetteer.ts';
import { readAtlas } from '../../../src/atlas/read.ts';
import { designationCases } from '../../../src/extraction/cases/designations.ts';
import { frequencyCases } from '../../../src/extraction/cases/frequencies.ts';
import { moneyCases } from '../../../src/extraction/cases/money.ts';
import { nounCases } from '../../../src/extraction/cases/nouns.ts';
import { numberCases } from '../../../src/extraction/cases/numbers.ts';
import { percentCases } from '../../../src/extraction/cases/percent.ts';
import { periodCases } from '../../../src/extraction/cases/periods.ts';
import { placeCases } from '../../../src/extraction/cases/places.ts';
import { proseCases } from '../../../src/extraction/cases/prose.ts';
import { qualifierCases } from '../../../src/extraction/cases/qualifiers.ts';
import { rangeCases } from '../../../src/extraction/cases/ranges.ts';
import { rankCases } from '../../../src/extraction/cases/ranks.ts';
import { rateCases } from '../../../src/extraction/cases/rates.ts';
import { relationCases } from '../../../src/extraction/cases/relations.ts';
import { routeCases } from '../../../src/extraction/cases/routes.ts';
import { subjectCases } from '../../../src/extraction/cases/subjects.ts';
import { trendCases } from '../../../src/extraction/cases/trends.ts';
import { unitCases } from '../../../src/extraction/cases/units.ts';
import { root } from '../../lib/project.ts';
import { changes, follow } from './follow.ts';
import { articleSample, readSample, type Sample } from './sample.ts';

const { atlas } = await readAtlas(root);
const setting = { atlas, gazetteer: buildGazetteer(atlas) };

const folder = `${root}/content/articles`;
const stories = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => articleSample(name.slice(0, -3), readFileSync(`${folder}/${name}`, 'utf8')));

/** Every sentence of a table of cases, as a text by itself. */
function sentencesOf(cases: unknown): string[] {
  if (typeof cases === 'string') return /^\p{Lu}.{20,}[.!?]$/u.test(cases) ? [cases] : [];
  return typeof cases === 'object' && cases !== null
    ? Object.values(cases).flatMap(sentencesOf)
    : [];
}
const passages: Sample[] = [
  designationCases,
  frequencyCases,
  moneyCases,
  nounCases,
  numberCases,
  percentCases,
  periodCases,
  placeCases,
  proseCases,
  qualifierCases,
  rangeCases,
  rankCases,
  rateCases,
  relationCases,
  routeCases,
  subjectCases,
  trendCases,
  unitCases,
]
  .flatMap(sentencesOf)
  .map((text) => ({ name: text, text, isMarkdown: false, date: '2024-06-11' }));

/** A company and two adjectives of nationality, which few stories hold. */
const made: Sample[] = [
  'In 2023 the Danish operator Mavonta Logistics sent 640 trains from Duisburg, carrying 51,000 TEU. The Polish part of the way took 3 days.',
  'Trains of Belmora Express reached Chengdu 95 times in 2022, up 12 percent, and a Hungarian yard took 40 of them.',
].map((text) => ({ name: text, text, isMarkdown: false, date: '2024-06-11' }));

const all = [...stories, ...passages, ...made].map((sample) => ({
  sample,
  before: readSample(sample, atlas),
}));

describe.each(Object.entries(changes))('with %s', (_, change) => {
  const followed = all.flatMap(({ sample, before }) => {
    const result = follow(sample, before, change, setting);
    return result ? [{ name: sample.name, ...result }] : [];
  });

  it('the reading follows exactly', () => {
    const faults = followed.flatMap(({ name, faults: own }) =>
      own.map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('there is something to follow', () => {
    expect(followed.reduce((sum, { facts }) => sum + facts, 0)).toBeGreaterThan(2);
  });
});

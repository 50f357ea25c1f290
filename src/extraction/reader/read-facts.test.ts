import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { runs } from '../../../tests/support/thorough.ts';
import type { Atlas } from '../../atlas/types.ts';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import { readPlain } from '../../markdown/parse/plain.ts';
import { type Article, articleSchema } from '../../schemas/article.ts';
import type { Fact, FactsFile } from '../../schemas/fact.ts';
import { factSchema } from '../../schemas/fact.ts';
import { measureSchema } from '../../schemas/measure.ts';
import { fixtureAtlas } from './fixture-atlas.ts';
import { type Reading, readFacts } from './read-facts.ts';

// Many runs each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const options = { slug: 'case', file: 'case.md', atlas: fixtureAtlas, frontMatter: null };
const article: Article = articleSchema.parse({
  title: 'Trains',
  dek: 'What ran.',
  date: '2024-09-01',
  authors: ['DevStore'],
  sources: [
    {
      id: 'paper',
      title: 'A',
      publisher: 'B',
      url: 'https://example.org/a',
      published: '2024-06-11',
      type: 'news',
    },
    {
      id: 'office',
      title: 'C',
      publisher: 'D',
      url: 'https://example.org/c',
      published: '2022',
      type: 'statistics',
    },
  ],
});

const read = (raw: string, more: Partial<Parameters<typeof readFacts>[1]> = {}): Reading =>
  readFacts(readMarkdown(raw, 'case.md').document, { ...options, ...more });
const factsIn = (raw: string, more = {}): Fact[] => read(raw, more).facts;
const only = (raw: string, more = {}): Fact => {
  const facts = factsIn(raw, more);
  expect(facts.map(({ source }) => source.text)).toHaveLength(1);
  return facts[0] as Fact;
};

describe('the time of a fact', () => {
  it('is told once of what is counted, and for itself of what opened', () => {
    const kinds = (raw: string) => factsIn(raw).map(({ kind }) => kind);
    expect(kinds('At Wuhan 40 trains arrived in 2018.')).toEqual(['count']);
    expect(kinds('Wuhan opened in 2018.')).toEqual(['date']);
  });

  it('counts from the front matter’s asOf, else the cited source, else the day of the story', () => {
    const raw = 'Wuhan ran 900 trains last year.';
    const endOf = (frontMatter: Article, text = raw) => only(text, { frontMatter }).period?.end;
    expect(endOf({ ...article, asOf: '2020' })).toBe('2019-12-31');
    expect(endOf(article)).toBe('2023-12-31');
    expect(endOf(article, 'Wuhan ran 900 trains last year.[^office]')).toBe('2021-12-31');
    const undated = { ...article, sources: article.sources.map(({ published, ...rest }) => rest) };
    expect(endOf(undated)).toBe('2023-12-31');
  });

  it('counts from the dateline where there is no front matter, and from nothing where there is neither', () => {
    const text = 'Wuhan ran 900 trains last year.';
    const dated = factsIn(`WUHAN, China, March 3, 2022 /Newswire/ -- ${text}`);
    expect(dated.find(({ kind }) => kind === 'count')?.period?.start).toBe('2021-01-01');
    expect(only(text).period).toMatchObject({ start: null, end: null, text: 'last year' });
  });

  it('is that of its own words in a series, not the nearest', () => {
    const facts = factsIn('Trips of freight trains rose from 13 in 2013 to 1,126 in 2020.');
    expect(facts.map(({ value, period }) => [value, period?.text])).toEqual([
      [13, '2013'],
      [1126, '2020'],
    ]);
  });

  it('may come from the sentence before, but not across sources', () => {
    const text = 'On 11 December 2023 two firms agreed. The deal was worth $8 billion.';
    expect(factsIn(text).find(({ kind }) => kind === 'money')?.period?.start).toBe('2023-12-11');
    const other =
      'On 11 December 2023 two firms agreed.[^paper] The deal was worth $8 billion.[^office]';
    expect(
      factsIn(other, { frontMatter: article }).find(({ kind }) => kind === 'money')?.period,
    ).toBeNull();
  });

  it('is not that of a sentence before where it is meant, expected or possible', () => {
    const text = 'On 11 December 2023 two lines opened. They could carry up to 800 trains.';
    expect(factsIn(text).find(({ value }) => value === 800)).toMatchObject({
      period: null,
      modality: 'capacity',
    });
    const deal = 'On 11 December 2023 two firms agreed. The deal could reach up to $8 billion.';
    expect(factsIn(deal).find(({ kind }) => kind === 'money')).toMatchObject({
      period: { start: '2023-12-11' },
      modality: 'forecast',
    });
  });

  it('is not the day on which somebody said so', () => {
    expect(
      only('Wuhan runs 900 trains, the city said on Tuesday.', { date: '2024-06-12' }).period,
    ).toBeNull();
  });
});

describe('bold words that open a paragraph', () => {
  const told = (raw: string): unknown[] =>
    factsIn(raw)
      .filter(({ kind }) => kind === 'count')
      .map(({ value, places, period }) => [value, places[0] ?? null, period?.start ?? null]);

  it('say what it is about, and no more than that of the next that has a label', () => {
    expect(
      told(
        '**HAMBURG** Trains are late, and 40 trains waited.\n\n**Rates.** Prices fell. Buyers asked for 12 trains.',
      ),
    ).toEqual([
      [40, 'hamburg', null],
      [12, null, null],
    ]);
  });

  it('put it in the year they name, in the present tense too', () => {
    expect(told('**2015** · Wuhan sends 99 trains.\n\n**2017** · 230 trains leave Wuhan.')).toEqual(
      [
        [99, 'wuhan', '2015-01-01'],
        [230, 'wuhan', '2017-01-01'],
      ],
    );
  });
});

describe('citations', () => {
  it('are the footnote after a fact, and none where an article of several sources has no footnote', () => {
    const raw =
      'Wuhan ran 900 trains in 2021,[^office] 800 trains in 2022[^paper] and more later. Chengdu ran 70 trains in 2020.';
    const facts = factsIn(raw, { frontMatter: article });
    expect(facts.map(({ value, citation, evidence }) => [value, citation, evidence])).toEqual([
      [900, 'office', 'primary'],
      [800, 'paper', 'secondary'],
      [70, null, 'secondary'],
    ]);
  });
});

describe('dates', () => {
  it('of a dateline are facts too: the day the text was sent out', () => {
    const [fact] = factsIn('WUHAN, June 11, 2024 -- Trains run to Lodz.');
    expect(fact).toMatchObject({
      kind: 'date',
      period: { start: '2024-06-11', end: '2024-06-11', type: 'day' },
      source: { text: 'June 11, 2024' },
    });
  });

  it('are facts of their own where no number takes them', () => {
    const fact = only('The service was launched in 2013.');
    expect(fact).toMatchObject({ kind: 'date', value: null, period: { start: '2013-01-01' } });
  });

  it('are none where a year only lists, compares or names', () => {
    for (const text of [
      'For 2009, 2011 and 2013 no count survives.',
      'The table sets 2016 beside 2020.',
      'The plan of 2018 was dropped.',
      'Each chart compares 2014 with the year before.',
      '## The winter of discontent, 2019',
      '## Since 2013',
    ]) {
      expect(factsIn(text)).toEqual([]);
    }
  });

  it('stand beside numbers where something began on the day', () => {
    const facts = factsIn('The hall, 40 km from Lyon, opened on 3 May 2019.');
    expect(facts.map(({ kind, source }) => [kind, source.text])).toEqual([
      ['measure', '40 km'],
      ['date', '3 May 2019'],
    ]);
  });

  it('that nobody can place are none', () => {
    expect(factsIn('In recent years trade has grown, and now it is large.')).toEqual([]);
  });
});

describe('pairs', () => {
  it('name each other', () => {
    const [yuan, dollars] = factsIn('Trade reached 68 billion yuan (about $9.6 billion) in 2021.');
    expect(yuan?.pair).toEqual({ fact: dollars?.id, relation: 'conversion' });
    expect(dollars?.pair).toEqual({ fact: yuan?.id, relation: 'conversion' });
    expect(dollars?.period).toEqual(yuan?.period);
  });

  it('of a share point to its whole', () => {
    const [share, whole] = factsIn('Some 80 percent of its 6,000 workers are locals.');
    expect(share?.pair).toEqual({ fact: whole?.id, relation: 'part_of' });
    expect(whole?.pair).toBeUndefined();
  });
});

describe('a record', () => {
  it('marks the number it is claimed for', () => {
    const facts = factsIn(
      'The deal could reach up to $8 billion, breaking the record for freight contracts.',
    );
    expect(facts.map(({ kind, record }) => [kind, record])).toEqual([
      ['money', true],
      ['rank', true],
    ]);
  });
});

describe('measures', () => {
  it('are told by noun and words, and kept by later sentences that name the noun alone', () => {
    const facts = factsIn(
      'Freight trains of Wuhan made 900 trips in 2021. There were 950 trips in 2022.',
    );
    expect(facts.map(({ measure, places }) => [measure, places])).toEqual([
      ['train-trips', ['wuhan']],
      ['train-trips', ['wuhan']],
    ]);
  });

  it.each([
    ['Wuhan ran 900 freight trains in 2021. It counted 400 trips from January to May 2022.', 2],
    ['Wuhan ran 900 freight trains in 2021. Chengdu and Wuhan reported 80 trips for 2022.', 2],
    ['Wuhan ran 900 freight trains in 2021. To date it has run 7,000 trips.', 1],
  ])('are kept over times of another length, not by a running total: %s', (text, count) => {
    const told = factsIn(text).filter(({ measure }) => measure === 'train-trips');
    expect(told).toHaveLength(count);
  });

  it('are not those of a part, a plan or a rate', () => {
    for (const text of [
      'Freight trains of Wuhan made 900 trips outbound to Europe.',
      'Wuhan plans for 900 freight train trips.',
      'At Wuhan 900 freight trains were stranded.',
    ]) {
      expect(factsIn(text).map(({ measure }) => measure)).not.toContain('train-trips');
    }
  });
});

describe('what the article says of its places and cargo', () => {
  it('makes a city whose port it speaks of a place of the sea, a dry port none', () => {
    const boxes = measureSchema.parse({
      id: 'boxes-by-rail',
      name: 'Boxes by rail',
      unit: 'TEU',
      nouns: ['TEU'],
      modes: ['rail'],
      subjects: ['TEU'],
      summary: 'Boxes that trains carry.',
    });
    const atlas = { ...fixtureAtlas, measures: new Map([[boxes.id, boxes]]) };
    const measures = (text: string): (string | undefined)[] =>
      factsIn(text, { atlas }).map(({ measure }) => measure);
    expect(
      measures('The port of Wuhan handled 8,400 TEU in 2022. In 2023 it handled 9,600 TEU.'),
    ).toEqual([undefined, undefined]);
    expect(measures('The dry port of Wuhan handled 8,400 TEU in 2022.')).toEqual(['boxes-by-rail']);
    expect(measures('Wuhan lies far inland. The port handled 8,400 TEU in 2022.')).toEqual([
      undefined,
    ]);
  });

  it('calls a weight by the word the article has for it', () => {
    const facts = factsIn(
      'Wuhan handled 8,400 tonnes of freight in 2022. Chengdu handled 9,600 tonnes in 2023.',
    );
    expect(facts.map(({ subject }) => subject)).toEqual(['freight', 'freight']);
  });

  it('takes “its” for the town just told of, and what began without a name for the topic', () => {
    const facts = factsIn(
      'Wuhan sent 900 freight trains in 2022. Chengdu had its best month in March, with 128 trains. Its trains reach 17 cities abroad.',
    );
    expect(facts.map(({ source, places }) => [source.text, ...places])).toEqual([
      ['900 freight trains', 'wuhan'],
      ['128 trains', 'chengdu'],
      ['17 cities', 'chengdu'],
    ]);
    const [, date] = factsIn('Wuhan sent 900 freight trains in 2022. The yard was opened in 2021.');
    expect(date?.places).toEqual(['wuhan']);
  });
});

describe('warnings', () => {
  it('name places the atlas does not have and names it has twice', () => {
    const { warnings } = read('A train ran from Wuhan to Xyzgrad.\n\nIt was made in Pingxiang.');
    expect(warnings.map(({ line, column, message }) => [line, column, message])).toEqual([
      [1, 27, '“Xyzgrad” is no place of the atlas'],
      [3, 16, '“Pingxiang” may be pingxiang-jiangxi or pingxiang-guangxi'],
    ]);
  });

  it('tell of a conversion that no rate of its year explains', () => {
    const { warnings } = read('In 2020 trade reached 170.62 billion yuan (about $2.6 billion).');
    expect(warnings[0]?.message).toMatch(
      /imply 65\.62 CNY to one USD; the average of 2020 was 6\.897/,
    );
  });
});

describe('what editors said', () => {
  const raw = 'Wuhan ran 900 trains in 2021. Chengdu ran 70 trains in 2020.';
  const stored = (change: (facts: Fact[]) => Fact[]): FactsFile => ({
    article: 'case',
    bodyStart: 0,
    hash: '',
    facts: change(factsIn(raw)),
  });

  it('is kept under the same id', () => {
    const previous = stored((facts) =>
      facts.map((fact, at) => (at === 0 ? { ...fact, status: 'confirmed' } : fact)),
    );
    expect(factsIn(raw, { previous }).map(({ status }) => status)).toEqual([
      'confirmed',
      'extracted',
    ]);
  });

  it('is kept with the value an editor wrote, at the place where the text now has it', () => {
    const previous = stored((facts) =>
      facts.map((fact) => ({ ...fact, value: 901, status: 'corrected' })),
    );
    const [fact] = factsIn(`A new start.\n\n${raw}`, { previous });
    expect(fact).toMatchObject({
      value: 901,
      status: 'corrected',
      source: { line: 3, text: '900 trains' },
    });
  });

  it('is reported and kept when its sentence is gone', () => {
    const previous = stored((facts) =>
      facts.map((fact, at) => (at === 0 ? { ...fact, status: 'rejected' } : fact)),
    );
    const edited = raw.replace('Wuhan ran', 'In fact Wuhan ran');
    const { facts, orphans, warnings } = read(edited, { previous });
    expect(facts.map(({ status }) => status)).toEqual(['extracted', 'extracted']);
    expect(orphans.map(({ source, status }) => [source.text, status])).toEqual([
      ['900 trains', 'rejected'],
    ]);
    expect(warnings[0]?.message).toBe('a fact that was rejected is gone: “900 trains”');
    expect(warnings[0]?.mend).toContain('In fact Wuhan ran 900 trains');
    const again = readFacts(readMarkdown(raw, 'case.md').document, {
      ...options,
      previous: { article: 'case', bodyStart: 0, hash: '', facts, orphans },
    });
    expect(again.facts[0]?.status).toBe('rejected');
    expect(again.orphans).toEqual([]);
  });
});

describe('a corridor named as such', () => {
  const corridors = new Map([
    ['middle', { id: 'middle', name: 'Middle Corridor', aliases: ['TITR'], mode: 'rail' }],
  ]) as unknown as Atlas['corridors'];
  const about = (raw: string) =>
    factsIn(raw, { atlas: { ...fixtureAtlas, corridors } })
      .filter(({ kind }) => kind !== 'date')
      .map(({ source, places, corridors: along = [] }) => [source.text, ...along, ...places]);

  it('is what its figures are about, and the countries it crosses are not', () => {
    expect(
      about('The Middle Corridor, a way across Kazakhstan and Russia, carried 5 tonnes of cargo.'),
    ).toEqual([['5 tonnes', 'middle']]);
    expect(about('When traffic fled Russia, containers on the TITR grew by 3 percent.')).toEqual([
      ['3 percent', 'middle'],
    ]);
  });

  it('lends itself to the sentences that follow, until another place is told of', () => {
    expect(
      about(
        'The Middle Corridor carried 5 tonnes. That was 3 percent more. Duisburg took 7 wagons. It took 9 days.\n\nThe corridor moved 8 containers.',
      ),
    ).toEqual([
      ['5 tonnes', 'middle'],
      ['3 percent', 'middle'],
      ['7 wagons', 'duisburg'],
      ['9 days', 'duisburg'],
      ['8 containers', 'middle'],
    ]);
  });

  it('is not what a place has a part in', () => {
    expect(about('Poland carried 60 percent of the cargo of the Middle Corridor.')).toEqual([
      ['60 percent', 'poland'],
    ]);
  });
});

describe('any article', () => {
  const sentence = fc.constantFrom(
    'Wuhan ran **900** trains in 2021.',
    'The train from Xi’an to Duisburg carried 55 containers.',
    'Trade rose by 84.3 percent\nyear-on-year.',
    'On May 25, the first train left.',
    'Trips rose from 13 in 2013 to 1,126 in 2020.',
    'Trade reached 68 billion yuan (about $9.6 billion).',
    'It said &amp; did nothing.',
    '“In 2022,” they said, 5 \\* 4 ran.',
    'Nearly three-quarters of it is in China.',
    'To date, 30,000 ran :fact[twice]{x=1}.',
    'A [link](http://a.b/2020) of 12 km.',
  );
  const articleText = fc
    .array(fc.oneof(sentence, fc.constant('\n\n'), fc.constant('- '), fc.constant('## ')), {
      maxLength: 30,
    })
    .map((parts) => parts.join(' '));

  it('has only facts that stand where they say, in order, each with an id of its own', () => {
    fc.assert(
      fc.property(articleText, (raw) => {
        const { facts } = read(raw, { date: '2024-06-11' });
        for (const fact of facts) {
          expect(() => factSchema.parse(fact)).not.toThrow();
          const { start, end, text, line, column, sentence: bounds } = fact.source;
          expect(raw.slice(start, end)).toBe(text);
          expect(text).not.toBe('');
          const lines = raw.slice(0, start).split('\n');
          expect([line, column]).toEqual([lines.length, (lines.at(-1) ?? '').length + 1]);
          expect(bounds.start).toBeLessThanOrEqual(start);
          expect(bounds.end).toBeGreaterThanOrEqual(end);
        }
        const starts = facts.map(({ source }) => source.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
        for (const { pair } of facts) {
          if (pair) expect(facts.map(({ id }) => id)).toContain(pair.fact);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('keeps the ids of its other sentences through an edit', () => {
    fc.assert(
      fc.property(articleText, articleText, (before, after) => {
        const kept = 'Hamburg moved 77 wagons in 2019.';
        const ids = (raw: string) =>
          factsIn(raw)
            .filter(({ source }) => source.text === '77 wagons')
            .map(({ id }) => id);
        expect(ids(`${before}\n\n${kept}\n\n${after}`)).toEqual(ids(kept));
      }),
      { numRuns: runs(100) },
    );
  });

  it('is read the same however often and in whatever company', () => {
    fc.assert(
      fc.property(articleText, articleText, (one, other) => {
        const alone = JSON.stringify(factsIn(one));
        factsIn(other);
        expect(JSON.stringify(factsIn(one))).toBe(alone);
      }),
      { numRuns: runs(50) },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        (text) => void readFacts(readPlain(text), options),
      ),
      { numRuns: runs(100) },
    );
  });
});

it('forgets under a label who was quoted under the one before', () => {
  const text =
    '**DUISBURG** – Traffic rose, the port of Duisburg says.\n\n**HAMBURG** – The service has carried 5,900 TEU.\n\n**LODZ** – The ferry made her last crossing on 11 March. She can take 56 trucks.';
  const { facts } = readFacts(readMarkdown(text, 'case.md').document, {
    slug: 'case',
    file: 'case.md',
    atlas: fixtureAtlas,
    frontMatter: null,
  });
  expect(facts.find(({ unit }) => unit === 'truck')?.places).toEqual(['lodz']);
});

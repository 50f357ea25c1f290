import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { runs } from '../../../tests/support/thorough.ts';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import { articleSchema } from '../../schemas/article.ts';
import type { Fact } from '../../schemas/fact.ts';
import { measureSchema } from '../../schemas/measure.ts';
import { formatProblem } from '../../schemas/problem.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { type Reading, readFacts } from '../reader/read-facts.ts';

// Many runs each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const frontMatter = articleSchema.parse({
  title: 'Trains',
  dek: 'What ran.',
  date: '2024-06-11',
  authors: ['DevStore'],
  sources: ['paper', 'office'].map((id) => ({
    id,
    title: id,
    publisher: 'B',
    url: `https://example.org/${id}`,
    type: 'news',
  })),
});
const read = (raw: string): Reading => {
  const { document } = readMarkdown(raw, 'a.md');
  return readFacts(document, { slug: 'a', file: 'a.md', atlas: fixtureAtlas, frontMatter });
};
const factsIn = (raw: string): Fact[] => {
  const { facts, problems } = read(raw);
  expect(problems).toEqual([]);
  return facts;
};
const told = (raw: string) => factsIn(raw).map(({ source, status }) => [source.text, status]);
const only = (raw: string): Fact => {
  const facts = factsIn(raw);
  expect(facts).toHaveLength(1);
  return facts[0] as Fact;
};
const errors = (raw: string): string[] => {
  const { problems } = readMarkdown(raw, 'a.md');
  return [...problems, ...read(raw).problems].map(formatProblem);
};

describe(':fact around a fact', () => {
  it('corrects the fields it names and leaves the others as they were read', () => {
    const fact = only('Wuhan ran :fact[900 trains]{subject="freight trains" place=lodz} in 2021.');
    expect(fact).toMatchObject({
      status: 'corrected',
      value: 900,
      subject: 'freight trains',
      places: ['lodz'],
      period: { start: '2021-01-01' },
      measure: 'train-trips',
      source: { text: '900 trains' },
    });
  });

  it('stands on the bracketed words, however the fact was cut before', () => {
    expect(told('Some :fact[**nearly 900** trains]{place=lodz} ran.')).toEqual([
      ['**nearly 900** trains', 'corrected'],
    ]);
    expect(told('Nearly :fact[900] trains ran.')).toEqual([['900', 'confirmed']]);
  });

  it('confirms it where it names nothing', () => {
    expect(told('Wuhan ran :fact[900 trains] in 2021.')).toEqual([['900 trains', 'confirmed']]);
  });

  it('says where it stands in the file', () => {
    const raw = 'Wuhan ran :fact[900 trains]{place=lodz} in 2021.';
    const { directive } = only(raw);
    expect(raw.slice(directive?.start, directive?.end)).toBe(':fact[900 trains]{place=lodz}');
  });

  it('belongs to its sentence whole, also at either end of it', () => {
    const raw =
      'It ran. :fact[900 trains]{place=lodz} left. There were :fact[5 gates.]{place=lodz}';
    const sentences = factsIn(raw).map(({ source: { sentence } }) =>
      raw.slice(sentence.start, sentence.end),
    );
    expect(sentences).toEqual([
      ':fact[900 trains]{place=lodz} left.',
      'There were :fact[5 gates.]{place=lodz}',
    ]);
  });

  it('changes no id, neither its own nor one of the same sentence', () => {
    const ids = (raw: string) => factsIn(raw).map(({ id }) => id);
    const plain = 'In 2021 Wuhan ran 900 trains, 30 buses and 12 ships.';
    expect(ids('In 2021 Wuhan ran 900 trains, :fact[30 buses]{place=lodz} and 12 ships.')).toEqual(
      ids(plain),
    );
    const [first, , third] = ids(plain);
    expect(ids('In 2021 Wuhan ran 900 trains, :nofact[30 buses] and 12 ships.')).toEqual([
      first,
      third,
    ]);
  });

  it('gives what several facts share to all of them', () => {
    const raw = 'Trips rose :fact[from 13 in 2013 to 1,126 in 2020]{place=lodz citation=office}.';
    expect(factsIn(raw).map(({ places, citation }) => [places, citation])).toEqual([
      [['lodz'], 'office'],
      [['lodz'], 'office'],
    ]);
  });

  it('may hold emphasis, links and a source', () => {
    const raw = 'It is :fact[*nearly* [900](http://a.b/2020) trains[^office]]{place=lodz}.';
    expect(only(raw)).toMatchObject({ value: 900, places: ['lodz'], qualifier: 'nearly' });
  });
});

describe('each attribute', () => {
  it.each<[attributes: string, fields: Record<string, unknown>]>([
    ['value="8.4 billion" unit=USD', { kind: 'money', value: 8.4e9, unit: 'USD', noun: 'USD' }],
    ['value="20 to 30"', { value: null, low: 20, high: 30 }],
    ['unit="round-trip freight trains"', { unit: 'round-trip freight train', noun: 'train' }],
    ['unit="freight trains"', { unit: 'freight train', noun: 'train', kind: 'count' }],
    ['unit="metre-gauge lines"', { unit: 'metre-gauge line', noun: 'line', kind: 'count' }],
    ['unit="trains a day"', { unit: 'train-per-day', kind: 'rate' }],
    ['unit=percent kind=change trend=up', { kind: 'change', unit: 'percent', trend: 'up' }],
    ['qualifier="at least"', { qualifier: 'at_least' }],
    ['basis=year-on-year record=yes', { basis: 'year-on-year', record: true }],
    [
      'period=2023',
      { period: { start: '2023-01-01', end: '2023-12-31', text: '2023', type: 'year' } },
    ],
    [
      'period="first quarter of 2024"',
      {
        period: {
          start: '2024-01-01',
          end: '2024-03-31',
          text: 'first quarter of 2024',
          type: 'quarter',
        },
      },
    ],
    [
      'period=2013-2023',
      { period: { start: '2013-01-01', end: '2023-12-31', text: '2013-2023', type: 'span' } },
    ],
    [
      'period="last year"',
      { period: { start: '2023-01-01', end: '2023-12-31', text: 'last year', type: 'year' } },
    ],
    [
      'period="to 2024-06-11"',
      { period: { start: null, end: '2024-06-11', text: 'to 2024-06-11', type: 'cumulative' } },
    ],
    [
      'period="to 28 May 2024"',
      {
        period: { start: null, end: '2024-05-28', text: 'to 28 May 2024', type: 'cumulative' },
      },
    ],
    [
      'period="end of May 2024"',
      {
        period: {
          start: '2024-05-31',
          end: '2024-05-31',
          text: 'end of May 2024',
          type: 'instant',
        },
      },
    ],
    ['period=none place=none', { period: null, places: [] }],
    ['place="Łódź, Xian; duisburg"', { places: ['lodz', 'xian', 'duisburg'] }],
    [
      'place="Xian > Łódź, duisburg"',
      {
        places: ['xian', 'lodz', 'duisburg'],
        flow: { from: ['xian'], to: ['lodz', 'duisburg'], via: [] },
      },
    ],
    [
      'place="lodz <> xian"',
      { places: ['lodz', 'xian'], flow: { from: ['lodz'], to: ['xian'], via: [], both: true } },
    ],
    ['corridor=none', { places: ['wuhan'] }],
    ['measure=train-trips', { measure: 'train-trips' }],
    ['citation=office evidence=unconfirmed', { citation: 'office', evidence: 'unconfirmed' }],
    ['kind=ordinal', { kind: 'ordinal', value: 900, unit: '' }],
    [
      'from=wuhan to=lodz via="khorgos, Małaszewicze"',
      {
        kind: 'route',
        value: null,
        route: { mode: 'rail', from: 'wuhan', to: 'lodz', via: ['khorgos', 'malaszewicze'] },
        places: ['wuhan', 'khorgos', 'malaszewicze', 'lodz'],
      },
    ],
    ['kind=date period=2024-06-11', { kind: 'date', value: null }],
  ])('%s is read', (attributes, fields) => {
    expect(only(`Wuhan ran :fact[900 trains]{${attributes}} in 2021.`)).toMatchObject(fields);
  });
});

describe(':fact around words in which nothing was read', () => {
  it('adds a fact with the time and place of its sentence', () => {
    const raw = 'In 2021 Wuhan sent :fact[a handful of trains]{value=5 unit=trains} to Paris.';
    expect(factsIn(raw).find(({ status }) => status === 'corrected')).toMatchObject({
      kind: 'count',
      value: 5,
      unit: 'train',
      period: { start: '2021-01-01' },
      source: { text: 'a handful of trains' },
    });
  });

  it('reads the number of the words where the sentence hid it', () => {
    expect(only('It is :fact[one of the trains]{value=1 unit=train}.').value).toBe(1);
  });

  it('adds dates and routes', () => {
    expect(only('On :fact[that day]{kind=date period=2024-06-01} it opened.')).toMatchObject({
      kind: 'date',
      period: { start: '2024-06-01' },
    });
    expect(only('They went :fact[the long way]{from=wuhan to=lodz mode=sea}.').route).toEqual({
      mode: 'sea',
      from: 'wuhan',
      to: 'lodz',
      via: [],
    });
  });
});

describe(':nofact', () => {
  it('leaves no fact of what is read in its words', () => {
    expect(told('In 2021 Wuhan ran :nofact[900 trains] and 30 buses.')).toEqual([
      ['30 buses', 'extracted'],
    ]);
  });

  it('unties the facts it leaves from the one it rejects', () => {
    const raw = 'Trips rose from :nofact[13] in 2013 to 1,126 in 2020.';
    expect(factsIn(raw).some(({ pair }) => pair !== undefined)).toBe(false);
  });

  it('may hold a :fact that stands', () => {
    const raw = 'In 2021 Wuhan ran :nofact[900 trains and :fact[30 buses]{place=lodz}].';
    expect(told(raw)).toEqual([['30 buses', 'corrected']]);
  });
});

describe('a mistake in a directive', () => {
  it('is told with its place, its attribute and the mend, all of them at once', () => {
    expect(
      errors(
        'Wuhan ran :fact[900 trains]{sujbect=x place=Dusiburg value=many kind=cuont unit=""\nperiod=sometime citation=papper measure=trips trend=sideways mode=road qualifier=roughly}.',
      ),
    ).toMatchInlineSnapshot(`
      [
        "a.md:1:29: :fact has no “sujbect” (did you mean “subject”?)",
        "a.md:1:39: no place is called “Dusiburg” (did you mean “duisburg”?)",
        "a.md:1:54: “many” is no number (write digits, as 30000, "8.4 billion" or "20 to 30", and what they count in unit)",
        "a.md:1:65: “cuont” is no kind (did you mean “count”?)",
        "a.md:1:76: unit is empty (write unit="…", or take it out)",
        "a.md:2:1: “sometime” is no time that can be dated (write it as 2023, 2024-06-11, "June 2024", "first quarter of 2024", 2013-2023 or "since 2013")",
        "a.md:2:17: “papper” is no source of this story (did you mean “paper”?)",
        "a.md:2:33: “trips” is no measure of the atlas (there are train-trips, cargo-value)",
        "a.md:2:47: “sideways” is no trend (trend is one of up, down, none)",
        "a.md:2:72: “roughly” is no qualifier (qualifier is one of exact, about, nearly, more_than, at_least, less_than, at_most, up_to)",
      ]
    `);
  });

  it('names the unit that was set, where the kind that was set has no such', () => {
    expect(errors('It ran :fact[900 trains]{unit=days kind=money} there.')).toEqual([
      'a.md:1:36: “day” is no unit of a fact of kind money (it may be of kind measure or change or rate; else write another unit)',
    ]);
  });

  it.each(['> lodz', 'wuhan <>', 'wuhan > lodz > xian'])('place="%s" is no way', (value) => {
    expect(errors(`In 2021 Wuhan ran :fact[900 trains]{place="${value}"}.`)).toEqual([
      `a.md:1:37: “${value}” is no way between two ends (write it as "china > europe")`,
    ]);
  });

  it.each([
    [':fact[900 trains]{kind=money}'],
    [':fact[900 trains]{kind=date period=none}'],
    [':fact[900 trains]{from=wuhan}'],
    [':fact[900 trains]{kind=count from=wuhan to=lodz}'],
    [':fact[nothing here]{subject=x}'],
    [':fact[ ]{value=1}'],
    [':fact[12 trains and 13 buses]{value=3}'],
    [':fact[It ran. It stood.]{value=3}'],
    [':nofact[900 trains]{value=3}'],
    [':fact[900 trains]{subject="x}'],
    [':fact[900 trains {subject=x}'],
    [':fact{subject=x}'],
    [':Fact[900 trains]'],
    [':fact[900 trains]{place=lodz place=wuhan}'],
  ])('%s is an error with its mend', (directive) => {
    expect(errors(`It ran ${directive} there.`).join('\n')).toMatchSnapshot();
  });

  it('is none where the colon is escaped', () => {
    expect(errors('Write \\:fact[900 trains] so.')).toEqual([]);
  });
});

describe('any article with directives', () => {
  const piece = fc.constantFrom(
    'Wuhan ran 900 trains in 2021',
    ':fact[',
    ':nofact[',
    ']',
    ']{place=lodz}',
    ']{value=3 unit=train}',
    ' ',
    '. ',
    '**',
    '5 days',
    'from Wuhan to Łódź',
    '\n\n',
  );

  it('has only facts whose words stand where they say, each with an id of its own', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (parts) => {
        const raw = parts.join('');
        const { facts } = read(raw);
        for (const { source } of facts)
          expect(raw.slice(source.start, source.end)).toBe(source.text);
        expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('what a figure is', () => {
  it('is said by attributes: how real, whose, by whom, of what, by which mode', () => {
    const fact = only(
      'Wuhan will run :fact[900 trains]{modality=plan entity="Wuhan Line" claimant="the city" of="all trains" mode=rail}.',
    );
    expect(fact).toMatchObject({
      modality: 'plan',
      entity: 'Wuhan Line',
      claimant: 'the city',
      of: 'all trains',
      mode: 'rail',
    });
    const emptied = only('Wuhan will run :fact[900 trains]{claimant=none of=none}.');
    expect(emptied.claimant).toBeUndefined();
    expect(emptied.of).toBeUndefined();
  });

  it('names its choices where it is none of them', () => {
    expect(errors('Wuhan runs :fact[900 trains]{modality=maybe}.')[0]).toContain(
      'modality is one of actual, plan, forecast, capacity',
    );
    expect(
      errors('Trains run :fact[from Wuhan to Lodz]{from=wuhan to=lodz mode=road}.')[0],
    ).toContain('no route of mode road can be drawn');
  });
});

describe('a figure worked out from others', () => {
  const text =
    'Wuhan ran 900 trains in 2020 and 1,080 trains in 2021, :fact[20 percent]{inputs="900 trains; 1,080"} more.';

  it('is derived, with the ids of the figures it names', () => {
    const facts = factsIn(text);
    const idOf = (words: string) => facts.find(({ source }) => source.text === words)?.id;
    const derived = facts.find(({ evidence }) => evidence === 'derived');
    expect(derived?.source.text).toBe('20 percent');
    expect(derived?.inputs).toEqual([idOf('900 trains'), idOf('1,080 trains')]);
  });

  it('takes figures elsewhere by # and their id', () => {
    const facts = factsIn(text.replace('900 trains; 1,080"', '#trips-2020; 1,080"'));
    expect(facts.find(({ inputs }) => inputs)?.inputs?.[0]).toBe('trips-2020');
  });

  it('whose inputs stand nowhere in the story is refused, with its line', () => {
    expect(errors(text.replace('1,080"', '1,090"'))).toEqual([
      expect.stringContaining('no fact of this story is read in “1,090”'),
    ]);
  });
});

describe('a claim with a verdict', () => {
  it('has the finding beside it: another figure of the story', () => {
    const facts = factsIn(
      'The office claims :fact[900 trains]{verdict=refuted finding="700 wagons"} for Wuhan. We counted 700 wagons.',
    );
    expect(facts[0]).toMatchObject({ verdict: 'refuted', finding: { fact: facts[1]?.id } });
  });

  it('or words with their source in braces', () => {
    const [fact] = factsIn(
      'The office claims :fact[900 trains]{verdict=disputed finding="the paper counts fewer {paper}"} for Wuhan.',
    );
    expect(fact?.finding).toEqual({ text: 'the paper counts fewer', citation: 'paper' });
    expect(
      errors('Claimed: :fact[900 trains]{verdict=disputed finding="fewer {radio}"} in Wuhan.')[0],
    ).toContain('“radio” is no source of this story');
  });
});

it('a measure of crossings does not stay where an editor says that no crossing is meant', () => {
  const border = measureSchema.parse({
    ...{ id: 'border-trains', name: 'Trains at a border', unit: 'train', at: ['crossing'] },
    ...{ nouns: ['train'], subjects: [], summary: 'What a crossing hands over.' },
  });
  const atlas = { ...fixtureAtlas, measures: new Map([[border.id, border]]) };
  const measureIn = (raw: string): string | undefined => {
    const { document } = readMarkdown(raw, 'a.md');
    return readFacts(document, { slug: 'a', file: 'a.md', atlas, frontMatter }).facts[0]?.measure;
  };
  expect(measureIn('In 2023, Khorgos handled 900 trains.')).toBe('border-trains');
  expect(measureIn('In 2023, Khorgos handled :fact[900 trains]{place=china}.')).toBeUndefined();
  expect(measureIn('In 2023, Khorgos handled :fact[900 trains]{place=alashankou}.')).toBe(
    'border-trains',
  );
});

it('a place that is set makes of a figure what is counted at places of its kind', () => {
  const measure = (id: string, at: string[]) =>
    measureSchema.parse({
      ...{ id, name: id, unit: 'train', at, nouns: ['train'], subjects: [], summary: id },
    });
  const measures = [
    measure('city-trains', ['city']),
    measure('border-trains', ['crossing']),
    measure('all-trains', ['crossing', 'city']),
  ];
  const measureIn = (own: typeof measures): string | undefined => {
    const atlas = { ...fixtureAtlas, measures: new Map(own.map((each) => [each.id, each])) };
    const raw = 'In 2023, Khorgos handled :fact[900 trains]{place=wuhan}.';
    const { document } = readMarkdown(raw, 'a.md');
    return readFacts(document, { slug: 'a', file: 'a.md', atlas, frontMatter }).facts[0]?.measure;
  };
  expect(measureIn(measures.slice(0, 2))).toBe('city-trains');
  expect(measureIn(measures.filter(({ id }) => id !== 'border-trains'))).toBe('city-trains');
  expect(measureIn(measures.slice(1))).toBe('all-trains');
});

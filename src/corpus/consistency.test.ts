import { describe, expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../extraction/reader/read-facts.ts';
import { readPlain } from '../markdown/parse/plain.ts';
import type { Fact, FactsFile } from '../schemas/fact.ts';
import { compareFacts, disagreements, findingsIn } from './consistency.ts';

function file(article: string, text: string): FactsFile {
  const { facts } = readFacts(readPlain(text), {
    slug: article,
    file: `${article}.txt`,
    atlas: fixtureAtlas,
    frontMatter: null,
    date: '2024-06-11',
  });
  return { article, bodyStart: 0, hash: '', facts };
}
const findings = (...texts: string[]) =>
  compareFacts(texts.map((text, at) => file(`article-${at}`, text))).map(({ kind, facts }) => [
    kind,
    ...facts.map(({ fact }) => fact.source.text),
  ]);

describe('facts that disagree', () => {
  it('are listed with both sentences', () => {
    const [first, second] = [
      'In 2020 freight trains of Wuhan made 900 trips.',
      'Freight trains of Wuhan made 700 trips in 2020.',
    ];
    expect(findings(first as string, second as string)).toEqual([
      ['contradiction', '900 trips', '700 trips'],
    ]);
    const [finding] = compareFacts([file('one', first as string), file('two', second as string)]);
    expect(finding?.message).toContain('“700 trips” in two');
    expect(finding?.facts.map(({ article }) => article)).toEqual(['one', 'two']);
  });

  it.each([
    [
      'round the same number',
      'Freight trains of Wuhan made 12,406 trips in 2020.',
      'Freight trains of Wuhan made 12,400 trips in 2020.',
    ],
    [
      'set a floor the other stands on',
      'Freight trains of Wuhan made over 12,000 trips in 2020.',
      'Freight trains of Wuhan made 15,000 trips in 2020.',
    ],
    [
      'are a part and its whole',
      'Freight trains of Wuhan made 900 trips in 2020.',
      'In 2020 Wuhan was busy. Just under half of that, 440 trips, were made by freight trains.',
    ],
    [
      'tell of other years',
      'Freight trains of Wuhan made 900 trips in 2020.',
      'Freight trains of Wuhan made 700 trips in 2021.',
    ],
    [
      'tell of other places',
      'Freight trains of Wuhan made 900 trips in 2020.',
      'Freight trains of Chengdu made 700 trips in 2020.',
    ],
    [
      'tell of other things',
      'Freight trains of Wuhan made 900 trips in 2020.',
      'Wuhan had 700 shops in 2020.',
    ],
  ])('are not those that %s', (_, one, other) => {
    expect(findings(one, other)).toEqual([]);
  });

  it('are not those an editor rejected', () => {
    const rejected = file('two', 'Freight trains of Wuhan made 700 trips in 2020.');
    rejected.facts = rejected.facts.map((fact) => ({ ...fact, status: 'rejected' }));
    expect(
      compareFacts([file('one', 'Freight trains of Wuhan made 900 trips in 2020.'), rejected]),
    ).toEqual([]);
  });
});

describe('numbers that cannot be', () => {
  it('a running total that falls', () => {
    expect(
      findings(
        'By 2021, freight trains of Wuhan had made 900 trips.',
        'By 2022, freight trains of Wuhan had made 700 trips.',
      ),
    ).toEqual([['falling-total', '700 trips', '900 trips']]);
  });

  it('a share over the whole', () => {
    expect(findings('It accounts for 120 percent of the trade.')).toEqual([
      ['share-over-100', '120 percent'],
    ]);
  });

  it('a percentage that does not follow from its two values', () => {
    expect(findings('Trips of Wuhan rose by 50 percent, from 100 in 2020 to 200 in 2021.')).toEqual(
      [['change-does-not-follow', '50 percent', '100', '200']],
    );
    expect(
      findings('Trips of Wuhan rose by 100 percent, from 100 in 2020 to 200 in 2021.'),
    ).toEqual([]);
  });
});

describe('the order of the articles', () => {
  it('changes nothing', () => {
    const files = ['900', '700', '500'].map((count, at) =>
      file(`article-${at}`, `Freight trains of Wuhan made ${count} trips in 2020.`),
    );
    const [one, other] = [compareFacts(files), compareFacts([...files].reverse())];
    expect(other).toEqual(one);
    expect(one.map(({ facts }) => facts.length)).toEqual([3, 2]);
  });
});

describe('a fact that many differ from', () => {
  const files = ['900', '700', '500', '300', '100', '50'].map((count, at) =>
    file(`article-${at}`, `Freight trains of Wuhan made ${count} trips in 2020.`),
  );

  it('names three of them and counts the others', () => {
    expect(compareFacts(files)[0]?.message).toMatch(
      /: “900 trips” for 2020, but “700 trips” in article-1, “500 trips” in article-2, “300 trips” in article-3 and 2 others$/,
    );
  });

  it('names all of them where only one would be counted', () => {
    expect(compareFacts(files.slice(0, 5))[0]?.message).toMatch(
      /“300 trips” in article-3 and “100 trips” in article-4$/,
    );
  });

  it('is told with all of them in its own article', () => {
    const [own, ...others] = findingsIn(compareFacts(files), (article) => article === 'article-2');
    expect(own?.facts.map(({ article }) => article)).toEqual(
      [2, 0, 1, 3, 4, 5].map((at) => `article-${at}`),
    );
    expect(others.some(({ facts }) => facts[0]?.article === 'article-2')).toBe(false);
  });

  it('is one thing and time with them', () => {
    expect(disagreements(compareFacts(files))).toHaveLength(1);
  });
});

describe('derived figures', () => {
  const derived = (text: string, words: string, inputs: string[]) => {
    const one = file('one', text);
    const idOf = (own: string) => one.facts.find(({ source }) => source.text === own)?.id ?? own;
    const facts = one.facts.map((fact) =>
      fact.source.text === words
        ? { ...fact, evidence: 'derived' as const, inputs: inputs.map(idOf) }
        : fact,
    );
    return compareFacts([{ ...one, facts }]).map(({ kind, message }) => [kind, message]);
  };
  const text =
    'In 2020 freight trains of Wuhan made 900 trips. In 2021 they made 1,080 trips, 20 percent more.';

  it('are silent where they come out of their inputs', () => {
    expect(derived(text, '20 percent', ['900 trips', '1,080 trips'])).toEqual([]);
  });

  it('that do not come out are named with their inputs', () => {
    const wrong = text.replace('20 percent', '25 percent');
    const [finding, ...more] = derived(wrong, '25 percent', ['900 trips', '1,080 trips']);
    expect(more).toEqual([]);
    expect(finding?.[0]).toBe('derivation');
    expect(finding?.[1]).toContain(
      '“25 percent” does not come out of “900 trips” and “1,080 trips”',
    );
  });

  it('whose input is no fact are named', () => {
    const [finding] = derived(text, '20 percent', ['900 trips', 'gone-1']);
    expect(finding?.[1]).toBe('“20 percent” is worked out from #gone-1, which no fact is');
  });

  it('contradict no source', () => {
    const [source, own] = [
      'Freight trains of Wuhan made 900 trips in 2020.',
      'Freight trains of Wuhan made 700 trips in 2020.',
    ];
    const files = [file('one', source as string), file('two', own as string)];
    expect(compareFacts(files)).toHaveLength(1);
    const facts = files[1]?.facts.map((fact) => ({ ...fact, evidence: 'derived' as const })) ?? [];
    expect(compareFacts([files[0] as FactsFile, { ...(files[1] as FactsFile), facts }])).toEqual(
      [],
    );
  });
});

describe('figures that count different things', () => {
  const two = (first: Partial<Fact>, second: Partial<Fact>) => {
    const texts = [
      'Freight trains of Wuhan made 900 trips in 2020.',
      'Freight trains of Wuhan made 700 trips in 2020.',
    ];
    const files = texts.map((text, at) => {
      const one = file(`article-${at}`, text);
      const more = at === 0 ? first : second;
      return { ...one, facts: one.facts.map((fact) => ({ ...fact, ...more })) };
    });
    return compareFacts(files).length;
  };
  const flow = { from: ['wuhan'], to: ['lodz'], via: [] };
  const back = { from: ['lodz'], to: ['wuhan'], via: [] };

  it.each<[string, Partial<Fact>, Partial<Fact>]>([
    ['by different definitions', { definition: 'all' }, { definition: 'direct' }],
    ['one of them by a definition of its own', { definition: 'all' }, {}],
    ['one way and the other', { flow }, { flow: back }],
    ['one way and both', { flow }, {}],
    ['a plan and what came of it', { modality: 'plan' }, {}],
    ['what could be and what was', {}, { modality: 'capacity' }],
  ])('do not contradict each other: %s', (_, first, second) => {
    expect(two(first, second)).toBe(0);
  });

  it('do where they count the same', () => {
    expect(two({ flow }, { flow })).toBe(1);
    expect(two({ definition: 'all' }, { definition: 'all' })).toBe(1);
    expect(two({ modality: 'actual' }, {})).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import { readPlain } from '../../markdown/parse/plain.ts';
import type { Fact } from '../../schemas/fact.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';
import { doubtedFields, doubtsOfEach, riskOf, signalTable } from './doubts.ts';
import type { FactView } from './fact-view.ts';
import { periodDissent, placeDissent } from './setting-signals.ts';

function read(text: string): { fact: Fact; view: FactView }[] {
  const seen: { fact: Fact; view: FactView }[] = [];
  readFacts(readPlain(text), {
    ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
    observe: (fact, view) => seen.push({ fact, view }),
  });
  return seen;
}

/** A model that doubts places for two reasons and is sure where a name stands in the clause. */
const model = {
  threshold: 0.5,
  share: 0.9,
  fields: {
    places: { bias: -1, signals: { 'carried-paragraph': 2, two: 3, 'stated-firmly': -5 } },
  },
};

describe('origins', () => {
  it('tell what the sentence states from what is taken over', () => {
    const [first, second] = read('Zhengzhou sent 640 trains in 2023.\n\nThey carried 51,000 TEU.');
    expect(first?.fact.origin).toEqual({
      unit: 'stated',
      subject: 'stated',
      period: 'stated',
      places: 'stated',
    });
    expect(second?.fact.origin?.places).toBe('carried');
    expect(second?.fact.origin?.period).toBe('carried');
  });

  it('are the editor’s where a directive says so, and nothing of such a fact is doubted', () => {
    const { document } = readMarkdown(
      `---
title: Trains
dek: What ran.
date: 2024-06-11
authors: [Desk]
sources: [{id: a, title: A, publisher: B, url: "https://example.org/", published: 2024-06-11, type: news}]
---

Zhengzhou is busy. In 2023 :fact[640 trains]{place=chengdu subject="trains from Chengdu"} ran.
`,
      'a.md',
    );
    const { frontMatter } = document;
    const { facts } = readFacts(document, {
      ...{ slug: 'a', file: 'a.md', atlas: fixtureAtlas, frontMatter },
    });
    const fact = facts.find(({ value }) => value === 640);
    expect(fact?.origin).toMatchObject({ places: 'editor', subject: 'editor', period: 'stated' });
    expect(fact?.doubts).toEqual([]);
  });
});

describe('doubts', () => {
  it('name the strongest reason, one a field', () => {
    const carried = read('Zhengzhou sent 640 trains in 2023.\n\nThey carried 51,000 TEU.')[1];
    expect(carried && doubtsOfEach([carried.view], model).get(carried.view)).toEqual([
      {
        field: 'places',
        code: 'places-carried-paragraph',
        text: 'the place is taken over from a paragraph before',
      },
    ]);
  });

  it('are of the fields that carry most of the risk, once the risk of the whole is high', () => {
    const limits = { threshold: 0.5, share: 0.9 };
    expect(doubtedFields({ places: 0.6, period: 0.3, unit: 0.01 }, limits)).toEqual([
      'period',
      'places',
    ]);
    expect(doubtedFields({ places: 0.3, period: 0.2, unit: 0.01 }, limits)).toEqual([]);
    expect(riskOf({ places: 0.5, period: 0.5 })).toBe(0.75);
  });

  it('are silent where more speaks for the reading than against it', () => {
    const stated = read('Zhengzhou and Chengdu sent 640 trains in 2023.')[0];
    expect(stated?.fact.places).toHaveLength(2);
    expect(stated && doubtsOfEach([stated.view], model).get(stated.view)).toEqual([]);
  });

  it('rise with the ways of looking that find another place or time', () => {
    const [plain] = read('In 2023 Zhengzhou sent 640 trains.');
    expect(plain && [placeDissent(plain.view), periodDissent(plain.view)]).toEqual([0, 0]);
    const torn = read(
      'Chengdu sent 90 trains in 2022.\n\nChengdu grew. In 2023 Zhengzhou, unlike Wuhan, sent 640 trains.',
    ).find(({ fact }) => fact.value === 640);
    expect(torn && placeDissent(torn.view)).toBeGreaterThan(0.5);
    expect(torn && periodDissent(torn.view)).toBeGreaterThan(0.5);
  });

  it('have reasons in words, say what they look for, and have codes that are unique in their field', () => {
    for (const signals of Object.values(signalTable)) {
      const codes = signals.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(signals.filter(({ looksFor }) => looksFor === '')).toEqual([]);
      for (const { reason } of signals)
        expect(reason === null || /^\p{Ll}|^“/u.test(reason)).toBe(true);
    }
  });

  it('stay away from dates and routes, which have no number to be wrong in', () => {
    const dates = read('The yard opened on 5 May 2023.').filter(({ fact }) => fact.kind === 'date');
    expect(dates.map(({ fact }) => fact.doubts)).toEqual([[]]);
  });
});

import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import type { Corridor } from '../../schemas/corridor.ts';
import type { Fact } from '../../schemas/fact.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { gazetteerOf, readFacts } from '../reader/read-facts.ts';
import { alternativesOf } from './alternatives.ts';
import { applyEdit, type ReadText, smallestDirective, type Wanted } from './smallest-directive.ts';

const head = `---
title: Trains of Chengdu
dek: A sentence
date: 2024-06-11
authors: [A desk]
sources:
  - id: one
    title: A report
    publisher: A publisher
    url: https://example.org/
    published: 2024-06-11
    type: report
---

`;
const read: ReadText = (raw) => {
  const { document, problems } = readMarkdown(raw, 'a.md');
  const { frontMatter } = document;
  const reading = readFacts(document, {
    slug: 'a',
    file: 'a.md',
    atlas: fixtureAtlas,
    frontMatter,
  });
  return { document, facts: reading.facts, problems: [...problems, ...reading.problems] };
};

/** The text after the fact in `words` was made what is wanted, and what else changed. */
function made(text: string, words: string, wanted: Wanted): { text: string; others: string[] } {
  const raw = head + text;
  const fact = read(raw).facts.find(({ source }) => source.text === words);
  if (!fact) throw new Error(`nothing is read in “${words}”`);
  const edit = smallestDirective(raw, fact, wanted, read);
  if ('message' in edit) throw new Error(edit.message);
  return {
    text: applyEdit(raw, edit).slice(head.length),
    others: edit.others.map(({ source }) => source.text),
  };
}

const prose = 'In 2023, Chengdu sent 900 trains to Lodz.';

describe('the smallest directive', () => {
  it.each([
    [{ place: 'lodz' }, 'In 2023, Chengdu sent :fact[900 trains]{place=lodz} to Lodz.'],
    [{ period: 'May 2023' }, 'In 2023, Chengdu sent :fact[900 trains]{period="May 2023"} to Lodz.'],
    [{ qualifier: 'about' }, 'In 2023, Chengdu sent :fact[900 trains]{qualifier=about} to Lodz.'],
  ])('says %j and no more', (attributes, text) => {
    expect(made(prose, '900 trains', { attributes })).toEqual({ text, others: [] });
  });

  it('takes a fact away without those that stand within its words', () => {
    const text = 'In 2023, freight ran from Chengdu with 900 trains to Lodz.';
    expect(made(text, 'from Chengdu with 900 trains to Lodz', 'no fact')).toEqual({
      text: 'In 2023, freight ran :nofact[from Chengdu with] 900 trains to Lodz.',
      others: [],
    });
  });

  it('leaves out what is read anyway', () => {
    const attributes = { place: 'lodz', period: '2023', unit: 'train', value: '900' };
    expect(made(prose, '900 trains', { attributes }).text).toContain(
      ':fact[900 trains]{place=lodz} ',
    );
  });

  it('changes the directive that is there, and takes it out where nothing is left to say', () => {
    const there = prose.replace('900 trains', ':fact[900 trains]{place=lodz}');
    expect(made(there, '900 trains', { attributes: { period: '2022' } }).text).toContain(
      ':fact[900 trains]{place=lodz period=2022}',
    );
    expect(made(there, '900 trains', { attributes: { place: '' } }).text).toBe(prose);
  });

  it('rejects the words alone, and says what else goes with them', () => {
    expect(made(prose, '900 trains', 'no fact')).toEqual({
      text: prose.replace('900 trains', ':nofact[900 trains]'),
      others: [],
    });
  });

  it('keeps markup and footnotes as they stand', () => {
    const marked = 'In 2023, Chengdu sent **900** trains to Lodz.[^one]';
    expect(made(marked, '900** trains', { attributes: { place: 'lodz' } }).text).toBe(
      'In 2023, Chengdu sent :fact[**900** trains]{place=lodz} to Lodz.[^one]',
    );
  });

  it('is refused with the reason where what is wanted cannot be', () => {
    const raw = head + prose;
    const fact = read(raw).facts[0] as Fact;
    expect(
      smallestDirective(raw, fact, { attributes: { period: 'some time' } }, read),
    ).toMatchObject({
      message: '“some time” is no time that can be dated',
    });
  });
});

describe('what else a fact could be', () => {
  const told = (text: string, attribute: string) => {
    const { document, facts } = read(head + text);
    const known = { atlas: fixtureAtlas, gazetteer: gazetteerOf(fixtureAtlas) };
    const sentence = document.blocks[0]?.sentences[0]?.text ?? '';
    const story = { frontMatter: document.frontMatter, facts };
    const fact = facts.find(({ kind }) => kind === 'count') as Fact;
    return alternativesOf(fact, sentence, story, known)
      .find((field) => field.attribute === attribute)
      ?.alternatives.map(({ value }) => value);
  };

  it('are the other places of its sentence, all of them together, and none', () => {
    const text = 'In 2023, Chengdu, ahead of Lodz, counted 900 trains.';
    const own = read(head + text).facts.find(({ kind }) => kind === 'count')?.places;
    expect(told(text, 'place')).toEqual(
      ['chengdu', 'lodz', 'chengdu, lodz', 'none'].filter(
        (id) => own?.length !== 1 || own[0] !== id,
      ),
    );
  });

  it('are what another number of its sentence counts, before what the story counts elsewhere', () => {
    const text =
      'In 2023, Chengdu sent 900 trains with 40 wagons.\n\nLodz took 80 boxes of parcels.';
    expect(told(text, 'subject')).toEqual(['wagons', 'boxes of parcels']);
  });

  it.each([
    ['The eastern one had 900 trains, the central one 80 trains.', 'east'],
    ['The eastern one had 80 wagons and the central one 900 trains.', 'central'],
    ['By the eastern corridor went 80 wagons, and 900 trains by the central.', 'central'],
  ])('are corridors that are hinted at: %s', (text, id) => {
    const named = (id: string, name: string) => ({ id, name, aliases: [name], mode: 'rail' });
    const corridors = new Map(
      [named('east', 'eastern corridor'), named('central', 'central corridor')].map((each) => [
        each.id,
        each as unknown as Corridor,
      ]),
    );
    const { document, facts } = read(`${head}In 2023 trains ran.\n\n${text}`);
    const known = { atlas: { ...fixtureAtlas, corridors }, gazetteer: gazetteerOf(fixtureAtlas) };
    const fact = facts.find(({ value }) => value === 900) as Fact;
    const fields = alternativesOf(fact, text, { frontMatter: document.frontMatter, facts }, known);
    const found = fields.find(({ attribute }) => attribute === 'corridor')?.alternatives;
    expect(found?.[0]).toEqual({ value: id, beside: true });
  });

  it('are corridors that other facts of the article are about', () => {
    const text = 'In all 900 trains went.';
    const { document, facts } = read(`${head}In 2023 there were 80 wagons.\n\n${text}`);
    const fact = facts.find(({ value }) => value === 900) as Fact;
    const others = facts.map((each) => (each === fact ? each : { ...each, corridors: ['east'] }));
    const known = { atlas: fixtureAtlas, gazetteer: gazetteerOf(fixtureAtlas) };
    const article = { frontMatter: document.frontMatter, facts: others };
    const fields = alternativesOf(fact, text, article, known);
    const found = fields.find(({ attribute }) => attribute === 'corridor')?.alternatives;
    expect(found).toEqual([{ value: 'east' }]);
  });

  it('are the other times of its sentence in the words of the text, those of other facts, and none', () => {
    const text =
      'Up from May 2022, Chengdu sent 900 trains in 2023.\n\nIt sent 300 trains in the first quarter of 2021.';
    expect(told(text, 'period')).toEqual(['May 2022', '2021-Q1', 'none']);
  });
});

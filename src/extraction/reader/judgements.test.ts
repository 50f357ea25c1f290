import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import type { Fact, FactsFile } from '../../schemas/fact.ts';
import { fixtureAtlas } from './fixture-atlas.ts';
import { carryOver, successorOf } from './judgements.ts';
import { readFacts } from './read-facts.ts';

const read = (raw: string, previous: FactsFile | null = null) =>
  readFacts(readMarkdown(raw, 'a.md').document, {
    slug: 'a',
    file: 'a.md',
    atlas: fixtureAtlas,
    frontMatter: null,
    date: '2024-06-11',
    previous,
  });

/** What is stored of a text, each fact changed by its editor. */
const stored = (raw: string, edit: (fact: Fact, at: number) => Partial<Fact>): FactsFile => ({
  article: 'a',
  bodyStart: 0,
  hash: '',
  facts: read(raw).facts.map((fact, at) => ({ ...fact, ...edit(fact, at) })),
});
const raw = 'In 2021 Wuhan ran 900 trains and 30 buses.';
const told = (text: string, previous: FactsFile) =>
  read(text, previous).facts.map(({ source, value, status }) => [source.text, value, status]);

describe('what an editor said in the facts file', () => {
  it('is kept by a new reading: confirmed, rejected and corrected alike', () => {
    expect(
      told(
        `A new start. ${raw}`,
        stored(raw, () => ({ status: 'confirmed' })),
      ),
    ).toEqual([
      ['900 trains', 900, 'confirmed'],
      ['30 buses', 30, 'confirmed'],
    ]);
    expect(
      told(
        raw,
        stored(raw, (_, at) => (at === 0 ? { status: 'rejected' } : {})),
      ),
    ).toEqual([
      ['900 trains', 900, 'rejected'],
      ['30 buses', 30, 'extracted'],
    ]);
    const corrected = stored(raw, () => ({ status: 'corrected', value: 901, places: ['lodz'] }));
    expect(told(`New. ${raw}`, corrected)[0]).toEqual(['900 trains', 901, 'corrected']);
    const [fact] = read(`New. ${raw}`, corrected).facts;
    expect(fact).toMatchObject({ places: ['lodz'], source: { start: 23 } });
  });

  it('is stored with the sentence it was said of', () => {
    const [fact] = read(
      raw,
      stored(raw, () => ({ status: 'confirmed' })),
    ).facts;
    expect(fact?.judged).toBe(raw);
  });

  it('stays with its fact when another of the sentence comes to be read before it', () => {
    const file = stored(raw, (_, at) => (at === 1 ? { status: 'rejected' } : {}));
    const shifted = {
      ...file,
      facts: file.facts.slice(1).map((fact) => ({ ...fact, id: fact.id.replace(/2$/, '1') })),
    };
    expect(told(raw, shifted)).toEqual([
      ['900 trains', 900, 'extracted'],
      ['30 buses', 30, 'rejected'],
    ]);
  });

  it('holds when the fact is read otherwise later, and the editor is told', () => {
    const { facts, warnings } = read(
      raw,
      stored(raw, (_, at) => (at === 0 ? { status: 'confirmed', places: ['lodz'] } : {})),
    );
    expect(facts[0]).toMatchObject({ status: 'confirmed', places: ['lodz'] });
    expect(warnings.map(({ message }) => message)).toEqual([
      '“900 trains” was confirmed with places ["lodz"], and is read with ["wuhan"] now',
    ]);
  });

  it('gives way to a directive in the text', () => {
    const edited = raw.replace('900 trains', ':fact[900 trains]{place=lodz}');
    const { facts, orphans } = read(
      edited,
      stored(raw, () => ({ status: 'confirmed' })),
    );
    expect(facts.map(({ status }) => status)).toEqual(['corrected', 'confirmed']);
    expect(orphans).toEqual([]);
    const without = raw.replace('900 trains', ':nofact[900 trains]');
    expect(
      read(
        without,
        stored(raw, () => ({ status: 'confirmed' })),
      ).orphans,
    ).toEqual([]);
  });

  it('and what a directive said is forgotten with the directive', () => {
    const edited = raw.replace('900 trains', ':fact[900 trains]{place=lodz value=5}');
    const file = { article: 'a', bodyStart: 0, hash: '', facts: read(edited).facts };
    expect(told(raw, file)[0]).toEqual(['900 trains', 900, 'extracted']);
    expect(read(raw, file).orphans).toEqual([]);
  });

  it('is told where a directive overrules it', () => {
    const edited = raw.replace('900 trains', ':fact[900 trains]{place=lodz}');
    const file = { article: 'a', bodyStart: 0, hash: '', facts: read(edited).facts };
    const rejected = {
      ...file,
      facts: file.facts.map((fact) => ({ ...fact, status: 'rejected' as const })),
    };
    expect(read(edited, rejected).warnings[0]?.message).toBe(
      '“900 trains” is rejected in the facts file and corrected by a directive here',
    );
  });
});

describe('a judgement whose sentence has changed', () => {
  const changed = 'Much grew. In 2021 the city of Wuhan ran 900 trains. Nothing else did.';
  const judged = stored(raw, (_, at) => (at === 0 ? { status: 'confirmed', judged: raw } : {}));

  it('is kept and told with both sentences', () => {
    const { orphans, warnings } = read(changed, judged);
    expect(orphans.map(({ source }) => source.text)).toEqual(['900 trains']);
    expect(warnings).toMatchObject([
      {
        line: 1,
        column: 12,
        message: `a fact that was confirmed is gone: “900 trains” of “${raw}”`,
        mend: 'the nearest sentence is “In 2021 the city of Wuhan ran 900 trains.”; npm run facts -- --review carries the judgement over',
      },
    ]);
    expect(read(changed, { ...judged, facts: [], orphans }).orphans).toEqual(orphans);
  });

  it('finds the fact it most likely belongs to, and can be carried over', () => {
    const { facts, orphans } = read(changed, judged);
    const orphan = orphans[0] as Fact;
    const next = successorOf(orphan, facts, () => changed) as Fact;
    expect(next.source.text).toBe('900 trains');
    const carried = carryOver(next, orphan, 'In 2021 the city of Wuhan ran 900 trains.');
    expect(carried).toMatchObject({ id: next.id, status: 'confirmed' });
    const { facts: kept, orphans: none } = read(changed, {
      ...judged,
      facts: [carried],
      orphans: [],
    });
    expect(kept.map(({ status }) => status)).toContain('confirmed');
    expect(none).toEqual([]);
  });

  it('carries what was corrected over with its values', () => {
    const orphan = { ...(judged.facts[0] as Fact), status: 'corrected' as const, value: 901 };
    const next = read(changed).facts[0] as Fact;
    expect(carryOver(next, orphan, changed)).toMatchObject({
      id: next.id,
      value: 901,
      status: 'corrected',
    });
  });

  it('belongs to nothing where nothing is like it', () => {
    const orphan = judged.facts[0] as Fact;
    expect(successorOf(orphan, read('Trade rose by 5 percent.').facts, () => '')).toBeNull();
  });
});

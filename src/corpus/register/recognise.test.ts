import { describe, expect, it } from 'vitest';
import { fixtureAtlas } from '../../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../../extraction/reader/read-facts.ts';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import { enterStory, knownFacts } from './enter.ts';
import { formatRegister, joinFiles, parseRegister, type RegisterFile } from './lines.ts';
import { keepIds } from './recognise.ts';

/** Reads a text as a story of the register, and enters it. */
function enter(text: string, before: RegisterFile | null = null, slug = 'a') {
  const { document } = readMarkdown(text, 'a.md');
  const reading = readFacts(document, {
    slug,
    file: 'a.md',
    atlas: fixtureAtlas,
    frontMatter: null,
    date: '2024-06-11',
    keepIds: before ? (read) => keepIds(knownFacts(before), read) : undefined,
  });
  const story = {
    ...reading,
    slug,
    title: 'Trains',
    date: '2024-06-11',
    formerly: [],
    moved: [],
    corridors: [],
    corrections: [],
    figures: () => [],
    sentences: () => reading.sentences().map((one) => one.text),
  };
  const { file, fate } = enterStory(before, story, fixtureAtlas, '2024-07-01');
  const ids = Object.fromEntries(
    reading.facts.map(({ id, source }) => [
      source.text,
      id.replace(/^[0-9a-f]+/, (hash) => names(hash)),
    ]),
  );
  return { file, fate, facts: reading.facts, ids };
}

/** Hashes by letters, in the order they came up: ids that can be read. */
const letters = new Map<string, string>();
function names(hash: string): string {
  const known = letters.get(hash) ?? String.fromCharCode(65 + letters.size);
  letters.set(hash, known);
  return known;
}

const raw = 'In 2021 Wuhan ran 900 trains and 30 buses. It has 5 gates.';
const of = (text: string): Record<string, string> => {
  letters.clear();
  return enter(text, enter(raw).file).ids;
};
const first = { '900 trains': 'A-1', '30 buses': 'A-2', '5 gates': 'B-1' };

it('what has no number is entered with its days, by which it is known again', () => {
  const { file } = enter('A yard was opened in Wuhan on 3 May 2021.');
  expect(formatRegister(file)).toContain('"value":"2021-05-03/2021-05-03"');
});

describe('a fact keeps its id', () => {
  it('where nothing has changed, and in another place of the text', () => {
    expect(of(raw)).toEqual(first);
    expect(
      of(`Something else. It has 5 gates.\n\nIn 2021 Wuhan ran 900 trains and 30 buses.`),
    ).toEqual(first);
  });

  it('where its sentence is reworded', () => {
    expect(of(raw.replace('In 2021 Wuhan', 'In the year 2021 the city of Wuhan'))).toEqual(first);
  });

  it('where its value is corrected', () => {
    expect(of(raw.replace('900', '901'))).toEqual({
      '901 trains': 'A-1',
      '30 buses': 'A-2',
      '5 gates': 'B-1',
    });
  });

  it('where another comes to be read before it, which takes the next number', () => {
    expect(of(raw.replace('900 trains', '7 ships, 900 trains'))).toEqual({
      ...first,
      '7 ships': 'A-3',
    });
  });

  it('where one before it is read no more, whose number nothing takes again', () => {
    letters.clear();
    const without = enter(raw.replace('900 trains and ', ''), enter(raw).file);
    expect(without.ids).toEqual({ '30 buses': 'A-2', '5 gates': 'B-1' });
    const other = enter(raw.replace('900 trains', '7 ships'), without.file);
    expect(other.ids).toEqual({ '7 ships': 'A-3', '30 buses': 'A-2', '5 gates': 'B-1' });
  });

  it('where several sentences are joined to a table in one', () => {
    const before =
      'It made 1,702 trips in 2016. The count then reached 15,183 trips in 2021 and 900 more.';
    const now = 'One table has 1,702 trips in 2016, 8,225 trips in 2019 and 15,183 trips in 2021.';
    const first = enter(before);
    const second = enter(now, first.file);
    expect(second.ids['1,702 trips']).toBe(first.ids['1,702 trips']);
    expect(second.ids['15,183 trips']).toBe(first.ids['15,183 trips']);
  });

  it('where its sentence is cut in two', () => {
    expect(of('In 2021 Wuhan ran 900 trains. In 2021 Wuhan ran 30 buses. It has 5 gates.')).toEqual(
      first,
    );
  });

  it('where the order of a sentence is turned round', () => {
    expect(of('In 2021 Wuhan ran 30 buses and 900 trains. It has 5 gates.')).toEqual(first);
  });

  it('where an equal sentence comes to stand before it', () => {
    letters.clear();
    const twice = enter(`${raw} It has 5 gates.`, enter(raw).file);
    expect(new Set(twice.facts.map(({ id }) => id)).size).toBe(4);
  });

  it('and is not taken for another of the same kind that stood beside it', () => {
    letters.clear();
    const both = 'Wuhan ran 900 trains in 2021 and 950 trains in 2022.';
    const { ids } = enter('Wuhan ran 950 trains in 2022.', enter(both).file);
    expect(ids).toEqual({ '950 trains': 'A-2' });
  });

  it('and no growth takes the address of an amount, though its words are the same', () => {
    letters.clear();
    const before = enter('In 2021 Wuhan ran 1,048 trains. It has 5 gates. Lyon is far.');
    expect(before.ids['1,048 trains']).toBe('A-1');
    const after =
      'It has 5 gates. Lyon is far. There the traffic grew by 1,048 trains after the war.';
    expect(enter(after, before.file).ids['1,048 trains']).not.toBe('A-1');
  });
});

describe('what is gone', () => {
  it('is entered with its day, its reason and the sentence it stood in', () => {
    const { file, fate } = enter('It has 5 gates.', enter(raw).file);
    expect(fate.gone.map(({ says, gone }) => [says, gone])).toEqual([
      ['900 trains, 2021', { date: '2024-07-01', reason: 'unstated' }],
      ['30 buses, 2021', { date: '2024-07-01', reason: 'unstated' }],
    ]);
    expect(knownFacts(file)).toContainEqual(
      expect.objectContaining({
        words: '900 trains',
        text: 'In 2021 Wuhan ran 900 trains and 30 buses.',
      }),
    );
  });

  it('is no longer read where four words of five still stand, and else no longer stated', () => {
    const reasonIn = (now: string) =>
      enter(now, enter('Wuhan ran 900 trains then.').file).fate.gone.map(
        ({ gone }) => gone?.reason,
      );
    expect(reasonIn('Wuhan ran few trains then.')).toEqual(['unread']);
    expect(reasonIn('Wuhan ran few buses then.')).toEqual(['unstated']);
  });

  it('keeps the sentence it stood in where that is reworded without it', () => {
    const { file } = enter(raw.replace('900 trains and ', ''), enter(raw).file);
    expect(knownFacts(file)).toContainEqual(
      expect.objectContaining({
        words: '900 trains',
        text: 'In 2021 Wuhan ran 900 trains and 30 buses.',
      }),
    );
  });

  it('comes back under its id', () => {
    letters.clear();
    const before = enter(raw);
    const without = enter('Nothing.', before.file);
    const { ids, fate, file } = enter(raw, without.file);
    expect([ids, fate.back.length]).toEqual([first, 3]);
    expect(formatRegister(file)).toBe(formatRegister(before.file));
  });

  it('is told from what its editor took back', () => {
    const { fate } = enter(raw.replace('30 buses', ':nofact[30 buses]'), enter(raw).file);
    expect(fate.gone.map(({ words, gone }) => [words, gone?.reason])).toEqual([
      ['30 buses', 'withdrawn'],
    ]);
  });
});

describe('the file of a story', () => {
  it('gives equal bytes for equal entries, whatever order its lines stand in', () => {
    const text = formatRegister(enter(raw).file);
    const turned = text.trim().split('\n').reverse().join('\n');
    expect(formatRegister(parseRegister(turned).file)).toBe(text);
  });

  it('takes the lines of both branches of a merge', () => {
    const base = enter(raw).file;
    const mine = enter(`${raw} Xi’an has 3 gates.`, base).file;
    const yours = enter(`${raw} Lodz has 4 halls.`, base).file;
    const said = [...joinFiles([mine, yours]).facts.values()].map(({ words }) => words);
    expect(said).toEqual(expect.arrayContaining(['3 gates', '4 halls']));
  });

  it('names the lines that say nothing', () => {
    expect(
      parseRegister('{"fact":"a-1"}\n<<<<<<<\n{"story":"a","first":"x","title":""}').faults,
    ).toEqual([
      { line: 1, message: expect.stringContaining('says') },
      { line: 2, message: 'is not JSON' },
      { line: 3, message: 'first: write the date as YYYY-MM-DD' },
    ]);
  });
});

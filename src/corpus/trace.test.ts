import { expect, it } from 'vitest';
import type { FactsFile } from '../schemas/fact.ts';
import { digestOf } from './digest.ts';
import { numberIn, type Questions, wordsOfQuestion } from './questions.ts';
import type { Story } from './stated.ts';
import {
  answerTo,
  asked,
  askedEach,
  isAnswerable,
  keeper,
  lately,
  once,
  openMemory,
  openTrace,
  questionsOf,
  rememberer,
  tracedList,
  tracedMap,
  wholeOf,
} from './trace.ts';
import { tracedFile, tracedStory } from './traced-corpus.ts';

interface Notes {
  notes: readonly string[];
}
const beginningWith = asked('beginning-with', ({ notes }: Notes, letter) =>
  notes.filter((note) => note.startsWith(letter)),
);
const corpus: Notes = { notes: tracedList('notes', ['ape', 'bee', 'ant']) };
openTrace(corpus);

const questions = async (work: () => unknown): Promise<string[]> => [
  ...(await questionsOf(async () => work())).questions.map(wordsOfQuestion),
];

it('writes down a question, not what its answer was worked out from', async () => {
  expect(await questions(() => beginningWith(corpus, 'a'))).toEqual(['beginning-with a']);
  expect(answerTo(numberIn('beginning-with a'))).toEqual(['ape', 'ant']);
  expect(answerTo(numberIn('asked-by-nobody a'))).toBeUndefined();
  expect(['beginning-with a', 'asked-by-nobody a'].map(numberIn).map(isAnswerable)).toEqual([
    true,
    false,
  ]);
});

it('counts any use of a list as a question for all of it, and of a map for each key', async () => {
  const map = tracedMap('words', new Map([['a', 1]]));
  expect(await questions(() => corpus.notes.map((note) => note.length))).toEqual(['notes *']);
  expect(await questions(() => [...corpus.notes])).toEqual(['notes *']);
  expect(await questions(() => wholeOf(corpus.notes))).toEqual(['notes *']);
  expect(await questions(() => [map.get('a'), map.has('b')])).toEqual(['words a', 'words b']);
  expect(await questions(() => map.size)).toEqual(['words *']);
  expect([answerTo(numberIn('words a')), answerTo(numberIn('words b'))]).toEqual([1, undefined]);
});

it('counts each of several keys', async () => {
  const lengths = askedEach('lengths', (_: Notes, keys) => keys.map((key) => key.length));
  expect(await questions(() => lengths(corpus, new Set(['a', 'bc'])))).toEqual([
    'lengths a',
    'lengths bc',
  ]);
  expect(answerTo(numberIn('lengths bc'))).toEqual([2]);
});

it('hands on what was asked by work that is done once', async () => {
  const kept = keeper<Notes, string>();
  let times = 0;
  const work = () =>
    kept(corpus, 'key', () => {
      times += 1;
      return beginningWith(corpus, 'b').join();
    });
  // Asked first outside of any page.
  expect(work()).toBe('bee');
  expect(await questions(work)).toEqual(['beginning-with b']);
  expect(await questions(() => kept(corpus, 'other', () => work()))).toEqual(['beginning-with b']);
  expect(times).toBe(1);
});

it('hands on what was asked by work that is put off, though it was done for another page', async () => {
  const drawing = once(() => beginningWith(corpus, 'b').join());
  const kept = keeper<Notes, { readonly drawn: string }>();
  const figure = () =>
    kept(corpus, 'figure', () => ({
      get drawn() {
        return drawing();
      },
    }));
  expect(await questions(figure)).toEqual([]);
  expect(await questions(() => figure().drawn)).toEqual(['beginning-with b']);
  expect(await questions(() => figure().drawn)).toEqual(['beginning-with b']);
});

it('forgets what was worked out long ago, and asks again when it is worked out anew', async () => {
  let times = 0;
  const drawing = lately(() => {
    times += 1;
    return beginningWith(corpus, 'b').join();
  });
  expect([drawing(), drawing(), times]).toEqual(['bee', 'bee', 1]);
  for (let other = 0; other < 5_000; other += 1) lately(() => other)();
  expect(await questions(drawing)).toEqual(['beginning-with b']);
  expect(await questions(drawing)).toEqual(['beginning-with b']);
  expect([drawing(), times]).toEqual(['bee', 2]);
});

it('counts the prose of a story and its front matter, by whatever way a page has come to it', async () => {
  const story = tracedStory({ id: 's', data: { title: 'T' }, body: 'Text.' } as unknown as Story);
  expect(await questions(() => story.id)).toEqual([]);
  expect(await questions(() => story.data.title)).toEqual(['front-matter s']);
  expect(await questions(() => story.body)).toEqual(['prose s']);
});

it('counts where a fact stands for those who ask, and tells no facts apart by it', async () => {
  const factAt = (start: number) => {
    const source = { start, end: 9, line: 1, column: 1, text: 't', sentence: { start, end: 9 } };
    const file = { article: 's', facts: [{ id: 'f', value: 1, source }] };
    return tracedFile(file as unknown as FactsFile).facts[0];
  };
  const [here, there] = [factAt(1), factAt(2)];
  expect(digestOf(here)).toBe(digestOf(there));
  expect(await questions(() => here?.source.text)).toEqual([]);
  expect(await questions(() => here?.source.start)).toEqual(['position f']);
  expect(there?.source.start).toBe(2);
});

it('tells stories apart by what they say of themselves, other things by all they have', () => {
  const story = { id: 's', data: { title: 'T' } };
  expect(digestOf({ ...story, body: 'one' })).toBe(digestOf({ ...story, body: 'two' }));
  expect(digestOf({ ...story, data: { title: 'U' } })).not.toBe(digestOf(story));
  expect(digestOf({ body: 'one' })).not.toBe(digestOf({ body: 'two' }));
});

it('has one digest for equal values, another for others', () => {
  expect(digestOf({ id: 'a', places: ['x'], of: undefined })).toBe(
    digestOf({ places: ['x'], id: 'a' }),
  );
  const fact = { id: 'f', value: 1 };
  expect(digestOf([fact, fact])).toBe(
    digestOf([
      { value: 1, id: 'f' },
      { id: 'f', value: 1 },
    ]),
  );
  const values = [
    undefined,
    null,
    0,
    '0',
    '',
    [],
    {},
    [0],
    [[0]],
    { a: 0 },
    new Map([['a', 0]]),
    new Set(['a']),
  ];
  expect(new Set(values.map(digestOf)).size).toBe(values.length);
});

it('takes one word for the name of a question, which parts it from its key', () => {
  for (const name of ['', 'two words']) expect(() => asked(name, () => 0)).toThrow('is no word');
  asked('lengths-of', (_: Notes, key) => key.length);
  expect(answerTo(numberIn('lengths-of a key of words'))).toBe('a key of words'.length);
  expect(isAnswerable(numberIn('lengths-of a key of words'))).toBe(true);
});

it('does work again of which no build remembers what it came to, and hands on what it asked either way', async () => {
  const kept = new Map<string, { value: unknown; questions: Questions }>();
  openMemory({
    recall: (work) => kept.get(work) ?? null,
    keep: (work, value, asked) => kept.set(work, { value, questions: asked }),
  });
  let times = 0;
  const names = rememberer<Notes, string>('first-with');
  const work = (of: Notes) => () =>
    names(of, 'b', () => {
      times += 1;
      return beginningWith(of, 'b').join();
    });
  expect(await questions(work({ ...corpus }))).toEqual(['beginning-with b']);
  expect([...kept]).toEqual([
    ['first-with b', { value: 'bee', questions: [numberIn('beginning-with b')] }],
  ]);
  expect(await questions(work({ ...corpus }))).toEqual(['beginning-with b']);
  expect(times).toBe(1);
  kept.clear();
  const again = { ...corpus };
  expect([work(again)(), work(again)(), times]).toEqual(['bee', 'bee', 2]);
  openMemory(null);
});

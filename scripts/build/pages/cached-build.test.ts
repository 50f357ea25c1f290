import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  answerable,
  answeredFrom,
  asked,
  openMemory,
  openTrace,
  rememberer,
  tracedMap,
} from '../../../src/corpus/trace.ts';
import { CachedBuild } from './cached-build.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silklines builds '));
});
afterEach(async () => {
  openMemory(null);
  await rm(folder, { recursive: true });
});

interface Notes {
  notes: ReadonlyMap<string, string>;
}
const lengthOf = asked('length-of-note', ({ notes }: Notes, id) => notes.get(id)?.length ?? 0);
const stars = rememberer<Notes, string>('stars-of-note');
let done: string[] = [];

/** Works out a row of stars for each note, as one build after another does; says for which it had to. */
async function build(notes: Record<string, string>, fingerprint = 'code'): Promise<string[]> {
  const corpus: Notes = { notes: tracedMap('notes', new Map(Object.entries(notes))) };
  openTrace(corpus);
  const setting = { part: '', began: Date.now(), out: join(folder, 'out'), last: folder };
  const one = new CachedBuild({ ...setting, kept: { folder, fingerprint } });
  await one.open();
  openMemory(one);
  done = [];
  const made = Object.keys(notes).map((id) =>
    stars(corpus, id, () => {
      done.push(id);
      return '*'.repeat(lengthOf(corpus, id));
    }),
  );
  expect(made).toEqual(Object.values(notes).map((note) => '*'.repeat(note.length)));
  await one.remember();
  return done;
}

it('does work again where something it asked is answered otherwise, and of what nobody knows', async () => {
  expect(await build({ a: 'ape', b: 'bee' })).toEqual(['a', 'b']);
  expect(await build({ a: 'ape', b: 'bee' })).toEqual([]);
  // Of a note only its length was asked.
  expect(await build({ a: 'ant', b: 'bumblebee', c: 'cat' })).toEqual(['b', 'c']);
  expect(await build({ a: 'ant', b: 'bumblebee', c: 'cat' })).toEqual([]);
  expect(await build({ b: 'bumblebee' })).toEqual([]);
  expect(await build({ a: 'ant', b: 'bumblebee' })).toEqual(['a']);
});

it('does work again where code is other, and knows that of the code before', async () => {
  await build({ a: 'ape' });
  expect(await build({ a: 'ape' }, 'other code')).toEqual(['a']);
  expect(await build({ a: 'ape' })).toEqual([]);
});

it('works no answer out again where all that it is worked out from is what it was', async () => {
  let texts: Record<string, string> = {};
  let read: string[] = [];
  const wordsIn = asked('words-in-page', (_: object, id) => {
    read.push(id);
    return texts[id]?.split(' ').length;
  });
  answerable('page', (id) => texts[id]);
  answeredFrom('page', 'words-in-page', (_: object, id) => (id === 'unknown' ? null : id));
  const counts = rememberer<object, number>('words-of-page');
  const count = async (now: Record<string, string>): Promise<string[]> => {
    texts = now;
    const corpus = {};
    openTrace(corpus);
    const setting = { part: '', began: Date.now(), out: join(folder, 'out'), last: folder };
    const one = new CachedBuild({ ...setting, kept: { folder, fingerprint: 'pages' } });
    await one.open();
    openMemory(one);
    read = [];
    const words = Object.keys(texts).map((id) =>
      counts(corpus, id, () => wordsIn(corpus, id) ?? 0),
    );
    expect(words).toEqual(Object.values(texts).map((text) => text.split(' ').length));
    await one.remember();
    return read;
  };
  const before = { a: 'one ape', b: 'two bees', unknown: 'and one' };
  await count(before);
  expect(await count(before)).toEqual(['unknown']);
  expect(await count({ ...before, b: 'two busy bees' })).toContain('b');
  expect(await count({ ...before, b: 'two busy bees' })).toEqual(['unknown']);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asked, openMemory, openTrace, rememberer, tracedMap } from '../../../src/corpus/trace.ts';
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

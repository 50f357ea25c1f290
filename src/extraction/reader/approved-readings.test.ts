import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import type { Fact } from '../../schemas/fact.ts';
import { fixtureAtlas } from './fixture-atlas.ts';
import { readFacts } from './read-facts.ts';

/** Modules of cases, in every room of the reader. */
async function readCases(): Promise<unknown[]> {
  const room = join(import.meta.dirname, '..');
  const names = (await readdir(room, { recursive: true })).filter(
    (name) => basename(dirname(name)) === 'cases' && name.endsWith('.ts'),
  );
  return Promise.all(names.map((name) => import(pathToFileURL(join(room, name)).href)));
}

/** Every text of cases: what is called `says`, and the first of a list where it ends as a sentence does. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const [first] = Array.isArray(value) ? (value as unknown[]) : [];
  const { says = first } = value as { says?: unknown };
  const isText = typeof says === 'string' && (says !== first || /[.?!:|”)]$/.test(says.trim()));
  return [...(isText ? [says] : []), ...Object.values(value).flatMap(textsIn)];
}

/** Where a fact stands, how it is sealed and what no case sets. */
const leftOut = new Set('id noun seal evidence status section'.split(' '));

/** A fact on a line: what it is, then each field that says something. */
function describe({ kind, value, unit, source, ...fact }: Fact): string {
  const { period, qualifier, origin, doubts, ...others } = fact;
  const told = Object.entries({
    qualifier: qualifier === 'exact' ? null : qualifier,
    ...others,
    period: period && `${period.start ?? '…'}..${period.end ?? '…'} ${period.type}`,
    from: Object.entries(origin ?? {})
      .filter(([, how]) => how !== 'stated')
      .map(([field, how]) => `${field} ${how}`),
    doubts: doubts?.map(({ code }) => code),
  })
    .filter(([name]) => !leftOut.has(name))
    .map(([name, field]) => [name, wordsOf(field)])
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name} ${words}`);
  return `  ${source.text}: ${[`${kind} ${value ?? ''} ${unit}`.trim(), ...told].join('; ')}`;
}

/** A field in words, without quotation marks and braces; nothing where it is empty. */
const wordsOf = (field: unknown): string =>
  typeof field === 'string' ? field : JSON.stringify(field ?? '').replaceAll(/["{}[\]]/g, '');

it('reads every text of the cases in all fields as it was last approved', async () => {
  const texts = [...new Set((await readCases()).flatMap(textsIn))].sort();
  const lines = texts.flatMap((says) => {
    const document = readPlain(says.replaceAll(' ¶ ', '\n\n'));
    const { facts } = readFacts(document, {
      ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
    });
    return [says.replaceAll('\n', ' ¶ '), ...facts.map(describe)];
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../cases/approved-readings.txt');
});

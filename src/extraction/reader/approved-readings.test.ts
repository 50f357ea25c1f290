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

/** Every text of cases that states something: what stands among them in words is longer than a name and has a space. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [];
  if (Array.isArray(value)) {
    const [says] = value as unknown[];
    const own = typeof says === 'string' && /[.?!:|”)]$/.test(says.trim()) ? [says] : [];
    return [...own, ...value.flatMap(textsIn)];
  }
  if (typeof value !== 'object' || value === null) return [];
  const { says } = value as { says?: unknown };
  return [...(typeof says === 'string' ? [says] : []), ...Object.values(value).flatMap(textsIn)];
}

/** A fact on a line: what it is, then each field that says something. Where it stands and how it is sealed is no matter here. */
function describe(fact: Fact): string {
  const { id: _, source, kind, value, unit, noun: __, seal: ___, period, doubts, ...others } = fact;
  const { qualifier, origin, evidence: ____, status: _____, section: ______, ...fields } = others;
  const told = Object.entries({
    qualifier: qualifier === 'exact' ? null : qualifier,
    ...fields,
    period: period && `${period.start ?? '…'}..${period.end ?? '…'} ${period.type}`,
    from: Object.entries(origin ?? {})
      .filter(([, how]) => how !== 'stated')
      .map(([field, how]) => `${field} ${how}`),
    doubts: doubts?.map(({ code }) => code),
  })
    .map(([name, field]) => [name, wordsOf(field)])
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name} ${words}`);
  const amount = `${kind} ${value ?? ''} ${unit}`.trim();
  return `  ${source.text}: ${[amount, ...told].join('; ')}`;
}

/** A field in words, without quotation marks and braces; nothing where it is empty. */
const wordsOf = (field: unknown): string =>
  typeof field === 'string'
    ? field
    : (JSON.stringify(field ?? '').replaceAll(/["{}[\]]/g, '') ?? '');

it('reads every text of the cases in all fields as it was last approved', async () => {
  const texts = [
    ...new Set((await readCases()).map((module) => ({ ...(module as object) })).flatMap(textsIn)),
  ].sort();
  const lines = texts.flatMap((says) => {
    const document = readPlain(says.replaceAll(' ¶ ', '\n\n'));
    const { facts } = readFacts(document, {
      ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
    });
    return [says.replaceAll('\n', ' ¶ '), ...facts.map(describe)];
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../cases/approved-readings.txt');
});

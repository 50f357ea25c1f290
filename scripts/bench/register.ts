import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knownFacts } from '../../src/corpus/register/enter.ts';
import { enterFigures } from '../../src/corpus/register/enter-figures.ts';
import { formatRegister } from '../../src/corpus/register/lines.ts';
import { readRegister } from '../../src/corpus/register/read-files.ts';
import { keepIds } from '../../src/corpus/register/recognise.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import { root } from '../lib/project.ts';

const usage = 'npm run bench -- register [STORIES]';

/**
 * Size of the register of some stories, made of those there are, and what it takes to read it all, to recognise every
 * fact of every story in it, and to write it.
 */
export function run([count = '1000']: string[]): void {
  const stories = Number(count);
  if (!Number.isInteger(stories) || stories < 1) {
    console.error(`Usage: ${usage}`);
    process.exitCode = 2;
    return;
  }
  const known = [...readRegister(root).stories];
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  mkdirSync(join(folder, 'content/register/stories'), { recursive: true });
  let bytes = 0;
  for (let at = 0; at < stories; at++) {
    const [slug = '', file] = known[at % known.length] ?? [];
    const text = file ? formatRegister(file) : '';
    bytes += Buffer.byteLength(text);
    writeFileSync(join(folder, `content/register/stories/${slug}-${at}.jsonl`), text);
  }
  const read = timed(() => readRegister(folder));
  const facts = new Map(
    known.map(([slug]) => [
      slug,
      (JSON.parse(readFileSync(join(root, `content/facts/${slug}.json`), 'utf8')) as FactsFile)
        .facts,
    ]),
  );
  const recognised = timed(() => {
    for (const [slug, file] of read.value.stories) {
      const own = facts.get(slug.replace(/-\d+$/, '')) ?? [];
      const texts = new Map(knownFacts(file).map(({ id, text }) => [id, text]));
      const reading = own.map((fact) => ({ fact, text: texts.get(fact.id) ?? '' }));
      keepIds(knownFacts(file), reading);
      enterFigures(file.figures, [...file.figures.values()], () => true, '');
    }
  });
  const written = timed(() => {
    for (const file of read.value.stories.values()) formatRegister(file);
  });
  rmSync(folder, { recursive: true });
  const lines = [...read.value.stories.values()].reduce((sum, { facts: own }) => sum + own.size, 0);
  const total = read.time + recognised.time + written.time;
  console.log(
    [
      `${stories} stories, ${lines} facts: ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / stories / 1000).toFixed(1)} KB a story`,
      `read ${show(read.time)}, recognise ${show(recognised.time)}, write ${show(written.time)}, together ${show(total)}`,
    ].join('\n'),
  );
}

function timed<T>(work: () => T): { value: T; time: number } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, time: (user + system) / 1000 };
}

const show = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;

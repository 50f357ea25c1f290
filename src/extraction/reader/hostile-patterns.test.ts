import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it, vi } from 'vitest';

// Thousands of patterns, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** All code that a text of others passes through: reading it, finding facts in it, checking it. */
const rooms = ['src/extraction', 'src/markdown', 'src/atlas/gazetteer'];

const size = 100_000;
/** Each pattern is tried at a little first, and at more with what was worst. */
const samples = [100, 1000, 10_000];
/** So many times as long as for plain text of the same size, by the pattern itself or by a simple one, it may take. */
const most = 60;
const simple = /\b\p{L}+(?:ing|ed) (?:by|to) (?:\d+|a)\b/u;
/** Patterns that read what the renderer wrote, in which each bracket of a tag is closed. */
const afterRendering = /^src\/markdown\/render\//;
/** Below this even the time of the processor says nothing. */
const leastMs = 5;

const sentence = 'Wuhan ran 900 trains in 2021, more than (as it said) a year earlier. ';
const repeated = (unit: string, length: number): string =>
  `${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}\0`;

interface Rule {
  at: string;
  pattern: RegExp;
}

/** Every regular expression written in the code of the rooms. */
function rules(): Rule[] {
  return rooms.flatMap((room) =>
    (readdirSync(room, { recursive: true }) as string[])
      .filter((path) => !afterRendering.test(join(room, path)))
      .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|client/.test(path))
      .sort()
      .flatMap((path) => rulesIn(join(room, path))),
  );
}

function rulesIn(path: string): Rule[] {
  const found: Rule[] = [];
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { text } = node;
      const end = text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.pos).line + 1;
      const pattern = new RegExp(text.slice(1, end), text.slice(end + 1));
      found.push({ at: `${path}:${line}`, pattern });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What stands for a class of characters in a repeated text. */
const classes: readonly [RegExp, string][] = [
  [/^\\p\{(?:Lu|Uppercase)\}/, 'A'],
  [/^\\[pP]\{[^}]*\}/, 'a'],
  [/^\\d/, '1'],
  [/^\\[sbB]/, ' '],
  [/^\\[wDSW]/, 'a'],
  [/^\\n/, '\n'],
  [/^\\t/, '\t'],
  [/^\\u\{?([\da-f]{2,5})\}?/i, 'x'],
  [/^\\(.)/s, ''],
  [/^\(\?(?:<?[=!]|:|<\w+>)/, '-'],
  [/^[()[\]{}|*+?^$]/, '-'],
  [/^./s, ''],
];

/** The signs a pattern is made of, in its order, runs of letters as one. */
function signsOf(source: string): string[] {
  const signs: string[] = [];
  let rest = source;
  while (rest !== '') {
    const word = /^[\p{L}']{2,}(?![?*+{])/u.exec(rest)?.[0];
    const [matched, stands] = word === undefined ? oneSign(rest) : [word, word];
    if (stands !== '-') signs.push(stands);
    rest = rest.slice(matched.length);
  }
  return signs;
}

function oneSign(rest: string): readonly [matched: string, stands: string] {
  for (const [pattern, stands] of classes) {
    const match = pattern.exec(rest);
    if (match) return [match[0], stands === '' ? (match[1] ?? match[0]) : stands];
  }
  return [rest.slice(0, 1), '-'];
}

/** What is repeated to catch a pattern at its worst: each of its signs, two and three that follow each other. */
function repeatedFor({ source }: RegExp): string[] {
  const signs = signsOf(source);
  const found = new Set<string>(['a', '1', ' ', 'A', 'Aa ', '((', '[', '<']);
  for (const [at, sign] of signs.entries()) {
    if (found.size > 28) break;
    found.add(sign);
    found.add(signs.slice(at, at + 2).join(''));
    found.add(signs.slice(at, at + 3).join(''));
  }
  return [...found].filter((each) => each !== '');
}

/**
 * Milliseconds of the processor in which a pattern has looked for its first match, or for all it finds where it is
 * meant for that; what else the machine does meanwhile does not count.
 */
function timeOf(pattern: RegExp, text: string): number {
  const began = process.threadCpuUsage();
  pattern.lastIndex = 0;
  if (pattern.global) text.replace(pattern, '');
  else pattern.test(text);
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}

/** How often a pattern that seems slow is tried again: one that is slow is so each time, a busy machine is not. */
const trials = 9;

/** Whether a pattern takes longer on a repeated text than its share, each time it is tried beside plain text. */
function isSlow(pattern: RegExp, unit: string, length: number): boolean {
  const text = repeated(unit, length);
  const plain = repeated(sentence, length);
  return Array.from({ length: trials }).every(() => {
    const share = most * Math.max(timeOf(pattern, plain), timeOf(simple, plain));
    return timeOf(pattern, text) > Math.max(leastMs, share);
  });
}

it('no regular expression takes longer than its share on 100 KB of its own signs, repeated', () => {
  const all = rules();
  expect(all.length).toBeGreaterThan(500);
  const slow = all.flatMap(({ at, pattern }) => {
    let units = repeatedFor(pattern);
    for (const length of [...samples, size]) {
      const times = new Map(units.map((unit) => [unit, timeOf(pattern, repeated(unit, length))]));
      units = units.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).slice(0, 6);
      const [worst = 'a'] = units;
      const isLong = (times.get(worst) ?? 0) > leastMs;
      if (isLong && isSlow(pattern, worst, length)) return [[at, worst, pattern.source]];
    }
    return [];
  });
  expect(slow).toEqual([]);
});

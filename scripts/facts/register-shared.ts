import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Atlas } from '../../src/atlas/types.ts';
import { type Corpus, corpusOf, withRegister } from '../../src/corpus/corpus.ts';
import { placesWithPage } from '../../src/corpus/place-pages.ts';
import {
  enterFigures,
  type FigureFate,
  followSeries,
} from '../../src/corpus/register/enter-figures.ts';
import { emptyFile, formatRegister, type RegisterFile } from '../../src/corpus/register/lines.ts';
import { textAt } from '../../src/corpus/register/read-files.ts';
import { type Register, registerOf } from '../../src/corpus/register/register.ts';
import { standingIn } from '../../src/corpus/register/standing.ts';
import { seriesKeyOf } from '../../src/corpus/series-key.ts';
import { type FiledFigure, sharedFigures } from '../../src/figures/charts/inventory.ts';
import { plainContext } from '../../src/figures/charts/plain-context.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { FigureLine } from '../../src/schemas/register.ts';
import { modulesOf } from '../lib/modules.ts';
import { listNames } from './facts-files.ts';
import { readRegister, registerFolder, saysTheSame } from './register-files.ts';

/** What the figures of several stories, of published figures and of the atlas are entered from. */
export interface SharedSetting {
  files: readonly FactsFile[];
  atlas: Atlas;
  /** What is entered of stories, before this run and after it, by slug. */
  stories: { was: ReadonlyMap<string, RegisterFile>; is: ReadonlyMap<string, RegisterFile> };
  today: string;
}

/** A file of the register that is of no story, by its path below the register: `measures/transit-teu.jsonl`. */
export type SharedFiles = ReadonlyMap<string, RegisterFile>;

export const measuresFolder = 'measures';
/** Series and disputes about what is no measure of the atlas. */
const subjectsFile = 'subjects.jsonl';
/** Maps of places and corridors. */
const atlasFile = 'atlas.jsonl';

/** Paths of the files that are of no story, below the register. */
const sharedPaths = (root: string): string[] =>
  [
    ...listNames(join(root, registerFolder)),
    ...listNames(join(root, registerFolder, measuresFolder)).map(
      (name) => `${measuresFolder}/${name}`,
    ),
  ]
    .filter((path) => path.endsWith('.jsonl') && !/(?:^|\/)\./.test(path))
    .sort();

/** The files of the register that are of no story. */
export function readShared(root: string, problems: Problem[]): SharedFiles {
  const files = sharedPaths(root).map((path): [string, RegisterFile | null] => {
    const name = `${registerFolder}/${path}`;
    return [path, readRegister(textAt(join(root, name)), name, problems)];
  });
  return new Map(files.flatMap(([path, file]) => (file ? [[path, file] as const] : [])));
}

/** What the shared files are to hold, what became of their figures, and the corpus they are drawn from. */
export function enterShared(
  before: SharedFiles,
  { files, atlas, stories, today }: SharedSetting,
): { after: SharedFiles; fate: FigureFate; corpus: Corpus } {
  const lines = [...before].flatMap(([path, file]) =>
    [...file.figures.values()].map((line) => ({ line, path })),
  );
  const pathOf = new Map(lines.map(({ line, path }) => [line.figure, path]));
  const stands = standingIn(files, atlas);
  const named = (figures: readonly FigureLine[]): Register =>
    registerOf(stories.is, [asFile(figures)], { stands });
  const asTheyWere = lines.map(({ line }) => line);
  const asItWas = corpusOf(files, atlas, named(asTheyWere));
  const drawn = asItWas.series.map(({ id, keys }) => ({
    figure: `series-${id}`,
    keys,
  }));
  const points = { was: pointsOf(stories.was), is: pointsNow(stories.is, atlas) };
  const followed = followSeries(asTheyWere, drawn, points);
  const register = named(followed);
  const context = plainContext({ atlas, register });
  const corpus = withRegister(asItWas, register);
  const shared = sharedFigures(corpus, context);
  for (const one of shared)
    if (!pathOf.has(one.line.figure)) pathOf.set(one.line.figure, fileOf(one));
  const ofAtlas = atlasFigures(atlas);
  for (const { figure } of ofAtlas) pathOf.set(figure, atlasFile);
  const { figures, fate } = enterFigures(
    new Map(followed.map((line) => [line.figure, line])),
    [...shared.map(({ line }) => line), ...ofAtlas],
    (part) => stands(part) || shared.some(({ line }) => line.figure === part),
    today,
  );
  const after = new Map<string, RegisterFile>();
  for (const [path, own] of Map.groupBy(figures.values(), (line) => pathOf.get(line.figure) ?? ''))
    after.set(path, asFile(own));
  return { after, fate, corpus };
}

const asFile = (figures: readonly FigureLine[]): RegisterFile => ({
  ...emptyFile,
  figures: new Map(figures.map((line) => [line.figure, line])),
});

const fileOf = ({ measure }: FiledFigure): string =>
  measure === null ? subjectsFile : `${measuresFolder}/${measure}.jsonl`;

/** The maps of what the atlas draws by itself: all corridors together, each of them, each place on a line. */
function atlasFigures(atlas: Atlas): FigureLine[] {
  const map = (figure: string, title: string): FigureLine => ({ figure, type: 'map', title });
  return [
    map('corridors', 'corridors'),
    ...[...atlas.corridors.values()].map(({ id, name }) => map(`corridor-${id}`, name)),
    ...placesWithPage(atlas, []).map(({ id, name }) => map(`place-${id}`, name)),
  ];
}

const pointsOf = (stories: ReadonlyMap<string, RegisterFile>): Map<string, string> =>
  new Map(
    [...stories.values()].flatMap(({ facts }) =>
      [...facts.values()].flatMap(({ fact, series }): [string, string][] =>
        series === undefined ? [] : [[fact, series]],
      ),
    ),
  );

/** The same with the published figures, which are in no story. */
function pointsNow(stories: ReadonlyMap<string, RegisterFile>, atlas: Atlas): Map<string, string> {
  const points = pointsOf(stories);
  for (const { fact } of corpusOf([], atlas).published) {
    const key = seriesKeyOf(fact, atlas);
    if (key) points.set(fact.id, key.whole);
  }
  return points;
}

/** Paths of the shared files that differ from what they are to hold. */
export const staleShared = (root: string, after: SharedFiles): string[] =>
  [...after]
    .filter(([path, file]) => {
      const text = textAt(join(root, registerFolder, path));
      return !saysTheSame(text, formatRegister(file));
    })
    .map(([path]) => `${registerFolder}/${path}`)
    .sort();

/** The shared files that are to be written, by paths below the project. */
export const sharedToWrite = (root: string, after: SharedFiles): [path: string, text: string][] =>
  [...after]
    .map(([path, file]): [string, string] => [`${registerFolder}/${path}`, formatRegister(file)])
    .filter(([path, text]) => textAt(join(root, path)) !== text);

const stampFile = '.cache/register';

/** Where entering begins: what these import decides which figures there are. */
const enteringEntries = ['src/figures/charts/inventory.ts', 'src/corpus/register/enter-figures.ts'];

/** Whether the shared files were entered from these very facts, by this very code; kept beside the project, in no commit. */
export function isEntered(root: string, hashes: readonly string[]): boolean {
  return textAt(join(root, stampFile)) === stampOf(root, hashes);
}

export function markEntered(root: string, hashes: readonly string[]): void {
  mkdirSync(dirname(join(root, stampFile)), { recursive: true });
  writeFileSync(join(root, stampFile), stampOf(root, hashes));
}

function stampOf(root: string, hashes: readonly string[]): string {
  const hash = createHash('sha256').update([...hashes].sort().join('\n'));
  const paths = [
    ...modulesOf(root, enteringEntries),
    ...sharedPaths(root).map((path) => `${registerFolder}/${path}`),
  ];
  for (const path of paths) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

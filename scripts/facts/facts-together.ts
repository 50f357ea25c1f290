import { type Corpus, corpusOf, withRegister } from '../../src/corpus/corpus.ts';
import type { FigureFate } from '../../src/corpus/register/enter-figures.ts';
import { registerOf } from '../../src/corpus/register/register.ts';
import { seriesNames } from '../../src/corpus/register/resolve.ts';
import { standingIn } from '../../src/corpus/register/standing.ts';
import { checkSeries } from '../../src/extraction/reader/check-directives.ts';
import type { Document } from '../../src/markdown/parse/document.ts';
import { readMarkdown } from '../../src/markdown/parse/markdown.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { storedText } from './facts-files.ts';
import {
  enterShared,
  readShared,
  type SharedFiles,
  type SharedSetting,
} from './register-shared.ts';

// What is read of all articles together: figures of several stories, and charts of series.

/** All figures of several stories as they are entered, and the corpus that bears their names. */
export interface Entered {
  after: SharedFiles;
  fate: FigureFate;
  corpus: Corpus;
}

/** All figures of several stories, entered, and the corpus that bears their names. */
export function enterAll(
  root: string,
  {
    files,
    standing,
    problems,
    ...setting
  }: SharedSetting & { standing: ReadonlySet<string>; problems: Problem[] },
): Entered {
  const published = files.filter(({ article }) => standing.has(article));
  const entered = enterShared(readShared(root, problems), { ...setting, files: published });
  const register = registerOf(setting.stories.is, [...entered.after.values()], {
    stands: standingIn(files, setting.atlas),
  });
  const corpus =
    published.length === files.length
      ? withRegister(entered.corpus, register)
      : corpusOf(files, setting.atlas, register);
  return { ...entered, corpus };
}

/** The facts of every article as they are to be stored; a file that does not parse is reported where it is read. */
export function allFacts(
  root: string,
  slugs: ReadonlySet<string>,
  written: ReadonlyMap<string, FactsFile>,
): FactsFile[] {
  return [...slugs].flatMap((slug) => {
    const text = written.has(slug) ? null : storedText(root, slug);
    try {
      return written.get(slug) ?? (text === null ? [] : (JSON.parse(text) as FactsFile));
    } catch {
      return [];
    }
  });
}

/** Charts whose series no facts make. */
export function checkCharts(
  corpus: Corpus,
  charted: ReadonlyMap<string, Document | Uint8Array>,
): Problem[] {
  if (charted.size === 0) return [];
  const series = seriesNames(corpus);
  return [...charted].flatMap(([file, source]) => {
    const document =
      'raw' in source ? source : readMarkdown(new TextDecoder().decode(source), file).document;
    return checkSeries(document, file, series);
  });
}

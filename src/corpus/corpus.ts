import { ascending } from 'd3';
import type { Atlas } from '../atlas/types.ts';
import type { Fact, FactsFile } from '../schemas/fact.ts';
import type { CitedFigure } from '../schemas/figure.ts';
import { compareFacts, contradictionsIn, type Finding } from './consistency.ts';
import { asFact } from './published.ts';
import { emptyRegister, type Register, seriesName } from './register/register.ts';
import { type Run, runsOf, type Series, seriesAmong } from './series.ts';
import { once } from './trace.ts';
import { type YearlyValue, yearlyValues } from './yearly.ts';

/** A published figure of the atlas, as a fact, with its entry. */
export interface PublishedFact {
  fact: Fact;
  figure: CitedFigure;
}

/**
 * Facts of all articles, published figures and the atlas as one thing to ask. What takes a look at all facts is worked
 * out when it is first asked for, and once.
 */
export interface Corpus {
  readonly atlas: Atlas;
  /** Every address ever published. */
  readonly register: Register;
  /** The facts of each article, by its slug in ascending order. */
  readonly files: readonly FactsFile[];
  /** Published figures, in the order of the atlas. */
  readonly published: readonly PublishedFact[];
  readonly series: readonly Series[];
  /** What each measure came to in each year for each thing. */
  readonly yearly: readonly YearlyValue[];
  /** Of the findings those that are contradictions, which pages show. */
  readonly contradicting: readonly Finding[];
  /** What an editor should look at: contradictions, totals that fall, shares over the whole, changes that do not follow. */
  readonly findings: readonly Finding[];
}

/**
 * The corpus of some articles' facts, whatever their order: of equally good facts that of the first slug stands for a
 * time. Rejected facts count for nothing.
 */
export function corpusOf(
  unordered: readonly FactsFile[],
  atlas: Atlas,
  register: Register = emptyRegister,
): Corpus {
  const files = unordered.toSorted((a, b) => ascending(a.article, b.article));
  const published = atlas.figures.map((figure) => ({
    fact: asFact(figure, atlas.corridors),
    figure,
  }));
  const publishedFacts = published.map(({ fact }) => fact);
  const runs = once(() =>
    runsOf([...files.flatMap(({ facts }) => facts), ...publishedFacts], atlas),
  );
  const yearly = once(() =>
    yearlyValues([...files.flatMap(({ facts }) => facts), ...publishedFacts], atlas),
  );
  const comparison = {
    published: publishedFacts,
    measures: atlas.measures,
    places: atlas.places,
  };
  const contradictions = once(() => contradictionsIn(files, comparison));
  const findings = once(() => compareFacts(files, comparison, contradictions()));
  return corpusWith(register, runs, {
    atlas,
    files,
    published,
    get yearly() {
      return yearly();
    },
    get contradicting() {
      return contradictions();
    },
    get findings() {
      return findings();
    },
  });
}

type Nameless = Omit<Corpus, 'register' | 'series'>;

/** What corpora are made of that differ in names alone. */
const made = new WeakMap<Corpus, { runs: () => readonly Run[]; nameless: Nameless }>();

function corpusWith(register: Register, runs: () => readonly Run[], nameless: Nameless): Corpus {
  const series = once(() => seriesAmong(runs(), (keys) => seriesName(register, keys)));
  const { atlas, files, published } = nameless;
  const corpus: Corpus = {
    atlas,
    register,
    files,
    published,
    get series() {
      return series();
    },
    get yearly() {
      return nameless.yearly;
    },
    get contradicting() {
      return nameless.contradicting;
    },
    get findings() {
      return nameless.findings;
    },
  };
  made.set(corpus, { runs, nameless });
  return corpus;
}

/** The same corpus with the names of another register: what facts say of each other is worked out once for both. */
export function withRegister(corpus: Corpus, register: Register): Corpus {
  const known = made.get(corpus);
  if (!known) throw new TypeError('A corpus is named anew that was made otherwise.');
  return corpusWith(register, known.runs, known.nameless);
}

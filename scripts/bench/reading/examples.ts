import { readFileSync } from 'node:fs';
import type { Atlas } from '../../../src/atlas/types.ts';
import type { FactView } from '../../../src/extraction/doubts/fact-view.ts';
import { readFacts } from '../../../src/extraction/reader/read-facts.ts';
import type { Quantity } from '../../../src/extraction/reader/types.ts';
import { readPlain } from '../../../src/markdown/parse/plain.ts';
import type { DoubtField, Fact } from '../../../src/schemas/fact.ts';
import { readGold } from '../facts/gold.ts';
import { sameChange, sameUnit, sameValue, toFound } from '../facts/score.ts';
import { readGoldArticles, readGoldFacts } from './article-set.ts';
import type { Example } from './fit.ts';
import { goldCaseSchema, isNumeric } from './gold.ts';
import { judgedFields, judgeFact } from './judge.ts';
import { type JudgedFact, judgeArticle } from './judged-facts.ts';
import { pairFacts } from './pairing.ts';
import type { PlaceNames } from './place-names.ts';

/** A fact with its view and the fields it is wrong in. */
export type Sample = JudgedFact & Example;

/** Articles of a folder with gold, a group each. */
export function articleGroups(folder: string, atlas: Atlas, names: PlaceNames): Sample[][] {
  return readGoldFacts(readGoldArticles(folder), atlas).map((article) =>
    judgeArticle(article, names).flatMap((judged): Sample[] => {
      const view = article.views.get(judged.fact);
      return view ? [{ ...judged, view }] : [];
    }),
  );
}

/** A text without front matter, its facts and their views. */
function readText(
  text: string,
  date: string | null,
  atlas: Atlas,
): { facts: Fact[]; views: Map<Fact, FactView> } {
  const views = new Map<Fact, FactView>();
  const observe = (fact: Fact, view: FactView): void => {
    views.set(fact, view);
  };
  const options = { slug: 'text', file: 'text.txt', atlas, frontMatter: null, date, observe };
  return { facts: readFacts(readPlain(text), options).facts, views };
}

/** Passages of a file with JSON lines as `npm run bench -- cases` reads them, a group each; only what gold names is judged. */
export function caseGroups(file: string, atlas: Atlas, names: PlaceNames): Sample[][] {
  return linesOf(file).map((line) => {
    const { id, text, date = null, facts: gold } = goldCaseSchema.parse(JSON.parse(line));
    const { facts, views } = readText(text, date, atlas);
    return [...pairFacts(text, 0, gold, facts).read].flatMap(([each, fact]): Sample[] => {
      const view = views.get(fact);
      const asked = { ...each, timeless: each.timeless || each.period === null };
      const verdict = judgeFact(asked, fact, names);
      const wrong = judgedFields.filter((field) => !verdict[field]);
      return view ? [{ article: id, fact, wrong, view }] : [];
    });
  });
}

/** Fields that a file of quantities says something of. */
const quantityFields: readonly DoubtField[] = ['value', 'unit', 'trend', 'qualifier'];

/** Sentences of a file of quantities as `npm run bench -- facts` reads them, a group each. */
export function quantityGroups(file: string, atlas: Atlas): Sample[][] {
  return readGold(file).map(({ id, text, gold }) => {
    const { facts, views } = readText(text, null, atlas);
    // Two points of a series are one range in these files.
    const single = facts.filter((fact) => isNumeric(fact) && fact.pair?.relation !== 'from_to');
    return single.flatMap((fact): Sample[] => {
      const view = views.get(fact);
      const { low, high, ...stated } = fact;
      const ends = low === undefined || high === undefined ? {} : { low, high };
      const [found] = toFound([{ ...asQuantity(stated), ...ends }]);
      if (!view || !found) return [];
      const same = gold.filter((each) => sameValue(each, found));
      const [first] = same;
      const wrong: DoubtField[] = [];
      if (!first) wrong.push('value');
      else if (!same.some((each) => sameUnit(each, found))) wrong.push('unit');
      if (first && !same.some((each) => sameChange(each, found)))
        wrong.push(/^(?:up|down)$/.test(first.change ?? '') ? 'trend' : 'qualifier');
      return [{ article: id, fact, wrong, view, known: quantityFields }];
    });
  });
}

const asQuantity = ({
  kind,
  value,
  unit,
  noun,
  subject,
  qualifier,
  trend,
}: Omit<Fact, 'low' | 'high'>): Quantity => ({
  ...{ start: 0, end: 0, kind, value, unit, noun, subject, qualifier, trend },
});

/** True for a file of passages rather than of quantities. */
export const holdsCases = (file: string): boolean =>
  linesOf(file).some((line) => line.includes('"facts"'));

const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'));

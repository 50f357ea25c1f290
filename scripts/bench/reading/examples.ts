import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Atlas } from '../../../src/atlas/types.ts';
import { strengthsOf } from '../../../src/extraction/doubts/doubts.ts';
import type { FactView } from '../../../src/extraction/doubts/fact-view.ts';
import { readFacts } from '../../../src/extraction/reader/read-facts.ts';
import type { Quantity } from '../../../src/extraction/reader/types.ts';
import { readPlain } from '../../../src/markdown/parse/plain.ts';
import { type DoubtField, doubtFields, type Fact } from '../../../src/schemas/fact.ts';
import { readGold } from '../facts/gold.ts';
import { sameChange, sameUnit, sameValue, toFound } from '../facts/score.ts';
import { readGoldArticles, readGoldFacts } from './article-set.ts';
import type { Example } from './fit.ts';
import { goldCaseSchema, isNumeric } from './gold.ts';
import { judgedFields, judgeFact } from './judge.ts';
import { judgeArticle } from './judged-facts.ts';
import { pairFacts } from './pairing.ts';
import type { PlaceNames } from './place-names.ts';

/** Facts of the articles of a folder with gold. */
export function articleExamples(folder: string, atlas: Atlas, names: PlaceNames): Example[] {
  return readGoldFacts(readGoldArticles(folder), atlas).flatMap((article) =>
    judgeArticle(article, names).flatMap(({ article: slug, fact, wrong }): Example[] => {
      const view = article.views.get(fact);
      return view ? [{ article: slug, wrong, strengths: strengthsOf(view) }] : [];
    }),
  );
}

/** Examples that were stored by `fit-doubts --save`, a line each. */
export const storedExamples = (file: string): Example[] =>
  linesOf(file).map((line) => exampleSchema.parse(JSON.parse(line)));

const fields = z.enum(doubtFields);
const exampleSchema = z.strictObject({
  article: z.string(),
  strengths: z.partialRecord(fields, z.record(z.string(), z.number())),
  wrong: z.array(fields),
  known: z.array(fields).optional(),
  fresh: z.boolean().optional(),
});

/** True for a file that `fit-doubts --save` has written. */
export const holdsExamples = (file: string): boolean =>
  linesOf(file).some((line) => line.includes('"strengths"'));

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

/** Passages of a file with JSON lines as `npm run bench -- cases` reads them, of which only what gold names is judged. */
export function caseExamples(file: string, atlas: Atlas, names: PlaceNames): Example[] {
  return linesOf(file).flatMap((line) => {
    const { id, text, date = null, facts: gold } = goldCaseSchema.parse(JSON.parse(line));
    const { facts, views } = readText(text, date, atlas);
    return [...pairFacts(text, 0, gold, facts).read].flatMap(([each, fact]): Example[] => {
      const view = views.get(fact);
      const asked = { ...each, timeless: each.timeless || each.period === null };
      const verdict = judgeFact(asked, fact, names);
      const wrong = judgedFields.filter((field) => !verdict[field]);
      return view ? [{ article: id, wrong, strengths: strengthsOf(view) }] : [];
    });
  });
}

/** Fields that a file of quantities says something of. */
const quantityFields: readonly DoubtField[] = ['value', 'unit', 'trend', 'qualifier'];

/** Sentences of a file of quantities as `npm run bench -- facts` reads them, a group each. */
export function quantityExamples(file: string, atlas: Atlas): Example[] {
  return readGold(file).flatMap(({ id, text, gold }) => {
    const { facts, views } = readText(text, null, atlas);
    // Two points of a series are one range in these files.
    const single = facts.filter((fact) => isNumeric(fact) && fact.pair?.relation !== 'from_to');
    return single.flatMap((fact): Example[] => {
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
      return [{ article: id, wrong, strengths: strengthsOf(view), known: quantityFields }];
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

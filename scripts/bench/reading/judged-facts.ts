import { type DoubtField, doubtFields, type Fact } from '../../../src/schemas/fact.ts';
import type { ReadArticle } from './article-set.ts';
import { isRightValue, judgedFields, judgeFact } from './judge.ts';
import { pairFacts } from './pairing.ts';
import type { PlaceNames } from './place-names.ts';

/** A fact that was read, and the fields it is wrong in. */
export interface JudgedFact {
  article: string;
  fact: Fact;
  wrong: DoubtField[];
}

/** Judges every numeric fact of an article; a decoy, or a fact that gold has not, is wrong in `value`. */
export function judgeArticle(article: ReadArticle, names: PlaceNames): JudgedFact[] {
  const { slug, text, document, gold, facts, may } = article;
  const { read, extra } = pairFacts(text, document.bodyStart, gold, facts);
  const judged: JudgedFact[] = extra.map((fact) => ({ article: slug, fact, wrong: ['value'] }));
  for (const [each, fact] of read) {
    if (each.optional) continue;
    const verdict = judgeFact(each, fact, names, { may: may(each), all: false });
    // Where another number was read, its other fields say nothing of gold's.
    const wrong: DoubtField[] = isRightValue(each, fact)
      ? judgedFields.filter((field) => !verdict[field])
      : ['value'];
    judged.push({ article: slug, fact, wrong });
  }
  return judged.sort((a, b) => a.fact.source.start - b.fact.source.start);
}

/** A fact that was read with the value of gold, and whether it has the places of gold. */
export interface JudgedPlaces {
  fact: Fact;
  wanted: readonly string[];
  isRight: boolean;
}

/** Judges the places of the facts of an article that gold has places for. */
export function judgePlaces(
  { text, document, gold, facts, may }: ReadArticle,
  names: PlaceNames,
): JudgedPlaces[] {
  return [...pairFacts(text, document.bodyStart, gold, facts).read].flatMap(([each, fact]) => {
    const { optional, places: wanted } = each;
    if (optional || !wanted || !isRightValue(each, fact)) return [];
    const { places } = judgeFact(each, fact, names, { may: may(each), all: false });
    return [{ fact, wanted, isRight: places }];
  });
}

export interface DoubtScore {
  /** Facts wrong in some field, and those of them with a doubt on a wrong field, and on every wrong field. */
  wrong: number;
  doubted: number;
  fullyDoubted: number;
  /** Facts right in every field, and those of them with a doubt. */
  right: number;
  asked: number;
  /** For each field: facts wrong in it, those with a doubt on it, and facts right in it with one. */
  fields: Map<DoubtField, { wrong: number; doubted: number; asked: number }>;
}

/** How well doubts tell wrong facts from right ones. */
export function scoreDoubts(judged: readonly JudgedFact[]): DoubtScore {
  const score: DoubtScore = {
    wrong: 0,
    doubted: 0,
    fullyDoubted: 0,
    right: 0,
    asked: 0,
    fields: new Map(doubtFields.map((field) => [field, { wrong: 0, doubted: 0, asked: 0 }])),
  };
  for (const { fact, wrong } of judged) {
    const doubted = new Set((fact.doubts ?? []).map(({ field }) => field));
    for (const [field, counts] of score.fields) {
      if (wrong.includes(field)) {
        counts.wrong++;
        if (doubted.has(field)) counts.doubted++;
      } else if (doubted.has(field)) counts.asked++;
    }
    if (wrong.length === 0) {
      score.right++;
      if (doubted.size > 0) score.asked++;
      continue;
    }
    score.wrong++;
    if (wrong.some((field) => doubted.has(field))) score.doubted++;
    if (wrong.every((field) => doubted.has(field))) score.fullyDoubted++;
  }
  return score;
}

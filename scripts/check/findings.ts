import type { Positions } from '../../src/atlas/parse.ts';
import { type Finding, findingsIn } from '../../src/corpus/consistency.ts';
import type { CheckCode } from '../../src/schemas/check-codes.ts';
import { type Problem, placeOfWords } from '../../src/schemas/problem.ts';
import { articlesFolder } from '../facts/facts-files.ts';

const codes = {
  contradiction: 'SL404',
  'falling-total': 'SL405',
  'share-over-100': 'SL406',
  'change-does-not-follow': 'SL407',
  derivation: 'SL413',
} as const satisfies Record<Finding['kind'], CheckCode>;

/**
 * What the facts of all articles and the published figures contradict each other in, each once and where it stands: in
 * an article, or at the entry of the atlas where only published figures differ.
 *
 * @param chosen slugs of the articles that are looked at, whose words come first; null for all
 */
export function findingProblems(
  findings: readonly Finding[],
  { chosen, positions }: { chosen: ReadonlySet<string> | null; positions: Positions },
): Problem[] {
  const told = new Set<string>();
  const isTold = (article: string): boolean => chosen?.has(article) ?? true;
  return findingsIn(findings, isTold).flatMap((finding) => {
    const problem = problemOf(finding, isTold, positions);
    // Two sentences may each differ from a third in the same words.
    const key = `${problem.file}\n${problem.message}`;
    if (told.has(key)) return [];
    told.add(key);
    return [problem];
  });
}

function problemOf(
  { kind, message, mend, facts }: Finding,
  isTold: (article: string) => boolean,
  positions: Positions,
): Problem {
  const stated =
    facts.find(({ article }) => article !== null && isTold(article)) ??
    facts.find(({ article }) => article !== null);
  const isPublished = facts.some(({ article }) => article === null);
  const code = isPublished ? 'SL409' : codes[kind];
  if (stated) {
    const file = `${articlesFolder}/${stated.article}.md`;
    return { file, ...placeOfWords(stated.fact.source), code, message, mend };
  }
  const entry = positions.get(`figures/${facts[0]?.fact.id}`);
  const place = entry ?? { file: 'content/atlas/figures.yaml', line: 1, column: 1 };
  return { ...place, code, message, mend };
}

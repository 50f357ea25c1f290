import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAtlas } from '../../src/atlas/read.ts';
import { root } from '../lib/project.ts';
import { readGoldArticles, readGoldFacts } from './reading/article-set.ts';
import {
  type DoubtScore,
  type JudgedFact,
  judgeArticle,
  scoreDoubts,
} from './reading/judged-facts.ts';
import { PlaceNames } from './reading/place-names.ts';

const usage = `Usage: npm run bench -- doubts DIR [--list]
  DIR holds articles/NN-slug.md, gold/NN-slug.json, gold/NN-slug.decoys.json and, if need be, optional-places.json.
  With --list, every fact that is wrong without a doubt, and every right one with a doubt.`;

/** Prints how well the reader's doubts tell its wrong facts from its right ones, over articles with gold. */
export async function run(args: readonly string[]): Promise<void> {
  const [folder] = args.filter((arg) => !arg.startsWith('--'));
  if (folder === undefined || !existsSync(join(folder, 'articles'))) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { atlas } = await readAtlas(root);
  const names = new PlaceNames(atlas);
  const judged = readGoldFacts(readGoldArticles(folder), atlas).flatMap((article) =>
    judgeArticle(article, names),
  );
  if (args.includes('--list')) printMistaken(judged);
  printScore(scoreDoubts(judged));
  printCodes(judged);
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part} of ${whole})`;

function printScore(score: DoubtScore): void {
  console.log(
    `facts wrong in a field, with a doubt on it:       ${percent(score.doubted, score.wrong)}`,
  );
  console.log(
    `  with a doubt on every field they are wrong in:  ${percent(score.fullyDoubted, score.wrong)}`,
  );
  console.log(
    `facts right in every field, with any doubt:       ${percent(score.asked, score.right)}`,
  );
  console.log('\nfield       wrong  doubted  right but doubted');
  for (const [field, { wrong, doubted, asked }] of score.fields)
    if (wrong + asked > 0)
      console.log(
        `${field.padEnd(10)}${String(wrong).padStart(7)}${String(doubted).padStart(9)}${String(asked).padStart(19)}`,
      );
}

/** For each reason to doubt: how often the doubted field was wrong, and how often it stood on a fact that is right. */
function printCodes(judged: readonly JudgedFact[]): void {
  const codes = new Map<string, { hits: number; right: number; other: number }>();
  for (const { fact, wrong } of judged)
    for (const { field, code } of fact.doubts ?? []) {
      const counts = codes.get(`${field} ${code}`) ?? { hits: 0, right: 0, other: 0 };
      codes.set(`${field} ${code}`, counts);
      if (wrong.includes(field)) counts.hits++;
      else if (wrong.length === 0) counts.right++;
      else counts.other++;
    }
  if (codes.size > 0)
    console.log('\nfield and reason                    wrong there  wrong elsewhere  right');
  for (const [code, { hits, right, other }] of [...codes].sort())
    console.log(
      `${code.padEnd(36)}${String(hits).padStart(11)}${String(other).padStart(17)}${String(right).padStart(7)}`,
    );
}

function printMistaken(judged: readonly JudgedFact[]): void {
  for (const { article, fact, wrong } of judged) {
    const doubts = fact.doubts ?? [];
    const missing = wrong.filter((field) => !doubts.some((doubt) => doubt.field === field));
    const where = `${article}:${fact.source.line} «${fact.source.text}»`;
    if (missing.length > 0) console.log(`sure and wrong in ${missing.join(', ')}: ${where}`);
    if (wrong.length === 0 && doubts.length > 0)
      console.log(
        `right, with doubts: ${where} ${doubts.map(({ field, code }) => `${field} ${code}`).join(', ')}`,
      );
  }
}

import { readAtlas } from '../facts/read-atlas.ts';
import { root } from '../lib/project.ts';
import { type ReadArticle, readGoldArticles, readGoldFacts } from './reading/article-set.ts';
import type { GoldFact } from './reading/gold.ts';
import { isRightValue, judgeFact } from './reading/judge.ts';
import { pairFacts } from './reading/pairing.ts';
import type { PlaceNames as Names } from './reading/place-names.ts';
import { PlaceNames } from './reading/place-names.ts';

const usage = `Usage: npm run bench -- rules DIR… [--list]
  For each rule that gives a fact its places: how many facts of articles with gold (DIR, laid out as for "doubts") it
  decided, how many of them rightly, and in which way the others are wrong. With --list, every fact that is wrong.`;

/** In which way the places of a fact are wrong. */
type Fault = 'right' | 'too many' | 'another' | 'missing' | 'wants none';

interface Placed {
  article: string;
  rule: string;
  fault: Fault;
  text: string;
  got: readonly string[];
  wanted: readonly string[];
}

/** Prints how often each rule that gives places is right. */
export async function run(args: readonly string[]): Promise<void> {
  const folders = args.filter((arg) => !arg.startsWith('--'));
  if (folders.length === 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { atlas } = await readAtlas(root);
  const names = new PlaceNames(atlas);
  const placed = folders
    .flatMap((folder) => readGoldFacts(readGoldArticles(folder), atlas))
    .flatMap((article) => placedIn(article, names));
  if (args.includes('--list')) printWrong(placed);
  printRules(placed);
}

function placedIn(article: ReadArticle, names: Names): Placed[] {
  const { slug, text, document, gold, facts, may, views } = article;
  const { read } = pairFacts(text, document.bodyStart, gold, facts);
  return [...read].flatMap(([each, fact]) => {
    if (each.optional || !each.places || !isRightValue(each, fact)) return [];
    const { places } = judgeFact(each, fact, names, { may: may(each), all: false });
    return {
      article: `${slug}:${fact.source.line}`,
      rule: views.get(fact)?.placeRule ?? 'none',
      fault: places ? 'right' : faultOf(each, fact.places, names),
      text: fact.source.text,
      got: fact.places,
      wanted: each.places,
    };
  });
}

function faultOf({ places }: GoldFact, got: readonly string[], names: Names): Fault {
  const wanted = places ?? [];
  if (wanted.length === 0) return 'wants none';
  if (got.length === 0) return 'missing';
  return wanted.some((place) => got.some((id) => names.same(place, id))) ? 'too many' : 'another';
}

const faults: readonly Fault[] = ['right', 'too many', 'another', 'missing', 'wants none'];

function printRules(placed: readonly Placed[]): void {
  const rules = new Map<string, Placed[]>();
  for (const each of placed) rules.set(each.rule, [...(rules.get(each.rule) ?? []), each]);
  const row = (name: string, list: readonly Placed[]): string => {
    const counts = faults.map((fault) => list.filter((each) => each.fault === fault).length);
    const share = Math.round((100 * (counts[0] ?? 0)) / list.length);
    return [name.padEnd(18), list.length, `${share} %`, ...counts.slice(1)]
      .map((cell) => String(cell).padStart(11))
      .join('');
  };
  console.log(
    ['rule'.padEnd(18), 'facts', 'right', ...faults.slice(1)]
      .map((cell) => cell.padStart(11))
      .join(''),
  );
  for (const [rule, list] of [...rules].sort((a, b) => b[1].length - a[1].length))
    console.log(row(rule, list));
  console.log(row('all', placed));
}

function printWrong(placed: readonly Placed[]): void {
  for (const { article, rule, fault, text, got, wanted } of placed)
    if (fault !== 'right')
      console.log(`${article} «${text}» ${rule}: ${fault} [${got}] should be [${wanted}]`);
}

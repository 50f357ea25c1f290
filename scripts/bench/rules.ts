import { readAtlas } from '../../src/atlas/read.ts';
import { root } from '../lib/project.ts';
import { type ReadArticle, readGoldArticles, readGoldFacts } from './reading/article-set.ts';
import { judgePlaces } from './reading/judged-facts.ts';
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

function placedIn(article: ReadArticle, names: PlaceNames): Placed[] {
  const { slug, views } = article;
  return judgePlaces(article, names).map(({ fact, wanted, isRight }) => ({
    article: `${slug}:${fact.source.line}`,
    rule: views.get(fact)?.placeRule ?? 'none',
    fault: isRight ? 'right' : faultOf(wanted, fact.places, names),
    text: fact.source.text,
    got: fact.places,
    wanted,
  }));
}

function faultOf(wanted: readonly string[], got: readonly string[], names: PlaceNames): Fault {
  if (wanted.length === 0) return 'wants none';
  if (got.length === 0) return 'missing';
  return wanted.some((place) => got.some((id) => names.same(place, id))) ? 'too many' : 'another';
}

const faults: readonly Fault[] = ['right', 'too many', 'another', 'missing', 'wants none'];

function printRules(placed: readonly Placed[]): void {
  const print = (name: string, ...cells: (string | number)[]): void =>
    console.log([name.padEnd(18), ...cells].map((cell) => String(cell).padStart(11)).join(''));
  const printRule = (name: string, list: readonly Placed[]): void => {
    const counts = faults.map((fault) => list.filter((each) => each.fault === fault).length);
    const share = Math.round((100 * (counts[0] ?? 0)) / list.length);
    print(name, list.length, `${share} %`, ...counts.slice(1));
  };
  print('rule', 'facts', 'right', ...faults.slice(1));
  const rules = [...Map.groupBy(placed, ({ rule }) => rule)];
  for (const [rule, list] of rules.sort((a, b) => b[1].length - a[1].length)) printRule(rule, list);
  printRule('all', placed);
}

function printWrong(placed: readonly Placed[]): void {
  for (const { article, rule, fault, text, got, wanted } of placed)
    if (fault !== 'right')
      console.log(`${article} «${text}» ${rule}: ${fault} [${got}] should be [${wanted}]`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readAtlas } from '../../src/atlas/read.ts';
import { mixedIn } from '../../src/corpus/mixed.ts';
import { seriesOf } from '../../src/corpus/series.ts';
import { readFacts } from '../../src/extraction/reader/read-facts.ts';
import { readMarkdown } from '../../src/markdown/parse/markdown.ts';
import type { Fact } from '../../src/schemas/fact.ts';
import { root } from '../lib/project.ts';

const usage = `Usage: npm run bench -- mixtures DIR [--rounds N]
  DIR holds articles as Markdown. Their facts are mixed with those of the project's own stories in N rounds (200 unless
  told), and every series of a mixture is looked through for facts that do not compare.`;

/** Prints the series of mixtures of articles that hold unlike with unlike; none should be. */
export async function run(args: readonly string[]): Promise<void> {
  const [folder] = args.filter((arg) => !arg.startsWith('--'));
  if (folder === undefined) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const at = args.indexOf('--rounds');
  const rounds = at < 0 ? 200 : Number(args[at + 1]);
  const { atlas } = await readAtlas(root);
  const files = [...markdownIn(folder), ...markdownIn(join(root, 'content', 'articles'))];
  const articles = files.map((file): Fact[] => {
    const slug = basename(file, '.md');
    const { document } = readMarkdown(readFileSync(file, 'utf8'), file);
    const { frontMatter } = document;
    return readFacts(document, { slug, file, atlas, frontMatter }).facts;
  });
  let seen = 0;
  const faults = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const some = articles.filter((_, nth) => chosen(round, nth));
    for (const series of seriesOf(some.flat(), atlas)) {
      seen++;
      for (const fault of mixedIn(series)) faults.add(`${series.key}: ${fault}`);
    }
  }
  for (const fault of faults) console.log(`MIXED  ${fault}`);
  console.log(
    `${faults.size} faults in ${seen} series of ${rounds} mixtures of ${articles.length} articles, ${articles.flat().length} facts`,
  );
}

const markdownIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));

/** Whether an article is in a mixture: all in the first, about half of them in each other, the same each time. */
function chosen(round: number, nth: number): boolean {
  if (round === 0) return true;
  const mixed = Math.imul((round * 7919 + nth * 104_729) ^ 0x9e37, 0x85eb_ca6b) >>> 0;
  return mixed % 2 === 0;
}

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { readAtlas } from '../../src/atlas/read.ts';
import type { Atlas } from '../../src/atlas/types.ts';
import { readFacts } from '../../src/extraction/reader/read-facts.ts';
import { readMarkdown } from '../../src/markdown/parse/markdown.ts';
import { type Fact, factsFileSchema } from '../../src/schemas/fact.ts';
import { root } from '../lib/project.ts';
import { correctedFields, type Edit, editsOf, type Wanted } from './reading/corrections.ts';
import { PlaceNames } from './reading/place-names.ts';
import { withoutDirectives } from './reading/undirected.ts';

/** The commit whose facts were read and judged by hand. */
const revision = '933d85f';

const usage = `Usage: npm run bench -- corrections [DIR] [--list]
  DIR holds articles in Markdown with :fact and :nofact directives, which are what is right. Without DIR, the project's
  stories and facts of commit ${revision} are, but for the errors listed in scripts/bench/reading/errata.yaml.`;

interface Judged {
  slug: string;
  text: string;
  /** The facts as they should be; null where they are those read with the article's directives. */
  facts: Fact[] | null;
}

/** Prints what an editor would have to correct, add or reject in articles whose directives are taken out, per ten facts. */
export async function run(args: readonly string[]): Promise<void> {
  const [folder] = args.filter((arg) => !arg.startsWith('--'));
  if (folder !== undefined && !existsSync(folder)) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { atlas } = await readAtlas(root);
  const names = new PlaceNames(atlas);
  const articles = folder === undefined ? storiesOf(revision) : articlesIn(folder);
  const total = { facts: 0, edits: [] as Edit[] };
  console.log('facts  correct  add  reject  per ten');
  for (const article of articles) {
    const { facts, edits } = reviewed(article, atlas, names);
    total.facts += facts;
    total.edits.push(...edits);
    console.log(`${row(facts, edits)}  ${article.slug}`);
    if (args.includes('--list')) for (const edit of edits) console.log(`    ${inWords(edit)}`);
  }
  console.log(`${row(total.facts, total.edits)}  all`);
  const fields = total.edits.flatMap((edit) => (edit.do === 'correct' ? edit.fields : []));
  console.log(
    `corrected: ${correctedFields.map((field) => `${field} ${fields.filter((each) => each === field).length}`).join(' · ')}`,
  );
}

function row(facts: number, edits: readonly Edit[]): string {
  const count = (what: Edit['do']): number => edits.filter((edit) => edit.do === what).length;
  const perTen = ((10 * edits.length) / Math.max(1, facts)).toFixed(1);
  return [
    String(facts).padStart(5),
    String(count('correct')).padStart(8),
    String(count('add')).padStart(4),
    String(count('reject')).padStart(7),
    perTen.padStart(8),
  ].join(' ');
}

/** What is to be done to the facts of an article read without its directives. */
function reviewed(
  { slug, text, facts }: Judged,
  atlas: Atlas,
  names: PlaceNames,
): { facts: number; edits: Edit[] } {
  const file = `${slug}.md`;
  const read = (
    markdown: string,
  ): { document: ReturnType<typeof readMarkdown>['document']; facts: Fact[] } => {
    const { document } = readMarkdown(markdown, file);
    const { frontMatter } = document;
    return { document, facts: readFacts(document, { slug, file, atlas, frontMatter }).facts };
  };
  const directed = read(text);
  const undirected = withoutDirectives(directed.document);
  const wanted = (facts ?? directed.facts).map((fact): Wanted => {
    const { start, end } = fact.source;
    return { fact, start: undirected.toText(start), end: undirected.toText(end) };
  });
  return { facts: wanted.length, edits: editsOf(wanted, read(undirected.text).facts, names) };
}

function articlesIn(folder: string): Judged[] {
  const inner = existsSync(join(folder, 'articles')) ? join(folder, 'articles') : folder;
  return readdirSync(inner)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({
      slug: basename(name, '.md'),
      text: readFileSync(join(inner, name), 'utf8'),
      facts: null,
    }));
}

const erratum = z.strictObject({
  article: z.string(),
  /** The fact's words, without markup. */
  span: z.string(),
  nth: z.int().min(1).default(1),
  reason: z.string(),
  /** What its fields should be; missing where the fact should not be at all. */
  fields: z.record(z.string(), z.unknown()).optional(),
});
const errataFile = 'scripts/bench/reading/errata.yaml';

/** Stories and facts of a commit, the errors that are known of them mended. */
function storiesOf(commit: string): Judged[] {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const errata = z
    .array(erratum)
    .parse(parseYaml(readFileSync(join(root, errataFile), 'utf8')) ?? []);
  const names = git('ls-tree', '--name-only', commit, 'content/articles/').trim().split('\n');
  return names.map((name) => {
    const slug = basename(name, '.md');
    const stored = factsFileSchema.parse(
      JSON.parse(git('show', `${commit}:content/facts/${slug}.json`)),
    );
    const facts = errata
      .filter(({ article }) => article === slug)
      .reduce((list, each) => mended(list, each), stored.facts);
    return { slug, text: git('show', `${commit}:${name}`), facts };
  });
}

/** The facts with one error mended; throws where the fact is not there, so that the list stays true. */
function mended(
  facts: readonly Fact[],
  { article, span, nth, fields }: z.infer<typeof erratum>,
): Fact[] {
  const found = facts.filter(({ source }) => source.text === span)[nth - 1];
  if (!found) throw new Error(`${errataFile}: ${article} has no fact “${span}” (${nth})`);
  if (!fields) return facts.filter((fact) => fact !== found);
  return facts.map((fact) => (fact === found ? ({ ...fact, ...fields } as Fact) : fact));
}

function inWords(edit: Edit): string {
  if (edit.do === 'add') return `add      «${edit.wanted.source.text}» ${edit.wanted.kind}`;
  if (edit.do === 'reject') return `reject   «${edit.read.source.text}» ${edit.read.kind}`;
  const fields = edit.fields.map(
    (field) => `${field} ${shown(edit.read, field)}, not ${shown(edit.wanted, field)}`,
  );
  return `correct  «${edit.read.source.text}» ${fields.join(' · ')}`;
}

function shown(fact: Fact, field: Extract<Edit, { do: 'correct' }>['fields'][number]): string {
  if (field === 'period')
    return fact.period ? `${fact.period.start ?? null}..${fact.period.end ?? null}` : 'none';
  if (field === 'places') return `[${[...fact.places, ...(fact.corridors ?? [])].join(' ')}]`;
  if (field === 'value') return String(fact.value ?? `${fact.low}–${fact.high}`);
  if (field === 'subject') return `“${fact.subject}”`;
  return String(fact[field] ?? 'none');
}

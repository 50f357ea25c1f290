import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { decodeUtf8 } from '../../src/markdown/parse/decode.ts';
import { severityOf } from '../../src/schemas/check-codes.ts';
import { nearest } from '../../src/schemas/nearest.ts';
import { articlesFolder, factsFolder, listArticles, slugOf } from '../facts/facts-files.ts';
import { misusedBy, readArguments } from '../lib/arguments.ts';
import {
  baselineFile,
  compareWithBaseline,
  formatBaseline,
  updateBaseline,
} from './check-baseline.ts';
import { codesAsText } from './check-codes-guide.ts';
import { weighed } from './check-settings.ts';

const usage = `Usage: npm run check                            types of .ts and .astro files, then content
       npm run check -- content [FILE…]         what is wrong in articles, and between them
  --strict            fails on new warnings too, not only on errors
  --hints             looks for hints on plain language, as in named files
  --json              findings as one JSON object
  --github            as annotations of GitHub Actions
  --sarif             as SARIF 2.1.0, for code scanning
  --update-baseline   takes the warnings there are as old ones, and mended ones out of the baseline
  --codes [SL101…]    what a finding can be, or what these codes mean`;

const misused = misusedBy(usage);

/**
 * What `npm run check` does with its arguments, in the project at `root`.
 *
 * @example await checkCommand(['content', '--codes', 'SL236'], root) // 0, and prints what the code means
 * @returns the status it ends with
 */
export async function checkCommand(args: readonly string[], root: string): Promise<number> {
  const options = {
    strict: { type: 'boolean' },
    hints: { type: 'boolean' },
    json: { type: 'boolean' },
    github: { type: 'boolean' },
    sarif: { type: 'boolean' },
    'update-baseline': { type: 'boolean' },
    codes: { type: 'boolean' },
  } as const;
  const parsed = readArguments(args, options, usage);
  if (typeof parsed === 'number') return parsed;
  const { values, positionals } = parsed;
  const [subject, ...named] = positionals;
  if (values.codes) {
    const text = codesAsText(subject === 'content' ? named : positionals);
    if (text === null) return misused('No finding has this code; --codes alone lists them all.');
    process.stdout.write(text);
    return 0;
  }
  if (subject !== undefined && subject !== 'content')
    return misused(`“${subject}” cannot be checked; write content before the names of files.`);
  const formats = (['json', 'github', 'sarif'] as const).filter((format) => values[format]);
  if (formats.length > 1) return misused('Choose one of --json, --github and --sarif.');
  const paths = named.map((name) => ({ name, path: findArticle(root, name) }));
  const lost = paths.find(({ path }) => path === null);
  if (lost) return misused(noArticle(root, lost.name));
  const chosen = new Set(paths.flatMap(({ path }) => path ?? []));
  const types = subject === undefined ? await checkTypes() : { code: 0, output: '' };
  process.stdout.write(types.output);
  const code = await checkContent(root, chosen.size > 0 ? chosen : null, formats[0] ?? 'text', {
    isStrict: values.strict === true,
    update: values['update-baseline'] === true,
    hints: values.hints === true,
  });
  return code === 0 && types.code !== 0 ? 1 : code;
}

/** The compiler is loaded where it is asked for: content alone is checked without it. */
async function checkTypes(): Promise<{ code: number; output: string }> {
  return (await import('./check-types.ts')).checkTypes();
}

/** Path of an article from its folder, by a path from here or from the project, or by its slug. */
function findArticle(root: string, name: string): string | null {
  const articles = listArticles(join(root, articlesFolder));
  const folder = join(root, articlesFolder);
  const from = process.env['INIT_CWD'] ?? process.cwd();
  for (const base of [from, root, folder]) {
    const path = relative(folder, resolve(base, name)).split(sep).join('/');
    if (articles.includes(path)) return path;
  }
  return articles.find((path) => slugOf(path) === name) ?? null;
}

function noArticle(root: string, name: string): string {
  const slugs = listArticles(join(root, articlesFolder)).map(slugOf);
  const near = nearest(slugOf(name), slugs);
  return `There is no article ${name}${near ? `; did you mean ${articlesFolder}/${near}.md?` : '.'}`;
}

interface Asked {
  isStrict: boolean;
  update: boolean;
  hints: boolean;
}

async function checkContent(
  root: string,
  chosen: ReadonlySet<string> | null,
  format: 'text' | 'json' | 'github' | 'sarif',
  { isStrict, update, hints }: Asked,
): Promise<number> {
  const [input, content, formats, { formatReport }] = await Promise.all([
    import('./check-input.ts'),
    import('./check-content.ts'),
    import('./check-formats.ts'),
    import('./check-report.ts'),
  ]);
  const isHinting = hints || chosen !== null;
  const read = await input.readContent(root, { chosen, hints: isHinting });
  const { problems: found, tally } = content.checkContent(read);
  const { baseline, settings, problems: faults } = input.readWeights(root);
  const problems = [...faults, ...weighed(found, settings)];
  const isChecked = (file: string): boolean =>
    chosen === null ||
    [...chosen].some(
      (path) =>
        file === `${articlesFolder}/${path}` || file === `${factsFolder}/${slugOf(path)}.json`,
    );
  const kept = update ? updateBaseline(problems, baseline, isChecked) : baseline;
  if (update) writeFileSync(join(root, baselineFile), formatBaseline(kept));
  const compared = compareWithBaseline(problems, kept, isChecked);
  if (format === 'json') process.stdout.write(formats.formatJson(compared));
  else if (format === 'github') process.stdout.write(formats.formatGithub(compared));
  else if (format === 'sarif')
    process.stdout.write(formats.formatSarif(compared, readVersion(root)));
  else
    process.stdout.write(
      formatReport(compared, {
        linesOf: (file) => linesOf(root, file),
        color: process.stdout.isTTY === true && !process.env['NO_COLOR'],
        hints: isHinting,
        articles: chosen?.size ?? read.articles.length,
        tally,
      }),
    );
  const fails = new Set(isStrict ? ['error', 'warning'] : ['error']);
  return compared.fresh.some((problem) => fails.has(severityOf(problem))) ? 1 : 0;
}

function linesOf(root: string, file: string): string[] | null {
  try {
    const text = decodeUtf8(readFileSync(join(root, file)), file);
    return typeof text === 'string' ? text.split(/\r?\n/) : null;
  } catch {
    return null;
  }
}

function readVersion(root: string): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string })
    .version;
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from '../../src/markdown/parse/decode.ts';
import { readFrontMatter } from '../../src/markdown/parse/front-matter.ts';
import { severityOf } from '../../src/schemas/check-codes.ts';
import { formatProblem } from '../../src/schemas/problem.ts';
import { type Compared, compareWithBaseline } from '../check/check-baseline.ts';
import { checkContent, type FactTally } from '../check/check-content.ts';
import { readContent, readWeights } from '../check/check-input.ts';
import { formatReport } from '../check/check-report.ts';
import { weighed } from '../check/check-settings.ts';
import { articlesFolder, factsFolder, slugOf, underMark } from '../facts/facts-files.ts';
import { articleNamed } from '../facts/facts-slugs.ts';
import { dayOf } from '../facts/today.ts';
import { readArguments } from '../lib/arguments.ts';
import { runScript } from '../lib/project.ts';
import { Failure, run } from '../lib/steps.mjs';
import { namesOf, pathsOf, publishedText, statusesIn } from './story.ts';
import { formatPublished, type Told } from './told.ts';

const usage = `Usage: npm run publish -- STORY   checks a draft, makes it a story, stores its facts and commits what belongs to it
  --push        pushes it, too: the site is published from the main branch
  --no-commit   leaves the files for you to commit
  --check       says what is left to do, and changes nothing
  --json        for programs: what the check found, what was done and what failed, as one object
  Where the check finds an error, nothing is changed.`;

interface Story {
  /** Folder of the project. */
  root: string;
  slug: string;
  /** Path from the folder of articles. */
  path: string;
  file: string;
  title: string;
  bytes: Buffer;
  /** As it is published. */
  text: string;
}

const options = {
  push: { type: 'boolean' },
  'no-commit': { type: 'boolean' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * What `npm run publish` does with its arguments, in the project at `root`.
 *
 * @example await publishCommand(['my-story', '--check'], root) // 0 where nothing is left to do
 * @returns the status it ends with
 * @throws Failure where the story cannot be published; with `--json` that is printed
 */
export async function publishCommand(args: readonly string[], root: string): Promise<number> {
  const parsed = readArguments(args, options, usage);
  if (typeof parsed === 'number') return parsed;
  const { values, positionals } = parsed;
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  const told: Told = { findings: null, done: [] };
  const failed = await publish(root, name, values, told).then(
    () => null,
    (error) => {
      if (!values.json || !(error instanceof Failure)) throw error;
      return error.message;
    },
  );
  if (values.json) console.log(formatPublished(told, failed));
  return failed === null ? 0 : 1;
}

async function publish(
  root: string,
  name: string,
  {
    push = false,
    'no-commit': isLeft = false,
    check = false,
    json = false,
  }: { [Name in keyof typeof options]?: boolean },
  told: Told,
): Promise<void> {
  const say = (line: string): void => {
    told.done.push(line);
    if (!json) console.log(line);
  };
  const story = readStory(root, name);
  const { compared, tally } = await findingsOf(story);
  told.findings = compared;
  if (!json) process.stdout.write(reportOf(story, compared, tally));
  if (compared.fresh.some((problem) => severityOf(problem) === 'error'))
    throw new Failure('Nothing was changed. Mend the errors, and try again.');
  if (check) return;
  await store(story, json);
  if (isLeft) say('Commit what git status names, and push.');
  else await commit(story, push, say);
}

function readStory(root: string, name: string): Story {
  const path = articleNamed(root, name);
  const file = `${articlesFolder}/${path}`;
  const bytes = readFileSync(join(root, file));
  const raw = decodeUtf8(bytes, file);
  if (typeof raw !== 'string') throw new Failure(formatProblem(raw));
  const title = readFrontMatter(raw, file).article?.title ?? slugOf(path);
  return {
    root,
    slug: slugOf(path),
    path,
    file,
    title,
    bytes,
    text: publishedText(raw, dayOf(process.env)),
  };
}

/** What the check says of the story as it will be. */
async function findingsOf({ root, slug, path, file, text }: Story) {
  const content = await readContent(root, { chosen: new Set([path]), hints: true });
  const articles = content.articles.map((each) =>
    each.path === path ? { path, bytes: Buffer.from(text) } : each,
  );
  const { problems, tally } = checkContent({ ...content, articles });
  const { baseline, settings, problems: faults } = readWeights(root);
  // Facts are stored after this.
  const found = [...faults, ...weighed(problems, settings)].filter(({ code }) => code !== 'SL411');
  const compared = compareWithBaseline(found, baseline, (each) =>
    [file, `${factsFolder}/${slug}.json`].includes(each),
  );
  return { compared, tally };
}

function reportOf({ file, text }: Story, compared: Compared, tally: FactTally): string {
  return formatReport(compared, {
    linesOf: (each) => (each === file ? text.split(/\r?\n/) : null),
    color: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    hints: true,
    articles: 1,
    tally,
  });
}

/** Writes the story as it is published, and its facts; puts it back where they cannot be stored. */
async function store({ root, file, bytes, text }: Story, isQuiet: boolean): Promise<void> {
  writeFileSync(join(root, file), underMark(bytes, text));
  const options = { folder: root, capture: isQuiet };
  const { code, output } = await runScript('scripts/facts.ts', [], options);
  if (code === 0) return;
  writeFileSync(join(root, file), bytes);
  throw new Failure(
    [output.trim(), `The facts could not be stored; ${file} is as it was.`].join('\n').trim(),
  );
}

async function commit(
  { root, slug, file, title, text }: Story,
  pushes: boolean,
  say: (line: string) => void,
): Promise<void> {
  const status = await git(
    root,
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=all',
  );
  if (status.code !== 0)
    throw new Failure(
      `${file} and its facts are ready; git does not answer here, so commit them elsewhere.`,
    );
  const paths = pathsOf(slug, file, text, statusesIn(status.output));
  if (paths.length === 0) {
    say('It is committed already.');
  } else {
    await asked(root, 'add', '--', ...paths);
    await asked(root, 'commit', '--quiet', '-m', title, '--', ...paths);
    say(`Committed ${namesOf(file, paths)}.`);
  }
  if (pushes) await asked(root, 'push');
  say(pushes ? 'Pushed.' : 'Next: git push, which publishes it from the main branch.');
}

async function asked(root: string, ...args: string[]): Promise<void> {
  const { code, output } = await git(root, ...args);
  if (code !== 0) throw new Failure(`git ${args[0]} says: ${output.trim()}`);
}

function git(root: string, ...args: string[]) {
  return run('git', args, { cwd: root, capture: true });
}

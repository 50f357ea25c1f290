import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from '../src/markdown/parse/decode.ts';
import { readFrontMatter } from '../src/markdown/parse/front-matter.ts';
import { severityOf } from '../src/schemas/check-codes.ts';
import { formatProblem } from '../src/schemas/problem.ts';
import { compareWithBaseline } from './check/check-baseline.ts';
import { checkContent } from './check/check-content.ts';
import { readContent, readWeights } from './check/check-input.ts';
import { formatReport } from './check/check-report.ts';
import { weighed } from './check/check-settings.ts';
import { articlesFolder, factsFolder, slugOf, underMark } from './facts/facts-files.ts';
import { articleNamed } from './facts/facts-slugs.ts';
import { dayOf } from './facts/today.ts';
import { readArguments } from './lib/arguments.ts';
import { root, runScript } from './lib/project.ts';
import { Failure, main, run } from './lib/steps.mjs';
import { pathsOf, publishedText, statusesIn } from './publish/story.ts';

const usage = `Usage: npm run publish -- STORY   checks a draft, makes it a story, stores its facts and commits what belongs to it
  --push        pushes it, too: the site is published from the main branch
  --no-commit   leaves the files for you to commit
  Where the check finds an error, nothing is changed.`;

interface Story {
  slug: string;
  /** Path from the folder of articles. */
  path: string;
  file: string;
  title: string;
  bytes: Buffer;
  /** As it is published. */
  text: string;
}

await main(async () => {
  const options = { push: { type: 'boolean' }, 'no-commit': { type: 'boolean' } } as const;
  const parsed = readArguments(process.argv.slice(2), options, usage);
  if (typeof parsed === 'number') {
    process.exitCode = parsed;
    return;
  }
  const { values, positionals } = parsed;
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const story = readStory(name);
  if (!(await isSound(story)))
    throw new Failure('Nothing was changed. Mend the errors, and try again.');
  await store(story);
  if (values['no-commit']) console.log('Commit what git status names, and push.');
  else await commit(story, values.push === true);
});

function readStory(name: string): Story {
  const path = articleNamed(root, name);
  const file = `${articlesFolder}/${path}`;
  const bytes = readFileSync(join(root, file));
  const raw = decodeUtf8(bytes, file);
  if (typeof raw !== 'string') throw new Failure(formatProblem(raw));
  const title = readFrontMatter(raw, file).article?.title ?? slugOf(path);
  return {
    slug: slugOf(path),
    path,
    file,
    title,
    bytes,
    text: publishedText(raw, dayOf(process.env)),
  };
}

/** Prints what the check says of the story as it will be; false where an error stands. */
async function isSound({ slug, path, file, text }: Story): Promise<boolean> {
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
  process.stdout.write(
    formatReport(compared, {
      linesOf: (each) => (each === file ? text.split(/\r?\n/) : null),
      color: process.stdout.isTTY === true && !process.env['NO_COLOR'],
      hints: true,
      articles: 1,
      tally,
    }),
  );
  return !compared.fresh.some((problem) => severityOf(problem) === 'error');
}

/** Writes the story as it is published, and its facts; puts it back where they cannot be stored. */
async function store({ file, bytes, text }: Story): Promise<void> {
  writeFileSync(join(root, file), underMark(bytes, text));
  const { code } = await runScript('scripts/facts.ts');
  if (code === 0) return;
  writeFileSync(join(root, file), bytes);
  throw new Failure(`The facts could not be stored; ${file} is as it was.`);
}

async function commit({ slug, file, title, text }: Story, pushes: boolean): Promise<void> {
  const status = await git('status', '--porcelain', '-z', '--no-renames', '--untracked-files=all');
  if (status.code !== 0)
    throw new Failure(
      `${file} and its facts are ready; git does not answer here, so commit them elsewhere.`,
    );
  const paths = pathsOf(slug, file, text, statusesIn(status.output));
  if (paths.length === 0) {
    console.log('It is committed already.');
  } else {
    await asked('add', '--', ...paths);
    await asked('commit', '--quiet', '-m', title, '--', ...paths);
    console.log(`Committed ${paths.join(', ')}.`);
  }
  if (pushes) await asked('push');
  console.log(pushes ? 'Pushed.' : 'Next: git push, which publishes it from the main branch.');
}

async function asked(...args: string[]): Promise<void> {
  const { code, output } = await git(...args);
  if (code !== 0) throw new Failure(`git ${args[0]} says: ${output.trim()}`);
}

function git(...args: string[]) {
  return run('git', args, { cwd: root, capture: true });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../../src/atlas/types.ts';
import { askGit, readBlobs } from '../../src/corpus/history/git.ts';
import { compareVersions, differences, type Told } from '../../src/corpus/history/history.ts';
import { readText, readVersion, withSentences } from '../../src/corpus/history/versions.ts';
import { factInWords } from '../../src/corpus/wording.ts';
import { decodeUtf8 } from '../../src/markdown/parse/decode.ts';
import { readFrontMatter } from '../../src/markdown/parse/front-matter.ts';
import { articlesFolder, factsFolder, listArticles, readStored, slugOf } from './facts-files.ts';

/** The facts of each article, by slug. */
export type FactsBySlug = ReadonlyMap<string, readonly Told[]>;

/** One line of the table. */
export interface DiffRow {
  what: 'changed' | 'added' | 'removed';
  slug: string;
  was: Told | null;
  is: Told | null;
}

export interface FactsDiff {
  /** In the order of slugs, of each article what changed, then what was added, then what was removed. */
  rows: DiffRow[];
  /** How many facts are the same in a sentence that is not. */
  reworded: number;
}

/** What becomes of the facts from one state of the articles to another. */
export function diffFacts(before: FactsBySlug, after: FactsBySlug): FactsDiff {
  const rows: DiffRow[] = [];
  let reworded = 0;
  for (const slug of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const { kept, added, removed } = compareVersions(before.get(slug) ?? [], after.get(slug) ?? []);
    for (const { was, is } of kept) {
      if (differences(was.fact, is.fact).length > 0) rows.push({ what: 'changed', slug, was, is });
      else if (was.fact.id !== is.fact.id) reworded += 1;
    }
    rows.push(...added.map((is): DiffRow => ({ what: 'added', slug, was: null, is })));
    rows.push(...removed.map((was): DiffRow => ({ what: 'removed', slug, was, is: null })));
  }
  return { rows, reworded };
}

/** The most a comment on GitHub may hold is 65,536 characters. */
const longest = 60_000;

/** The difference as Markdown: one sentence, and a table where there is something to show. */
export function formatDiff(
  { rows, reworded }: FactsDiff,
  since: string,
  atlas: Pick<Atlas, 'places'>,
): string {
  const count = (what: DiffRow['what']) => rows.filter((row) => row.what === what).length;
  const summary = `**Facts since ${asText(since)}:** ${count('changed')} changed, ${count('added')} added, ${count('removed')} removed${reworded > 0 ? `, ${reworded} the same in other words` : ''}.`;
  if (rows.length === 0) return `${summary}\n`;
  const lines = [
    summary,
    '',
    '| | Story | Was | Is | Where | Sentence |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  let length = lines.join('\n').length;
  for (const [i, row] of rows.entries()) {
    const line = formatRow(row, atlas);
    length += line.length + 1;
    if (length > longest) {
      lines.push('', `And ${rows.length - i} more.`);
      break;
    }
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}

function formatRow({ what, slug, was, is }: DiffRow, atlas: Pick<Atlas, 'places'>): string {
  const words = (one: Told | null) => (one ? factInWords(one.fact, atlas) : '');
  const [before, now] = [words(was), words(is)];
  // Where the words are the same, what differs is how the fact is filed.
  const differ = was && is && before === now ? differences(was.fact, is.fact) : [];
  const fields = differ.filter((field) => field !== 'places');
  const filed = (one: Told | null) =>
    fields.map((field) => ` (${field}: ${inPlainWords(one?.fact[field], atlas)})`).join('');
  const cells = [
    what,
    slug,
    `${before}${filed(was)}`,
    `${now}${filed(is)}`,
    whereOf(was, is, atlas),
    (is ?? was)?.sentence ?? '',
  ];
  return `| ${cells.map(asText).join(' | ')} |`;
}

/** The places of a fact, which its words need not name; where they have changed, those it had and those it has. */
function whereOf(was: Told | null, is: Told | null, atlas: Pick<Atlas, 'places'>): string {
  const named = (one: Told | null) => inPlainWords(one?.fact.places, atlas);
  const [before, now] = [named(was), named(is)];
  return was && is && before !== now ? `${before} → ${now}` : is ? now : before;
}

/** What a field holds as an editor would say it: names for ids, dates from and to, "none" where it is empty. */
function inPlainWords(value: unknown, atlas: Pick<Atlas, 'places'>): string {
  if (value === undefined || value === null || value === '') return 'none';
  if (Array.isArray(value)) {
    const each = value.map((one) => inPlainWords(one, atlas));
    return each.length > 0 ? each.join(', ') : 'none';
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined)
      .map(([name, part]) => `${name} ${inPlainWords(part, atlas)}`)
      .join(' ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const name = typeof value === 'string' ? atlas.places.get(value)?.name : undefined;
  return name ?? String(value).replaceAll('_', ' ');
}

/** Text as text: no markup, no end of a cell, nobody called by name. */
const asText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, (sign) => `\\${sign}`)
    .replaceAll('@', '&#64;');

/**
 * The facts stored at a revision, by the slugs the articles have now; null where there is no such revision.
 *
 * @param renamed the slug an article has now, by each it had
 */
export async function factsAt(
  root: string,
  revision: string,
  renamed: ReadonlyMap<string, string>,
): Promise<FactsBySlug | null> {
  const listed = await askGit(root, [
    '-c',
    'core.quotePath=false',
    'ls-tree',
    '-r',
    '--end-of-options',
    `${revision}^{commit}`,
    '--',
    articlesFolder,
    factsFolder,
  ]);
  if (listed === null) return null;
  const blobs = new Map(
    [...listed.toString('utf8').matchAll(/^\d+ blob ([0-9a-f]+)\t(.+)$/gm)].map(
      ([, blob = '', path = '']) => [path, blob],
    ),
  );
  const texts = await readBlobs(root, [...blobs.values()]);
  const articles = new Map(
    [...blobs]
      .filter(([path]) => path.startsWith(`${articlesFolder}/`) && path.endsWith('.md'))
      .map(([path, blob]) => [slugOf(path), texts.get(blob) ?? '']),
  );
  return new Map(
    [...blobs]
      .filter(([path]) => path.startsWith(`${factsFolder}/`) && path.endsWith('.json'))
      .map(([path, blob]) => {
        const slug = slugOf(path);
        const { facts } = readVersion(
          '',
          texts.get(blob) ?? '',
          readText(articles.get(slug) ?? ''),
        );
        return [renamed.get(slug) ?? slug, facts];
      }),
  );
}

/** The facts stored now, and the slug an article has now by each it had. */
export function factsNow(root: string): { facts: FactsBySlug; renamed: Map<string, string> } {
  const facts = new Map<string, readonly Told[]>();
  const renamed = new Map<string, string>();
  for (const path of listArticles(join(root, articlesFolder))) {
    const slug = slugOf(path);
    const file = `${articlesFolder}/${path}`;
    const text = decodeUtf8(readFileSync(join(root, file)), file);
    const stored = readStored(root, slug);
    if (typeof text !== 'string' || !stored || !('facts' in stored)) continue;
    facts.set(slug, withSentences(stored.facts, readText(text)));
    for (const former of readFrontMatter(text, file).article?.formerly ?? []) {
      renamed.set(former, slug);
    }
  }
  return { facts, renamed };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../../src/atlas/types.ts';
import { periodAsWritten } from '../../src/extraction/editing/alternatives.ts';
import { readerOf } from '../../src/extraction/editing/read-text.ts';
import { applyEdit, smallestDirective } from '../../src/extraction/editing/smallest-directive.ts';
import { type ReadArticle, readArticle } from '../../src/extraction/reader/read-article.ts';
import { sealed } from '../../src/extraction/reader/seal.ts';
import { quoteIn } from '../../src/markdown/parse/quote.ts';
import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import { emptied, type FactAttribute } from '../../src/schemas/fact-directive.ts';
import { faultInWords, type Problem } from '../../src/schemas/problem.ts';
import {
  articlesFolder,
  factsFolder,
  formatFacts,
  readStored,
  underMark,
  writeAll,
} from './facts-files.ts';
import { fieldsChanged, isTrusted } from './facts-verified.ts';
import { StoryRegisters } from './register-run.ts';

/** What became of changes by hand, a line each, or why nothing was done. */
export type Taken = { told: string[] } | { problems: Problem[] };

/**
 * Takes what was changed by hand in the stored facts of a story to where it lasts: other values as directives into the
 * text, judgements with their seal into the file. What no directive can say is told and left as it is read.
 *
 * @param path of the article, from the folder of articles
 */
export function takeChanges(root: string, path: string, slug: string, atlas: Atlas): Taken {
  const stored = readStored(root, slug);
  if (stored === null) return { told: [] };
  if ('message' in stored) return { problems: [stored] };
  const file = `${articlesFolder}/${path}`;
  const before = readFileSync(join(root, file));
  const problems: Problem[] = [];
  const registers = new StoryRegisters(root, '', problems);
  const sound = { ...stored, facts: stored.facts.filter(isTrusted) };
  const keeper = (names: readonly string[]) => registers.keeper(slug, names);
  const setting = { file, slug, atlas, stored: sound, hash: '', keeper };
  const read = readArticle(before, setting, { errors: problems, warnings: [] });
  if (!read || problems.length > 0) return { problems };
  const changes = changesIn(stored, read);
  const edited = editAll(read, changes, readerOf(slug, file, atlas));
  const facts = read.stored.facts.map((fact) => changes.judged.get(fact.id) ?? fact);
  const files = new Map([
    [`${factsFolder}/${slug}.json`, formatFacts({ ...read.stored, facts })],
    ...(edited.raw === read.document.raw ? [] : [[file, underMark(before, edited.raw)] as const]),
  ]);
  writeAll(root, files, process.pid);
  return { told: [...edited.told, ...changes.told] };
}

interface Changes {
  /** Facts as they are read, each with the attributes of the directive that makes of it what was written by hand. */
  edits: { fact: Fact; attributes: Partial<Record<FactAttribute, string>> }[];
  judged: Map<string, Fact>;
  told: string[];
}

function changesIn(stored: FactsFile, { stored: now, document }: ReadArticle): Changes {
  const changes: Changes = { edits: [], judged: new Map(), told: [] };
  const read = new Map(now.facts.map((fact) => [fact.id, fact]));
  for (const fact of stored.facts) {
    const is = read.get(fact.id);
    const words = `“${fact.source.text}”`;
    read.delete(fact.id);
    if (!is) {
      changes.told.push(`${words}: left out, for the story does not state it`);
      continue;
    }
    const fields = fieldsChanged(fact, is).filter((field) => !ofJudgement.has(field));
    const attributes = fact.status === 'rejected' ? {} : attributesOf(fact, fields);
    if (Object.keys(attributes).length > 0) changes.edits.push({ fact: is, attributes });
    else if (fields.length > 0) changes.told.push(`${words}: ${fields.join(', ')} as it is read`);
    if (fields.length > 0 && fact.status !== 'rejected') continue;
    if (isTrusted(fact)) continue;
    const judged = quoteIn(document.blocks, is.source).text;
    changes.judged.set(fact.id, sealed({ ...is, status: fact.status, judged }));
    changes.told.push(`${words}: ${fact.status}`);
  }
  return changes;
}

const ofJudgement = new Set<keyof Fact>(['status', 'judged', 'seal']);

/** Writes directives, from the last to the first, so that what stands before keeps its place. */
function editAll(
  { document }: ReadArticle,
  { edits }: Changes,
  read: ReturnType<typeof readerOf>,
): { raw: string; told: string[] } {
  const told: string[] = [];
  let { raw } = document;
  for (const { fact, attributes } of edits.toSorted(
    (a, b) => b.fact.source.start - a.fact.source.start,
  )) {
    const edit = smallestDirective(raw, fact, { attributes }, read);
    if ('message' in edit) told.push(`“${fact.source.text}”: as it is read. ${faultInWords(edit)}`);
    else {
      raw = applyEdit(raw, edit);
      told.push(`“${fact.source.text}”: ${edit.text}`);
    }
  }
  return { raw, told: told.reverse() };
}

/** The attributes of `:fact` that say what these fields of a fact do; fields that no attribute is of have none. */
function attributesOf(
  fact: Fact,
  fields: readonly (keyof Fact)[],
): Partial<Record<FactAttribute, string>> {
  const listed = (ids: readonly string[] = []): string => ids.join(', ') || emptied;
  const { value, low, high, period, route } = fact;
  const amount = low === undefined ? value : `${low} to ${high}`;
  const written: Partial<Record<keyof Fact, Partial<Record<FactAttribute, string | null>>>> = {
    value: { value: amount === null ? null : String(amount) },
    unit: { unit: fact.unit },
    kind: { kind: fact.kind },
    subject: { subject: fact.subject },
    qualifier: { qualifier: fact.qualifier },
    trend: { trend: fact.trend ?? emptied },
    record: { record: fact.record ? 'yes' : 'no' },
    period: { period: period ? (periodAsWritten(period)[0] ?? null) : emptied },
    places: { place: listed(fact.places) },
    corridors: { corridor: listed(fact.corridors) },
    measure: { measure: fact.measure ?? emptied },
    citation: { citation: fact.citation },
    evidence: { evidence: fact.evidence },
    mode: { mode: fact.mode ?? null },
    modality: { modality: fact.modality ?? 'actual' },
    verdict: { verdict: fact.verdict ?? null },
    route: route ? { from: route.from, to: route.to, via: listed(route.via) } : {},
    ...Object.fromEntries(texts.map((name) => [name, { [name]: fact[name] ?? emptied }])),
  };
  const chosen = fields.flatMap((field) =>
    Object.entries(written[field === 'low' || field === 'high' ? 'value' : field] ?? {}),
  );
  return Object.fromEntries(chosen.filter(([, each]) => each !== null));
}

const texts = ['basis', 'entity', 'claimant', 'of', 'definition'] as const;

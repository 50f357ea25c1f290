import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isSealed } from '../../src/extraction/reader/seal.ts';
import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { factsFolder, formatFacts } from './facts-files.ts';

/** A stored file as it was read, with its text, in which a fault has its line. */
export interface StoredFacts {
  slug: string;
  stored: FactsFile;
  text: string;
}

/** What to do about a change by hand, both ways. */
const mendOf = (slug: string): string =>
  `npm run facts -- --take ${slug} takes it into the story, npm run facts -- --anew ${slug} undoes it`;

/** Whether a reading may build on what a stored fact says of its judgement: there is none, the text or a seal says it. */
export const isTrusted = (fact: Fact): boolean =>
  fact.status === 'extracted' || fact.directive !== undefined || isSealed(fact);

/**
 * What is wrong in a stored file whatever its article says: it is of another article, a fact stands in it twice, or what
 * an editor judged was changed, or put there, by no command.
 */
export function faultsOf({ slug, stored, text }: StoredFacts): Problem[] {
  const fault = faultIn(slug, text);
  if (stored.article !== slug) {
    const mend = `bring its own back from git, or run npm run facts -- --anew ${slug}`;
    return [{ ...fault(null), message: `holds the facts of “${stored.article}”`, mend }];
  }
  const problems: Problem[] = [];
  const { facts, orphans = [] } = stored;
  const seen = new Set<string>();
  for (const fact of facts) {
    if (seen.has(fact.id)) {
      const mend = `npm run facts -- --anew ${slug} writes the file anew`;
      problems.push({ ...fault(fact.id, 2), message: `${quoted(fact)} stands here twice`, mend });
    }
    seen.add(fact.id);
  }
  for (const fact of [...facts, ...orphans]) {
    if (isTrusted(fact)) continue;
    const message =
      fact.seal === undefined
        ? `${quoted(fact)} was set to ${fact.status} by hand`
        : `${quoted(fact)} was changed by hand since it was ${fact.status}`;
    problems.push({ ...fault(fact.id), message, mend: mendOf(slug) });
  }
  return problems;
}

/**
 * What a stored file says otherwise than its article, read again by the very rules it was stored by: changes by hand.
 *
 * @param now what was read again, with the judgements of the stored file
 * @returns none where the file was stored of another text or by other rules, for then it is only old
 */
export function changedByHand({ slug, stored, text }: StoredFacts, now: FactsFile): Problem[] {
  if (stored.hash !== now.hash) return [];
  const fault = faultIn(slug, text);
  const mend = mendOf(slug);
  const { orphans = [], ...is } = asStored(now);
  const compared = [
    ...differences(stored.facts, is.facts),
    ...differences(stored.orphans ?? [], orphans),
  ];
  const problems = compared.map(({ id, message }) => ({ ...fault(id), message, mend }));
  if (problems.length > 0) return problems;
  const parts = (['bodyStart', 'corridors'] as const).filter(
    (part) => !isDeepStrictEqual(stored[part], is[part]),
  );
  const isOrdered = stored.facts.every(({ id }, at) => is.facts[at]?.id === id);
  const what = [...parts, ...(isOrdered ? [] : ['the order of facts'])].join(' and ');
  return what === '' ? [] : [{ ...fault(null), message: `${what} was changed by hand`, mend }];
}

/** Facts that were added, changed and taken out, each in words, with the id by which the file has it. */
function differences(
  was: readonly Fact[],
  is: readonly Fact[],
): { id: string | null; message: string }[] {
  const now = new Map(is.map((fact) => [fact.id, fact]));
  const then = new Set(was.map(({ id }) => id));
  const changed = was.flatMap((fact) => {
    const { id } = fact;
    const read = now.get(id);
    if (!read) return [{ id, message: `${quoted(fact)} was put in by hand` }];
    // What bears a seal was judged by a command; a reading may put the sentence as it is now beside it.
    const fields = fieldsChanged(fact, read).filter(
      (field) => !(isSealed(fact) && ofSeal.has(field)),
    );
    if (fields.length === 0) return [];
    const were = fields.length === 1 ? 'was' : 'were';
    return [{ id, message: `${fields.join(' and ')} of ${quoted(read)} ${were} changed by hand` }];
  });
  const missing = is
    .filter(({ id }) => !then.has(id))
    .map((fact) => ({ id: null, message: `${quoted(fact)} was taken out by hand` }));
  return [...changed, ...missing];
}

const ofSeal = new Set<keyof Fact>(['judged', 'seal']);

/** Facts as they come back from their file: without fields that have no value. */
const asStored = (file: FactsFile): FactsFile => JSON.parse(formatFacts(file)) as FactsFile;

/** Names of the fields in which two facts differ. */
export const fieldsChanged = (was: Fact, is: Fact): (keyof Fact)[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)] as (keyof Fact)[])].filter(
    (field) => !isDeepStrictEqual(was[field], is[field]),
  );

const quoted = ({ source }: Fact): string => `“${source.text}”`;

/** Where a problem of a stored file stands: at the line that begins its nth fact of an id, or at the top. */
const faultIn =
  (slug: string, text: string) =>
  (id: string | null, nth = 1): Pick<Problem, 'file' | 'line' | 'column' | 'code'> => {
    const before = id === null ? [''] : text.split(`"id": "${id}"`);
    const isThere = before.length > nth;
    const line = isThere ? before.slice(0, nth).join('').split('\n').length : 1;
    return { file: `${factsFolder}/${slug}.json`, line, column: 1, code: 'SL422' };
  };

/** Who found it: `npm run facts` warns of what a server of the desk says on its pages, so that neither passes over what the other saw. */
export type Verifier = 'facts' | 'desk';

const verifiedFile = (by: Verifier): string => `.cache/${by}-verified.json`;

/** Short name of the bytes of a stored file; the hash in it is of the article and the rules it was read by. */
export const digestOf = (text: string): string => hash('sha256', text).slice(0, 32);

/** Digests of the stored files that were found to hold what their articles say; kept beside the project, in no commit. */
export function readVerified(root: string, by: Verifier = 'facts'): Set<string> {
  try {
    const value: unknown = JSON.parse(readFileSync(join(root, verifiedFile(by)), 'utf8'));
    return new Set(Array.isArray(value) ? value.map(String) : []);
  } catch {
    return new Set();
  }
}

/** Remembers what was verified; where nothing can be written, it is verified again the next time. */
export function writeVerified(
  root: string,
  digests: Iterable<string>,
  by: Verifier = 'facts',
): void {
  const path = join(root, verifiedFile(by));
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify([...digests].sort()));
  } catch {
    // A cache that cannot be written costs time, nothing else.
  }
}

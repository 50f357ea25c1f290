import type { Fact, FactsFile } from '../../schemas/fact.ts';
import { plainWords, wordsIn } from './likeness.ts';
import { described, sealed, stated } from './seal.ts';

/** A sentence of the article as it stands now. */
export interface Spoken {
  text: string;
  /** Offset in the file. */
  start: number;
}

/** What an editor said in a facts file, put to the facts read now. */
export interface Judged {
  facts: Fact[];
  /** Facts an editor has judged that are read no more; kept, never dropped. */
  orphans: Fact[];
  notes: Note[];
}

/** Something the editor should know; `at` is an offset in the file, null where the fact has no place in it. */
export interface Note {
  at: number | null;
  message: string;
  mend: string;
}

/**
 * Gives the facts of an article what editors have said of them in its facts file. A fact is known by its id and its
 * words, so that a judgement never comes to stand on another fact of the sentence. A confirmed fact keeps what was
 * confirmed, a corrected one what the editor wrote; what the article itself says by a directive is the last word.
 *
 * @param rejected ids of facts the article itself rejects
 * @param sentences all of the article, to find the nearest to one that is gone
 */
export function keepJudgements(
  facts: readonly Fact[],
  previous: Pick<FactsFile, 'facts' | 'orphans'>,
  rejected: ReadonlySet<string>,
  sentences: () => readonly Spoken[],
): Judged {
  const judged = [...facts];
  const orphans: Fact[] = [];
  const notes: Note[] = [];
  const taken = new Set<number>();
  for (const old of [...previous.facts, ...(previous.orphans ?? [])]) {
    if (old.status === 'extracted') continue;
    const at = indexOf(facts, old, taken);
    const fact = facts[at];
    if (old.directive) {
      if (fact?.directive && old.status === 'rejected') notes.push(overruled(fact, old));
      continue;
    }
    if (rejected.has(old.id)) continue;
    if (fact === undefined) {
      orphans.push(old);
      notes.push(gone(old, sentences()));
      continue;
    }
    const sentence = sentences().find(({ start }) => start === fact.source.sentence.start);
    if (isReworded(old, fact, sentence)) {
      orphans.push(old);
      notes.push(gone(old, sentences()));
      continue;
    }
    taken.add(at);
    if (fact.directive) {
      if (old.status === 'rejected') notes.push(overruled(fact, old));
      continue;
    }
    judged[at] = sealed(judge(fact, old, sentence?.text ?? old.judged));
    if (old.status === 'confirmed') notes.push(...changed(old, fact));
  }
  return { facts: judged, orphans, notes };
}

/** What was confirmed of a sentence holds on in other words as long as these say the same. */
const isReworded = (old: Fact, fact: Fact, sentence: Spoken | undefined): boolean =>
  old.status === 'confirmed' &&
  !fact.directive &&
  old.judged !== undefined &&
  sentence !== undefined &&
  sentence.text !== old.judged &&
  firstChange(old, fact) !== null;

function changed(old: Fact, fact: Fact): Note[] {
  const change = firstChange(old, fact);
  if (!change) return [];
  return [
    {
      at: fact.source.start,
      message: `“${fact.source.text}” was confirmed with ${change.field} ${change.was}, and is read with ${change.is} now`,
      mend: 'what was confirmed is kept; set its status to "extracted" in the facts file to take the new reading',
    },
  ];
}

/** The sentence nearest to one that is gone: the one that shares most of its words; null where none shares any. */
export function nearestSentence(text: string, sentences: readonly Spoken[]): Spoken | null {
  const wanted = wordsOf(text);
  let best: Spoken | null = null;
  let most = 0;
  for (const sentence of sentences) {
    const words = wordsOf(sentence.text);
    let shared = 0;
    for (const word of wanted) if (words.has(word)) shared++;
    // Of two sentences that share as much the shorter is nearer.
    const nearness = shared - words.size / 1000;
    if (shared > 0 && nearness > most) {
      most = nearness;
      best = sentence;
    }
  }
  return best;
}

/**
 * The fact an orphan's judgement most likely belongs to now: of those no editor has judged the one whose words,
 * sentence, kind and noun are most like its own; null where none is like it.
 */
export function successorOf(
  orphan: Fact,
  facts: readonly Fact[],
  sentenceOf: (fact: Fact) => string,
): Fact | null {
  const wanted = wordsOf(orphan.judged ?? orphan.source.text);
  const own = wordsOf(orphan.source.text);
  let best: Fact | null = null;
  let most = 0;
  for (const fact of facts) {
    if (fact.status !== 'extracted' || fact.kind !== orphan.kind) continue;
    const likeness =
      3 * overlap(own, wordsOf(fact.source.text)) +
      2 * overlap(wanted, wordsOf(sentenceOf(fact))) +
      (fact.noun === orphan.noun ? 1 : 0) +
      (fact.value === orphan.value ? 1 : 0);
    if (likeness > most) {
      most = likeness;
      best = fact;
    }
  }
  return most >= 3 ? best : null;
}

/** The fact with what an editor said of another that it takes the place of. */
export function carryOver(fact: Fact, orphan: Fact, sentence: string): Fact {
  // Its sentence was written anew, and what was confirmed of the old one may not hold: only what was rewritten is kept.
  return sealed(
    orphan.status === 'corrected'
      ? judge(fact, orphan, sentence)
      : { ...fact, status: orphan.status, judged: sentence },
  );
}

/** The fact in the text an old one stands for: of the same sentence, and of the same words as far as they go. */
function indexOf(facts: readonly Fact[], old: Fact, taken: ReadonlySet<number>): number {
  const sentence = old.id.replace(/-\d+$/, '');
  const own = plainWords(old.source.text);
  const among = facts
    .map((fact, at) => ({ fact, at, words: plainWords(fact.source.text) }))
    .filter(({ fact, at }) => !taken.has(at) && fact.id.startsWith(`${sentence}-`));
  const sameId = among.find(({ fact }) => fact.id === old.id);
  if (sameId?.words === own) return sameId.at;
  const same = among.filter(({ words }) => words === own);
  if (same.length === 1) return same[0]?.at ?? -1;
  if (sameId && (sameId.words.includes(own) || own.includes(sameId.words))) return sameId.at;
  return -1;
}

/** The fact as an editor left it, standing where the text now has it. */
function judge(fact: Fact, old: Fact, sentence: string | undefined): Fact {
  const { status } = old;
  const judged = sentence === undefined ? {} : { judged: sentence };
  if (status === 'rejected') return { ...fact, status, ...judged };
  const kept: Partial<Fact> = { ...fact };
  delete kept.directive;
  for (const field of stated) {
    delete kept[field];
    if (old[field] !== undefined) Object.assign(kept, { [field]: old[field] });
  }
  for (const field of described)
    if (old[field] !== undefined) Object.assign(kept, { [field]: old[field] });
  const isCorrected = status === 'corrected';
  if (isCorrected) delete kept.measure;
  const { measure, citation, evidence } = old;
  const filed = { ...(measure === undefined ? {} : { measure }), citation, evidence };
  return { ...(kept as Fact), ...(isCorrected ? filed : {}), status, ...judged };
}

function firstChange(old: Fact, fact: Fact): { field: string; was: string; is: string } | null {
  for (const field of stated) {
    const [was, is] = [old, fact].map((each) => JSON.stringify(each[field] ?? null));
    if (was !== undefined && is !== undefined && was !== is) return { field, was, is };
  }
  return null;
}

function gone(old: Fact, sentences: readonly Spoken[]): Note {
  const was = old.judged ?? old.source.text;
  const near = nearestSentence(was, sentences);
  const words = old.judged === undefined ? '' : ` of “${old.judged}”`;
  return {
    at: near?.start ?? null,
    message: `a fact that was ${old.status} is gone: “${old.source.text}”${words}`,
    mend: near
      ? `the nearest sentence is “${near.text}”; npm run facts -- --review carries the judgement over`
      : 'npm run facts -- --review puts it aside',
  };
}

const overruled = (fact: Fact, old: Fact): Note => ({
  at: fact.source.start,
  message: `“${fact.source.text}” is ${old.status} in the facts file and ${fact.status} by a directive here`,
  mend: 'the directive holds; write :nofact in its place to have no fact of it',
});

const wordsOf = (text: string): Set<string> => new Set(wordsIn(text));

/** Part of all words of two texts that both have. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

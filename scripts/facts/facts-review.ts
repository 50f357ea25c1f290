import { carryOver } from '../../src/extraction/reader/judgements.ts';
import { sealed } from '../../src/extraction/reader/seal.ts';
import type { Quote } from '../../src/markdown/parse/quote.ts';
import type { Fact } from '../../src/schemas/fact.ts';

/** A fact no editor has judged, or a judgement whose sentence is gone, as it is put to an editor. */
export interface ReviewItem {
  article: string;
  /** Path of the article, and where the fact stands in it. */
  file: string;
  line: number;
  column: number;
  fact: Fact;
  quote: Quote;
  /** What is read, one field a line. */
  fields: readonly (readonly [name: string, value: string])[];
  /** What the fact contradicts, and the like. */
  notes: readonly string[];
  /** What else its fields could be, each with the attributes of `:fact` that say so, chosen by their numbers. */
  choices?: readonly ReviewChoice[];
  /** For a judgement whose sentence is gone: the fact it most likely belongs to now. */
  successor?: { fact: Fact; quote: Quote } | null;
}

/** Another reading of one field: "places: Lodz". */
export interface ReviewChoice {
  label: string;
  attributes: Readonly<Record<string, string>>;
}

/** What is to be put into a facts file; an undo puts back what stood there. */
export interface Change {
  article: string;
  facts: readonly Fact[];
  /** Orphans of these ids are taken out, then these put in. */
  removeOrphans: readonly string[];
  addOrphans: readonly Fact[];
}

export type Verdict =
  | 'confirmed'
  | 'corrected'
  | 'rejected'
  | 'skipped'
  | 'carried over'
  | 'dropped';

export interface ReviewState {
  items: readonly ReviewItem[];
  /** The item an editor looks at; past the last where all are done. */
  at: number;
  /** Verdicts given, by the index of their item, the last one last. */
  verdicts: readonly { at: number; verdict: Verdict; undo: Change | 'text' | null }[];
  ended: boolean;
}

/** What a key asks for beside the new state. */
export type Effect =
  | { type: 'save'; change: Change }
  /** Writes the smallest directive that does it into the article, or takes the last one out again. */
  | { type: 'correct'; item: ReviewItem; attributes: Readonly<Record<string, string>> }
  | { type: 'restore' }
  | { type: 'open'; file: string; line: number; column: number }
  | { type: 'say'; message: string };

export const beginReview = (items: readonly ReviewItem[]): ReviewState => ({
  items,
  at: 0,
  verdicts: [],
  ended: items.length === 0,
});

const interrupts = new Set(['q', '\u0003', '\u0004']);

/** The state after a key, and what is to be done for it; white space between keys says nothing. */
export function press(state: ReviewState, key: string): { state: ReviewState; effects: Effect[] } {
  const item = state.items[state.at];
  const still = (message?: string): { state: ReviewState; effects: Effect[] } => ({
    state,
    effects: message === undefined ? [] : [{ type: 'say', message }],
  });
  if (state.ended || /^\s$/.test(key)) return still();
  if (interrupts.has(key)) return { state: { ...state, ended: true }, effects: [] };
  if (key === 'u') return undo(state);
  if (!item) return still();
  if (key === 'o') {
    const { file, line, column } = item;
    return { state, effects: [{ type: 'open', file, line, column }] };
  }
  if (key === 's') return decide(state, 'skipped', null, null);
  const choice = item.choices?.[Number(key) - 1];
  if (choice) return correct(state, item, choice);
  if (key === 'a') return confirmRest(state);
  return item.successor === undefined ? ofFact(state, item, key) : ofOrphan(state, item, key);
}

/** The keys that mean something for an item. */
export const keysOf = (item: ReviewItem): string =>
  item.successor === undefined
    ? `c confirm   r reject   ${item.choices?.length ? `1–${item.choices.length} correct   ` : ''}a confirm all the rest   s skip   o open   u undo   q quit`
    : `${item.successor ? 'c carry over   ' : ''}d drop   s skip   o open   u undo   q quit`;

/** How many of each verdict were given, in words; what is left, too. */
export function summary({ items, verdicts }: ReviewState): string {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const given = [...counts].map(([verdict, count]) => `${count} ${verdict}`);
  const decided = verdicts.filter(({ verdict }) => verdict !== 'skipped').length;
  return `${given.length > 0 ? given.join(', ') : 'Nothing decided'}; ${items.length - decided} left.`;
}

function correct(state: ReviewState, item: ReviewItem, { attributes }: ReviewChoice) {
  const { state: next } = decide(state, 'corrected', null, 'text');
  return { state: next, effects: [{ type: 'correct' as const, item, attributes }] };
}

/** Confirms every fact from the one at hand on; judgements whose sentence is gone wait for a decision of their own. */
function confirmRest(state: ReviewState): { state: ReviewState; effects: Effect[] } {
  const effects: Effect[] = [];
  let next = state;
  while (!next.ended) {
    const item = next.items[next.at];
    if (!item) break;
    const pressed =
      item.successor === undefined ? ofFact(next, item, 'c') : decide(next, 'skipped', null, null);
    effects.push(...pressed.effects);
    next = pressed.state;
  }
  return { state: next, effects };
}

function ofFact(
  state: ReviewState,
  item: ReviewItem,
  key: string,
): { state: ReviewState; effects: Effect[] } {
  const { article, fact, quote } = item;
  if (key !== 'c' && key !== 'r') return unknownKey(state, key, item);
  const status = key === 'c' ? 'confirmed' : 'rejected';
  const judged = sealed({ ...fact, status, judged: quote.text });
  return decide(state, status, put(article, [judged]), put(article, [fact]));
}

function ofOrphan(state: ReviewState, item: ReviewItem, key: string) {
  const { article, fact, successor } = item;
  const removeOrphans = [fact.id];
  const addOrphans = [fact];
  if (key === 'd') {
    return decide(
      state,
      'dropped',
      { ...put(article, []), removeOrphans },
      { ...put(article, []), addOrphans },
    );
  }
  if (key !== 'c') return unknownKey(state, key, item);
  if (!successor) {
    const message = 'No fact of the article is like it; d drops the judgement.';
    return { state, effects: [{ type: 'say' as const, message }] };
  }
  const carried = carryOver(successor.fact, fact, successor.quote.text);
  return decide(
    state,
    'carried over',
    { ...put(article, [carried]), removeOrphans },
    { ...put(article, [successor.fact]), addOrphans },
  );
}

const put = (article: string, facts: readonly Fact[]): Change => ({
  article,
  facts,
  removeOrphans: [],
  addOrphans: [],
});

function unknownKey(state: ReviewState, key: string, item: ReviewItem) {
  const shown = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(key) ? `“${key}”` : 'That key';
  const message = `${shown} means nothing here: ${keysOf(item)}`;
  return { state, effects: [{ type: 'say' as const, message }] };
}

function decide(
  state: ReviewState,
  verdict: Verdict,
  change: Change | null,
  undo: Change | 'text' | null,
): { state: ReviewState; effects: Effect[] } {
  const at = state.at + 1;
  const next: ReviewState = {
    ...state,
    at,
    verdicts: [...state.verdicts, { at: state.at, verdict, undo }],
    ended: at >= state.items.length,
  };
  return { state: next, effects: change ? [{ type: 'save' as const, change }] : [] };
}

function undo(state: ReviewState): { state: ReviewState; effects: Effect[] } {
  const last = state.verdicts.at(-1);
  if (!last) return { state, effects: [{ type: 'say', message: 'There is nothing to undo.' }] };
  const next = { ...state, at: last.at, verdicts: state.verdicts.slice(0, -1) };
  if (last.undo === 'text') return { state: next, effects: [{ type: 'restore' }] };
  return { state: next, effects: last.undo ? [{ type: 'save', change: last.undo }] : [] };
}

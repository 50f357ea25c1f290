import type { FactDirective } from '../../markdown/parse/document.ts';
import type { Fact, FactKind } from '../../schemas/fact.ts';
import { readQuantities } from '../quantities/quantities.ts';
import { asSubject, type FactCandidate, type Statement } from '../reader/fact-candidate.ts';
import type { Span } from '../reader/types.ts';
import { areAll } from '../subjects/measures.ts';
import { isWithin, overlap } from '../tokens/spans.ts';
import { tokenise } from '../tokens/tokens.ts';
import { type Fault, type Known, readAttributes, type Setting } from './fact-attributes.ts';
import { bareKinds, kindsOf } from './written-amounts.ts';

/** What the directives of a sentence make of what was read in it. */
export interface Corrected {
  /** What an editor corrected or confirmed, by draft. */
  touched: Map<FactCandidate, Touch>;
  /** In the order they were added. */
  added: FactCandidate[];
  /** Drafts no fact is to be made of. */
  rejected: Set<FactCandidate>;
  faults: (Fault & { directive: FactDirective })[];
}

export interface Touch {
  directive: FactDirective;
  /** True where the directive says nothing new and so agrees with what was read. */
  confirmed: boolean;
  /** True where no other fact was read in the bracketed words, so that they are the fact's own. */
  alone: boolean;
  citation?: string;
  evidence?: Fact['evidence'];
  verdict?: Fact['verdict'];
  /** What it was worked out from and what was found about it, in the words of the directive. */
  references?: References;
}

/** Other facts a directive names, before they are looked for among those of the article. */
export interface References {
  inputs?: readonly string[];
  finding?: string;
}

/** What the sentence lends to a fact read in it. */
export interface Surroundings {
  /** Gives a fact that was added the time, the places and the measure it would have been read with. */
  complete(draft: FactCandidate): void;
  /** The measure of the atlas the draft is a value of. */
  measureOf(draft: FactCandidate): string | undefined;
}

/** The sentence that directives stand in. */
export interface EditedSentence extends Surroundings {
  text: string;
  /** Offset of the sentence in its block. */
  shift: number;
  known: Known;
}

/** A directive, where its words stand in the sentence, and what it says. */
interface Edit {
  directive: FactDirective;
  words: Span;
  setting: Setting;
}

/**
 * Applies an editor's directives to the drafts of their sentence: `:nofact` rejects what is read in its words, `:fact`
 * corrects it, or adds a fact where none was read. Drafts are changed in place; nothing outside the words is.
 */
export function applyDirectives(
  drafts: readonly FactCandidate[],
  directives: readonly FactDirective[],
  sentence: EditedSentence,
): Corrected {
  const result: Corrected = { touched: new Map(), added: [], rejected: new Set(), faults: [] };
  // The inner of two directives speaks last.
  for (const directive of directives) {
    const words = { start: directive.from - sentence.shift, end: directive.to - sentence.shift };
    if (isElsewhere(directive, words)) continue;
    const read = drafts.filter((draft) => !result.rejected.has(draft));
    const faults =
      misplaced(directive, words, sentence.text) ??
      apply(directive, words, sentence, readIn([...read, ...result.added], words), result);
    result.faults.push(...faults.map((each) => ({ ...each, directive })));
  }
  return result;
}

/** True without a bracket, which the reading of the text reports, and for words that begin in another sentence. */
const isElsewhere = ({ inner, end }: FactDirective, words: Span): boolean =>
  inner.start > end || (words.start < 0 && words.start < words.end);

function misplaced({ name }: FactDirective, words: Span, text: string): Fault[] | null {
  if (words.start >= words.end)
    return [fault('', `:${name} holds no words`, 'put the words it is about between the brackets')];
  return words.end > text.length
    ? [fault('', `the words of :${name} reach over two sentences`, 'give each its own')]
    : null;
}

/** Rejects, corrects or adds, and returns what is wrong with the directive. */
function apply(
  directive: FactDirective,
  words: Span,
  sentence: EditedSentence,
  found: readonly FactCandidate[],
  result: Corrected,
): Fault[] {
  if (directive.name === 'nofact') {
    for (const draft of found) result.rejected.add(draft);
    const [attribute] = Object.keys(directive.attributes);
    return attribute === undefined
      ? []
      : [fault(attribute, ':nofact takes no attributes', 'take them out, or write :fact')];
  }
  const { setting, faults } = readAttributes(directive.attributes, sentence.known);
  if (faults.length > 0) return faults;
  const edit: Edit = { directive, words, setting };
  const chosen = choose(found, setting);
  const wrong =
    chosen.length === 0 ? add(result, edit, sentence) : change(result, edit, chosen, sentence);
  return wrong ? [wrong] : [];
}

const fault = (name: string, message: string, mend: string): Fault => ({
  code: 'SL307',
  name,
  message,
  mend,
});

/** Drafts that lie in the words; where none does, the shortest that overlaps them. */
function readIn(drafts: readonly FactCandidate[], words: Span): FactCandidate[] {
  const inside = drafts.filter((draft) => isWithin(draft, words));
  if (inside.length > 0) return inside;
  const [nearest] = drafts
    .filter((draft) => overlap(draft, words))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return nearest ? [nearest] : [];
}

const ofRoute = ['from', 'to', 'via'] as const;
const ofNumber = [
  'amount',
  'unit',
  'qualifier',
  'trend',
  'basis',
  'record',
  'measure',
  'of',
  'definition',
  'inputs',
] as const;

const isNumber = ({ fact }: FactCandidate): boolean =>
  fact.kind !== 'route' && fact.kind !== 'date';

/** Of the drafts in the words, those the setting can be about. */
function choose(found: readonly FactCandidate[], setting: Setting): FactCandidate[] {
  const { kind } = setting;
  if (kind !== undefined && found.some(({ fact }) => fact.kind === kind))
    return found.filter(({ fact }) => fact.kind === kind);
  if (found.length < 2) return [...found];
  const has = (names: readonly (keyof Setting)[]): boolean =>
    names.some((name) => setting[name] !== undefined);
  if (has(ofRoute)) return found.filter(({ fact }) => fact.kind === 'route');
  if (has(ofNumber) || kind !== undefined) return found.filter(isNumber);
  return [...found];
}

type Wrong = Fault | null;

function change(
  result: Corrected,
  { directive, setting }: Edit,
  chosen: readonly FactCandidate[],
  sentence: EditedSentence,
): Wrong {
  const single = chosen.length > 1 ? settingOfOne(chosen, setting) : null;
  if (single !== null)
    return fault(
      single,
      `${chosen.length} facts are read in these words, and ${single} can be of one alone`,
      'put each in brackets of its own',
    );
  for (const draft of chosen) {
    const made = withSetting(draft.fact, setting);
    if ('message' in made) return made;
    const before = draft.fact;
    draft.fact = made;
    if (setting.measure === undefined) {
      if (isAnother(before, made)) withMeasure(made, sentence.measureOf(draft));
      // Elsewhere it may count as something else: trains of a border crossing are not those of a country.
      else if (before.places.join() !== made.places.join())
        withMeasure(made, sentence.measureOf(draft) ?? measureStill(made, sentence.known));
    }
    result.touched.set(draft, touch(directive, setting, chosen.length === 1));
  }
  return null;
}

/** The measure it had, unless it is one of other kinds of places: what a crossing counts is no count of a corridor. */
function measureStill({ measure, places }: Statement, { atlas }: Known): string | undefined {
  const { at = [] } = atlas.measures.get(measure ?? '') ?? {};
  const kinds = places.map((id) => atlas.places.get(id)?.kind ?? '');
  return at.length === 0 || areAll(kinds, at) ? measure : undefined;
}

/** What is set that several facts cannot share; null where they can. */
function settingOfOne(chosen: readonly FactCandidate[], { amount, kind }: Setting): string | null {
  if (amount) return 'value';
  return kind && !chosen.every(({ fact }) => fact.kind === kind) ? 'kind' : null;
}

/** A fact where none was read; its number may stand in the words all the same. */
function add(
  result: Corrected,
  { directive, words, setting }: Edit,
  sentence: EditedSentence,
): Wrong {
  const own = sentence.text.slice(words.start, words.end);
  const draft: FactCandidate = { ...words, fact: beginning(own, sentence.text, setting) };
  sentence.complete(draft);
  const made = withSetting(draft.fact, setting);
  if ('message' in made)
    return setting.kind === undefined && setting.from === undefined ? missing(own) : made;
  draft.fact = made;
  result.added.push(draft);
  result.touched.set(draft, { ...touch(directive, setting, true), confirmed: false });
  return null;
}

/** True where what is counted has changed, and its measure may have with it. */
const isAnother = (before: Statement, after: Statement): boolean =>
  before.kind !== after.kind || before.unit !== after.unit || before.subject !== after.subject;

function withMeasure(fact: Statement, measure: string | undefined): void {
  if (measure === undefined) delete fact.measure;
  else fact.measure = measure;
}

const missing = (words: string): Fault =>
  fault(
    '',
    `no fact is read in “${words}”`,
    'to add one, write value and unit, or kind="date" with period, or from and to of a route',
  );

/** What the words state by themselves, else an empty statement of the kind that is set. */
function beginning(words: string, sentence: string, setting: Setting): Statement {
  const [read, ...more] = readQuantities(tokenise(words), words, []);
  const isRoute = setting.from !== undefined || setting.to !== undefined;
  const kind = setting.kind ?? (isRoute ? 'route' : (setting.unit?.kinds[0] ?? 'count'));
  const empty: Statement = {
    kind,
    subject: kind === 'date' ? asSubject(sentence) : '',
    value: null,
    unit: '',
    noun: '',
    qualifier: 'exact',
    trend: null,
    period: null,
    places: [],
  };
  if (!read || more.length > 0 || kind === 'route' || kind === 'date') return empty;
  const { low, high, record, basis } = read;
  return {
    ...empty,
    kind: setting.kind ?? read.kind,
    subject: read.subject,
    value: read.value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    unit: read.unit,
    noun: read.noun,
    qualifier: read.qualifier,
    ...(record ? { record } : {}),
    trend: read.trend,
    ...(basis === undefined ? {} : { basis }),
  };
}

function touch(directive: FactDirective, setting: Setting, alone: boolean): Touch {
  const { citation, inputs, finding, verdict } = setting;
  // What was worked out from other figures is the author's own.
  const evidence = inputs === undefined ? setting.evidence : 'derived';
  const references = { ...(inputs && { inputs }), ...(finding === undefined ? {} : { finding }) };
  return {
    directive,
    alone,
    confirmed: Object.keys(setting).length === 0,
    ...(citation === undefined ? {} : { citation }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(inputs || finding !== undefined ? { references } : {}),
  };
}

/** The statement as the editor has it, or why it cannot be one. */
function withSetting(read: Statement, setting: Setting): Statement | Fault {
  const kind = kindAfter(read, setting);
  if (typeof kind !== 'string') return kind;
  const { low, high, record, basis, route, measure, ...rest } = read;
  const fact: Statement = { ...rest, kind };
  const wrong =
    kind === 'route' || kind === 'date'
      ? withoutNumber(fact, setting, kind)
      : withNumber(fact, read, setting);
  if (wrong) return wrong;
  fact.subject = setting.subject ?? read.subject;
  if (setting.record ?? record) fact.record = true;
  const compared = settled(setting.basis, basis);
  if (compared !== undefined) fact.basis = compared;
  if (setting.period !== undefined) fact.period = setting.period;
  withPlaces(fact, setting);
  withMeasure(fact, settled(setting.measure, measure));
  withWords(fact, setting);
  if (kind !== 'route' && setting.mode !== undefined) fact.mode = setting.mode;
  if (setting.modality !== undefined) fact.modality = setting.modality;
  if (kind === 'route') return withRoute(fact, route, setting);
  return kind === 'date' && fact.period === null
    ? fault('kind', 'a date needs a period', 'write period="…"')
    : fact;
}

/** What is set, nothing where that is null, else what was read. */
const settled = <Value>(
  set: Value | null | undefined,
  read: Value | undefined,
): Value | undefined => (set === undefined ? read : (set ?? undefined));

function withoutNumber(fact: Statement, setting: Setting, kind: 'route' | 'date'): Fault | null {
  Object.assign(fact, { value: null, unit: '', noun: '', trend: null, qualifier: 'exact' });
  return unfit(setting, kind);
}

function withNumber(fact: Statement, read: Statement, setting: Setting): Fault | null {
  const { low, high } = read;
  const amount = setting.amount ?? (low === undefined || high === undefined ? null : { low, high });
  if (amount) Object.assign(fact, 'value' in amount ? amount : { value: null, ...amount });
  if (setting.unit) Object.assign(fact, { unit: setting.unit.unit, noun: setting.unit.noun });
  if (fact.kind === 'rank' || fact.kind === 'ordinal') Object.assign(fact, { unit: '', noun: '' });
  if (fact.value === null && fact.low === undefined && fact.kind !== 'change')
    return fault(
      'kind',
      `a ${fact.kind} needs a number, and none is read in these words`,
      'write value="…" and unit="…"',
    );
  fact.qualifier = setting.qualifier ?? read.qualifier;
  fact.trend = setting.trend === undefined ? read.trend : setting.trend;
  return null;
}

function withPlaces(fact: Statement, setting: Setting): void {
  if (setting.places !== undefined) {
    fact.places = setting.places;
    delete fact.corridors;
    // Where it comes from and goes to was read with the places that no longer hold.
    delete fact.flow;
    if (setting.flow) fact.flow = setting.flow;
  }
  if (setting.corridors?.length === 0) delete fact.corridors;
  else if (setting.corridors) {
    fact.corridors = setting.corridors;
    fact.places = setting.places ?? [];
  }
}

/** Fields that are words of the text: set, emptied by null, else as they were read. */
function withWords(fact: Statement, setting: Setting): void {
  for (const name of ['entity', 'claimant', 'of', 'definition'] as const) {
    const word = setting[name];
    if (word === null) delete fact[name];
    else if (word !== undefined) fact[name] = word;
  }
}

/** A route with its ends; its places are those it names, unless the editor says otherwise. */
function withRoute(fact: Statement, read: Statement['route'], setting: Setting): Statement | Fault {
  const from = setting.from ?? read?.from;
  const to = setting.to ?? read?.to;
  if (from === undefined || to === undefined) {
    const name = from === undefined ? 'from' : 'to';
    return fault('kind', `a route needs ${name}`, `write ${name}="…" with a place`);
  }
  const via = setting.via ?? read?.via ?? [];
  const mode = setting.mode ?? read?.mode ?? 'rail';
  if (mode === 'road' || mode === 'combined') {
    return fault(
      'mode',
      `no route of mode ${mode} can be drawn`,
      'write mode=rail, mode=air or mode=sea, and one route for each',
    );
  }
  fact.route = { mode, from, to, via };
  fact.places = setting.places ?? [from, ...via, to];
  return fact;
}

/** The kind the fact comes to be of: the one that is set, else its own where the unit allows it. */
function kindAfter(read: Statement, setting: Setting): FactKind | Fault {
  const end = ofRoute.find((name) => setting[name] !== undefined);
  if (end !== undefined)
    return setting.kind === undefined || setting.kind === 'route'
      ? 'route'
      : fault(
          'kind',
          `a ${setting.kind} has no ${end}`,
          'write kind="route", or take from, to and via out',
        );
  const wanted = setting.kind ?? read.kind;
  if (wanted !== 'route' && wanted !== 'date') return kindOfNumber(wanted, read, setting);
  const isKept = setting.kind !== undefined || (!setting.unit && !setting.amount);
  return isKept ? wanted : (setting.unit?.kinds[0] ?? 'count');
}

function kindOfNumber(wanted: FactKind, read: Statement, setting: Setting): FactKind | Fault {
  const isOrder = wanted === 'rank' || wanted === 'ordinal';
  const unit = setting.unit?.unit ?? (isOrder ? '' : read.unit);
  const kinds = setting.unit?.kinds ?? (isOrder ? bareKinds : kindsOf(unit));
  if (kinds.includes(wanted) || (!setting.unit && wanted === read.kind)) return wanted;
  if (setting.kind === undefined) return kinds[0] ?? 'count';
  return fault(
    'kind',
    unit === ''
      ? `a bare number is no ${wanted}`
      : `“${unit}” is no unit of a fact of kind ${wanted}`,
    `it may be of kind ${kinds.join(' or ')}; else write another unit`,
  );
}

/** Attributes of numbers on what has none. */
function unfit(setting: Setting, kind: 'route' | 'date'): Fault | null {
  const name = ofNumber.find((each) => setting[each] !== undefined);
  return name === undefined || name === 'measure'
    ? null
    : fault(
        name === 'amount' ? 'value' : name,
        `a ${kind} has no ${name === 'amount' ? 'value' : name}`,
        'take it out, or write another kind',
      );
}

import type { FactDirective } from '../../markdown/parse/document.ts';
import type { Fact, FactKind } from '../../schemas/fact.ts';
import type { FactAttribute } from '../../schemas/fact-directive.ts';
import { readQuantities } from '../quantities/quantities.ts';
import { asSubject, type FactCandidate, type Statement } from '../reader/fact-candidate.ts';
import type { Span } from '../reader/types.ts';
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

/**
 * Applies an editor's directives to the drafts of their sentence: `:nofact` rejects what is read in its words, `:fact`
 * corrects it, or adds a fact where none was read. Drafts are changed in place; nothing outside the words is.
 *
 * @param shift offset of the sentence in its block
 */
export function applyDirectives(
  drafts: readonly FactCandidate[],
  directives: readonly FactDirective[],
  text: string,
  shift: number,
  known: Known,
  surroundings: Surroundings,
): Corrected {
  const result: Corrected = {
    touched: new Map(),
    added: [],
    rejected: new Set(),
    faults: [],
  };
  // The inner of two directives speaks last.
  for (const directive of directives) {
    const words = { start: directive.from - shift, end: directive.to - shift };
    const fault = (name: string, message: string, mend: string): void => {
      result.faults.push({ code: 'SL307', directive, name, message, mend });
    };
    // Without a bracket it is no directive, which the reading of the text reports.
    if (directive.inner.start > directive.end) continue;
    if (words.start >= words.end) {
      fault(
        '',
        `:${directive.name} holds no words`,
        'put the words it is about between the brackets',
      );
      continue;
    }
    if (words.start < 0) continue;
    if (words.end > text.length) {
      fault('', `the words of :${directive.name} reach over two sentences`, 'give each its own');
      continue;
    }
    const read = drafts.filter((draft) => !result.rejected.has(draft));
    const found = readIn([...read, ...result.added], words);
    if (directive.name === 'nofact') {
      const [attribute] = Object.keys(directive.attributes);
      if (attribute !== undefined)
        fault(attribute, ':nofact takes no attributes', 'take them out, or write :fact');
      for (const draft of found) result.rejected.add(draft);
      continue;
    }
    const { setting, faults } = readAttributes(directive.attributes, known);
    result.faults.push(...faults.map((each) => ({ ...each, directive })));
    if (faults.length > 0) continue;
    const chosen = choose(found, setting);
    const wrong =
      chosen.length === 0
        ? add(result, directive, words, text, setting, surroundings)
        : change(result, directive, chosen, setting, surroundings);
    if (wrong) result.faults.push({ ...wrong, directive });
  }
  return result;
}

/** Drafts that lie in the words; where none does, the shortest that overlaps them. */
function readIn(drafts: readonly FactCandidate[], words: Span): FactCandidate[] {
  const inside = drafts.filter(({ start, end }) => start >= words.start && end <= words.end);
  if (inside.length > 0) return inside;
  const [nearest] = drafts
    .filter(({ start, end }) => start < words.end && words.start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return nearest ? [nearest] : [];
}

const ofRoute: readonly FactAttribute[] = ['from', 'to', 'via'];
const ofNumber: readonly FactAttribute[] = [
  'value',
  'unit',
  'qualifier',
  'trend',
  'basis',
  'record',
  'measure',
  'of',
  'definition',
  'inputs',
];

const isNumber = ({ fact }: FactCandidate): boolean =>
  fact.kind !== 'route' && fact.kind !== 'date';

/** Of the drafts in the words, those the setting can be about. */
function choose(found: readonly FactCandidate[], setting: Setting): FactCandidate[] {
  const { kind } = setting;
  if (kind !== undefined && found.some(({ fact }) => fact.kind === kind))
    return found.filter(({ fact }) => fact.kind === kind);
  if (found.length < 2) return [...found];
  const has = (names: readonly FactAttribute[]): boolean =>
    names.some(
      (name) => (name === 'value' ? setting.amount : setting[name as keyof Setting]) !== undefined,
    );
  if (has(ofRoute)) return found.filter(({ fact }) => fact.kind === 'route');
  if (has(ofNumber) || kind !== undefined) return found.filter(isNumber);
  return [...found];
}

type Wrong = Fault | null;

function change(
  result: Corrected,
  directive: FactDirective,
  chosen: readonly FactCandidate[],
  setting: Setting,
  surroundings: Surroundings,
): Wrong {
  if (chosen.length > 1) {
    const name = setting.amount
      ? 'value'
      : setting.kind && !chosen.every(({ fact }) => fact.kind === setting.kind)
        ? 'kind'
        : null;
    if (name !== null) {
      return {
        code: 'SL307',
        name,
        message: `${chosen.length} facts are read in these words, and ${name} can be of one alone`,
        mend: 'put each in brackets of its own',
      };
    }
  }
  for (const draft of chosen) {
    const made = withSetting(draft.fact, setting);
    if ('message' in made) return made;
    const before = draft.fact;
    draft.fact = made;
    if (setting.measure === undefined && isAnother(before, made))
      withMeasure(made, surroundings.measureOf(draft));
    result.touched.set(draft, touch(directive, setting, chosen.length === 1));
  }
  return null;
}

/** A fact where none was read; its number may stand in the words all the same. */
function add(
  result: Corrected,
  directive: FactDirective,
  words: Span,
  text: string,
  setting: Setting,
  surroundings: Surroundings,
): Wrong {
  const own = text.slice(words.start, words.end);
  const draft: FactCandidate = { ...words, fact: beginning(own, text, setting) };
  surroundings.complete(draft);
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

const missing = (words: string): Fault => ({
  code: 'SL307',
  name: '',
  message: `no fact is read in “${words}”`,
  mend: 'to add one, write value and unit, or kind="date" with period, or from and to of a route',
});

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
  const amount = setting.amount ?? (low === undefined || high === undefined ? null : { low, high });
  if (kind === 'route' || kind === 'date') {
    const wrong = unfit(setting, kind);
    if (wrong) return wrong;
    Object.assign(fact, { value: null, unit: '', noun: '', trend: null, qualifier: 'exact' });
  } else {
    if (amount) {
      fact.value = 'value' in amount ? amount.value : null;
      if ('low' in amount) Object.assign(fact, amount);
    }
    if (setting.unit) Object.assign(fact, { unit: setting.unit.unit, noun: setting.unit.noun });
    if (kind === 'rank' || kind === 'ordinal') Object.assign(fact, { unit: '', noun: '' });
    if (fact.value === null && fact.low === undefined && kind !== 'change') {
      return {
        code: 'SL307',
        name: 'kind',
        message: `a ${kind} needs a number, and none is read in these words`,
        mend: 'write value="…" and unit="…"',
      };
    }
    fact.qualifier = setting.qualifier ?? read.qualifier;
    fact.trend = setting.trend === undefined ? read.trend : setting.trend;
  }
  fact.subject = setting.subject ?? read.subject;
  if (setting.record ?? record) fact.record = true;
  const compared = setting.basis === undefined ? basis : setting.basis;
  if (compared !== undefined && compared !== null) fact.basis = compared;
  if (setting.period !== undefined) fact.period = setting.period;
  if (setting.places !== undefined) {
    fact.places = setting.places;
    delete fact.corridors;
    // Where it comes from and goes to was read with the places that no longer hold.
    delete fact.flow;
  }
  if (setting.corridors?.length === 0) delete fact.corridors;
  else if (setting.corridors) {
    fact.corridors = setting.corridors;
    fact.places = setting.places ?? [];
  }
  const kept = setting.measure === undefined ? measure : setting.measure;
  if (kept !== undefined && kept !== null) fact.measure = kept;
  withWords(fact, setting);
  if (kind !== 'route' && setting.mode !== undefined) fact.mode = setting.mode;
  if (setting.modality !== undefined) fact.modality = setting.modality;
  if (kind === 'date' && fact.period === null) {
    return {
      code: 'SL307',
      name: 'kind',
      message: 'a date needs a period',
      mend: 'write period="…"',
    };
  }
  return kind === 'route' ? withRoute(fact, route, setting) : fact;
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
    return {
      code: 'SL307',
      name: 'kind',
      message: `a route needs ${name}`,
      mend: `write ${name}="…" with a place`,
    };
  }
  const via = setting.via ?? read?.via ?? [];
  const mode = setting.mode ?? read?.mode ?? 'rail';
  if (mode === 'road' || mode === 'combined') {
    return {
      code: 'SL307',
      name: 'mode',
      message: `no route of mode ${mode} can be drawn`,
      mend: 'write mode=rail, mode=air or mode=sea, and one route for each',
    };
  }
  fact.route = { mode, from, to, via };
  fact.places = setting.places ?? [from, ...via, to];
  return fact;
}

/** The kind the fact comes to be of: the one that is set, else its own where the unit allows it. */
function kindAfter(read: Statement, setting: Setting): FactKind | Fault {
  const isRoute = ofRoute.some((name) => setting[name as 'from'] !== undefined);
  if (
    isRoute &&
    (setting.kind ?? (read.kind === 'route' ? 'route' : undefined)) !== 'route' &&
    setting.kind !== undefined
  ) {
    return {
      code: 'SL307',
      name: 'kind',
      message: `a ${setting.kind} has no ${ofRoute.find((name) => setting[name as 'from'] !== undefined)}`,
      mend: 'write kind="route", or take from, to and via out',
    };
  }
  if (isRoute) return 'route';
  const wanted = setting.kind ?? read.kind;
  if (wanted === 'route' || wanted === 'date') {
    if (setting.kind !== undefined || (!setting.unit && !setting.amount)) return wanted;
    return setting.unit?.kinds[0] ?? 'count';
  }
  const isOrder = wanted === 'rank' || wanted === 'ordinal';
  const unit = setting.unit?.unit ?? (isOrder ? '' : read.unit);
  const kinds = setting.unit?.kinds ?? (isOrder ? bareKinds : kindsOf(unit));
  if (kinds.includes(wanted) || (!setting.unit && wanted === read.kind)) return wanted;
  if (setting.kind === undefined) return kinds[0] ?? 'count';
  return {
    code: 'SL307',
    name: 'kind',
    message:
      unit === ''
        ? `a bare number is no ${wanted}`
        : `“${unit}” is no unit of a fact of kind ${wanted}`,
    mend: `it may be of kind ${kinds.join(' or ')}; else write another unit`,
  };
}

/** Attributes of numbers on what has none. */
function unfit(setting: Setting, kind: 'route' | 'date'): Fault | null {
  const name = setting.amount
    ? 'value'
    : ofNumber.find((each) => setting[each as 'unit'] !== undefined);
  return name === undefined || name === 'measure'
    ? null
    : {
        code: 'SL307',
        name,
        message: `a ${kind} has no ${name}`,
        mend: 'take it out, or write another kind',
      };
}

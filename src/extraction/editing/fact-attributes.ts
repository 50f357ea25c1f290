import type { Gazetteer } from '../../atlas/gazetteer/gazetteer.ts';
import type { Atlas } from '../../atlas/types.ts';
import type { CheckCode } from '../../schemas/check-codes.ts';
import type {
  Fact,
  FactKind,
  FactMode,
  Flow,
  Modality,
  Period,
  Verdict,
} from '../../schemas/fact.ts';
import {
  emptied,
  type FactAttribute,
  factAttributes,
  factDirectiveSchema,
} from '../../schemas/fact-directive.ts';
import { nearest } from '../../schemas/nearest.ts';
import {
  readAmountWithUnit,
  readAmountWritten,
  readUnitWritten,
  type WrittenUnit,
} from './written-amounts.ts';
import { readPeriodWritten } from './written-periods.ts';

/** What an editor sets of a fact; what is missing stays as it was read. */
export interface Setting {
  kind?: FactKind;
  subject?: string;
  amount?: { value: number } | { low: number; high: number };
  unit?: WrittenUnit;
  qualifier?: Fact['qualifier'];
  trend?: Fact['trend'];
  basis?: string | null;
  record?: boolean;
  period?: Period | null;
  places?: string[];
  /** From where to where, with the places. */
  flow?: Flow;
  corridors?: string[];
  measure?: string | null;
  citation?: string;
  evidence?: Fact['evidence'];
  from?: string;
  to?: string;
  via?: string[];
  mode?: FactMode;
  modality?: Modality;
  entity?: string | null;
  claimant?: string | null;
  of?: string | null;
  definition?: string | null;
  /** Words of the facts it was worked out from, or `#` and their ids. */
  inputs?: string[];
  verdict?: Verdict;
  /** What was found, as written: words of a fact, `#` and its id, or a sentence with its source in braces. */
  finding?: string;
}

/** Between the ends of a movement: `china > europe`, and both ways `china <> europe`. */
const arrows = /(<>|<->|↔|->|→|>)/;
const bothWays = /^<|↔/;

/** Something wrong with an attribute; `name` says which, for its place in the file. */
export interface Fault {
  code: CheckCode;
  name: string;
  message: string;
  mend: string;
}

export interface Known {
  atlas: Pick<Atlas, 'places' | 'measures' | 'corridors'>;
  gazetteer: Gazetteer;
  /** Ids of the story's sources. */
  sources: readonly string[];
  /** The date relative times count from. */
  reference: string | null;
}

/** The attributes of one `:fact[…]{…}`, read and checked; with any fault, the setting is not to be used. */
export function readAttributes(
  attributes: Readonly<Record<string, string>>,
  known: Known,
): { setting: Setting; faults: Fault[] } {
  const reader = new AttributeReader(known);
  for (const [name, value] of Object.entries(attributes)) reader.read(name, value.trim());
  return { setting: reader.setting, faults: reader.faults };
}

class AttributeReader {
  readonly setting: Setting = {};
  readonly faults: Fault[] = [];
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  read(name: string, value: string): void {
    if (!(factAttributes as string[]).includes(name)) {
      const near = nearest(name, factAttributes);
      const mend = near ? `did you mean “${near}”?` : `it takes ${factAttributes.join(', ')}`;
      this.#fault(name, `:fact has no “${name}”`, mend, 'SL303');
      return;
    }
    if (/^[“”‘’]/.test(value)) {
      this.#fault(name, `${name} stands in curved quotation marks`, `write ${name}="…"`);
      return;
    }
    if (value === '' && name !== 'subject') {
      this.#fault(name, `${name} is empty`, `write ${name}="…", or take it out`);
      return;
    }
    this.#value(name as FactAttribute, value);
  }

  #value(name: FactAttribute, value: string): void {
    const { setting } = this;
    const isEmptied = value === emptied;
    switch (name) {
      case 'subject':
        setting.subject = value.replace(/\s+/g, ' ');
        return;
      case 'basis':
      case 'entity':
      case 'claimant':
      case 'of':
      case 'definition':
        setting[name] = isEmptied ? null : value.replace(/\s+/g, ' ');
        return;
      case 'inputs':
        setting.inputs = value.split(';').flatMap((each) => each.trim() || []);
        return;
      case 'finding':
        setting.finding = value;
        return;
      case 'value':
      case 'unit':
      case 'period':
        this.#figure(name, value);
        return;
      case 'measure':
      case 'corridor':
      case 'citation':
        this.#listed(name, value);
        return;
      case 'place':
      case 'via':
      case 'from':
      case 'to':
        this.#located(name, value);
        return;
      default:
        this.#chosen(name, value);
    }
  }

  /** What the reader itself understands: a number, a unit, a time. */
  #figure(name: 'value' | 'unit' | 'period', value: string): void {
    const { setting } = this;
    if (name === 'value') {
      const amount = readAmountWritten(value);
      const [number, unit] = amount ? [amount, undefined] : readAmountWithUnit(value);
      if (number) setting.amount = number;
      // "9 days" says both; a unit given by itself has the last word.
      if (unit && setting.unit === undefined) setting.unit = unit;
      if (!number)
        this.#fault(
          name,
          `“${value}” is no number`,
          'write digits, as 30000, "8.4 billion" or "20 to 30", and what they count in unit',
        );
    } else if (name === 'unit') {
      const unit = readUnitWritten(value);
      if (unit) setting.unit = unit;
      else
        this.#fault(
          name,
          `“${value}” is no unit`,
          'write a noun, a currency code such as USD, a unit such as kilometer, or percent',
        );
    } else {
      const period = value === emptied ? null : readPeriodWritten(value, this.#known.reference);
      if (period !== undefined) setting.period = period;
      else
        this.#fault(
          name,
          `“${value}” is no time that can be dated`,
          'write it as 2023, 2024-06-11, "June 2024", "first quarter of 2024", 2013-2023 or "since 2013"',
        );
    }
  }

  /** What the atlas or the story lists by id. */
  #listed(name: 'measure' | 'corridor' | 'citation', value: string): void {
    const { setting } = this;
    const isEmptied = value === emptied;
    if (name === 'corridor') setting.corridors = isEmptied ? [] : this.#corridors(value);
    else if (name === 'measure') {
      const { measures } = this.#known.atlas;
      if (isEmptied) setting.measure = null;
      else if (measures.has(value)) setting.measure = value;
      else this.#unknown(name, 'measure of the atlas', value, [...measures.keys()]);
    } else {
      const { sources } = this.#known;
      if (sources.includes(value)) setting.citation = value;
      else this.#unknown(name, 'source of this story', value, sources, 'sources are ');
    }
  }

  /** Places of a fact, and the ends of a route, of which each is one. */
  #located(name: 'place' | 'via' | 'from' | 'to', value: string): void {
    const { setting } = this;
    if (name === 'from' || name === 'to') {
      const [id, ...more] = this.#places(name, value);
      if (id !== undefined) setting[name] = id;
      if (more.length > 0) this.#fault(name, `${name} names several places`, 'name one');
      return;
    }
    const [start = '', arrow, end, ...more] = name === 'place' ? value.split(arrows) : [value];
    const from = value === emptied ? [] : this.#places(name, start);
    const to = end === undefined ? [] : this.#places(name, end);
    if (name === 'via') setting.via = from;
    else setting.places = [...new Set([...from, ...to])];
    if (arrow === undefined) return;
    if (from.length > 0 && to.length > 0)
      setting.flow = { from, to, via: [], ...(bothWays.test(arrow) && { both: true as const }) };
    if (start.trim() === '' || end?.trim() === '' || more.length > 0)
      this.#fault(name, `“${value}” is no way between two ends`, 'write it as "china > europe"');
  }

  /** One of a few words. */
  #chosen(name: ChosenAttribute, value: string): void {
    const options: readonly string[] = choices(name);
    const chosen = value.toLowerCase().replace(/[\s-]+/g, '_');
    if (!options.includes(chosen)) {
      this.#unknown(name, name, value, options, `${name} is one of `);
      return;
    }
    if (name === 'record') this.setting.record = chosen === 'yes';
    else if (name === 'trend') this.setting.trend = chosen === emptied ? null : (chosen as 'up');
    else Object.assign(this.setting, { [name]: chosen });
  }

  /** Places named by id or as texts name them. */
  #places(name: FactAttribute, value: string): string[] {
    const ids: string[] = [];
    for (const each of value.split(/[,;]/).map((part) => part.trim())) {
      if (each === '') continue;
      const id = this.#place(name, each);
      if (id !== null && !ids.includes(id)) ids.push(id);
    }
    return ids;
  }

  #corridors(value: string): string[] {
    const known = this.#known.atlas.corridors;
    return value.split(/[,;]/).flatMap((part) => {
      const id = part.trim();
      if (known.has(id)) return [id];
      this.#unknown('corridor', 'corridor of the atlas', id, [...known.keys()]);
      return [];
    });
  }

  #place(name: FactAttribute, written: string): string | null {
    const { atlas, gazetteer } = this.#known;
    const id = written.toLowerCase();
    if (atlas.places.has(id)) return id;
    const match = gazetteer
      .find(written)
      .find(({ start, end }) => start === 0 && end === written.length);
    const [only, ...more] = match?.ids ?? [];
    if (only !== undefined && more.length === 0) return only;
    if (match && only !== undefined) {
      this.#fault(name, `“${written}” may be ${match.ids.join(' or ')}`, 'write the id of one');
      return null;
    }
    const names = [...atlas.places.values()].flatMap((place) => [place.id, place.name]);
    const near = nearest(written, names);
    this.#fault(
      name,
      `no place is called “${written}”`,
      near
        ? `did you mean “${near}”?`
        : 'use an id or a name of content/atlas, or add the place there',
      'SL305',
    );
    return null;
  }

  #unknown(
    name: string,
    what: string,
    value: string,
    options: readonly string[],
    list = 'there are ',
  ): void {
    const near = nearest(value.replace(/\s+/g, '_'), options) ?? nearest(value, options);
    const mend = near ? `did you mean “${near}”?` : `${list}${options.join(', ')}`;
    this.#fault(name, `“${value}” is no ${what}`, mend);
  }

  #fault(name: string, message: string, mend: string, code: CheckCode = 'SL304'): void {
    this.faults.push({ code, name, message, mend });
  }
}

/** Attributes that take one of a few words. */
type ChosenAttribute =
  | 'kind'
  | 'qualifier'
  | 'trend'
  | 'record'
  | 'evidence'
  | 'mode'
  | 'modality'
  | 'verdict';

const choices = (name: ChosenAttribute): readonly string[] =>
  factDirectiveSchema.shape[name].unwrap().options;

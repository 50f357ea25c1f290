import type { Mode } from '../schemas/corridor.ts';
import type { Fact } from '../schemas/fact.ts';
import type { Measure } from '../schemas/measure.ts';

/** Facts of one thing over different periods, in the order of time. */
export interface Series {
  /** `<measure or subject>-<places>-<period type>`, with what tells it from another series of that name. */
  id: string;
  /** What is counted, as a chart prints it. */
  label: string;
  facts: Fact[];
}

/**
 * The series in some facts: equal measure (else subject), noun or currency, places, mode, period type and basis, over at
 * least two periods. The second amount of a conversion is left out, as is what an editor rejected; where one period has
 * several values, the best sourced and first stands for it.
 */
export function seriesOf(
  facts: readonly Fact[],
  measures?: ReadonlyMap<string, Measure>,
): Series[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const groups = new Map<string, { base: string; detail: string; facts: Fact[] }>();
  for (const fact of facts) {
    if (!belongs(fact, byId)) continue;
    const base = baseOf(fact);
    if (base === null) continue;
    const detail = slug(
      [fact.noun, modeOf(fact) ?? '', fact.kind === 'change' ? 'change' : '', fact.basis ?? '']
        .filter(Boolean)
        .join(' '),
    );
    const key = `${base}|${detail}`;
    const group = groups.get(key) ?? { base, detail, facts: [] };
    group.facts.push(fact);
    groups.set(key, group);
  }
  const found = [...groups.values()]
    .map((group) => ({ ...group, facts: onePerPeriod(group.facts) }))
    .filter((group) => group.facts.length > 1);
  const shared = new Map<string, number>();
  for (const { base } of found) shared.set(base, (shared.get(base) ?? 0) + 1);
  return found
    .map(({ base, detail, facts: members }) => ({
      id: shared.get(base) === 1 ? base : `${base}-${detail}`,
      label: labelOf(members[0] as Fact, measures),
      facts: members,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What a fact travels by, from its route, its measure or its words; null where nothing tells. */
export function modeOf(fact: Pick<Fact, 'route' | 'measure' | 'unit' | 'subject'>): Mode | null {
  if (fact.route) return fact.route.mode;
  const words = `${fact.measure?.replaceAll('-', ' ') ?? ''} ${fact.unit} ${fact.subject}`;
  if (
    /\b(?:air|airports?|aircraft|flights?|passenger routes?|cargo routes?|airlines?|planes?)\b/i.test(
      words,
    )
  )
    return 'air';
  if (/\b(?:trains?|rails?|railways?|wagons?|gauge)\b/i.test(words)) return 'rail';
  return /\b(?:ships?|vessels?|ferry|ferries|sea)\b/i.test(words) ? 'sea' : null;
}

const countable = new Set([
  'count',
  'money',
  'share',
  'change',
  'measure',
  'rate',
  'price',
  'multiple',
]);

function belongs(fact: Fact, byId: ReadonlyMap<string, Fact>): boolean {
  if (fact.value === null || fact.status === 'rejected' || !countable.has(fact.kind)) return false;
  if (!fact.period || fact.period.end === null || fact.places.length === 0) return false;
  if (fact.pair?.relation !== 'conversion') return true;
  const other = byId.get(fact.pair.fact);
  return !other || fact.source.start < other.source.start;
}

function baseOf(fact: Fact): string | null {
  const what = fact.measure ?? slug(fact.subject);
  if (what === '') return null;
  return [what, fact.places.join('-'), fact.period?.type].join('-');
}

/** ASCII words joined by hyphens, articles and possessives left out. */
function slug(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/\b(?:the|a|an|of|its|their)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const order = { primary: 0, secondary: 1, unconfirmed: 2 } as const;

function onePerPeriod(facts: readonly Fact[]): Fact[] {
  const best = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.period?.start}/${fact.period?.end}`;
    const known = best.get(key);
    if (!known || order[fact.evidence] < order[known.evidence]) best.set(key, fact);
  }
  return [...best.values()].sort((a, b) =>
    (a.period?.end ?? '') < (b.period?.end ?? '') ? -1 : 1,
  );
}

function labelOf(fact: Fact, measures?: ReadonlyMap<string, Measure>): string {
  return (fact.measure && measures?.get(fact.measure)?.name) || fact.subject || fact.unit;
}

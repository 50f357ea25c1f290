import { readFileSync } from 'node:fs';
import { readAtlas } from '../../src/atlas/read.ts';
import type { Atlas } from '../../src/atlas/types.ts';
import { readFacts } from '../../src/extraction/reader/read-facts.ts';
import { readPlain } from '../../src/markdown/parse/plain.ts';
import type { Fact } from '../../src/schemas/fact.ts';
import { root } from '../lib/project.ts';
import { type GoldCase, type GoldFact, goldCaseSchema, isNumeric } from './reading/gold.ts';
import { type JudgedField, judgedFields, judgeFact } from './reading/judge.ts';
import { overlaps, pairFacts, placeOf } from './reading/pairing.ts';
import { PlaceNames } from './reading/place-names.ts';

const usage = `Usage: npm run bench -- cases FILE… [--wrong]
  FILE holds passages, one JSON object a line among other text: {"id", "date", "text", "facts": [{"span", "value",
  "unit", "qualifier", "trend", "period", "places"}], "not": ["span"], "note": "Asia may be a place too"}. With --wrong, only what is wrong is printed.`;

/** Prints for each passage of the files whether it is read as its line says, and if not, why. */
export async function run(args: readonly string[]): Promise<void> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (files.length === 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { atlas } = await readAtlas(root);
  const names = new PlaceNames(atlas);
  const cases = files.flatMap(casesOf);
  let right = 0;
  for (const each of cases) {
    const faults = faultsOf(each, atlas, names);
    if (faults.length === 0) right++;
    if (faults.length === 0 && args.includes('--wrong')) continue;
    const note = each.note === undefined ? '' : `\n    note: ${each.note}`;
    console.log(
      faults.length === 0
        ? `right  ${each.id}`
        : `WRONG  ${each.id}  ${each.text.replace(/\s+/g, ' ')}${faults.map((fault) => `\n    ${fault}`).join('')}${note}`,
    );
  }
  console.log(`${right} of ${cases.length} passages right`);
}

/** Every line of a file that opens with `{` is a passage. */
function casesOf(file: string): GoldCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (!line.startsWith('{')) return [];
      const parsed = goldCaseSchema.safeParse(JSON.parse(line));
      if (parsed.success) return [parsed.data];
      throw new Error(`${file}:${at + 1}: ${parsed.error.message}`);
    });
}

/** What is not read as the passage says; every place of a fact must be there. */
function faultsOf(each: GoldCase, atlas: Atlas, names: PlaceNames): string[] {
  const { id, text, date = null } = each;
  const options = { slug: id, file: `${id}.txt`, atlas, frontMatter: null, date };
  const { facts } = readFacts(readPlain(text), options);
  const { read } = pairFacts(text, 0, each.facts, facts);
  const may = mayHave(each.note);
  const faults = each.facts.flatMap((gold) => faultOf(gold, read.get(gold), names, may) ?? []);
  const taken = new Set(read.values());
  const stray = each.not.flatMap((span) => {
    const at = placeOf(text, { span }, 0);
    const fact = facts.find((one) => at && isNumeric(one) && overlaps(one, at) && !taken.has(one));
    return fact ? [`took «${span}» as ${fact.kind} ${fact.value} ${fact.unit}`] : [];
  });
  return [...faults, ...stray];
}

/** The places that a passage's own remark leaves open: "Asia may be a place too", "China and Poland may be places". */
function mayHave(note = ''): string[] {
  const names = /^(.+?) may be (?:a place|places)\b/.exec(note)?.[1] ?? '';
  return names.split(/, | and /).filter((name) => name !== '');
}

/** What a fact of a passage is read as instead; null where it is read as it says. */
function faultOf(
  gold: GoldFact,
  fact: Fact | undefined,
  names: PlaceNames,
  may: readonly string[],
): string | null {
  if (!fact) return `missed «${gold.span}»`;
  const verdict = judgeFact(asAsked(gold), fact, names, { may, all: true });
  // A passage asks for the noun, as the fact writes it.
  if (gold.unit === fact.noun.toLowerCase()) verdict.unit = gold.unit === fact.noun;
  const said = judgedFields
    .filter((field) => !verdict[field])
    .map((field) => `${field} ${shown(fact, field)}, not ${shown(gold, field)}`);
  const measure = fact.measure ?? null;
  if (gold.measure !== undefined && measure !== gold.measure)
    said.push(`measure ${measure ?? 'none'}, not ${gold.measure ?? 'none'}`);
  return said.length > 0 ? `«${gold.span}» ${said.join(' · ')}` : null;
}

/** A passage's line says all it asks: no period means none, a direction is asked for, and a share has none. */
function asAsked(gold: GoldFact): GoldFact {
  const unchanging = gold.unit === 'percent' ? 'share' : 'count';
  const kind = gold.kind ?? (gold.trend === null ? unchanging : 'change');
  return { ...gold, kind, timeless: gold.timeless || gold.period === null };
}

function shown(fact: Fact | GoldFact, field: JudgedField): string {
  if (field === 'period')
    return fact.period ? `${fact.period.start ?? null}..${fact.period.end ?? null}` : 'none';
  if (field === 'places') return `[${fact.places?.join(' ') ?? ''}]`;
  if (field === 'value') return String(fact.value ?? `${fact.low}–${fact.high}`);
  return String(fact[field]);
}

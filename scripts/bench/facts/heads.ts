import { nounCases } from '../../../src/extraction/cases/nouns.ts';
import { readNumber } from '../../../src/extraction/numerals/numbers.ts';
import type { Token } from '../../../src/extraction/reader/types.ts';
import type { Tag } from '../../../src/extraction/tokens/tagger.ts';
import { tokenise } from '../../../src/extraction/tokens/tokens.ts';
import { readCounted } from '../../../src/extraction/units/counted.ts';
import { singular } from '../../../src/extraction/units/nouns.ts';
import { readUnit } from '../../../src/extraction/units/units.ts';
import type { GoldRow } from './gold.ts';

export type Tagger = (tokens: readonly Token[], text: string) => Tag[];

/** A number in a text with the noun phrase it counts. */
interface Head {
  text: string;
  value: number;
  unit: string;
}

/** Counted nouns of the project's own cases and of the rows: what is neither measured nor money. */
export function countedHeads(rows: readonly GoldRow[]): Head[] {
  const own = Object.values(nounCases).flatMap((cases) =>
    cases.flatMap(([text, ...reads]) =>
      reads.flatMap((read) => {
        const found = /^(?:\w+ )?([\d.]+) (.+), count$/.exec(read);
        return found === null ? [] : [{ text, value: Number(found[1]), unit: found[2] as string }];
      }),
    ),
  );
  const gold = rows.flatMap(({ text, gold: quantities }) =>
    quantities.flatMap(({ value, unit }) =>
      typeof value === 'number' && !unit.startsWith('%') ? [{ text, value, unit }] : [],
    ),
  );
  return [...own, ...gold];
}

/** How many of the heads the phrase behind the number gives, read with a tagger's parts of speech. */
export function readHeads(heads: readonly Head[], tagger: Tagger): { hits: number; of: number } {
  let hits = 0;
  let of = 0;
  for (const { text, value, unit } of heads) {
    const tokens = tokenise(text);
    const at = tokens.findIndex((_, k) => readNumber(tokens, k)?.value === value);
    const end = at < 0 ? undefined : readNumber(tokens, at)?.end;
    if (end === undefined || readUnit(tokens, end) !== null) continue;
    if (!isCount(tokens, end, unit)) continue;
    const counted = readCounted(tokens, tagger(tokens, text), end, value === 1);
    of++;
    if (counted?.unit.toLowerCase() === unit.toLowerCase()) hits++;
  }
  return { hits, of };
}

/** True where the head of the unit stands among the words behind the number: it is counted, not measured or paid. */
function isCount(tokens: readonly Token[], end: number, unit: string): boolean {
  const head = unit.toLowerCase().split(' ').at(-1);
  return tokens.slice(end, end + 8).some(({ lower }) => singular(lower) === head || lower === head);
}

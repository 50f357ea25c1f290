import { z } from 'zod';
import { factKinds } from '../../../src/schemas/fact.ts';

const date = z.string().nullable().optional();
const goldPeriod = z.looseObject({ start: date, end: date, text: z.string().optional() });

/**
 * One fact as a person read it: `{"span": "1,204 trains", "value": 1204, "unit": "train", …}`. Fields that end in
 * `Or` list readings that are as right; an `optional` fact may be read or left.
 */
export const goldFactSchema = z.looseObject({
  span: z.string().min(1),
  /** Which of several equal spans of the article it is, from 1. */
  occurrence: z.int().min(1).optional(),
  kind: z.string().optional(),
  value: z.number().nullable().optional(),
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
  unit: z.string().default(''),
  unitOr: z.array(z.string()).default([]),
  qualifier: z.string().default('exact'),
  qualifierOr: z.array(z.string()).default([]),
  trend: z.enum(['up', 'down']).nullable().default(null),
  period: goldPeriod.nullable().default(null),
  periodOr: z.array(goldPeriod.nullable()).default([]),
  /** A constant, a capacity, a present state: it has no period. */
  timeless: z.boolean().default(false),
  /** Names or ids of places; missing where nothing is asked of them. */
  places: z.array(z.string()).optional(),
  optional: z.boolean().default(false),
  /** Present and null where the fact belongs to no measure. */
  measure: z.string().nullable().optional(),
});
export type GoldFact = z.infer<typeof goldFactSchema>;
export type GoldPeriod = z.infer<typeof goldPeriod>;

/** A passage with what is to be read from it; `not` lists spans that state nothing. */
export const goldCaseSchema = z.looseObject({
  id: z.string(),
  date: z.string().optional(),
  text: z.string(),
  facts: z.array(goldFactSchema),
  not: z.array(z.string()).default([]),
  note: z.string().optional(),
});
export type GoldCase = z.infer<typeof goldCaseSchema>;

/** A number that states no fact. */
export const decoySchema = z.looseObject({
  span: z.string().min(1),
  occurrence: z.int().min(1).optional(),
});
export type Decoy = z.infer<typeof decoySchema>;

/** Whether a fact has a number to compare: dates and routes have none. */
export const isNumeric = (fact: {
  kind: string;
  value: number | null;
  low?: number | undefined;
  high?: number | undefined;
}): boolean =>
  (fact.value !== null || (fact.low !== undefined && fact.high !== undefined)) &&
  fact.kind !== 'date' &&
  fact.kind !== 'route' &&
  factKinds.some((kind) => kind === fact.kind);

/** Parses `text` as a list of one schema; throws with the file's name where it is not of the form. */
export function parseList<T>(schema: z.ZodType<T>, text: string, file: string): T[] {
  const result = z.array(schema).safeParse(JSON.parse(text));
  if (result.success) return result.data;
  throw new Error(`${file}: ${z.prettifyError(result.error)}`);
}

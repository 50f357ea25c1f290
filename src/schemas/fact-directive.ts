import { z } from 'zod';
import { modes } from './corridor.ts';
import { factKinds, qualifiers } from './fact.ts';

/** Written for an attribute, it empties the field: `period=none`. */
export const emptied = 'none';

/**
 * Attributes of `:fact[words]{…}`, by which an editor says in the text itself what the words state. All are text; what
 * is left out stays as it was read.
 */
export const factDirectiveSchema = z
  .strictObject({
    kind: z.enum(factKinds).describe('What is stated'),
    subject: z.string().describe('What is counted or measured, in words'),
    value: z
      .string()
      .describe(
        'The number, or a range: 30000, "30,000", "8.4 billion", "20 to 30"; shares in percent',
      ),
    unit: z
      .string()
      .describe(
        'What one of it is: train, "freight train", USD, kilometer, percent, "trains a day"',
      ),
    qualifier: z.enum(qualifiers).describe('How firmly the value is stated'),
    trend: z
      .enum(['up', 'down', emptied])
      .describe('Direction of a change; none where there is none'),
    basis: z
      .string()
      .describe('What a change is compared with: "year-on-year"; none where with nothing'),
    record: z.enum(['yes', 'no']).describe('Whether the text claims a record'),
    period: z
      .string()
      .describe(
        'When it holds: 2023, 2024-06-11, "June 2024", "first quarter of 2024", 2013-2023, "since 2013", "to 2024-06-11"; none',
      ),
    place: z
      .string()
      .describe(
        'Places it is about, by id or name, commas between several: "zhengzhou, luxembourg-city"; none',
      ),
    corridor: z
      .string()
      .describe('Corridors it is about, by id, where it is about those and not about places; none'),
    measure: z.string().describe('Measure of the atlas, by its id; none'),
    citation: z.string().describe('Id of the source of this story that states it'),
    evidence: z.enum(['primary', 'secondary', 'unconfirmed']).describe('How well it is sourced'),
    from: z.string().describe('Of a route: where it begins, by id or name'),
    to: z.string().describe('Of a route: where it ends'),
    via: z.string().describe('Of a route: places passed in order, commas between several; none'),
    mode: z.enum(modes).describe('Of a route: how it is travelled'),
  })
  .partial();

export const factAttributes = Object.keys(factDirectiveSchema.shape) as FactAttribute[];
export type FactAttribute = keyof typeof factDirectiveSchema.shape;

import { z } from 'zod';
import { factKinds, factModes, modalities, qualifiers, verdicts } from './fact.ts';

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
        'Places it is about, by id or name, commas between several: "zhengzhou, luxembourg-city"; with a direction "china > europe", both ways "china <> europe"; none',
      ),
    corridor: z
      .string()
      .describe('Corridors it is about, by id, where it is about those and not about places; none'),
    measure: z.string().describe('Measure of the atlas, by its id; none'),
    citation: z.string().describe('Id of the source of this story that states it'),
    evidence: z
      .enum(['primary', 'secondary', 'unconfirmed', 'derived'])
      .describe('How well it is sourced'),
    from: z.string().describe('Of a route: where it begins, by id or name'),
    to: z.string().describe('Of a route: where it ends'),
    via: z.string().describe('Of a route: places passed in order, commas between several; none'),
    mode: z.enum(factModes).describe('What moves: rail, air, sea, road or combined'),
    modality: z
      .enum(modalities)
      .describe('Whether it happened (actual), is meant to (plan), is expected to, or could'),
    entity: z
      .string()
      .describe('The company, operator or project it is a property of, as the text names it; none'),
    claimant: z.string().describe('Who says it, where the text names one; none'),
    of: z.string().describe('The whole of a share, in words: "Jiangxi\'s foreign trade"; none'),
    definition: z.string().describe("One of the measure's named definitions, by its id; none"),
    inputs: z
      .string()
      .describe(
        'What it was worked out from: words of other facts of the story, or # and the id of one elsewhere, semicolons between: "17,000 trips; 1,126"',
      ),
    verdict: z.enum(verdicts).describe('Your word on what a source claims'),
    finding: z
      .string()
      .describe(
        'What was found, beside a verdict: words of another fact of the story, or # and the id of one elsewhere, or a sentence with its source in braces: "trips fell {railway}"',
      ),
  })
  .partial();

export const factAttributes = Object.keys(factDirectiveSchema.shape) as FactAttribute[];
export type FactAttribute = keyof typeof factDirectiveSchema.shape;

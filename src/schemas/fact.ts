import { z } from 'zod';
import { contract } from './contract.ts';
import { modes } from './corridor.ts';
import { placeId } from './place.ts';

export const factKinds = [
  'count',
  'money',
  'share',
  'change',
  'multiple',
  'measure',
  'rate',
  'price',
  'rank',
  'ordinal',
  'date',
  'route',
] as const;
export type FactKind = (typeof factKinds)[number];

export const qualifiers = [
  'exact',
  'about',
  'nearly',
  'more_than',
  'at_least',
  'less_than',
  'at_most',
  'up_to',
] as const;
export type Qualifier = (typeof qualifiers)[number];

/** What happened, is meant to, is expected to, could: only what happened joins a series. */
export const modalities = ['actual', 'plan', 'forecast', 'capacity'] as const;
export type Modality = (typeof modalities)[number];

/** An editor's word on what a source claims (schema.org ClaimReview). */
export const verdicts = ['confirmed', 'disputed', 'refuted'] as const;
export type Verdict = (typeof verdicts)[number];

/** How a fact moves; what several modes carry together is `combined`. */
export const factModes = [...modes, 'road', 'combined'] as const;
export type FactMode = (typeof factModes)[number];

/** Where a field was found: in the fact's own clause, in a sentence before, in what the article is about, by an editor. */
export const origins = ['stated', 'carried', 'topic', 'editor'] as const;
export type Origin = (typeof origins)[number];

/** Fields the reader may doubt. */
export const doubtFields = [
  'value',
  'unit',
  'qualifier',
  'trend',
  'period',
  'places',
  'subject',
  'mode',
] as const;
export type DoubtField = (typeof doubtFields)[number];

export const periodTypes = [
  'instant',
  'day',
  'month',
  'quarter',
  'half',
  'year',
  'cumulative',
  'span',
] as const;
export type PeriodType = (typeof periodTypes)[number];

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as YYYY-MM-DD');

export const periodSchema = z.strictObject({
  start: isoDate.nullable().describe('First day; null where open or not datable'),
  end: isoDate.nullable().describe('Last day; null where open or not datable'),
  text: z.string().describe('The words the period was read from'),
  type: z.enum(periodTypes).describe('What stretch of time it is'),
});
export type Period = z.infer<typeof periodSchema>;

export const routeSchema = z.strictObject({
  mode: z.enum(modes).describe('rail, air or sea'),
  from: placeId.describe('Place id of the origin'),
  to: placeId.describe('Place id of the destination'),
  via: z.array(placeId).describe('Places passed, in order'),
});
export type Route = z.infer<typeof routeSchema>;

/** Traffic with a direction or two ends: "from China to the EU". */
export const flowSchema = z.strictObject({
  from: z.array(placeId).describe('Place ids it comes from'),
  to: z.array(placeId).describe('Place ids it goes to'),
  via: z.array(placeId).describe('Place ids it passes'),
  both: z
    .literal(true)
    .optional()
    .describe('True where it goes both ways: "between China and the EU"'),
});
export type Flow = z.infer<typeof flowSchema>;

/** What the reader is unsure of, and why. */
export const doubtSchema = z.strictObject({
  field: z.enum(doubtFields).describe('The field it is about'),
  code: z.string().describe('Short name of the reason: `place-carried`'),
  text: z.string().describe('The reason in words, for an editor'),
});
export type Doubt = z.infer<typeof doubtSchema>;

const origin = z.enum(origins);

const offset = z.int().min(0);

/** Where in the article a fact was read: UTF-16 offsets into the decoded file without its byte-order mark. */
export const factSourceSchema = z.strictObject({
  start: offset.describe('First UTF-16 code unit of the fact'),
  end: offset.describe('One past its last UTF-16 code unit'),
  line: z.int().min(1).describe('Line, from 1'),
  column: z.int().min(1).describe('Column, from 1, in UTF-16 code units'),
  text: z.string().describe('`article.slice(start, end)`'),
  sentence: z
    .strictObject({
      start: offset.describe('First UTF-16 code unit of the sentence'),
      end: offset.describe('One past its last UTF-16 code unit'),
    })
    .describe('Offsets of the sentence'),
});

/** One thing an article states, with the place in the text it was read from. See docs/facts.md. */
export const factSchema = z.strictObject({
  id: z
    .string()
    .describe('Hash of article, sentence as plain text, nth equal sentence, nth fact in it'),
  kind: z.enum(factKinds).describe('What is stated'),
  subject: z.string().describe('What is counted or measured, in the words of the text'),
  value: z
    .number()
    .nullable()
    .describe(
      'In `unit`; shares and changes in percent; null for dates, for routes, and for a range, which has `low` and `high`',
    ),
  low: z.number().optional().describe('Lower end of a range'),
  high: z.number().optional().describe('Upper end of a range'),
  unit: z
    .string()
    .describe('ISO 4217, CLDR unit, noun phrase in the singular, `A-per-B`, `times` or ""'),
  noun: z.string().describe('Head of `unit`; equal to it for codes'),
  qualifier: z.enum(qualifiers).describe('How firmly the value is stated'),
  record: z.boolean().optional().describe('True where the text claims a record'),
  trend: z.enum(['up', 'down']).nullable().describe('Direction of a change'),
  basis: z.string().optional().describe('What a change compares with: "year-on-year"'),
  period: periodSchema.nullable().describe('When it holds; null where the text names no time'),
  places: z.array(placeId).describe('Place ids the fact is about'),
  corridors: z
    .array(placeId)
    .optional()
    .describe('Corridors the fact is about, where it is about a corridor rather than a place'),
  along: z
    .array(placeId)
    .optional()
    .describe('Corridors its sentence names or refers to, whatever the fact is about'),
  flow: flowSchema
    .optional()
    .describe('Where what it counts comes from and goes to, where the text gives a direction'),
  route: routeSchema.optional().describe('For routes: mode, origin, destination, places passed'),
  pair: z
    .strictObject({
      fact: z.string().describe('Id of the other fact'),
      relation: z
        .enum(['conversion', 'from_to', 'part_of'])
        .describe(
          'The same amount in another currency, two points of a series, a part and its whole',
        ),
    })
    .optional()
    .describe('The fact it belongs with: the same amount converted, a series, a part of a whole'),
  measure: z.string().optional().describe('Measure of the atlas this is a value of'),
  definition: z
    .string()
    .optional()
    .describe("Which of the measure's named definitions it counts by"),
  mode: z.enum(factModes).nullable().optional().describe('What moves: rail, air, sea or road'),
  modality: z
    .enum(modalities)
    .optional()
    .describe('What happened, is planned, is expected, or could; missing means what happened'),
  entity: z
    .string()
    .optional()
    .describe('The company, operator or project it is a property of, as the text names it'),
  claimant: z.string().optional().describe('Who says it, where the text names one'),
  of: z.string().optional().describe('The whole of a share, in the words of the text'),
  section: z.string().optional().describe('The heading it stands under; "" before the first'),
  citation: z.string().nullable().describe("Id of the article's source that states it"),
  evidence: z
    .enum(['primary', 'secondary', 'unconfirmed', 'derived'])
    .describe('How well the figure itself is sourced'),
  inputs: z
    .array(z.string())
    .optional()
    .describe('Ids of the facts a derived one was worked out from'),
  verdict: z.enum(verdicts).optional().describe("An editor's word on what a source claims"),
  finding: z
    .union([
      z.strictObject({ fact: z.string().describe('Id of the fact that was found') }),
      z.strictObject({
        text: z.string().describe('What was found'),
        citation: z.string().describe('Id of the source that states it'),
      }),
    ])
    .optional()
    .describe('What was found about a claim: another fact, or words and their source'),
  origin: z
    .strictObject({
      unit: origin.describe('Where the unit was found'),
      subject: origin.describe('Where the subject was found'),
      period: origin.describe('Where the period was found'),
      places: origin.describe('Where the places were found'),
    })
    .partial()
    .optional()
    .describe('Where unit, subject, period and places were found'),
  doubts: z.array(doubtSchema).optional().describe('What the reader is unsure of, and why'),
  source: factSourceSchema.describe('Where in the article it was read'),
  status: z
    .enum(['extracted', 'confirmed', 'corrected', 'rejected'])
    .describe('What an editor has said of it'),
  directive: z
    .strictObject({
      start: offset.describe('First UTF-16 code unit of the directive'),
      end: offset.describe('One past its last UTF-16 code unit'),
    })
    .optional()
    .describe('The `:fact[…]{…}` of the article its status comes from'),
  judged: z
    .string()
    .optional()
    .describe('The sentence as it was when an editor judged the fact in this file'),
  seal: z
    .string()
    .optional()
    .describe('Hash of what the editor judged, written by the command that took the judgement'),
});
export type Fact = z.infer<typeof factSchema>;

/** What `content/facts/<article>.json` holds. */
export const factsFileSchema = z.strictObject({
  contract: z
    .literal(contract, 'was written under a later contract of facts: take the newest code')
    .optional()
    .describe('Version of the contract of facts it was written under'),
  article: z.string().describe('Slug of the article'),
  bodyStart: offset.describe('Offset of the first character of the prose after the front matter'),
  hash: z.string().describe('Hash of everything the reading depended on; equal means up to date'),
  corridors: z
    .array(placeId)
    .optional()
    .describe('Corridors the article names more than once, the most often named first'),
  facts: z.array(factSchema).describe('The facts in the order of the text'),
  orphans: z
    .array(factSchema)
    .optional()
    .describe('Facts an editor has judged whose sentence is no longer in the text'),
});
export type FactsFile = z.infer<typeof factsFileSchema>;

import { z } from 'zod';
import { factKinds } from './fact.ts';
import { dateAsText } from './source.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as YYYY-MM-DD');

/** Why something published stands no longer, where no editor has said it. */
export const goneReasons = ['unstated', 'unread', 'withdrawn', 'undrawn'] as const;

/** Since when something is gone, and why. */
export const goneSchema = z.strictObject({
  date: day.describe('First day it was not there'),
  reason: z
    .enum(goneReasons)
    .describe(
      'unstated: the story no longer says it; unread: its words stand, and no figure is read in them; withdrawn: an editor took it back; undrawn: what it showed is no longer enough to draw',
    ),
});
export type Gone = z.infer<typeof goneSchema>;

/** The first line of the register of a story. */
export const storyLineSchema = z.strictObject({
  story: z.string().describe('Slug under which it was first published; part of its Atom id'),
  first: day.describe('The day it was published'),
  title: z.string().describe('Its headline'),
  formerly: z.array(z.string()).optional().describe('Other slugs it has had since'),
});
export type StoryLine = z.infer<typeof storyLineSchema>;

/** Places that facts of the story speak of: each has had a page and a map with its picture. */
export const placesLineSchema = z.strictObject({
  places: z.array(z.string()).describe('Place ids, sorted'),
});

/** A correction of the story, by the name it has in addresses and feeds. */
export const correctionLineSchema = z.strictObject({
  correction: z.string().describe('Anchor: `correction-2026-11-22-2`'),
  text: z.string().describe('What it tells'),
});
export type CorrectionLine = z.infer<typeof correctionLineSchema>;

/** A sentence in which facts were read. */
export const sentenceLineSchema = z.strictObject({
  sentence: z.string().describe('What the ids of its facts begin with'),
  text: z.string().describe('The sentence as plain text, as it stands or stood last'),
});
export type SentenceLine = z.infer<typeof sentenceLineSchema>;

/** A fact that was published. */
export const factLineSchema = z.strictObject({
  fact: z.string().describe('Its id, for ever'),
  says: z.string().describe('What it states, in words'),
  words: z.string().describe('The words of the article it was read from'),
  kind: z.enum(factKinds).describe('What is stated'),
  value: z
    .union([z.number(), z.string()])
    .nullable()
    .describe('Its value; of a range `low–high`, of a route its places, of a date its period'),
  unit: z.string().describe('In what'),
  in: z.string().optional().describe('The sentence it stands in, where its id begins otherwise'),
  said: z
    .string()
    .optional()
    .describe('The sentence it stood in last, where that reads otherwise since'),
  series: z.string().optional().describe('The series it is a point of'),
  now: z.string().optional().describe('Id of the fact that stands for it now'),
  gone: goneSchema.optional().describe('Since when it is no longer there, and why'),
});
export type FactLine = z.infer<typeof factLineSchema>;

export const figureTypes = [
  'map',
  'series',
  'slopes',
  'compare',
  'ranking',
  'dispute',
  'shares',
  'whole',
  'counts',
  'ceilings',
  'journeys',
  'scales',
  'contrast',
  'view',
] as const;
export type FigureType = (typeof figureTypes)[number];

/** A figure that was published. */
export const figureLineSchema = z.strictObject({
  figure: z.string().describe('Its id, for ever'),
  type: z.enum(figureTypes).describe('What kind of figure it is'),
  title: z.string().describe('What it shows, in words that no new figure changes'),
  key: z.string().optional().describe('What it is of, where that names it wholly'),
  of: z
    .array(z.string())
    .optional()
    .describe('Ids of the facts, or of the series, it is drawn from'),
  now: z.string().optional().describe('Id of the figure that stands for it now'),
  gone: goneSchema.optional().describe('Since when it is no longer there, and why'),
});
export type FigureLine = z.infer<typeof figureLineSchema>;

/** Endings of files under `/data/` that a figure may have beside its JSON; `png` stands for three pictures. */
export const figureFileTypes = ['csv', 'svg', 'png'] as const;
export type FigureFileType = (typeof figureFileTypes)[number];
/** The same, and a page of its own below `/figures/`, which a figure whose pictures have addresses has as well. */
export const figureForms = [...figureFileTypes, 'page'] as const;
export type FigureForm = (typeof figureForms)[number];

/** Files of a figure that were published under addresses of their own, a line of `content/figure-files.jsonl`. */
export const figureFilesSchema = z.strictObject({
  figure: z.string().describe('Id of the figure'),
  files: z
    .array(z.enum(figureForms))
    .describe(
      'Endings of its files, and whether it has a page of its own; files of other figures a browser makes',
    ),
});

/** A story that was published and is no more, as `content/gone.yaml` names it. */
export const goneStorySchema = z.strictObject({
  story: z.string().min(1).describe('Slug of the article that was deleted or made a draft again'),
  date: z.preprocess(dateAsText, day).describe('Day it went: YYYY-MM-DD'),
  reason: z.string().min(1).max(300).describe('Why, as a sentence for readers'),
  successor: z.string().optional().describe('Slug of the story to read instead'),
});
export type GoneStory = z.infer<typeof goneStorySchema>;

import { z } from 'zod';
import { contrastSideSchema } from './contrast.ts';
import { coarseDate, isoDay, kebabName, sourceSchema } from './source.ts';

/** A mistake that was put right after a story was published, told to its readers. */
export const correctionSchema = z.strictObject({
  date: isoDay.describe('Day it was put right: YYYY-MM-DD'),
  text: z
    .string()
    .min(1)
    .max(600)
    .describe('What was wrong and what is right, in whole sentences, for readers'),
  fact: z
    .string()
    .min(1)
    .optional()
    .describe('The fact it is about: its id, or the words of it as they stand in the story now'),
});
export type Correction = z.infer<typeof correctionSchema>;

/** Front matter of a story in `content/articles/`. */
export const articleSchema = z
  .strictObject({
    title: z.string().min(1).max(120).describe('Headline: the claim, in sentence case'),
    dek: z.string().min(1).max(300).describe('The sentence under the headline'),
    date: isoDay.describe('Day the story was published here: YYYY-MM-DD'),
    updated: isoDay.optional().describe('Day of the last change of substance: YYYY-MM-DD'),
    asOf: coarseDate
      .optional()
      .describe('Date the figures speak of; relative periods ("last year") resolve against it'),
    authors: z.array(z.string().min(1)).min(1).describe('Who wrote it'),
    sources: z.array(sourceSchema).min(1).describe('What it rests on; the first is the default'),
    language: z.literal('en').default('en').describe('Language of the text (BCP 47)'),
    topics: z.array(z.string().min(1)).default([]).describe('Subjects it belongs to'),
    corridors: z
      .array(z.string())
      .optional()
      .describe('Corridors to draw on its map even where the text names none'),
    order: z
      .number()
      .int()
      .positive()
      .optional()
      .describe(
        'Place on the home page: 1 leads it; without a number, by date after those with one',
      ),
    contrast: z
      .array(contrastSideSchema)
      .max(2)
      .optional()
      .describe(
        'What is said, then what was found: drawn against each other at the head of the story',
      ),
    corrections: z
      .array(correctionSchema)
      .optional()
      .describe(
        'What was put right after publication, shown on the story, in feeds and in /corrections/',
      ),
    formerly: z.array(kebabName).default([]).describe('Earlier slugs, which redirect here'),
    draft: z.boolean().default(false).describe('True keeps it out of the published site'),
  })
  .superRefine(({ date, corrections = [], contrast = [] }, context) => {
    if (contrast.length === 1) {
      context.addIssue({
        code: 'custom',
        path: ['contrast'],
        message: 'has one side; give what is said and what was found',
      });
    }
    for (const [i, correction] of corrections.entries()) {
      if (correction.date >= date) continue;
      context.addIssue({
        code: 'custom',
        path: ['corrections', i, 'date'],
        message: `is before the story was published, ${date}; before that nothing needs a correction`,
      });
    }
  });
export type Article = z.infer<typeof articleSchema>;

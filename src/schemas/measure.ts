import { z } from 'zod';
import { modes } from './corridor.ts';
import { placeId, placeKinds } from './place.ts';

/** A quantity the atlas knows by name; what makes facts of different articles comparable. */
export const measureSchema = z.strictObject({
  id: placeId.describe('Short name: `china-europe-train-trips`'),
  name: z.string().min(1).describe('Name as a chart prints it: "China–Europe freight train trips"'),
  unit: z.string().describe('Unit facts of it are in, as `unit` of a fact'),
  nouns: z
    .array(z.string().min(1))
    .describe('Head nouns a fact of it may have, singular: `trip`, `train`; codes for money'),
  subjects: z
    .array(z.string().min(1))
    .describe('Phrases, all of whose words the subject or sentence must hold, any one phrase'),
  excludes: z
    .array(z.string().min(1))
    .default([])
    .describe('Phrases whose presence in the subject rules the measure out'),
  at: z
    .array(z.enum(placeKinds))
    .default([])
    .describe(
      'Kinds of places it is taken at: a fact placed elsewhere is none of it, and without subjects one placed there is',
    ),
  between: z
    .boolean()
    .default(false)
    .describe('True where a fact of the way from one place to another needs none of the phrases'),
  modes: z
    .array(z.enum(modes))
    .default([])
    .describe('How what it counts moves; words of another mode alone rule it out. Empty: however'),
  whole: z
    .array(placeId)
    .default([])
    .describe(
      'Places it is counted between as a whole: a fact that names one or all of these and no other place is about the whole',
    ),
  level: z
    .boolean()
    .default(false)
    .describe(
      'True for a standing number, such as routes in service: values as of a day, of a month and to date are points of one series',
    ),
  definitions: z
    .array(
      z.strictObject({
        id: placeId.describe('Short name: `regular-direct`'),
        name: z.string().min(1).describe('What tells it from the others, as a chart prints it'),
      }),
    )
    .default([])
    .describe(
      'Ways in which sources count it; values by different ones never join one series. A value that names none is of its own',
    ),
  summary: z.string().describe('One sentence of what it counts and what not'),
});
export type Measure = z.infer<typeof measureSchema>;

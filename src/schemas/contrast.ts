import { z } from 'zod';

/** One side of what a story sets against each other: what is said, or what was found. */
export const contrastSideSchema = z.strictObject({
  label: z.string().min(1).max(60).describe('What this side is, in a few words: "Trips counted"'),
  facts: z
    .array(z.string().min(1))
    .min(1)
    .max(2)
    .describe('Words of a fact of the story, or of two: where it began and where it ended'),
});
export type ContrastSide = z.infer<typeof contrastSideSchema>;

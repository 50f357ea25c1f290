import { z } from 'zod';
import { factSchema } from './fact.ts';
import { sourceSchema } from './source.ts';

/** A published statistic entered by hand: a fact whose source is a page rather than an article. */
export const citedFigureSchema = factSchema
  .omit({ source: true, citation: true, pair: true, status: true, noun: true, id: true })
  .partial({ qualifier: true, trend: true, evidence: true, period: true })
  .extend({
    id: z.string().describe('Kebab-case name, never reused'),
    citation: sourceSchema
      .extend({ quote: z.string().optional().describe('The words of the page that state it') })
      .describe('The page it was read on'),
  });
export type CitedFigure = z.infer<typeof citedFigureSchema>;

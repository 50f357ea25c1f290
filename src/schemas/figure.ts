import { z } from 'zod';
import { factSchema } from './fact.ts';

import { kebabName, sourceSchema } from './source.ts';

/** A published statistic entered by hand: a fact whose source is a page rather than an article. */
export const citedFigureSchema = factSchema
  .omit({
    source: true,
    citation: true,
    pair: true,
    status: true,
    seal: true,
    noun: true,
    id: true,
  })
  .partial({ qualifier: true, trend: true, evidence: true, period: true })
  .extend({
    id: kebabName.describe('Kebab-case name, never reused'),
    note: z.string().optional().describe('One sentence a reader should know of the figure'),
    citation: sourceSchema
      .extend({ quote: z.string().optional().describe('The words of the page that state it') })
      .optional()
      .describe('The page it was read on; only an unconfirmed figure may go without'),
  })
  .refine((figure) => figure.citation !== undefined || figure.evidence === 'unconfirmed', {
    path: ['citation'],
    message: 'a figure without a page is unconfirmed',
  });
export type CitedFigure = z.infer<typeof citedFigureSchema>;

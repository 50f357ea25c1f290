import { z } from 'zod';

/** What a currency was worth, an entry of `content/atlas/rates.yaml`. */
export const exchangeRateSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z]{3}$/, 'write the code of ISO 4217, three capitals')
    .describe('Code of the currency, by ISO 4217'),
  source: z.string().min(1).describe('Where the averages stand'),
  dollars: z
    .record(z.string().regex(/^\d{4}$/, 'write the year as YYYY'), z.number().positive())
    .describe('Average US dollars for one unit, by year'),
});
export type ExchangeRate = z.infer<typeof exchangeRateSchema>;

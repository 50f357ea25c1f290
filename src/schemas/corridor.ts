import { z } from 'zod';
import { placeId } from './place.ts';
import { coarseDate } from './source.ts';

export const modes = ['rail', 'air', 'sea'] as const;
export type Mode = (typeof modes)[number];

/** A line between two neighbouring places of the network. */
export const lineSchema = z.strictObject({
  id: z.string().describe('`from--to`'),
  from: placeId.describe('Place at one end'),
  to: placeId.describe('Place at the other end'),
  mode: z.enum(modes).describe('rail, sea (ferry) or air'),
  railKm: z
    .number()
    .positive()
    .optional()
    .describe('Length along the track in kilometres, where a source gives it'),
  gauge: z.literal([1435, 1520, 1668]).optional().describe('Track gauge in millimetres'),
  via: z
    .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
    .optional()
    .describe('Points a ferry passes between its ends, as [longitude, latitude]'),
  opened: coarseDate.optional().describe('When the line opened for this traffic'),
  closed: coarseDate.optional().describe('When it closed'),
  source: z.string().optional().describe('Where length and dates come from'),
  note: z.string().optional().describe('One sentence a reader should know'),
});
export type Line = z.infer<typeof lineSchema>;

/** A named corridor or railway: one or more chains of neighbouring places. */
export const corridorSchema = z.strictObject({
  id: placeId.describe('Short name in addresses: `/corridors/<id>/`'),
  name: z.string().min(1).describe('Name as the site prints it'),
  zh: z.string().optional().describe('Chinese name'),
  aliases: z.array(z.string().min(1)).default([]).describe('Other names in text'),
  mode: z.enum(modes).describe('How goods travel on it for the most part'),
  kind: z
    .enum(['corridor', 'railway', 'feeder', 'air-route'])
    .describe('A corridor of trains, one railway line, feeders, or a route by air'),
  rank: z.int().min(1).max(3).describe('1 drawn first and labelled on every map, 3 only near by'),
  summary: z.string().min(1).describe('One or two sentences of what it is'),
  paths: z
    .array(
      z.strictObject({
        mode: z.enum(modes).describe('rail, sea (ferry) or air'),
        places: z.array(placeId).min(2).describe('Place ids in order along the line'),
      }),
    )
    .min(1)
    .describe('The chains it is made of; the first is the main one'),
  carries: z
    .enum(['passengers', 'cargo', 'passengers and cargo'])
    .optional()
    .describe('Air routes only: what the flights carry'),
  operator: z.string().min(1).optional().describe('Air routes only: the airline'),
  opened: coarseDate.optional().describe('When the first service ran'),
  source: z.string().optional().describe('Where its course and dates come from: a page or a work'),
  note: z.string().optional().describe('One sentence a reader should know'),
});
export type Corridor = z.infer<typeof corridorSchema>;

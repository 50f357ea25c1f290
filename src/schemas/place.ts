import { z } from 'zod';
import { coarseDate } from './source.ts';

/** ASCII kebab-case English name; a clash adds the kind or the province (`pingxiang-jiangxi`). */
export const placeId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case ASCII letters, digits and single hyphens');

export const placeKinds = [
  'continent',
  'region',
  'sea',
  'country',
  'province',
  'city',
  'station',
  'crossing',
  'port',
  'airport',
] as const;

export const placeRoles = [
  'origin-hub',
  'terminal',
  'border-crossing',
  'gauge-break',
  'port',
  'junction',
  'waypoint',
  'air-hub',
] as const;

/** A place of the atlas: anything a fact can be about, from a continent to a station. */
export const placeSchema = z.strictObject({
  id: placeId.describe('ASCII kebab-case English name, never reused'),
  name: z.string().min(1).describe('English name as the site prints it'),
  zh: z.string().optional().describe('Chinese name, simplified characters'),
  aliases: z
    .array(z.string().min(1))
    .default([])
    .describe('Other names in text: spellings without diacritics, older names, local names'),
  demonyms: z
    .array(z.string().min(1))
    .default([])
    .describe('Adjectives and names of people: "Polish", "Chinese"'),
  kind: z.enum(placeKinds).describe('What sort of place it is'),
  within: placeId.optional().describe('The city, province, country or continent it lies in'),
  iso: z
    .string()
    .regex(/^[A-Z]{2}$/, 'use the two capital letters of ISO 3166-1')
    .optional()
    .describe('Countries only: ISO 3166-1 alpha-2 code'),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/, 'use the three capital letters of ISO 3166-1')
    .optional()
    .describe('Countries only: ISO 3166-1 alpha-3 code, by which the ground names its shapes'),
  iata: z
    .string()
    .regex(/^[A-Z]{3}$/, 'use the three capital letters of the IATA code')
    .optional()
    .describe('Airports only: IATA code'),
  lat: z
    .number()
    .min(-90)
    .max(90)
    .optional()
    .describe('Latitude in degrees north (WGS 84); of an area, where its name stands'),
  lon: z
    .number()
    .min(-180)
    .max(180)
    .optional()
    .describe('Longitude in degrees east (WGS 84); of an area, where its name stands'),
  role: z.enum(placeRoles).optional().describe('What trains or aircraft do there'),
  gauge: z
    .array(z.literal([1435, 1520, 1668]))
    .optional()
    .describe('Track gauges that meet there, in millimetres'),
  opened: coarseDate.optional().describe('When it opened for this traffic'),
  unverified: z
    .boolean()
    .optional()
    .describe('True while no gazetteer confirms the position; drawn and said as such'),
  source: z.string().optional().describe('Where position and names come from'),
  note: z.string().optional().describe('One sentence a reader should know'),
});

export type Place = z.infer<typeof placeSchema>;
export type PlaceKind = (typeof placeKinds)[number];

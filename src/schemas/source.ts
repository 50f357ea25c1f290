import { z } from 'zod';

/** YAML readers hand `2021` on as a number and, some of them, `2021-05-04` as a Date: both are text here. */
export function dateAsText(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  return value instanceof Date && !Number.isNaN(value.getTime())
    ? value.toISOString().slice(0, 10)
    : value;
}

/** A calendar date at the precision its publisher gives: YYYY, YYYY-MM or YYYY-MM-DD. */
export const coarseDate = z.preprocess(
  dateAsText,
  z
    .string()
    .regex(
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      'write the date as YYYY, YYYY-MM or YYYY-MM-DD',
    ),
);

/** A calendar date: YYYY-MM-DD. */
export const isoDay = z.preprocess(
  dateAsText,
  z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'write the date as YYYY-MM-DD'),
);

/** A short name that can stand in an address: `zhengzhou-thirteen-trains`. */
export const kebabName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

/**
 * What tells pages from each other, however their addresses are written: without protocol, "www.", anchor, what tells
 * where a reader came from, and last stroke, in small letters.
 *
 * @example pageOf('https://www.example.org/Page/#top') // 'example.org/page'
 */
export const pageOf = (url: string): string =>
  url
    .trim()
    .toLowerCase()
    .replace(/#.*$/, '')
    .replace(/([?&])(?:(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|spm)=[^&]*(?:&|$))+/g, '$1')
    .replace(/^https?:\/\/(?:www\.)?|\/*[?&]?$/g, '');

export const sourceTypes = [
  'press-release',
  'news',
  'statistics',
  'company',
  'report',
  'reference',
] as const;

/** What an article or an atlas entry rests on: one published page. */
export const sourceSchema = z.strictObject({
  id: kebabName.describe(
    'Short name by which footnotes and facts cite this source, unique in the article',
  ),
  title: z.string().min(1).describe('Title as the publisher prints it'),
  publisher: z.string().min(1).describe('Who published it'),
  url: z.url({ protocol: /^https?$/ }).describe('Address of the page that was read'),
  published: coarseDate
    .optional()
    .describe('When it was published: YYYY, YYYY-MM or YYYY-MM-DD; leave out when not stated'),
  accessed: isoDay.optional().describe('Day the page was read: YYYY-MM-DD'),
  type: z.enum(sourceTypes).describe('What kind of publication it is'),
  note: z.string().optional().describe('What a reader should know of it, such as an interest'),
});

export type Source = z.infer<typeof sourceSchema>;
export type SourceType = (typeof sourceTypes)[number];

import type { FactLine, FigureLine } from '../../../src/schemas/register.ts';

/** A fact as it was published first. */
export interface PublishedFact {
  fact: string;
  story: string;
  sentence: string;
  words: string;
  value: number | string | number[] | null;
}

/** A figure as it was published first, with the endings of its files under /data/. */
export interface PublishedFigure {
  figure: string;
  kind: 'map' | 'chart';
  title: string;
  /** What a series is of, which names it. */
  key?: string;
  /** Ids of the facts that a chart showed. */
  facts?: string[];
  files: string[];
}

export type Published = PublishedFact | PublishedFigure;

const idOf = (one: Published): string => ('fact' in one ? one.fact : one.figure);

/** The list as it stands in its file: facts before figures, each kind by its ids, one a line. */
export function formatList(list: readonly Published[]): string {
  const place = (one: Published) => `${'fact' in one ? 0 : 1} ${idOf(one)}`;
  return [...list]
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('');
}

export const parseList = (text: string): Published[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Published);

/** The list with what it lacks; what it has stays as it was published first. */
export function addPublished(list: readonly Published[], more: readonly Published[]): Published[] {
  const known = new Set(list.map(idOf));
  return [...list, ...more.filter((one) => !known.has(idOf(one)))];
}

/** What the register says of a fact of a story, for the list. */
export const publishedFact = (
  { fact, words, value }: FactLine,
  story: string,
  sentence: string,
): PublishedFact => ({ fact, story, sentence, words, value });

/** What a site answers with at `/data/<figure>.json`. */
export interface FigureData {
  id: string;
  title: string;
  /** Where it is no longer there, without the two below. */
  gone?: unknown;
  kind: 'map' | 'chart';
  facts?: readonly { id: string }[];
}

/**
 * A figure as a built site shows it; one that is gone, or answers under another name, as the register has it.
 *
 * @param name the address it is asked by
 * @param line what the register has of it
 * @param files endings of its files under /data/
 * @returns null where the site does not show it and the register does not know it
 */
export function publishedFigure(
  name: string,
  data: FigureData,
  line: FigureLine | undefined,
  files: readonly string[],
): PublishedFigure | null {
  const isShown = data.gone === undefined && data.id === name;
  if (!isShown && !line) return null;
  const kind = isShown ? data.kind : line?.type === 'map' ? 'map' : 'chart';
  const facts = isShown ? data.facts?.map(({ id }) => id) : line?.of;
  const key = name.startsWith('series-') ? (line?.key ?? name.slice('series-'.length)) : null;
  return {
    figure: name,
    kind,
    title: data.title,
    ...(key === null ? {} : { key }),
    ...(kind === 'chart' && facts ? { facts: [...facts].sort() } : {}),
    files: [...files],
  };
}

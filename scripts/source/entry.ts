import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml';
import { withFootnoteLine } from '../../src/extraction/editing/footnote.ts';
import { readFrontMatter } from '../../src/markdown/parse/front-matter.ts';
import { pageOf, type Source, type SourceType, sourceSchema } from '../../src/schemas/source.ts';

/** Begins every value that only a person can fill in. */
export const toDo = 'To do:';

/** Stands for a value until a person fills it in: what it is to say. */
export const leftToDo = (description: string): string =>
  `${toDo} ${description[0]?.toLowerCase()}${description.slice(1)}`;

/** Stands for an address until there is one. */
export const noAddress = 'https://example.org/';

/** What is known of a source; the rest is left to do. */
export interface SourceFacts {
  title?: string;
  publisher?: string;
  url?: string;
  published?: string;
  /** The day it was read. */
  accessed?: string;
  type?: SourceType;
}

/** A source as front matter has it, in the order of its fields. */
export interface SourceEntry extends Required<Omit<SourceFacts, 'published' | 'accessed'>> {
  id: string;
  published?: string;
  accessed?: string;
  type: SourceType;
}

const agencies = /newswire|globenewswire|businesswire/i;
const counters = /eurostat|statist|customs/i;

/**
 * The entry of a source: what nobody knows yet is left to do, its kind is guessed by its publisher.
 *
 * @param taken ids of the other sources of the story
 */
export function sourceEntry(known: SourceFacts, taken: ReadonlySet<string>): SourceEntry {
  const { title, url, published, accessed } = known;
  const host = url && hostOf(url);
  const publisher = known.publisher ?? host;
  const names = `${publisher} ${host}`;
  return {
    id: freeId(idOf(publisher ?? 'source'), taken),
    title: title ?? missing('title'),
    publisher: publisher ?? missing('publisher'),
    url: url ?? noAddress,
    ...(published && { published }),
    ...(accessed && { accessed }),
    type:
      known.type ??
      (agencies.test(names) ? 'press-release' : counters.test(names) ? 'statistics' : 'news'),
  };
}

/** The host of an address without "www."; "" of what is no address. */
const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';

/**
 * What is known of a source, with publisher and kind of earlier sources of the same host where the page does not say
 * them: those that most of them have.
 */
export function withEarlier(
  known: SourceFacts,
  earlier: readonly Pick<Source, 'url' | 'publisher' | 'type'>[],
): SourceFacts {
  const host = known.url === undefined ? '' : hostOf(known.url);
  const same = earlier.filter(({ url }) => host !== '' && hostOf(url) === host);
  const publisher = known.publisher ?? mostOften(same.map((source) => source.publisher));
  const type = known.type ?? mostOften(same.map((source) => source.type));
  return { ...known, ...(publisher && { publisher }), ...(type && { type }) };
}

function mostOften<Value>(values: readonly Value[]): Value | undefined {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts.values()].toSorted((a, b) => b.length - a.length)[0]?.[0];
}

const missing = (field: 'title' | 'publisher'): string =>
  leftToDo(sourceSchema.shape[field].description ?? field);

/** A short name for footnotes: "The Astana Times" → "astana-times", "Xinhua, in People’s Daily" → "xinhua". */
const idOf = (publisher: string): string =>
  publisher
    .replace(/(?<=.),.*$|^The /g, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30)
    .replace(/-+$/, '') || 'source';

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? id : `${id}-${nth}`;
    if (!taken.has(name)) return name;
  }
}

/** The entry as front matter has it, ready to paste under `sources:`. */
export const sourceLines = (entry: SourceEntry): string =>
  stringify([entry], { lineWidth: 0 }).replace(/^(?=.)/gm, '  ');

/** The line that a footnote of the source needs. */
export function footnoteLine({ id, publisher, title }: SourceEntry): string {
  const known = [publisher.replace(/[.,]+$/, ''), `“${title.replace(/[.]$/, '')}”`];
  return `[^${id}]: ${known.filter((words) => !words.includes(toDo)).join(', ') || id}.`;
}

/** A story with one source more; the same where it had the page among its sources already. */
export interface WithSource {
  text: string;
  /** The id its footnotes cite it by. */
  id: string;
}

/**
 * The text of a story with a source in its front matter, in the place of a source that nobody has filled in yet, and the
 * line of its footnote at the end. All else stays as it is.
 *
 * @returns null where the front matter has no list of sources with a line for each
 */
export function withSource(raw: string, known: SourceFacts): WithSource | null {
  const open = /^---[ \t]*\r?\n/.exec(raw)?.[0].length;
  const { end } = readFrontMatter(raw, '');
  if (open === undefined || end === 0) return null;
  const front = raw.slice(open, raw.lastIndexOf('---', end));
  const list = parseDocument(front).get('sources', true);
  if (!isSeq(list) || list.flow) return null;
  const items = list.items.filter(isMap);
  const blank = items.find((item) => item.get('url') === noAddress);
  const others = items.filter((item) => item !== blank);
  const page = pageOf(known.url ?? noAddress);
  const there = others.find((item) => pageOf(String(item.get('url'))) === page);
  if (there) return { text: raw, id: String(there.get('id')) };
  const entry = sourceEntry(known, new Set(others.map((item) => String(item.get('id')))));
  const filled = blank ? fillIn(front, blank, entry) : addBehind(front, items.at(-1), entry);
  if (filled === null) return null;
  const rest = raw.slice(open + front.length);
  const text = raw.slice(0, open) + filled + rest;
  return { text: withFootnoteLine(text, entry.id, footnoteLine(entry)), id: entry.id };
}

/** Values in the place of those left to do; fields that are not there stand behind the address. */
function fillIn(front: string, item: YAMLMap, entry: SourceEntry): string | null {
  const edits: { start: number; end: number; text: string }[] = [];
  const added: string[] = [];
  let indent = '';
  let behind = 0;
  for (const [name, value] of Object.entries(entry)) {
    const scalar = item.get(name, true);
    const written = stringify(value, { lineWidth: 0 }).trimEnd();
    if (!isScalar(scalar) || !scalar.range) {
      added.push(`${name}: ${written}`);
      continue;
    }
    const [start, stop] = scalar.range;
    edits.push({ start, end: stop, text: written });
    if (name !== 'url') continue;
    indent = /[^\n]*$/.exec(front.slice(0, start))?.[0].replace(/url:\s*$/, '') ?? '';
    behind = endOfLine(front, stop);
  }
  if (added.length > 0 && behind === 0) return null;
  const lines = added.map((line) => `${indent.replace(/-/g, ' ')}${line}\n`).join('');
  edits.push({ start: behind, end: behind, text: lines });
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), front);
}

/** The entry behind the last one, and behind what is commented out of that. */
function addBehind(front: string, last: YAMLMap | undefined, entry: SourceEntry): string | null {
  if (!last?.range) return null;
  const [start, stop] = last.range;
  let at = front.slice(0, stop).endsWith('\n') ? stop : endOfLine(front, stop);
  for (;;) {
    const comment = /^[ \t]+#[^\n]*\n/.exec(front.slice(at));
    if (!comment) break;
    at += comment[0].length;
  }
  const dash = /[^\n]*$/.exec(front.slice(0, start))?.[0] ?? '';
  const indent = /^[ \t]*/.exec(dash)?.[0] ?? '';
  const lines = sourceLines(entry).replace(/^ {2}/gm, indent);
  return front.slice(0, at) + lines + front.slice(at);
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

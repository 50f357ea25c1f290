import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { withFootnoteLine } from '../extraction/editing/footnote.ts';
import { readFrontMatter } from '../markdown/parse/front-matter.ts';
import { pageOf, type Source, sourceSchema } from '../schemas/source.ts';
import type { SourceFacts } from '../schemas/source-facts.ts';

/** Begins every value that only a person can fill in. */
export const toDo = 'To do:';

/** Stands for a value until a person fills it in: what it is to say. */
export const leftToDo = (description: string): string =>
  `${toDo} ${description[0]?.toLowerCase()}${description.slice(1)}`;

/** Whether a text can be the address of a source. */
export const isAddress = (text: string | undefined): text is string =>
  /^https?:\/\//i.test(text ?? '') && URL.canParse(text ?? '');

/** Stands for an address until there is one. */
export const noAddress = 'https://example.org/';

/** A source as front matter has it, in the order of its fields. */
export type SourceEntry = Omit<Source, 'note'>;

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
export function footnoteLine({ id, publisher, title }: Named): string {
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
 * line of its footnote at the end. Where the story has the page already, what was left to do of it is filled in. All
 * else stays as it is; a list of sources is begun where there is none.
 *
 * @example withSource('---\ntitle: A\n---\n', { url: 'https://a.example/' })?.id // 'a-example'
 * @returns null where the front matter cannot be read, or its sources are no list
 */
export function withSource(raw: string, known: SourceFacts): WithSource | null {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(raw)?.[0].length;
  const { end } = readFrontMatter(raw, '');
  if (open === undefined || end === 0) return null;
  const front = raw.slice(open, raw.lastIndexOf('---', end));
  const yaml = parseDocument(front);
  const isMapping = yaml.contents === null || (isMap(yaml.contents) && !yaml.contents.flow);
  if (yaml.errors.length > 0 || !isMapping) return null;
  const written = (filled: string | null, id: string, line: string): WithSource | null =>
    filled === null || parseDocument(filled).errors.length > 0
      ? null
      : {
          text: withFootnoteLine(
            raw.slice(0, open) + filled + raw.slice(open + front.length),
            id,
            line,
          ),
          id,
        };
  const list = yaml.get('sources', true);
  const items = isSeq(list) ? list.items.filter(isMap) : [];
  const blank = items.find((item) => item.get('url') === noAddress);
  const others = items.filter((item) => item !== blank);
  const page = pageOf(known.url ?? noAddress);
  const there = others.find((item) => pageOf(String(item.get('url'))) === page);
  if (there) {
    const id = String(there.get('id'));
    const lacking = stillMissing(there, known);
    if (!lacking) return { text: raw, id };
    const before = footnoteLine(asNamed(there, {}));
    const line = footnoteLine(asNamed(there, lacking));
    const filled = written(fillIn(front, there, lacking), id, line);
    return filled && { text: filled.text.replace(before, () => line), id };
  }
  const entry = sourceEntry(known, new Set(others.map((item) => String(item.get('id')))));
  const filled = blank ? fillIn(front, blank, entry) : addTo(front, yaml, entry);
  return written(filled, entry.id, footnoteLine(entry));
}

/** What is known by now of a source that was written when its page could not be read; null where nothing is. */
function stillMissing(item: YAMLMap, { title, publisher, published }: SourceFacts) {
  const isLeft = (field: string): boolean => String(item.get(field) ?? toDo).startsWith(toDo);
  if (!isLeft('title') && !isLeft('publisher')) return null;
  const isUnnamed =
    isLeft('publisher') || item.get('publisher') === hostOf(String(item.get('url')));
  const lacking = {
    ...(title && isLeft('title') && { title }),
    ...(publisher && isUnnamed && { publisher }),
    ...(published && !item.has('published') && { published }),
  };
  return Object.keys(lacking).length > 0 ? lacking : null;
}

type Named = Pick<SourceEntry, 'id' | 'title' | 'publisher'>;

const asNamed = (item: YAMLMap, more: Partial<Named>): Named => ({
  id: String(item.get('id')),
  title: String(item.get('title') ?? toDo),
  publisher: String(item.get('publisher') ?? toDo),
  ...more,
});

/** Values in the place of those left to do; fields that are not there stand behind the address. */
function fillIn(front: string, item: YAMLMap, fields: Partial<SourceEntry>): string | null {
  const edits: { start: number; end: number; text: string }[] = [];
  const url = item.get('url', true);
  if (!isScalar(url) || !url.range) return null;
  const [first, last] = url.range;
  const indent = /[^\n]*$/.exec(front.slice(0, first))?.[0].replace(/url:\s*$/, '') ?? '';
  const behind = item.flow ? last : endOfLine(front, last);
  let added = '';
  for (const [name, value] of Object.entries(fields)) {
    const text = item.flow ? inFlow(value) : stringify(value, { lineWidth: 0 }).trimEnd();
    const scalar = item.get(name, true);
    if (isScalar(scalar) && scalar.range)
      edits.push({ start: scalar.range[0], end: scalar.range[1], text });
    else if (item.flow) added += `, ${name}: ${text}`;
    else added += `${indent.replace(/-/g, ' ')}${name}: ${text}\n`;
  }
  edits.push({ start: behind, end: behind, text: added });
  return edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), front);
}

/** A value as it stands between braces, where commas and colons mean something. */
const inFlow = (value: unknown): string =>
  stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).trim().slice(1, -1).trim();

/** The entry behind the others of its list, or the first of a list that is begun with it. */
function addTo(front: string, yaml: Document, entry: SourceEntry): string | null {
  const list = yaml.get('sources', true);
  if (!isSeq(list) || list.items.length === 0) return beginList(front, yaml, entry);
  const last = list.items.at(-1);
  if (!isMap(last) || !last.range) return null;
  if (!list.flow) return addBehind(front, last.range, entry);
  const at = last.range[1];
  return `${front.slice(0, at)}, ${inFlow(entry)}${front.slice(at)}`;
}

/** The entry as the only one; null where what stands there is something else than nothing. */
function beginList(front: string, { contents }: Document, entry: SourceEntry): string | null {
  const lines = sourceLines(entry);
  const pair =
    isMap(contents) && contents.items.find(({ key }) => isScalar(key) && key.value === 'sources');
  if (!pair) return `${front.replace(/[^\n]$/, '$&\n')}sources:\n${lines}`;
  const { key, value } = pair as Pair<Scalar, Scalar | YAMLSeq | null>;
  if (!key.range || (isScalar(value) ? value.value !== null : value && !isSeq(value))) return null;
  // Nothing at all has its place behind a comment.
  const isWritten = isSeq(value) || Boolean(value?.source);
  const end = (isWritten && value?.range?.[1]) || key.range[1];
  const to = endOfLine(front, end);
  const comment = /[ \t]+#.*/.exec(front.slice(end, to))?.[0] ?? '';
  return `${front.slice(0, key.range[1])}:${comment}\n${lines}${front.slice(to)}`;
}

/** The entry behind the last one, and behind what is commented out of that. */
function addBehind(
  front: string,
  [start, stop]: readonly [number, number, number],
  entry: SourceEntry,
): string {
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

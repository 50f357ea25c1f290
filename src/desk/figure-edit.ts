import type { Corpus } from '../corpus/corpus.ts';
import { firstSlug, storyMapId } from '../corpus/register/register.ts';
import { seriesNamed } from '../corpus/register/resolve.ts';
import { applyEdit, quoted, type TextEdit } from '../extraction/editing/smallest-directive.ts';
import { namedPrefix, viewId } from '../figures/named/inventory.ts';
import { parseBody } from '../markdown/lint/check-body.ts';
import type { Document, FigureDirective } from '../markdown/parse/document.ts';
import { devMessages } from '../messages/dev.ts';
import { fill } from '../messages/fill.ts';
import type { Fact } from '../schemas/fact.ts';
import { mapRegions } from '../schemas/figure-directive.ts';
import { done, type Outcome, refused } from './fact-edit.ts';
import type { AskFigure, FigureCard, PlaceFigure, SetFigure } from './messages.ts';

/** What figures of a story are called: its own map, what it alone has, and a series by any name it has or had. */
export interface FigureNames {
  ownMap: string;
  /** What names of its journeys and of its scales begin with. */
  journeys: string;
  scales: string;
  /** The name of a view of a place in it. */
  view: (place: string, show: string) => string;
  /** The present name of a series, null where there is none. */
  series: (name: string) => string | null;
}

/** The names of the figures of a story. */
export const figureNames = (
  corpus: Pick<Corpus, 'register' | 'series'>,
  slug: string,
): FigureNames => ({
  ownMap: storyMapId(corpus.register, slug),
  journeys: namedPrefix('journeys', firstSlug(corpus.register, slug)),
  scales: namedPrefix('scales', firstSlug(corpus.register, slug)),
  view: (place, show) => viewId(firstSlug(corpus.register, slug), place, show),
  series: (name) => seriesNamed(corpus, name)?.id ?? null,
});

/** The directive of a story that draws the figure of this id; null where the site places it by itself. */
export const directiveOfFigure = (
  { directives }: Pick<Document, 'directives'>,
  id: string,
  names: FigureNames,
): FigureDirective | null => {
  const found = directives.filter((directive) => {
    const prefix = prefixOf(directive, names);
    return prefix === null ? figureIn(directive, names) === id : id.startsWith(prefix);
  });
  const [first = null, ...more] = found;
  // Which of several scales or journeys it is their names do not tell.
  return first && prefixOf(first, names) !== null && more.length > 0 ? null : first;
};

/** What the name of a chart made of named facts begins with; null of any other figure. */
function prefixOf({ name, attributes }: FigureDirective, names: FigureNames): string | null {
  const type = name === 'chart' ? attributes['type'] : undefined;
  return type === 'journeys' || type === 'scales' ? names[type] : null;
}

function figureIn({ name, attributes }: FigureDirective, names: FigureNames): string | null {
  const { corridor, place, show, figure, series } = attributes;
  if (name === 'map') {
    if (corridor) return `corridor-${corridor}`;
    if (place) return show ? names.view(place, show) : `place-${place}`;
    return names.ownMap;
  }
  if (figure !== undefined) return figure;
  const present = series === undefined ? null : names.series(series);
  return present === null ? null : `series-${present}`;
}

const { figure: words } = devMessages;

/** What an editor may say of a figure, with what the story says of it already. */
export function figureCard(
  document: Pick<Document, 'raw' | 'directives'>,
  { page, figure, drawn }: AskFigure,
  names: FigureNames,
): FigureCard {
  const directive = directiveOfFigure(document, figure, names);
  const said = (attribute: string): string => directive?.attributes[attribute] ?? '';
  return {
    ...{ page, figure, drawn },
    directive: directive && document.raw.slice(directive.start, directive.end).trim(),
    words: (['title', 'note', 'alt'] as const).map((attribute) => ({
      attribute,
      ...words.words[attribute],
      value: said(attribute),
    })),
    kind: kindOf(drawn, figure, said),
  };
}

const byItself = { value: '', label: words.byItself };

function kindOf(
  drawn: string,
  figure: string,
  said: (attribute: string) => string,
): FigureCard['kind'] {
  if (drawn === 'map') {
    const choices = mapRegions.map((value) => ({ value, label: words.regions[value] }));
    const value = said('region');
    return { attribute: 'region', name: words.region, value, choices: [byItself, ...choices] };
  }
  // Only a series of values over time can be drawn either way.
  if (!figure.startsWith('series-') || !(drawn in words.types)) return null;
  const choices = Object.entries(words.types).map(([value, label]) => ({ value, label }));
  const value = said('type');
  return { attribute: 'type', name: words.type, value, choices: [byItself, ...choices] };
}

/** A story whose figures are changed, as it stands. */
export interface DrawnStory {
  document: Pick<Document, 'raw' | 'bodyStart' | 'blocks' | 'directives'>;
  facts: readonly Fact[];
  names: FigureNames;
}

/** The text of a story in which a figure is what an editor wants of it. */
export function setFigure(wish: SetFigure, { document, facts, names }: DrawnStory): Outcome {
  const after = facts.find(({ id }) => id === wish.after)?.source.start ?? null;
  const edit = figureEdit(document, wish, { names, after });
  if (!edit) return refused(devMessages.refused.gone);
  const said = fill(devMessages.done.set, { directive: edit.text.trim() });
  return done(said, applyEdit(document.raw, edit));
}

/** The text of a story in which a figure stands behind a block of it. */
export function placeFigure(wish: PlaceFigure, { document, names }: DrawnStory): Outcome {
  const placed = placedFigure(document, wish, names);
  if (!placed) return refused(devMessages.refused.stands);
  return done(fill(devMessages.done.placed, { directive: placed.directive }), placed.text);
}

/**
 * The edit that makes of a figure what an editor wants: attributes of its directive changed, each where it stands, or a
 * directive made for it where the site had placed it by itself.
 *
 * @param document the story as it stands
 * @returns null where the figure is there no more
 * @param names what its figures are called
 * @example figureEdit(document, { figure: 'series-x', attributes: { title: 'Y' }, … }, names).text // '::chart{series=x title=Y}'
 */
export function figureEdit(
  document: Pick<Document, 'raw' | 'bodyStart' | 'directives'>,
  { figure, attributes }: Pick<SetFigure, 'figure' | 'attributes'>,
  { names, after }: { names: FigureNames; after: number | null },
): TextEdit | null {
  const { raw } = document;
  const directive = directiveOfFigure(document, figure, names);
  if (directive) {
    const written = raw.slice(directive.start, directive.end);
    const end = directive.start + written.trimEnd().length;
    const all = { ...directive.attributes, ...attributes };
    return { start: directive.start, end, text: leaf(directive.name, all) };
  }
  // These are drawn by their directives alone.
  if (/^(?:journeys|scales|contrast|view|place|corridor)-/.test(figure)) return null;
  // The map of a story stands behind its first paragraph where no line places it.
  const behind = figure === names.ownMap ? null : after;
  const start = endOfBlock(raw, document.bodyStart, behind ?? document.bodyStart);
  return putIn(raw, start, newDirective(figure, attributes, names));
}

/** The edit that puts a directive behind a block, a blank line on either side. */
function putIn(raw: string, start: number, directive: string): TextEdit {
  const line = raw.includes('\r\n') ? '\r\n' : '\n';
  const isFollowed = /^[ \t]*\r?\n[ \t]*\r?\n|^\s*$/.test(raw.slice(start));
  return { start, end: start, text: `${line}${line}${directive}${isFollowed ? '' : line}` };
}

/**
 * The text of a story with a figure behind a block of it: its line as it stands is moved there, with the words it has;
 * where it has none, one is made.
 *
 * @param words those of the paragraph, list or table, as they are shown; where none is like them the end is meant
 * @returns the text and the line; null where it stands there already
 */
export function placedFigure(
  document: Pick<Document, 'raw' | 'bodyStart' | 'blocks' | 'directives'>,
  { figure, words }: Pick<PlaceFigure, 'figure' | 'words'>,
  names: FigureNames,
): { text: string; directive: string } | null {
  const { raw, bodyStart } = document;
  const old = directiveOfFigure(document, figure, names);
  const written = old && raw.slice(old.start, old.end).trim();
  const directive = written ?? newDirective(figure, {}, names);
  const start = endOfBlock(raw, bodyStart, blockLike(document.blocks, words) ?? raw.length);
  if (old && /^\s*$/.test(raw.slice(start, old.start)) && old.start >= start) return null;
  const edits = [
    putIn(raw, start, directive),
    ...(old ? [{ ...wholeLine(raw, old), text: '' }] : []),
  ].toSorted((a, b) => b.start - a.start);
  return { text: edits.reduce(applyEdit, raw), directive };
}

/** A directive with its line and the blank lines behind it. */
function wholeLine(raw: string, { start, end }: FigureDirective): { start: number; end: number } {
  const length = raw.slice(start, end).trimEnd().length;
  const behind = /^[ \t]*(?:\r?\n[ \t]*)*/.exec(raw.slice(start + length))?.[0].length ?? 0;
  const to = start + length + behind;
  // At the end of the file its last line end stays.
  return to >= raw.length
    ? { start: raw.slice(0, start).trimEnd().length, end: raw.trimEnd().length }
    : { start, end: to };
}

/** Letters by which a block is known: what its page adds are numbers and signs. */
const lettersOf = (text: string): string => text.toLowerCase().replace(/\P{L}+/gu, '');

/** So many letters in common are no chance. */
const enough = 12;

/** Where the block begins in the file that begins as some words do; null where none does. */
function blockLike(blocks: Document['blocks'], words: string): number | null {
  const letters = lettersOf(words);
  let best = { common: Math.min(enough, letters.length) - 1, start: null as number | null };
  for (const { text, runs } of blocks) {
    const common = commonStart(lettersOf(text), letters);
    if (common > best.common) best = { common, start: runs[0]?.start ?? null };
  }
  return best.start;
}

function commonStart(one: string, other: string): number {
  const to = Math.min(one.length, other.length);
  for (let at = 0; at < to; at++) if (one[at] !== other[at]) return at;
  return to;
}

function newDirective(
  figure: string,
  attributes: Readonly<Record<string, string>>,
  { ownMap }: FigureNames,
): string {
  if (figure === ownMap) return leaf('map', attributes);
  const series = /^series-(.+)$/.exec(figure)?.[1];
  return leaf('chart', { ...(series ? { series } : { figure }), ...attributes });
}

/** `::chart{series=x title="Y z"}`, without attributes that are empty. */
function leaf(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${quoted(value.replace(/\s+/g, ' ').trim())}`);
  return `::${name}${written.length > 0 ? `{${written.join(' ')}}` : ''}`;
}

/** Where the paragraph, list or table ends that holds an offset, so that a figure may stand behind it. */
function endOfBlock(raw: string, bodyStart: number, at: number): number {
  const body = parseBody(raw, bodyStart, '');
  for (const node of body.tree.children) {
    const [start, end] = body.rangeOf(node);
    if (at >= start && at < end) return end;
  }
  return raw.trimEnd().length;
}

import type { FigureDirective } from '../parse/document.ts';

/** A marked stretch of the article: offsets in the body. */
export interface Mark {
  id: string;
  start: number;
  end: number;
  /** Class names beside `fact`. */
  className: string;
  /** What the mark is called for people who cannot see the underline. */
  label: string;
}

export interface FigureSlot {
  name: string;
  options: Record<string, string>;
}

const PIECE =
  /<a\b|<\/a>|<span data-o="(\d+)">([^<]*)<\/span>|<div data-figure="([^"]*)" data-options="([^"]*)"><\/div>/g;

/**
 * The article's HTML (as `remarkPage` and `rehypeSafe` leave it) with its facts marked and its figures in place.
 * Where marks overlap the shortest wins, so that a number inside a route stays a link of its own. The first piece of
 * a mark bears the id `s-<fact id>`, to which the fact's row leads back. Inside a link a mark is a plain span.
 */
export function composeArticle(
  html: string,
  marks: readonly Mark[],
  figure: (slot: FigureSlot) => string,
): string {
  const named = new Set<string>();
  let inLink = 0;
  return html.replace(PIECE, (piece, offset?: string, text = '', name?: string, options = '') => {
    if (piece === '<a') inLink += 1;
    else if (piece === '</a>') inLink -= 1;
    else if (offset !== undefined) return markRun(Number(offset), text, marks, named, inLink > 0);
    else if (name !== undefined) return figure({ name, options: parseOptions(options) });
    return piece;
  });
}

/** The figures an editor placed, by the directives of the text, as they stand in the page made of it. */
export const slotsOf = (directives: readonly FigureDirective[]): FigureSlot[] =>
  directives.map(({ name, attributes }) => ({ name, options: attributes }));

/** The same, found in the page. */
export function slotsIn(html: string): FigureSlot[] {
  return [...html.matchAll(PIECE)]
    .filter(([, , , name]) => name !== undefined && name !== 'after')
    .map(([, , , name = '', options = '']) => ({ name, options: parseOptions(options) }));
}

function markRun(
  offset: number,
  escaped: string,
  marks: readonly Mark[],
  named: Set<string>,
  inLink: boolean,
): string {
  const text = unescapeHtml(escaped);
  const end = offset + text.length;
  const inside = marks.filter((mark) => mark.start < end && mark.end > offset);
  if (inside.length === 0) return escaped;
  const cuts = new Set([offset, end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, offset));
    cuts.add(Math.min(mark.end, end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  let out = '';
  let open: Mark | undefined;
  for (const [i, from] of edges.slice(0, -1).entries()) {
    const to = edges[i + 1] as number;
    const mark = shortestAt(inside, from);
    if (mark !== open) {
      if (open) out += inLink ? '</span>' : '</a>';
      if (mark) out += opening(mark, named, inLink);
      open = mark;
    }
    out += escapeHtml(text.slice(from - offset, to - offset));
  }
  return open ? out + (inLink ? '</span>' : '</a>') : out;
}

function shortestAt(marks: readonly Mark[], at: number): Mark | undefined {
  let best: Mark | undefined;
  for (const mark of marks) {
    if (mark.start > at || mark.end <= at) continue;
    if (!best || mark.end - mark.start < best.end - best.start) best = mark;
  }
  return best;
}

function opening(mark: Mark, named: Set<string>, inLink: boolean): string {
  const id = named.has(mark.id) ? '' : ` id="s-${mark.id}"`;
  named.add(mark.id);
  const shared = `${id} class="fact ${mark.className}" data-fact="${mark.id}"`;
  if (inLink) return `<span${shared}>`;
  return `<a${shared} href="#f-${mark.id}" title="${escapeHtml(mark.label)}">`;
}

function parseOptions(escaped: string): Record<string, string> {
  try {
    return JSON.parse(unescapeHtml(escaped)) as Record<string, string>;
  } catch {
    // Only HTML an editor typed by hand can look like a slot and hold no JSON: a figure without options.
    return {};
  }
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
    (_, hex, decimal, name) =>
      name
        ? (NAMED[name] as string)
        : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
  );
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (c) => ({ '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;', '"': '&#x22;' })[c] ?? c,
  );
}

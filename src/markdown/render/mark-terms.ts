/** A word that a text explains once: how it is written, and where it is explained. */
export interface MarkedTerm {
  /** The word and others for it, as they stand in text. */
  words: readonly string[];
  href: string;
  /** What it means, shown where one points at it. */
  title: string;
}

/** Elements in whose text no word is marked: links, headings, figures and what is to be pressed. */
const closed = new Set([
  'a',
  'button',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'svg',
  'table',
]);

/**
 * Marks each term where the text first has it, as a link to what it means.
 *
 * @example markTerms('<p>Two TEU.</p>', [{ words: ['TEU'], href: '/glossary/#teu', title: 'Room for …' }])
 *   // '<p>Two <a class="term" href="/glossary/#teu" title="Room for …">TEU</a>.</p>'
 * @param html a composed article
 */
export function markTerms(html: string, terms: readonly MarkedTerm[]): string {
  const left = new Set(terms.map((term) => ({ term, patterns: term.words.map(wholeWord) })));
  let depth = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(piece);
      if (tag) {
        if (closed.has((tag[2] ?? '').toLowerCase()) && !piece.endsWith('/>'))
          depth += tag[1] ? -1 : 1;
        return piece;
      }
      return depth > 0 || left.size === 0 ? piece : markIn(piece, left);
    })
    .join('');
}

/** A term that is still to be marked, with what finds each of its words. */
interface Sought {
  term: MarkedTerm;
  patterns: readonly RegExp[];
}

/** A word that stands by itself; abbreviations in their own letters, others in any. */
function wholeWord(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const flags = /^[A-Z]+$/.test(word) ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])`, flags);
}

function markIn(text: string, left: Set<Sought>): string {
  let out = '';
  let rest = text;
  for (;;) {
    // Of two that begin at one place the longer.
    const [first] = [...left]
      .flatMap((sought) => {
        const at = positionOf(rest, sought.patterns);
        return at === null ? [] : [{ sought, ...at }];
      })
      .sort((a, b) => a.start - b.start || b.end - a.end);
    if (!first) return out + rest;
    const { sought, start, end } = first;
    const { term } = sought;
    left.delete(sought);
    const address = `href="${escapeHtml(term.href)}" title="${escapeHtml(term.title)}"`;
    out += `${rest.slice(0, start)}<a class="term" ${address}>${rest.slice(start, end)}</a>`;
    rest = rest.slice(end);
  }
}

/** Where a text first has one of some words, the longest of those that begin there. */
function positionOf(
  text: string,
  patterns: readonly RegExp[],
): { start: number; end: number } | null {
  const hits = patterns.flatMap((pattern) => {
    const hit = pattern.exec(text);
    return hit ? [{ start: hit.index, end: hit.index + hit[0].length }] : [];
  });
  return hits.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

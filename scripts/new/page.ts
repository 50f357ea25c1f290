import { Parser } from 'htmlparser2';
import { decodeString } from 'micromark-util-decode-string';
import { withoutOddSigns } from '../../src/schemas/characters.ts';

/** What a page says of itself. */
export interface PageFacts {
  title?: string;
  publisher?: string;
  /** YYYY-MM-DD */
  published?: string;
  /** The address it gives for itself. */
  url?: string;
}

/** How much of a page is looked at: what it says of itself stands at its beginning. */
const headPart = 250_000;

/** What an HTML page says of its title, publisher and date; what it does not say is left out. */
export function readPage(html: string): PageFacts {
  const { meta, links, times, title, linkedData } = read(html.slice(0, headPart));
  const linked = linkedDataOf(linkedData);
  const first = (...names: string[]): string | undefined =>
    names.map((name) => meta.get(name)).find(Boolean);
  const dates = [
    first('article:published_time', 'citation_publication_date', 'citation_date', 'dc.date'),
    linked.published,
    first('date', 'pubdate', 'publishdate', 'publish_date', 'og:published_time', 'datepublished'),
    times[0],
  ];
  const found = {
    title:
      first('citation_title', 'og:title', 'twitter:title', 'dc.title') ?? (title && clean(title)),
    publisher:
      first('citation_publisher', 'og:site_name', 'publisher', 'dc.publisher') ?? linked.publisher,
    published: dates.map((date) => dayOf(date ?? '')).find((day) => day !== null),
    url: first('og:url') ?? links.get('canonical'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => Boolean(value)));
}

interface Parts {
  /** `content` of meta elements by their name in small letters, the first of each. */
  meta: Map<string, string>;
  /** `href` of link elements by what they lead to, the first of each. */
  links: Map<string, string>;
  /** Machine-readable times, in their order. */
  times: string[];
  title: string | undefined;
  /** The data for search engines, block by block. */
  linkedData: string[];
}

/** One pass over the tags of a page, without a tree: a page of tens of thousands of open elements takes no longer. */
function read(html: string): Parts {
  const parts: Parts = {
    meta: new Map(),
    links: new Map(),
    times: [],
    title: undefined,
    linkedData: [],
  };
  let text: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      text = null;
      const begun = opened[name]?.(parts, attributes);
      if (begun === true) text = '';
    },
    ontext(piece) {
      if (text !== null) text += piece;
    },
    onclosetag(name) {
      if (text === null) return;
      if (name === 'title') parts.title ??= text;
      else if (name === 'script') parts.linkedData.push(text);
      text = null;
    },
  });
  parser.end(html);
  return parts;
}

type Attributes = Readonly<Record<string, string>>;

/** What is taken from the beginning of an element; true where its text is wanted. */
const opened: Record<string, (parts: Parts, attributes: Attributes) => boolean | undefined> = {
  meta({ meta }, { content, ...attributes }) {
    const name = (
      attributes['property'] ??
      attributes['name'] ??
      attributes['itemprop']
    )?.toLowerCase();
    if (name !== undefined && content !== undefined && !meta.has(name))
      meta.set(name, clean(content));
    return false;
  },
  link({ links }, { rel, href }) {
    if (rel !== undefined && href !== undefined && !links.has(rel)) links.set(rel, href);
    return false;
  },
  time({ times }, { datetime }) {
    if (datetime !== undefined) times.push(datetime);
    return false;
  },
  title: ({ title }) => title === undefined,
  script: (_, { type }) => type === 'application/ld+json',
};

/** Publisher and date from the linked data that search engines read. */
function linkedDataOf(blocks: readonly string[]): { publisher?: string; published?: string } {
  for (const json of blocks) {
    const published = /"datePublished"\s*:\s*"([^"]+)"/.exec(json)?.[1];
    const publisher = /"publisher"\s*:\s*\{[^{}]*?"name"\s*:\s*"([^"]+)"/.exec(json)?.[1];
    if (published || publisher)
      return {
        ...(published && { published }),
        ...(publisher && { publisher: clean(decodeString(publisher)) }),
      };
  }
  return {};
}

/** Longest title or name that is taken over. */
const longest = 300;

/** White space made single, and signs taken out that no text can hold or that nobody sees. */
const clean = (text: string): string =>
  withoutOddSigns(
    text
      .slice(0, 10 * longest)
      .replace(/\s+/g, ' ')
      .trim(),
  ).slice(0, longest);

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "2024-06-11T08:00", "2024/6/11", "June 11, 2024", "11 June 2024" → "2024-06-11". */
function dayOf(text: string): string | null {
  const digits = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (digits) return isoDay(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const words =
    /\b(?:(\d{1,2})\.?\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/.exec(
      text,
    );
  const month = months.indexOf((words?.[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = Number(words?.[1] ?? words?.[3] ?? 0);
  return words && month > 0 && day > 0 ? isoDay(Number(words[4]), month, day) : null;
}

function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

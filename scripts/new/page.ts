import type { Element } from 'hast';
import { decodeString } from 'micromark-util-decode-string';
import { attribute, elementsOf, textOf } from '../lib/html.ts';

/** What a page says of itself. */
export interface PageFacts {
  title?: string;
  publisher?: string;
  /** YYYY-MM-DD */
  published?: string;
  /** The address it gives for itself. */
  url?: string;
}

/** What an HTML page says of its title, publisher and date; what it does not say is left out. */
export function readPage(html: string): PageFacts {
  const elements = elementsOf(html.slice(0, 500_000));
  const meta = metaOf(elements);
  const linked = linkedDataOf(elements);
  const first = (...names: string[]): string | undefined =>
    names.map((name) => meta.get(name)).find(Boolean);
  const dates = [
    first('article:published_time', 'citation_publication_date', 'citation_date', 'dc.date'),
    linked.published,
    first('date', 'pubdate', 'publishdate', 'publish_date', 'og:published_time', 'datepublished'),
    firstValue(elements, 'time', 'dateTime'),
  ];
  const found = {
    title: first('citation_title', 'og:title', 'twitter:title', 'dc.title') ?? titleOf(elements),
    publisher:
      first('citation_publisher', 'og:site_name', 'publisher', 'dc.publisher') ?? linked.publisher,
    published: dates.map((date) => dayOf(date ?? '')).find((day) => day !== null),
    url: first('og:url') ?? canonicalOf(elements),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => Boolean(value)));
}

/** `content` of meta elements by their name, the first of each. */
function metaOf(elements: readonly Element[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of elements.filter(({ tagName }) => tagName === 'meta')) {
    const names = ['property', 'name', 'itemProp'].map((name) => attribute(element, name));
    const name = names.find((each) => each !== null)?.toLowerCase();
    const content = attribute(element, 'content');
    if (name !== undefined && content !== null && !found.has(name)) found.set(name, clean(content));
  }
  return found;
}

/** Publisher and date from the linked data that search engines read. */
function linkedDataOf(elements: readonly Element[]): { publisher?: string; published?: string } {
  for (const element of elements) {
    if (attribute(element, 'type') !== 'application/ld+json') continue;
    const json = textOf(element);
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

/** The first value of an attribute that elements of a name have. */
const firstValue = (elements: readonly Element[], tag: string, name: string): string | undefined =>
  elements
    .filter(({ tagName }) => tagName === tag)
    .map((element) => attribute(element, name))
    .find((value) => value !== null) ?? undefined;

function titleOf(elements: readonly Element[]): string | undefined {
  const title = elements.find(({ tagName }) => tagName === 'title');
  return title && clean(textOf(title));
}

const canonicalOf = (elements: readonly Element[]): string | undefined =>
  firstValue(
    elements.filter((element) => attribute(element, 'rel') === 'canonical'),
    'link',
    'href',
  );

/** White space made single. */
const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

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

import { decodeString } from 'micromark-util-decode-string';

/** What a page says of itself. */
export interface PageFacts {
  title?: string;
  publisher?: string;
  /** YYYY-MM-DD */
  published?: string;
  /** The address it gives for itself. */
  url?: string;
}

/** What the head of an HTML page says of its title, publisher and date; what it does not say is left out. */
export function readPage(html: string): PageFacts {
  const head = html.slice(0, 500_000);
  const meta = metaOf(head);
  const linked = linkedDataOf(head);
  const first = (...names: string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined && value !== '');
  const title = first('citation_title', 'og:title', 'twitter:title', 'dc.title') ?? titleOf(head);
  const publisher = first('citation_publisher', 'og:site_name', 'publisher', 'dc.publisher');
  const dated = [
    first('article:published_time', 'citation_publication_date', 'citation_date', 'dc.date'),
    linked.published,
    first('date', 'pubdate', 'publishdate', 'publish_date', 'og:published_time', 'datepublished'),
    /<time\b[^>]*\bdatetime\s*=\s*["']([^"']+)/i.exec(head)?.[1],
  ];
  const published = dated.map((each) => dayOf(each ?? '')).find((day) => day !== null);
  const found = {
    title,
    publisher: publisher ?? linked.publisher,
    published,
    url: first('og:url') ?? canonicalOf(head),
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** `content` of meta elements by their name, the first of each. */
function metaOf(head: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [tag] of head.matchAll(/<meta\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi)) {
    const attributes = attributesOf(tag);
    const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop');
    const content = attributes.get('content');
    if (name === undefined || content === undefined || found.has(name.toLowerCase())) continue;
    found.set(name.toLowerCase(), clean(content));
  }
  return found;
}

function attributesOf(tag: string): Map<string, string> {
  return new Map(
    [...tag.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)].map(
      ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? ''],
    ),
  );
}

/** Publisher and date from the linked data that search engines read. */
function linkedDataOf(head: string): { publisher?: string; published?: string } {
  for (const [, json = ''] of head.matchAll(
    /<script\b[^>]*application\/ld\+json[^>]*>(.*?)<\/script>/gis,
  )) {
    const published = /"datePublished"\s*:\s*"([^"]+)"/.exec(json)?.[1];
    const publisher = /"publisher"\s*:\s*\{[^{}]*?"name"\s*:\s*"([^"]+)"/.exec(json)?.[1];
    if (published || publisher)
      return { ...(published && { published }), ...(publisher && { publisher: clean(publisher) }) };
  }
  return {};
}

function titleOf(head: string): string | undefined {
  const title = /<title\b[^>]*>([^<]*)<\/title>/i.exec(head)?.[1];
  return title === undefined || title.trim() === '' ? undefined : clean(title);
}

function canonicalOf(head: string): string | undefined {
  for (const [tag] of head.matchAll(/<link\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi)) {
    const attributes = attributesOf(tag);
    if (attributes.get('rel')?.toLowerCase() === 'canonical') return attributes.get('href');
  }
  return undefined;
}

/** Character references read, white space made single. */
const clean = (text: string): string => decodeString(text).replace(/\s+/g, ' ').trim();

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

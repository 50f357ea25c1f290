/** A sentence as half-open range of the text it was found in. */
export interface Range {
  start: number;
  end: number;
}

/** Longest sentence in UTF-16 units; a longer one is cut at white space, so that every later stage stays linear. */
export const longestSentence = 4000;

/** Abbreviations that open a name or a number and so end no sentence: "Dr. Li", "No. 5", "Jan. 5". */
const opening = new Set(
  (
    'mr mrs ms messrs dr prof gen lt col capt sgt cmdr adm maj gov sen rep hon rev sr jr st mt ft no nos vol vols pp p ' +
    'fig figs art arts ch sec approx ca vs v cf viz al eq ed eds dept univ est tel ext incl excl max min avg ave blvd ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun e.g i.e ' +
    'ul al pl os str nab prosp pr bulv sok cad'
  ).split(' '),
);
/** Abbreviations that close a name or scale a number: they end a sentence only where a new one plainly starts. */
const closing = new Set(
  (
    'co ltd inc corp bros plc llc pty etc int intl assn bhd sdn n.v s.a b.v s.p.a gmbh a.m p.m a.g ' +
    'thous thsd ths mln mn mio bln bn mrd'
  ).split(' '),
);
/** Words that start sentences and seldom names. */
const starters = new Set(
  (
    'the a an in on at by for from with as after before since during while when where if although though but and or so ' +
    'yet it its he his she her they their we our i you your this that these those there here such some many most more all ' +
    'both each every no not now then today however meanwhile moreover also according to under over between among about ' +
    'last next another other others one two three what who why how which because despite thanks until once only even'
  ).split(' '),
);

/**
 * Sentences of one paragraph, without the white space between them, in linear time. Stops inside numbers, initials,
 * company names and titles end none; a dateline is a sentence of its own, where the text may have one: "Osh (Uzgen) –" heads
 * an item of a list.
 */
export function splitSentences(text: string, mayBeDated = true): (Range & { dateline: boolean })[] {
  const found: (Range & { dateline: boolean })[] = [];
  let start = skipSpace(text, 0);
  const dateline = mayBeDated ? datelineEnd(text, start) : start;
  if (dateline > start) {
    found.push({ start, end: dateline, dateline: true });
    start = skipSpace(text, dateline);
  }
  let at = start;
  while (at < text.length) {
    if (at - start >= longestSentence) {
      const cut = cutBefore(text, start, at);
      found.push({ start, end: trimEnd(text, start, cut), dateline: false });
      start = skipSpace(text, cut);
      at = Math.max(start, cut);
      continue;
    }
    if (isStop(text.charCodeAt(at))) {
      const after = closeOf(text, at);
      if (endsSentence(text, start, at, after)) {
        found.push({ start, end: after, dateline: false });
        start = skipSpace(text, after);
        at = start;
        continue;
      }
      at = after;
      continue;
    }
    at++;
  }
  const end = trimEnd(text, start, text.length);
  if (end > start) found.push({ start, end, dateline: false });
  return found;
}

const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where to cut an overlong sentence: after the last white space, else at `at`, but never inside a surrogate pair. */
function cutBefore(text: string, start: number, at: number): number {
  for (let cut = at; cut > start + longestSentence / 2; cut--) {
    if (isSpace(text.charCodeAt(cut))) return cut;
  }
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** . ! ? … and their full-width kin. */
const isStop = (code: number): boolean =>
  code === 0x2e ||
  code === 0x21 ||
  code === 0x3f ||
  code === 0x2026 ||
  code === 0x3002 ||
  code === 0xff01 ||
  code === 0xff1f;

const isCloser = (code: number): boolean =>
  code === 0x22 ||
  code === 0x27 ||
  code === 0x29 ||
  code === 0x5d ||
  code === 0x2019 ||
  code === 0x201d ||
  code === 0xbb ||
  code === 0x300d;

/** End of the stops at `at` and of the quotation marks and brackets that close after them. */
function closeOf(text: string, at: number): number {
  let end = at + 1;
  while (isStop(text.charCodeAt(end))) end++;
  while (isCloser(text.charCodeAt(end))) end++;
  return end;
}

const isUpper = (sign: string): boolean => sign.toLowerCase() !== sign;
const isLower = (sign: string): boolean => sign.toUpperCase() !== sign;
const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';

function endsSentence(text: string, start: number, at: number, after: number): boolean {
  if (after >= text.length) return true;
  const code = text.charCodeAt(at);
  if (code >= 0x3000) return true;
  if (!isSpace(text.charCodeAt(after))) return false;
  const next = skipSpace(text, after);
  if (next >= text.length) return true;
  const opener = text.slice(next).match(/^["'“‘(«[]*/)?.[0].length ?? 0;
  const first = text.charAt(next + opener);
  if (isLower(first)) return false;
  if (code !== 0x2e || text.charCodeAt(at + 1) === 0x2e) return true;
  const starts = (): boolean => opener > 0 || starters.has(wordAt(text, next + opener));
  return endsBehind(wordBefore(text, start, at), first, starts);
}

/** Whether a stop behind a word ends the sentence rather than belongs to the word: "Jan. 5", "Co. Ltd", "U.S." */
function endsBehind(word: string, first: string, starts: () => boolean): boolean {
  const lower = word.toLowerCase();
  if (/^[A-Za-z]$/.test(word)) {
    // An initial ("Wu H. Li"), unless what stands before it is no name ("in Hall B. The").
    return isUpper(word) ? starts() && !isDigit(first) : !isDigit(first);
  }
  if (opening.has(lower)) {
    if (isDigit(first)) return false;
    return isMonth.has(lower) ? starts() : ambiguous.has(lower) && starts();
  }
  if (closing.has(lower)) return starts();
  if (/^(?:[a-z]\.)+[a-z]$/i.test(word)) return starts();
  return true;
}

const isMonth = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
);
/** Also plain words or ends of names: "Jr.", "no.", "p." after all may end a sentence. */
const ambiguous = new Set(['jr', 'sr', 'no', 'al', 'st', 'art', 'max', 'min', 'ed', 'est', 'ave']);

/** The word, with its inner stops, that ends at `at`; at most 24 letters back. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  const floor = Math.max(start, at - 24);
  while (from > floor && /[\p{L}\p{N}.&]/u.test(text.charAt(from - 1))) from--;
  return text.slice(from, at);
}

function wordAt(text: string, at: number): string {
  return /^[A-Za-z]+/.exec(text.slice(at, at + 16))?.[0].toLowerCase() ?? '';
}

/** How far a dateline may reach. */
const datelineReach = 140;
const datelineEnds =
  /^(?=[A-Z])[\p{L}\p{M}.'’ -]{2,40}(?:,[^:;!?"“]{1,80}?)?(?:\s\/[^/]{2,40}\/|\s?\([A-Z][\w .’'-]{1,30}\))?\s(?:--|[–—])(?=\s)/u;
const datelineProof =
  /^\p{Lu}{2}[\p{Lu} .'’-]*[,\s]|\/[A-Z][^/]+\/|\([A-Z][\w .’'-]{1,30}\)\s(?:--|[–—])|\b(?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d/u;

/** One to four words with capitals, and a second such name behind a comma: "Almaty, Kazakhstan". */
const placeName = String.raw`\p{Lu}[\p{L}\p{M}'’-]+(?:[ /]\p{Lu}[\p{L}\p{M}'’-]+){0,3}`;
const onePlace = `(?:${placeName})(?:, ${placeName})?`;
const month = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?`;
const ofDay = String.raw`(?:\d{1,2}\.? ${month}(?:,? \d{4})?|${month} \d{1,2}(?:, \d{4})?)`;
const ending = String.raw`(?:\.(?=\s[\p{Lu}\d])|,? (?:--|[-–—])(?=\s))`;

/** "MOSCOW. Aug 8 -", "Rotterdam, 25 August 2020.", "MINSK, October 12. /Transport Desk/." */
const placeAndDay = new RegExp(
  String.raw`^${onePlace}[.,] ${ofDay}[.,]?(?: ?/[^/]{2,40}/| ?\([^)]{2,30}\))?${ending}`,
  'u',
);

/** "BISHKEK (agencies).", "Lang Son (VNA) -" */
const placeAndAgency = new RegExp(
  String.raw`^(${onePlace}) ?\((\p{Lu}[\p{Lu}.]{1,7}|[Aa]gencies|[\p{L} /]*(?:Xinhua|Reuters|News|Agency|Staff|Desk))\)${ending}`,
  'u',
);

/** "TASHKENT. In May …", "MOSCOW/SOCHI. The railway …": capitals and a stop before the first sentence. */
const shoutedPlace = /^\p{Lu}{4,}(?:[-/ ’']\p{Lu}{2,}){0,3}\.(?=\s\p{Lu}\p{Ll}*\s)/u;

/** End of a dateline at `start`, else `start`: a place in capitals or with agency or date, before a dash or a stop. */
function datelineEnd(text: string, start: number): number {
  if (!isUpper(text.charAt(start))) return start;
  const head = text.slice(start, start + datelineReach);
  const match = datelineEnds.exec(head)?.[0];
  if (match !== undefined && datelineProof.test(match)) return start + match.length;
  const dated = placeAndDay.exec(head) ?? agencyBehind(head) ?? shoutedPlace.exec(head);
  return dated ? start + dated[0].length : start;
}

/** A place with its agency, which is no short name of what stands before it: "Kazakhstan Temir Zholy (KTZ) – ". */
function agencyBehind(head: string): RegExpExecArray | null {
  const match = placeAndAgency.exec(head);
  const [, place = '', agency = ''] = match ?? [];
  const initials = place
    .split(/[ ,/-]+/)
    .map((word) => word.charAt(0))
    .join('');
  return match && initials !== agency.replaceAll('.', '') ? match : null;
}

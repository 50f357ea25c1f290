/**
 * A page in fewer letters that browsers read as the same document: values of attributes without quotes where HTML asks for
 * none, and JSON in quotes of the other kind, elements without the end tags that HTML lets go, and no space where a block begins or ends. What stands in scripts,
 * styles and the head, which programs read that are no browsers, stays letter for letter.
 *
 * @example
 * slimPage(Buffer.from('<body><ul> <li class="a"> <a href="/b/">B</a> </li> </ul>'))
 * // the bytes of '<body><ul><li class=a><a href=/b/>B</a></ul>'
 * @param page as it is sent, in UTF-8: all that is looked for is of one byte
 */
export function slimPage(page: Uint8Array): Uint8Array {
  const body = bufferOf(page).indexOf('<body');
  return body < 0 ? page : new Slimmer(page).from(body);
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Elements whose text begins and ends a line of its own. Cells of a table do not where a phone shows them as one text. */
const blocks = new Set(
  'article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li main ol p section summary table tbody thead tr ul'.split(
    ' ',
  ),
);

/** What stays letter for letter, with its tag: programs look for data of pages by it. */
const verbatim = new Set(['script', 'style', 'pre', 'textarea']);

/** What tells an end tag: the next of its kind begins, or what holds it ends; whether space may lie between. */
interface Telling {
  begins: ReadonlySet<string>;
  ends: ReadonlySet<string>;
  isSpaced: boolean;
}

const words = (text: string): Set<string> => new Set(text.split(' '));
const items: Telling = { begins: words('li'), ends: words('ul ol'), isSpaced: true };
const terms: Telling = { begins: words('dt dd'), ends: words('dl'), isSpaced: true };
const cells: Telling = { begins: words('td th'), ends: words('tr'), isSpaced: false };

const told: ReadonlyMap<string, Telling> = new Map([
  ['li', items],
  ['dt', terms],
  ['dd', terms],
  ['td', cells],
  ['th', cells],
  ['tr', { begins: words('tr'), ends: words('thead tbody'), isSpaced: false }],
  [
    'p',
    {
      begins: words('p div ul ol dl table section figure details blockquote h1 h2 h3 h4 h5 h6'),
      ends: words('div section li td dd blockquote figcaption details article header footer main'),
      isSpaced: false,
    },
  ],
]);

/** What is to be known of an element by its name. */
interface Name {
  text: string;
  isBlock: boolean;
  isVerbatim: boolean;
  telling: Telling | undefined;
}

/** A number for a name, which few others have. */
const next = (number: number, byte: number): number => (number * 33 + byte) | 0;

/** Names that mean something here, by their numbers: of each tag of a page a text would be made else. */
const names: ReadonlyMap<number, Name> = new Map(
  [
    ...blocks,
    ...verbatim,
    ...[...told.values()].flatMap(({ begins, ends }) => [...begins, ...ends]),
  ].map((text): [number, Name] => [
    Buffer.from(text).reduce(next, 0),
    {
      text,
      isBlock: blocks.has(text),
      isVerbatim: verbatim.has(text),
      telling: told.get(text),
    },
  ]),
);

/** Signs of HTML, as bytes. */
const sign = { less: 60, more: 62, stroke: 47, bang: 33, quote: 34, apostrophe: 39, brace: 123 };

/** `&quot;` in an attribute stands for the sign it names. */
const quoteName = Buffer.from('&quot;');

/** Room for the longest page so far: one after the other is made in it. */
let room = Buffer.alloc(1 << 18);

/**
 * Goes over a page once, and moves what stays together, in the room that it lies in: there are gigabytes of pages, and
 * texts of them would be made three times.
 */
class Slimmer {
  readonly #page: Buffer;
  readonly #size: number;
  /** So much of what comes out is there. */
  #out = 0;
  /** What lies before it has been moved or left out. */
  #done = 0;

  constructor(page: Uint8Array) {
    this.#size = page.byteLength;
    if (room.length <= this.#size) room = Buffer.alloc(this.#size * 2);
    room.set(page);
    // Nothing is read of the page before.
    room[this.#size] = 0;
    this.#page = room;
  }

  /** The page, slim from a place on. */
  from(start: number): Uint8Array {
    const page = this.#page;
    let at = start;
    while (at < this.#size) {
      const next = page[at + 1];
      if (next === sign.bang) at = this.#placeOf('-->', at);
      else if (next === sign.stroke) at = this.#endTag(at);
      else at = this.#startTag(at);
      at = this.#next(sign.less, at);
    }
    this.#move(this.#size);
    return new Uint8Array(page.subarray(0, this.#out));
  }

  /** Where a byte is next; the end of the page where it is not. */
  #next(byte: number, from: number): number {
    const page = this.#page;
    const near = Math.min(this.#size, from + 48);
    let at = from;
    while (at < near && page[at] !== byte) at += 1;
    if (at < near || near === this.#size) return at;
    // What is far off is found sooner by other means: a coast is a value of thousands of signs.
    const found = page.indexOf(byte, at);
    return found < 0 || found > this.#size ? this.#size : found;
  }

  #has(byte: number, from: number, to: number): boolean {
    return this.#next(byte, from) < to;
  }

  #placeOf(text: string, from: number): number {
    const found = this.#page.indexOf(text, from);
    return found < 0 || found > this.#size ? this.#size : found;
  }

  /** Moves what lies before a place to what comes out. */
  #move(to: number): void {
    const length = to - this.#done;
    if (this.#out !== this.#done) this.#page.copyWithin(this.#out, this.#done, to);
    this.#out += length;
    this.#done = to;
  }

  /** Leaves out what lies between two places. */
  #leaveOut(from: number, to: number): void {
    if (from >= to) return;
    this.#move(from);
    this.#done = to;
  }

  /** The name between two places; null of one that means nothing here. */
  #name(from: number, end: number): Name | null {
    const page = this.#page;
    let number = 0;
    for (let at = from; at < end; at += 1) number = next(number, page[at] ?? 0);
    const name = names.get(number);
    if (name?.text.length !== end - from) return null;
    for (let at = from; at < end; at += 1)
      if (name.text.charCodeAt(at - from) !== page[at]) return null;
    return name;
  }

  /** Where the word that begins at a place ends: letters and digits. */
  #endOfWord(from: number): number {
    let end = from;
    while (isLetter(this.#page[end] ?? 0)) end += 1;
    return end;
  }

  /** @returns where to look on */
  #endTag(at: number): number {
    const page = this.#page;
    const end = this.#next(sign.more, at);
    const name = this.#name(at + 2, end);
    if (!name) return at + 2;
    const { isBlock, telling } = name;
    if (isBlock) {
      let text = at;
      while (text > this.#done && isSpace(page[text - 1] ?? 0)) text -= 1;
      this.#leaveOut(text, at);
    }
    if (!telling) return at + 2;
    let then = end + 1;
    if (telling.isSpaced) while (isSpace(page[then] ?? 0)) then += 1;
    if (this.#isTold(telling, then)) this.#leaveOut(at, then);
    return at + 2;
  }

  /** Whether what stands at a place tells that an element has ended. */
  #isTold({ begins, ends }: Telling, at: number): boolean {
    if (at >= this.#size || this.#page[at] !== sign.less) return false;
    const isEnd = this.#page[at + 1] === sign.stroke;
    const from = isEnd ? at + 2 : at + 1;
    const end = this.#endOfWord(from);
    const name = this.#name(from, end)?.text ?? '';
    return isEnd ? ends.has(name) && this.#page[end] === sign.more : begins.has(name);
  }

  /** @returns where the tag, and what is read letter for letter in it, has ended */
  #startTag(at: number): number {
    const page = this.#page;
    let after = at + 1;
    while (after < this.#size && page[after] !== sign.more && !isSpace(page[after] ?? 0))
      after += 1;
    const name = this.#name(at + 1, after);
    if (name?.isVerbatim) return this.#placeOf(`</${name.text}`, at);
    let end = after;
    while (end < this.#size && page[end] !== sign.more) {
      if (page[end] === sign.quote) end = this.#value(end);
      end += 1;
    }
    if (!name?.isBlock) return end;
    let text = end + 1;
    while (isSpace(page[text] ?? 0)) text += 1;
    this.#leaveOut(end + 1, text);
    return end;
  }

  /**
   * Leaves the quotes of a value out, and of an empty one the sign before it.
   *
   * @param open where its first quote stands
   * @returns where its last quote stands
   */
  #value(open: number): number {
    const page = this.#page;
    const isData = page[open + 1] === sign.brace;
    let bare = open + 1;
    while (bare < this.#size && page[bare] !== sign.quote && !needsQuotes(page[bare] ?? 0))
      bare += 1;
    const close = this.#next(sign.quote, bare);
    // What is cut off stays as it is.
    if (close === this.#size) return close;
    // Quotes of the other kind hold JSON as it is.
    if (isData && !this.#has(sign.apostrophe, bare, close)) this.#requote(open, close);
    // A stroke that follows would be read as the end of the value.
    else if (page[close + 1] === sign.stroke) return close;
    else if (close === open + 1) this.#leaveOut(open - 1, close + 1);
    else if (bare === close) {
      this.#leaveOut(open, open + 1);
      this.#leaveOut(close, close + 1);
    }
    return close;
  }

  /** Writes a value between two quotes in quotes of the other kind. */
  #requote(open: number, close: number): void {
    const page = this.#page;
    this.#move(open);
    page[this.#out] = sign.apostrophe;
    this.#out += 1;
    this.#done = open + 1;
    const value = page.subarray(0, close);
    for (let at = value.indexOf(quoteName, open); at >= 0; ) {
      this.#move(at);
      page[this.#out] = sign.quote;
      this.#out += 1;
      this.#done = at + quoteName.length;
      at = value.indexOf(quoteName, this.#done);
    }
    this.#move(close);
    page[this.#out] = sign.apostrophe;
    this.#out += 1;
    this.#done = close + 1;
  }
}

/** Space, line ends and tabs. */
const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

/** What ends a value that has no quotes, or must not stand in one: space and `"'<=>` and the grave accent. */
const needsQuotes = (byte: number): boolean =>
  isSpace(byte) || byte === 39 || (byte >= 60 && byte <= 62) || byte === 96;

const isLetter = (byte: number): boolean =>
  (byte >= 97 && byte <= 122) ||
  (byte >= 48 && byte <= 57) ||
  (byte >= 65 && byte <= 90) ||
  byte === 95;

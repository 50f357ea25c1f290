/**
 * A page in fewer letters that browsers read as the same document: values of attributes without quotes where HTML asks for
 * none, and JSON in quotes of the other kind, elements without the end tags that HTML lets go, and no space where a block begins or ends. What stands in scripts,
 * styles and the head, which programs read that are no browsers, stays letter for letter.
 *
 * @example slimHtml('<body><ul> <li class="a"> <a href="/b/">B</a> </li> </ul>')
 * // '<body><ul><li class=a><a href=/b/>B</a></ul>'
 */
export function slimHtml(html: string): string {
  const body = html.indexOf('<body');
  return body < 0 ? html : new Slimmer(html).from(body);
}

/** Elements whose text begins and ends a line of its own. Cells of a table do not where a phone shows them as one text. */
const blocks = new Set(
  'article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li main ol p section summary table tbody thead tr ul'.split(
    ' ',
  ),
);

/** What stays letter for letter, with its tag: programs look for data of pages by it. */
const verbatim = new Set(['script', 'style', 'pre', 'textarea']);

/** End tags that what follows tells: the next of their kind, or the end of what holds them; and the space between. */
const told: Readonly<Record<string, RegExp>> = {
  li: /\s*(?=<li\b|<\/[uo]l>)/y,
  dt: /\s*(?=<d[td]\b|<\/dl>)/y,
  dd: /\s*(?=<d[td]\b|<\/dl>)/y,
  td: /(?=<t[dh]\b|<\/tr>)/y,
  th: /(?=<t[dh]\b|<\/tr>)/y,
  tr: /(?=<tr\b|<\/t(?:head|body)>)/y,
  p: /(?=<(?:p|div|ul|ol|dl|table|section|figure|details|blockquote|h[1-6])\b|<\/(?:div|section|li|td|dd|blockquote|figcaption|details|article|header|footer|main)>)/y,
};

/** Goes over a page once, and copies what stays in pieces as long as can be: there are gigabytes of pages. */
class Slimmer {
  readonly #html: string;
  #out = '';
  /** What lies before it is copied or left out. */
  #done = 0;
  /** The next quote that was looked for. */
  #quote = -1;

  constructor(html: string) {
    this.#html = html;
  }

  from(start: number): string {
    const html = this.#html;
    let at = start;
    while (at >= 0) {
      const sign = html[at + 1] ?? '';
      at = html.indexOf('<', this.#after(at, sign));
    }
    return this.#out + html.slice(this.#done);
  }

  /** Leaves out what lies between two places. */
  #leaveOut(from: number, to: number): void {
    if (from >= to) return;
    this.#out += this.#html.slice(this.#done, from);
    this.#done = to;
  }

  /** Where what begins at a place has ended, by the sign that follows it: `/` of an end, `!` of a comment. */
  #after(at: number, sign: string): number {
    if (sign === '!') return this.#html.indexOf('-->', at);
    if (sign !== '/') return this.#startTag(at);
    this.#endTag(at);
    return at + 2;
  }

  #endTag(at: number): void {
    const html = this.#html;
    const end = html.indexOf('>', at);
    const name = html.slice(at + 2, end);
    if (blocks.has(name)) {
      let text = at;
      while (isSpace(html.charCodeAt(text - 1))) text -= 1;
      this.#leaveOut(Math.max(text, this.#done), at);
    }
    const follows = told[name];
    if (!follows) return;
    follows.lastIndex = end + 1;
    if (follows.test(html)) this.#leaveOut(at, follows.lastIndex);
  }

  /** @returns where the tag, and what is read letter for letter in it, has ended */
  #startTag(at: number): number {
    const html = this.#html;
    const name = nameAt(html, at + 1);
    if (verbatim.has(name)) return html.indexOf(`</${name}`, at);
    let end = html.indexOf('>', at);
    if (this.#quote < at) this.#quote = this.#quoteFrom(at);
    while (this.#quote < end) {
      const close = html.indexOf('"', this.#quote + 1);
      if (close > end) end = html.indexOf('>', close);
      this.#value(this.#quote, close);
      this.#quote = this.#quoteFrom(close + 1);
    }
    if (!blocks.has(name)) return end;
    let text = end + 1;
    while (isSpace(html.charCodeAt(text))) text += 1;
    this.#leaveOut(end + 1, text);
    return end;
  }

  #quoteFrom(at: number): number {
    const found = this.#html.indexOf('"', at);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  }

  /** Puts other letters in the place of those between two places. */
  #replace(from: number, to: number, by: string): void {
    this.#leaveOut(from, to);
    this.#out += by;
  }

  /** Leaves the quotes of a value out, which stand at two places, and of an empty one the sign before it. */
  #value(open: number, close: number): void {
    const html = this.#html;
    if (html[open + 1] === '{') {
      const data = html.slice(open + 1, close);
      // Quotes of the other kind hold JSON as it is.
      if (!data.includes("'")) {
        this.#replace(open, close + 1, `'${data.replaceAll('&quot;', '"')}'`);
        return;
      }
    }
    // A stroke that follows would be read as the end of the value.
    if (html[close + 1] === '/') return;
    if (close === open + 1) {
      this.#leaveOut(open - 1, close + 1);
      return;
    }
    for (let at = open + 1; at < close; at++) if (needsQuotes(html.charCodeAt(at))) return;
    this.#leaveOut(open, open + 1);
    this.#leaveOut(close, close + 1);
  }
}

/** Space, line ends and tabs. */
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** What ends a value that has no quotes, or must not stand in one: space and `"'<=>` and the grave accent. */
const needsQuotes = (code: number): boolean =>
  isSpace(code) || code === 39 || (code >= 60 && code <= 62) || code === 96;

/** The name of an element whose tag begins before a place. */
function nameAt(html: string, at: number): string {
  let end = at;
  while (html.charCodeAt(end) !== 62 && !isSpace(html.charCodeAt(end))) end += 1;
  return html.slice(at, end);
}

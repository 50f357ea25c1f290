import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRegister } from '../../src/corpus/register/register.ts';
import { fixtureAtlas as atlas } from '../../src/extraction/reader/fixture-atlas.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { article } from '../../tests/support/copy.ts';
import { runs } from '../../tests/support/thorough.ts';
import { type Content, checkContent } from './check-content.ts';
import { formatReport } from './check-report.ts';

const path = 'a-story.md';
const file = `content/articles/${path}`;
const other = article('## The spring of 2022\n\nText.\n\n## The spring of 2022\n\nText.');

const contentOf = (bytes: Uint8Array | string, more: Partial<Content> = {}): Content => ({
  articles: [
    { path, bytes: Buffer.from(bytes) },
    { path: 'other.md', bytes: Buffer.from(other) },
  ],
  chosen: new Set([path]),
  hints: true,
  atlas,
  positions: new Map(),
  atlasProblems: [],
  stored: new Map(),
  storedText: () => '',
  register: emptyRegister,
  keeper: () => undefined,
  hash: () => 'hash',
  files: ['/crane.jpg'],
  pages: ['/', '/about/', '/feed.xml'],
  ...more,
});

const codesOf = (text: string): string[] =>
  checkContent(contentOf(text.startsWith('---') ? text : article(text)))
    .problems.filter(({ code }) => code !== 'SL411')
    .map(({ code = '', message }) => `${code} ${message}`);

describe('nothing is found wrong with', () => {
  it.each([
    ['a link to a story', '[it](./other.md)'],
    ['a link to a heading of a story', '[it](./other.md#the-spring-of-2022)'],
    ['a link to the second of two equal headings', '[it](./other.md#the-spring-of-2022-1)'],
    ['a link to the facts of a story', '[it](./other.md#facts)'],
    ['a link by path', '[it](../articles/other.md)'],
    ['a link with a title', '[it](./other.md "The other one")'],
    ['a link to a heading of its own', '## What came next\n\n[it](#what-came-next)'],
    ['a link to a page', '[it](/about/) and [that](/) and [a feed](/feed.xml#now)'],
    ['a link to a story by its address', '[it](/stories/other/)'],
    ['a link elsewhere', '[it](https://example.org/a_(b)?c=d#e) and <https://example.org/>'],
    ['an address typed bare', 'See https://example.org/trains or www.example.org.'],
    ['an address of mail', '[write](mailto:desk@example.org) or <desk@example.org>'],
    ['a link by reference', 'See [it][page] and [page].\n\n[page]: https://example.org/'],
    ['a link round a picture', '[![A crane](/crane.jpg)](./other.md)'],
    ['lines that begin in italics', '*Source:* the port.\n*Photo:* the desk.'],
    [
      'marks of links and footnotes in code',
      'Write `[so] (https://a.example/)` and `[^https://a.example/]`.',
    ],
    ['a hyphen that waits for its word', 'The import-\nand export trade grew.'],
    ['a footnote', 'It ran.[^report]\n\n[^report]: A publisher, in\n    two lines.'],
    [
      'a footnote before its line and one behind',
      'It ran.[^report] And[^report].\n\n[^report]: A.',
    ],
    ['headings in order', '## One\n\n### Two\n\n## Three\n\n### Four\n\n#### Five'],
    ['headings in code', '```md\n# One\n#### Two\n```\n\n    # Three'],
    ['directives in code', 'Write `::map{corridor=x}` or `:fact[so]{}`.'],
    ['what only looks like a directive', 'At 12:30, 3:a, Chengdu:Europe, a::b and ::this{} stay.'],
    ['harmless HTML', 'Text <br> with <em>tags</em> and <!-- a comment -->.'],
    ['brackets that are no link', 'A [remark] in [two] [parts], and \\[escaped][so].'],
    ['a map with blank lines round it', 'Text.\n\n::map\n\nText.'],
    ['powers', 'The yard took 3 km² and 40 m<sup>2</sup> of room.'],
    ['a line that begins with a reference', 'It ran\n[^report] so.\n\n[^report]: A publisher.'],
    ['a hyphen before a capital', 'The China-\nEurope trains ran on.'],
    ['code that is closed at the end', 'Write this:\n\n```yaml\ntitle: It\n```'],
    ['litres and letters', 'It took 10l of it to Åland, Ærø and São Tomé, and the letter “Ä”.'],
    ['one line behind a dash', 'It ran on.\n\n— So they said.'],
  ])('%s', (_, prose) => {
    expect(codesOf(prose)).toEqual([]);
  });
});

it('line ends of Windows and a byte-order mark change nothing but offsets', () => {
  const prose =
    'See [it](./nowhere.md).\n\n#### Deep\n\n::charts\n\nWith 83 behind it, it stays.[^gone]';
  const unix = article(prose);
  const places = (text: string) =>
    checkContent(contentOf(text)).problems.map(
      ({ code, line, column }) => `${code} ${line}:${column}`,
    );
  expect(places(unix)).toHaveLength(5);
  expect(places(`\ufeff${unix.replaceAll('\n', '\r\n')}`)).toEqual(places(unix));
});

it('names all that is wrong at once, in the order of the text', () => {
  const bad = article(
    '# One\n\n[a](./b.md) ![](/no.jpg)\n\n::map{coridor=x}\n\n<script></script>',
    {
      date: 'soon',
      draft: 'maybe',
    },
  );
  const { problems: found } = checkContent(contentOf(bad));
  expect(found.map(({ code }) => code)).toEqual([
    'SL109',
    'SL110',
    'SL221',
    'SL201',
    'SL211',
    'SL212',
    'SL303',
    'SL241',
  ]);
});

it('a link that leads nowhere is told beside a footnote without its line', () => {
  const found = codesOf(article('It ran.[^report] See [it](./none.md) for more.'));
  expect(found.join('\n')).toMatch(/SL231[\s\S]*SL201/);
});

it('says once that all facts are stale, and names few one by one', () => {
  const stories = (count: number): Content['articles'] =>
    Array.from({ length: count }, (_, nth) => ({
      path: `story-${nth}.md`,
      bytes: Buffer.from(article('In 2024, 212 freight trains ran from Chengdu to Lodz.')),
    }));
  const found = (count: number) =>
    checkContent(contentOf('', { articles: stories(count), chosen: null })).problems;
  expect(found(3)).toHaveLength(3);
  expect(found(9)).toMatchObject([{ code: 'SL411', file: 'content/facts' }]);
});

it('what is wrong in the text is told together with front matter that cannot be used', () => {
  const prose =
    'In 2024, :fact[212 trains]{colour=red citation=nobody} ran from Xi’an to Lodz. TK the rest.';
  const missing = article(prose).replace(/^dek:.*\n/m, '');
  expect(codesOf(missing)).toEqual([
    expect.stringContaining('SL108'),
    expect.stringContaining('colour'),
    expect.stringContaining('SL304 “nobody” is no source of this story'),
    expect.stringContaining('SL132 “TK”'),
  ]);
  // Where fields cannot be read at all, there is no telling what the sources are.
  const broken = article(prose).replace(/^title: /m, 'title: "');
  expect(codesOf(broken)).toEqual([
    expect.stringContaining('SL106'),
    expect.stringContaining('colour'),
    expect.stringContaining('SL132 “TK”'),
  ]);
});

it('no bytes whatever make it fail: they are findings, each within the file', () => {
  const sound = Buffer.from(
    article(
      '## One\n\nIn 2024, 212 trains ran from Xi’an to Lodz.[^report]\n\n::map{place=chengdu}\n\n[^report]: A.',
    ),
  );
  const scrap = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .constantFrom(
        '---\n',
        '::map{',
        ':fact[',
        '[^',
        '](',
        '![',
        '# ',
        '\t',
        '“',
        ': ',
        '<script>',
      )
      .map((text) => new Uint8Array(Buffer.from(text))),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(sound.length), fc.nat(30), scrap), { minLength: 1, maxLength: 4 }),
      (edits) => {
        let bytes: Buffer = sound;
        for (const [at, cut, put] of edits)
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
        const { problems: found } = checkContent(contentOf(bytes));
        const lines = bytes.toString('utf8').split('\n');
        for (const { line, column, length = 0, mend } of found.filter(isOfArticle)) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column + length).toBeGreaterThan(0);
          expect(mend).toBeTruthy();
        }
        formatReport(
          { fresh: found, old: [], gone: [] },
          {
            linesOf: () => lines,
            color: true,
            hints: true,
            articles: 1,
            tally: { facts: 0, doubtful: 0, judged: 0 },
          },
        );
      },
    ),
    { numRuns: runs(150), seed: 2011 },
  );
}, 60_000);

const isOfArticle = (problem: Problem): boolean => problem.file === file;

it('asks for a figure of journeys that have none', () => {
  const journeys = (rows: string) =>
    codesOf(article(`The lift takes 2 hours.\n\n::chart{type=journeys rows="${rows}"}`)).filter(
      (line) => line.includes('SL304'),
    );
  expect(journeys('Home: lift = ?; wait = ?')).toEqual([
    expect.stringContaining('no step has a figure, so nothing is drawn'),
  ]);
  expect(journeys('Home: lift = 2 hours; wait = ?')).toEqual([]);
});

it('tells of a sign that nobody sees in a number once, and not of what cannot be read for it', () => {
  expect(codesOf(article('Khorgos handled \u202e267,7\u202c, and it is so.'))).toEqual([
    expect.stringMatching(/^SL123 a sign nobody sees \(U\+202E\)/),
  ]);
});

it('names what is left to do in a draft as a hint, in a story as an error', () => {
  const left = article('Khorgos handled 7,762 trains in 2023.').replace(
    /^dek: .*$/m,
    'dek: "To do: the sentence under the headline"',
  );
  const draft = left.replace(/^dek:/m, 'draft: true\ndek:');
  const told = (text: string, hints: boolean) =>
    checkContent(contentOf(text, { hints }))
      .problems.filter(({ code }) => code === 'SL120' || code === 'SL134')
      .map(({ code, line }) => `${code} in line ${line}`);
  const line = (text: string) => text.split('\n').findIndex((each) => each.startsWith('dek:')) + 1;
  expect(told(left, false)).toEqual([`SL120 in line ${line(left)}`]);
  expect(told(draft, true)).toEqual([`SL134 in line ${line(draft)}`]);
  expect(told(draft, false)).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Document, toRaw } from './document.ts';
import { readBlocks, readMarkdown } from './markdown.ts';
import { simpleParagraphs } from './simple.ts';

// Many runs each, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const read = (raw: string): Document => readMarkdown(raw, 'a.md').document;
const texts = (raw: string): string[] => read(raw).blocks.map(({ text }) => text);

describe('what is prose', () => {
  it('is headings, paragraphs, list items and table cells, without their markup', () => {
    const raw =
      '# A *head*\n\nSome **bold** [link](http://a.b/2024).\n\n- one item\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    expect(texts(raw)).toEqual(['A head', 'Some bold link.', 'one item', 'a', 'b', '1', '2']);
  });

  it('is not front matter, code, addresses, image names, HTML or footnote definitions', () => {
    const raw =
      'See `code 55` and ![image 44](a-33.png) and <b title="22">this</b>.[^a]\n\n```\n12 trains\n```\n\n    13 trains\n\n<script>\nvar x = 14;\n</script>\n\n[^a]: Note 15.\n';
    expect(texts(raw)).toEqual(['See  and  and this.']);
  });

  it('is not what stands inside an inline script', () => {
    expect(texts('Before <script>var x = 5;</script> after.')).toEqual(['Before  after.']);
  });
});

describe('directives', () => {
  it('that are ours are figures or give their label to the prose', () => {
    const raw =
      'A :fact[three trains]{kind=count} ran; :nofact[one day] it will not.\n\n::map{corridor=west year=2020}\n';
    expect(texts(raw)).toEqual(['A three trains ran; one day it will not.']);
    expect(read(raw).directives).toMatchObject([
      { name: 'map', attributes: { corridor: 'west', year: '2020' } },
    ]);
  });

  it.each([
    'At 12:30 the gate opened, by rule 3:a of the Chengdu:Europe timetable.',
    'It is :smile: and :fact without brackets, and :facts[x].',
    '::foo{bar=1}',
    '::mapping',
  ])('that are not ours stay the text they are: %s', (raw) => {
    expect(texts(raw)).toEqual([raw]);
  });

  it('that are not ours keep the links inside them', () => {
    expect(texts('Chengdu:Europe[link](http://a.b/1) left.')).toEqual(['Chengdu:Europelink left.']);
  });

  it('of containers are text', () => {
    expect(texts(':::note\ninner\n:::')).toEqual([':::note inner :::']);
  });
});

describe('offsets', () => {
  it.each([
    ['escapes', 'It cost \\*5\\* dollars.', 'It cost *5* dollars.'],
    ['references', 'AT&amp;T paid &euro;5 &#38; left.', 'AT&T paid €5 & left.'],
    ['emphasis', 'Nearly **30,000** *trains*.', 'Nearly 30,000 trains.'],
    ['hard breaks', 'One train  \nleft.', 'One train left.'],
    ['continued quotes', '> One train\n> left.', 'One train left.'],
    ['carriage returns', 'One train\r\nleft.', 'One train left.'],
  ])('come back through %s', (_, raw, plain) => {
    const [block] = read(raw).blocks;
    expect(block?.text).toBe(plain);
    for (const word of ['train', 'trains', '5', '30,000', 'left']) {
      const at = plain.indexOf(word);
      if (at < 0 || !block) continue;
      const { start, end } = toRaw(block, at, at + word.length);
      expect(raw.slice(start, end)).toBe(word);
    }
  });

  const pieces = fc.constantFrom(
    'word',
    ' ',
    '\n',
    '\n\n',
    '5',
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '[^a]',
    '[^b]',
    '[^a]: ',
    '(',
    ')',
    '\\',
    '&amp;',
    '&',
    '<b>',
    '!',
    '#',
    '- ',
    '> ',
    '1. ',
    ':fact[',
    ':',
    '::map{',
    '}',
    '|',
    '~',
    '。',
    '😀',
    '\r\n',
    '  \n',
    '\t',
    '---\n',
    'http://a.b',
  );
  it('are true for every letter of every sentence, whatever the markup', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        const raw = list.join('');
        for (const block of read(raw).blocks) {
          for (const { text, start } of block.sentences) {
            expect(block.text.slice(start, start + text.length)).toBe(text);
            for (const match of text.matchAll(/word|5|😀|。/g)) {
              const from = start + match.index;
              const at = toRaw(block, from, from + match[0].length);
              expect(raw.slice(at.start, at.end)).toBe(match[0]);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('and text are the same whether paragraphs without markup are parsed or not', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
        const raw = list.join('').replaceAll('\r', '');
        const quick = readBlocks(raw, 0, simpleParagraphs(raw, 0));
        const full = readBlocks(raw, 0, []);
        const shown = ({ text, runs, citations }: (typeof full.blocks)[number]) => [
          text,
          runs[0]?.start,
          runs.at(-1)?.end,
          citations,
        ];
        expect(quick.blocks.map(shown)).toEqual(full.blocks.map(shown));
        expect(quick.unknown).toEqual(full.unknown);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('footnotes', () => {
  it('are gone from the text and remembered where they stood', () => {
    const [block] = read('It grew.[^a] It fell[^b] again.\n\n[^a]: One.\n').blocks;
    expect(block?.text).toBe('It grew. It fell again.');
    expect(block?.citations).toEqual([
      { at: 8, id: 'a' },
      { at: 16, id: 'b' },
    ]);
  });
});

describe('hostile Markdown', () => {
  it.each([
    ['too large', 'word '.repeat(300_000), /1\.5 MB; at most 1 MB/],
    ['nested too deep', `${'> '.repeat(40)}word`, /deep/],
    ['a thicket of emphasis', 'a* '.repeat(3000), /signs of emphasis/],
    [
      'attributes without an end',
      `It ran :fact[900 trains]{${'word '.repeat(700)}${'a=b '.repeat(200)}`,
      /attributes of/,
    ],
    ['a thicket in many paragraphs', `${'**a_'.repeat(400)}\n\n`.repeat(60), /signs of emphasis/],
  ])('is refused before it is parsed: %s', (_, raw, message) => {
    const { document, problems } = readMarkdown(raw, 'a.md');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(message);
    expect(document.blocks).toEqual([]);
  });

  it('is not what only opens a brace behind brackets', () => {
    const raw = `It ran [900 trains]{ ${'and more of them '.repeat(300)}`;
    expect(readMarkdown(raw, 'a.md').problems.map(({ message }) => message)).not.toContainEqual(
      expect.stringMatching(/attributes of/),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => void read(raw)));
  });
});

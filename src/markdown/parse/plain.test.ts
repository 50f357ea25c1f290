import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from './decode.ts';
import { toRaw } from './document.ts';
import { readPlain } from './plain.ts';

const sentences = (raw: string): string[][] =>
  readPlain(raw).blocks.map((block) => block.sentences.map(({ text }) => text));

describe('plain text', () => {
  it('has its paragraphs between blank lines', () => {
    expect(sentences('One train left. It was full.\n\n \nTwo came.')).toEqual([
      ['One train left.', 'It was full.'],
      ['Two came.'],
    ]);
  });

  it('joins lines broken at a margin, and parts lines that stand alone', () => {
    const wrapped =
      'The first train of the new service left the yard at dawn\nand came back at night.';
    expect(sentences(wrapped)).toEqual([[wrapped.replace('\n', ' ')]]);
    expect(sentences('A headline without a stop\nThe text begins here.')).toEqual([
      ['A headline without a stop'],
      ['The text begins here.'],
    ]);
  });

  it('takes signs of Markdown for what they are', () => {
    expect(sentences('It cost *5* [dollars](x) & more.')).toEqual([
      ['It cost *5* [dollars](x) & more.'],
    ]);
  });

  it('keeps offsets across line ends of either kind', () => {
    const raw =
      '\r\n\r\nThe first train of the new service left the yard at dawn\r\nwith 55 wagons.\r\n';
    const [block] = readPlain(raw).blocks;
    const at = block?.text.indexOf('55') ?? 0;
    if (!block) throw new Error('no block');
    const { start, end } = toRaw(block, at, at + 2);
    expect(raw.slice(start, end)).toBe('55');
    expect(readPlain(raw).bodyStart).toBe(4);
  });

  it('may be five megabytes in a single line', () => {
    const raw = 'The yard moved 55 wagons and then some more of them without a stop '.repeat(
      76_000,
    );
    expect(raw.length).toBeGreaterThan(5_000_000);
    const [block] = readPlain(raw).blocks;
    const read = block?.sentences.map(({ text }) => text).join(' ');
    expect(read?.length).toBe(raw.trimEnd().length);
  });

  it('may be empty', () => {
    expect(readPlain('').blocks).toEqual([]);
    expect(readPlain(' \n ').blocks).toEqual([]);
  });
});

describe('bytes', () => {
  it('lose their byte-order mark', () => {
    expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]), 'a.md')).toBe('A');
  });

  it('of UTF-16 are told by their mark', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x41, 0x00]);
    expect(decodeUtf8(bytes, 'a.md')).toMatchObject({
      code: 'SL101',
      message: 'the file is in UTF-16 (little endian)',
    });
  });

  it('cut within a letter are refused at that letter', () => {
    const bytes = new TextEncoder().encode('\ufeffŁódź').subarray(0, -1);
    expect(decodeUtf8(bytes, 'a.md')).toMatchObject({ line: 1, column: 4 });
  });

  it('that are not UTF-8 are refused where they stand', () => {
    expect(decodeUtf8(new Uint8Array([0x41, 0x0a, 0x42, 0xff, 0x43]), 'a.md')).toMatchObject({
      line: 2,
      column: 2,
      message: 'the file is not UTF-8; in a Western encoding “BÿC” stands here',
    });
  });
});

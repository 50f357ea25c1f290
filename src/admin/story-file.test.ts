import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../markdown/parse/front-matter.ts';
import { articleSchema } from '../schemas/article.ts';
import { fieldsOf } from './fields.ts';
import { isReadable, readStoryFile, writeStoryFile } from './story-file.ts';

const fields = fieldsOf(articleSchema);
const read = (text: string) => readStoryFile(text, fields);
const write = (data: Record<string, unknown>) => writeStoryFile(data, fields);

const file = `---
# Checked with the port.
title: 'Trains: a count'
dek: What one sentence says.
date: 2025-03-01 # the day it went out
asOf: 2024

authors:
  - Silklines desk
sources:
  # The port's own count.
  - id: report
    title: "A report"
    publisher: A publisher
    url: https://example.org/report
    published: 2025-02
    type: report
  - { id: other, title: Another, publisher: A paper, url: https://example.org/other, type: news }
mood: sunny
---

In 2024, 212 trains ran.[^report]

::map

[^report]: A publisher.
`;

describe('a file of a story in the form', () => {
  it('shows dates and years as they are written', () => {
    expect(read(file)).toMatchObject({
      date: '2025-03-01',
      asOf: '2024',
      sources: [{ published: '2025-02' }, { id: 'other' }],
    });
  });

  it('is saved byte for byte where nothing was changed', () => {
    for (const text of [
      file,
      file.replaceAll('\n', '\r\n'),
      `\uFEFF${file}`,
      file.replace('---\n\nIn', '---\nIn'),
      `${file}\n\n`,
      file.trimEnd(),
    ]) {
      expect(write(read(text))).toBe(text);
    }
  });

  it('changes the lines an editor changed and no others', () => {
    const text = write({ ...read(file), title: 'Trains: a new count', asOf: '2024-12' });
    expect(text).toBe(
      file
        .replace("'Trains: a count'", "'Trains: a new count'")
        .replace('asOf: 2024\n', 'asOf: 2024-12\n'),
    );
  });

  it('keeps the layout of the fields it does not change', () => {
    const laid = file
      .replace('authors:\n  - Silklines desk', "authors: ['Silklines desk', Another]   # as signed")
      .replace('mood: sunny', 'mood: >-\n  sunny\n\n  spells\n# The end.');
    const text = write({ ...read(laid), dek: 'Other.' });
    expect(text).toBe(laid.replace('What one sentence says.', 'Other.'));
  });

  it('keeps comments and fields it does not know', () => {
    const data = read(file);
    const [report, other] = data['sources'] as Record<string, unknown>[];
    const text = write({ ...data, sources: [other, { ...report, note: 'Its own count' }] });
    expect(text).toContain('# Checked with the port.');
    expect(text).toContain('# the day it went out');
    expect(text).toContain("# The port's own count.");
    expect(text).toContain('mood: sunny');
    expect(text).toContain('published: 2025-02\n    type: report\n    note: Its own count\n');
    expect(text.indexOf('id: other')).toBeLessThan(text.indexOf('id: report'));
  });

  it('leaves out what is empty or only says the default', () => {
    const text = write({
      ...read(file),
      updated: '',
      asOf: '',
      topics: [],
      formerly: null,
      draft: false,
      language: 'en',
    });
    expect(text).toBe(file.replace('asOf: 2024\n', ''));
  });

  it('is read by the reader of stories when it is new', () => {
    const text = write({
      title: 'Khorgos: trains “rose”',
      dek: 'One sentence, with a colon: here.',
      date: '2026-11-22',
      asOf: '2021',
      authors: ['Silklines desk', ''],
      sources: [
        {
          id: 'a',
          title: 'T',
          publisher: '- P',
          url: 'https://example.org/',
          published: '2024',
          type: 'news',
          note: '',
        },
      ],
      draft: true,
      body: 'Some text.\n\n::map\n',
    });
    const { article, problems, end } = readFrontMatter(text, 'new.md');
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      title: 'Khorgos: trains “rose”',
      date: '2026-11-22',
      asOf: '2021',
      authors: ['Silklines desk'],
      draft: true,
    });
    expect(text).toContain('date: 2026-11-22\n');
    expect(text.slice(end)).toBe('\nSome text.\n\n::map\n');
    expect(text).not.toContain('note');
  });

  it('keeps the line ends of a file it changes', () => {
    const text = write({ ...read(file.replaceAll('\n', '\r\n')), dek: 'Other.', body: 'A\n\nB' });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('---\r\n\r\nA\r\n\r\nB\r\n')).toBe(true);
  });

  it.each([
    ['YAML that does not parse', file.replace("'Trains: a count'", '"Trains: a count')],
    ['a field twice', file.replace('dek:', 'title: Again\ndek:')],
    ['a fence that never closes', file.replace('---\n\nIn', '\nIn')],
    ['a list in place of fields', '---\n- one\n---\n\nText.\n'],
  ])('is shown whole, to be mended as text, where it has %s', (_, broken) => {
    const data = read(broken);
    expect(data['body']).toBe(broken);
    expect(data['title']).toMatch(/^Cannot be read: ./);
    expect(isReadable(broken, fields)).toBe(false);
    expect(write({ ...data, title: 'Other' })).toBe(broken);
    expect(write({ ...data, body: file })).toBe(file);
    for (const field of fields.filter(({ required }) => required)) {
      expect(data[field.name], field.name).toBeTruthy();
    }
  });

  it('keeps any text, whatever is in it', () => {
    const line = fc.constantFrom(
      '---',
      'title: x',
      '::map',
      '',
      ' ',
      'a: b',
      '# c',
      '\r',
      '\t',
      '"',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        expect(write(read(text)).includes(text.trim())).toBe(true);
      }),
    );
  });
});

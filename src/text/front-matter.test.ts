import { describe, expect, it } from 'vitest';
import { formatProblem } from '../schemas/problem.ts';
import { readFrontMatter } from './front-matter.ts';

const sound = `---
title: Trains
dek: What ran.
date: 2024-06-11
asOf: 2024
authors: [Desk]
sources:
  - id: a
    title: A page
    publisher: A house
    url: https://example.org/a
    type: news
---
Body.
`;

const problemsOf = (raw: string): string[] =>
  readFrontMatter(raw, 'a.md').problems.map(formatProblem);

describe('front matter', () => {
  it('is read to its closing line', () => {
    const { article, end, problems } = readFrontMatter(sound, 'a.md');
    expect(problems).toEqual([]);
    expect(article).toMatchObject({ title: 'Trains', date: '2024-06-11', asOf: '2024' });
    expect(sound.slice(end)).toBe('Body.\n');
  });

  it('may be missing', () => {
    expect(readFrontMatter('Body.', 'a.md')).toEqual({ article: null, end: 0, problems: [] });
  });

  it.each([
    [
      'a field nobody knows',
      sound.replace('dek:', 'dekk: x\ndek:'),
      ['a.md:3:1: dekk: unknown field (did you mean “dek”? Else take it out)'],
    ],
    [
      'a field of a source nobody knows',
      sound.replace('    url:', '    link: x\n    url:'),
      [
        'a.md:11:5: sources[0].link: unknown field (known are id, title, publisher, url, published, type, note)',
      ],
    ],
    [
      'a date in words',
      sound.replace('2024-06-11', 'June 11, 2024'),
      [
        'a.md:4:7: date: “June 11, 2024” is no date in digits (write the date as YYYY-MM-DD: 2024-06-11)',
      ],
    ],
    [
      'a missing date',
      sound.replace('date: 2024-06-11\n', ''),
      ['a.md:1:1: date: is missing (add date: 2024-06-11)'],
    ],
    [
      'a day no calendar has',
      sound.replace('2024-06-11', '2024-02-30'),
      ['a.md:4:7: date: “2024-02-30” is no day of the calendar (2024-02 ends on another day)'],
    ],
    [
      'a kind of source nobody knows',
      sound.replace('type: news', 'type: blog'),
      [
        'a.md:12:11: sources[0].type: Invalid option: expected one of "press-release"|"news"|"statistics"|"company"|"report"|"reference" (one of press-release, news, statistics, company, report, reference)',
      ],
    ],
    [
      'a fence never closed',
      sound.replace('---\nBody', 'Body'),
      ['a.md:1:1: the front matter is never closed (end it with a line of three hyphens)'],
    ],
  ])('says where and how to mend %s', (_, raw, messages) => {
    expect(problemsOf(raw)).toEqual(messages);
  });

  it('lists all its problems at once', () => {
    const raw = sound
      .replace('title:', 'titel:')
      .replace('2024-06-11', '11 June')
      .replace('[Desk]', '[]');
    expect(problemsOf(raw)).toHaveLength(4);
  });

  it('says where YAML breaks', () => {
    const [problem] = readFrontMatter(
      sound.replace('title: Trains', 'title: "Trains'),
      'a.md',
    ).problems;
    expect(problem?.message).toMatch(/^YAML:/);
    expect(problem?.line).toBeGreaterThan(1);
  });

  it('finds two sources of one id', () => {
    const twice = sound.replace(
      '---\nBody',
      '  - id: a\n    title: B\n    publisher: B\n    url: https://example.org/b\n    type: news\n---\nBody',
    );
    expect(problemsOf(twice)).toEqual([
      'a.md:13:9: sources[1].id: two sources are called “a” (give one another id)',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../schemas/problem.ts';
import { placeOfField, readFrontMatter } from './front-matter.ts';

const sound = `---
title: Trains
dek: What ran.
date: 2024-06-11
asOf: 2024
authors: [DevStore]
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
        'a.md:11:5: sources[0].link: unknown field (known are id, title, publisher, url, published, accessed, type, note)',
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
      ['a.md:4:7: date: “2024-02-30” is no day of the calendar (2024-02 has 29 days)'],
    ],
    [
      'a kind of source nobody knows',
      sound.replace('type: news', 'type: blog'),
      [
        'a.md:12:11: sources[0].type: “blog” is none of what it can be (write press-release, news, statistics, company, report or reference)',
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
      .replace('[DevStore]', '[]');
    // A field that stands there under a misspelt name is not told as missing, too.
    expect(problemsOf(raw)).toHaveLength(3);
  });

  it.each([
    ['title: Trains: a story', 3, 'a colon and a space', '"Trains: a story"', 8],
    ['title: “Trains: a story”', 3, 'a colon and a space', '"Trains: a story"', 8],
    ['title: Trains: "a story"', 3, 'a colon and a space', `'Trains: "a story"'`, 8],
    ['title: "Trains', 3, 'never closed', 'end the text with "', 8],
    ["title: 'It's here'", 3, 'behind the closing', `"It's here"`, 8],
    ['title: "The "fast" line"', 3, 'behind the closing', `'The "fast" line'`, 8],
    ['title: [New] Trains', 3, 'cannot begin with “[”', '"[New] Trains"', 8],
    ['title: @home', 3, 'cannot begin with “@”', '"@home"', 8],
    ['title:Trains', 3, 'no field', 'title: Trains', 1],
    ['title: a\ntitle: b', 4, '“title” stands here a second time', 'keep one', 1],
    ['title:\n\t- a', 4, 'a tab', 'two spaces', 1],
    ['title: "C:\\Trains"', 3, 'backslash', `'C:\\Trains'`, 8],
  ])('says what is wrong with the YAML of %j and where', (title, line, message, mend, column) => {
    const { article, problems } = readFrontMatter(
      sound.replace('title: Trains', `# a story\n${title}`),
      'a.md',
    );
    expect(article).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'SL106', line, column });
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.mend).toContain(mend);
  });

  it.each([
    ['authors: [DevStore]', 'authors: DevStore', '“DevStore” is one value where a list belongs'],
    ['title: Trains', 'title: 2024', '“2024” is read as a number'],
    ['title: Trains', 'title:', 'is empty'],
    ['asOf: 2024', 'draft: "yes"', '“yes” is neither true nor false'],
    ['asOf: 2024', 'language: de', '“de” is another language'],
    ['url: https://example.org/a', 'url: www.example.org/a', 'is no web address'],
    ['date: 2024-06-11', 'date: 11.6.2024', '“11.6.2024” is no date in digits'],
  ])('says of a wrong value what the field takes: %s as %s', (right, wrong, message) => {
    const [problem, ...more] = readFrontMatter(sound.replace(right, wrong), 'a.md').problems;
    expect(more).toEqual([]);
    expect(problem?.message).toContain(message);
    expect(problem?.mend).toBeTruthy();
  });

  it('tells where a sound field stands', () => {
    expect(placeOfField(sound, ['sources', 0, 'publisher'])).toEqual({
      line: 10,
      column: 16,
      length: 7,
    });
    expect(placeOfField('Body.', ['title'])).toBeNull();
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

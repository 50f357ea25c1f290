import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseFigureFiles } from './figure-files.ts';
import { parseGone } from './gone-file.ts';
import { readRegister, textAt } from './read-files.ts';
import { standingIn } from './standing.ts';

describe('the figures with files of their own', () => {
  it('stand a line each, and empty lines say nothing', () => {
    const files = parseFigureFiles(
      '{"figure":"a","files":["csv","png"]}\n\n  \n{"figure":"b","files":[]}\n',
    );
    expect([...files].map(([figure, types]) => [figure, ...types])).toEqual([
      ['a', 'csv', 'png'],
      ['b'],
    ]);
    expect(parseFigureFiles('').size).toBe(0);
  });

  it('are of kinds that there are', () => {
    expect(() => parseFigureFiles('{"figure":"a","files":["gif"]}')).toThrow('files');
  });
});

describe('stories that an editor took back', () => {
  it('are known by their slugs, with the day as text', () => {
    const { stories, faults } = parseGone(
      '- story: old\n  date: 2026-05-04\n  reason: It was of another day.\n',
    );
    expect(faults).toEqual([]);
    expect(stories.get('old')).toEqual({
      story: 'old',
      date: '2026-05-04',
      reason: 'It was of another day.',
    });
  });

  it('are told by number and field where an entry says nothing, and the others hold', () => {
    const { stories, faults } = parseGone(
      '- story: old\n  date: 2026-05-04\n  reason: Gone.\n- story: older\n  date: May\n  reason: Gone.\n- only words\n',
    );
    expect([...stories.keys()]).toEqual(['old']);
    expect(faults.map(({ message }) => message.slice(0, 14))).toEqual([
      'entry 2: date:',
      'entry 3: : Inv',
    ]);
  });

  it('are none where there is no text, and are told of where it is no list or no YAML', () => {
    expect(parseGone('')).toEqual({ stories: new Map(), faults: [] });
    expect(parseGone('old: gone').faults).toEqual([{ line: 1, message: 'is no list' }]);
    expect(parseGone('- a\n- "b').faults[0]?.line).toBe(2);
  });
});

describe('the files of a project', () => {
  let root = '';
  const write = (path: string, text: string) => {
    root ||= mkdtempSync(join(tmpdir(), 'silklines register '));
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
    root = '';
  });

  it('make one register: stories by their names, measures, what is gone and what has files', () => {
    const figure = (id: string, type: string) =>
      `{"figure":"${id}","type":"${type}","title":"T"}\n`;
    write('content/register/stories/xian-trains.jsonl', figure('story-xian-trains-map', 'map'));
    write('content/register/stories/.hidden.jsonl', figure('hidden', 'map'));
    write('content/register/stories/notes.txt', 'notes');
    write('content/register/measures/trips.jsonl', figure('series-trips', 'series'));
    write('content/gone.yaml', '- {story: old, date: 2026-05-04, reason: Gone.}\n');
    write('content/figure-files.jsonl', '{"figure":"a","files":["csv"]}\n');
    const register = readRegister(root);
    expect([...register.stories.keys()]).toEqual(['xian-trains']);
    expect([...register.figures].map(([id, { slug }]) => [id, slug])).toEqual([
      ['story-xian-trains-map', 'xian-trains'],
      ['series-trips', null],
    ]);
    expect([...register.goneStories.keys()]).toEqual(['old']);
    expect([...(register.files.get('a') ?? [])]).toEqual(['csv']);
  });

  it('are as if empty where there are none, and a folder in the place of a file is told of', () => {
    write('content/other.txt', '');
    expect(readRegister(root).stories.size).toBe(0);
    expect(textAt(join(root, 'content/none.yaml'))).toBe('');
    expect(() => textAt(join(root, 'content'))).toThrow('EISDIR');
  });
});

it('a fact stands where a story or the atlas states it and no editor rejected it', () => {
  const fact = (id: string, status: 'extracted' | 'rejected' | 'confirmed') =>
    ({ id, status }) as never;
  const stands = standingIn(
    [{ facts: [fact('a', 'extracted'), fact('b', 'rejected'), fact('c', 'confirmed')] }],
    { figures: [{ id: 'km' }] as never },
  );
  expect(['a', 'b', 'c', 'km', 'd'].filter(stands)).toEqual(['a', 'c', 'km']);
});

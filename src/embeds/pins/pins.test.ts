import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pinFigure } from './pin.ts';
import { pinsFolder, readPins } from './pins.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'silklines pins '));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (date: string, title = 'A way') => {
  const { hash, files } = pinFigure({
    html: `<main data-map="../../js/map.1.js">${title}<p class="embed-foot"></p></main>`,
    figure: 'corridor-x',
    date,
    title,
    heights: [[280, 640]],
    height: 700,
    read: () => new TextEncoder().encode('map()'),
  });
  const folder = join(root, pinsFolder, hash);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { hash, folder };
};

it('are none where nothing was pinned, and the newest first', () => {
  expect(readPins(join(root, 'empty'))).toEqual([]);
  const old = write('2023-01-01').hash;
  const young = write('2024-01-01').hash;
  expect(readPins(root).map(({ hash }) => hash)).toEqual([young, old]);
});

it('that are not as they were pinned stop the build, all of them named', () => {
  const changed = write('2023-01-01');
  writeFileSync(join(changed.folder, 'map.js'), 'map();');
  const unread = write('2024-01-01');
  writeFileSync(join(unread.folder, 'pin.json'), '{"figure": "corridor-x"}');
  const half = write('2025-01-01');
  rmSync(join(half.folder, 'index.html'));
  expect(() => readPins(root)).toThrow(
    new RegExp(
      [
        `${changed.hash}/index.html: is not what was pinned`,
        `${unread.hash}/pin.json: cannot be read`,
        `${half.hash}/index.html: is missing`,
      ]
        .map((words) => `(?=[\\s\\S]*${words})`)
        .join(''),
    ),
  );
  expect(() => readPins(root)).toThrow(
    [changed, unread, half]
      .map(({ hash }) => hash)
      .sort()
      .map((hash) => `${pinsFolder}/${hash}/`)[0],
  );
});

it('of one day stand in the order of their names, and one that was just pinned is there while figures are worked on', () => {
  const hashes = ['A', 'B', 'C'].map((title) => write('2024-01-01', title).hash);
  expect(readPins(root).map(({ hash }) => hash)).toEqual([...hashes].sort());
  const young = write('2025-01-01').hash;
  expect(readPins(root).map(({ hash }) => hash)).toEqual([young, ...[...hashes].sort()]);
});

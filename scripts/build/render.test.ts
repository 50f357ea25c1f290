import { expect, it } from 'vitest';
import { leastPagesFor, processesFor, roomFor } from './render.ts';

it('makes a site with every processor that the memory has room for, one of a few stories with one', () => {
  expect(processesFor(2, 24e9, 1_000)).toBe(2);
  expect(processesFor(2, 3e9, 1_000)).toBe(1);
  expect(processesFor(1, 1e9, 1_000)).toBe(1);
  expect(processesFor(64, 256e9, 1_000)).toBe(4);
  expect(processesFor(4, 24e9, 3)).toBe(1);
  expect(processesFor(4, 24e9, 13)).toBe(3);
});

it('begins no further process for fewer pages than it reads stories for', () => {
  expect([14, 100, 1_000].map(leastPagesFor)).toEqual([400, 400, 4_000]);
});

it('gives a process the room of a large machine, and leaves a small one as Node has it', () => {
  expect(roomFor(24e9, 2)).toEqual(['--max-old-space-size=9155']);
  expect([roomFor(8e9, 2), roomFor(16e9, 4)]).toEqual([[], []]);
});

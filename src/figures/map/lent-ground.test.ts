import { expect, it } from 'vitest';
import { lendGround } from './lent-ground.ts';

const sheet = (ground: string, name: string): string =>
  `<silk-map><svg><g class="map-ground" aria-hidden="true"><path d="${ground}"/></g><text>${name}</text></svg></silk-map>`;

it('draws ground that two sheets have alike once, and shows it in both', () => {
  const [first, second] = lendGround('ground-a', sheet('M0 0h9', 'A'), sheet('M0 0h9', 'B'));
  expect(first).toContain('id="ground-a"');
  expect(first).toContain('<path d="M0 0h9"/>');
  expect(second).toBe(
    '<silk-map><svg><use href="#ground-a" aria-hidden="true"/><text>B</text></svg></silk-map>',
  );
});

it('leaves sheets on different ground as they are', () => {
  const sheets = [sheet('M0 0h9', 'A'), sheet('M0 0h8', 'B')] as const;
  expect(lendGround('ground-a', ...sheets)).toEqual(sheets);
  expect(lendGround('ground-a', '<p>A</p>', '<p>B</p>')).toEqual(['<p>A</p>', '<p>B</p>']);
});

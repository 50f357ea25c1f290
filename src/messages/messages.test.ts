import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'fill.ts',
);

/** What is usual is not said. */
const silent = /\.(?:actual|exact)$/;

/** Every text below a value, by where it stands: `map.controls.zoom`. */
function textsIn(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`));
}

it.each(names)('every text of %s says something, and has its gaps open and shut', async (name) => {
  const texts = textsIn({ ...(await import(new URL(name, folder).href)) }, name);
  expect(texts.length).toBeGreaterThan(0);
  const empty = texts.filter(([path, text]) => text.trim() === '' && !silent.test(path));
  expect(empty).toEqual([]);
  expect(texts.filter(([, text]) => /[{}]/.test(text.replace(/\{[^{}]+\}/g, '')))).toEqual([]);
});

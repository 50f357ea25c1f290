import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync(new URL('../../docs/decisions.md', import.meta.url), 'utf8');
const [index = '', ...entries] = text.split(/^## /m);
const listed = [...index.matchAll(/^\| (\d{4}-\d{2}-\d{2}) *\| \[([^\]]+)\]\(#/gm)];

it('lists every decision in the index, in its order and with its day', () => {
  expect(entries.length).toBeGreaterThan(40);
  expect(listed.map(([, day, title]) => `${day} ${title}`)).toEqual(
    entries.map((entry) => {
      const day = /^_(\d{4}-\d{2}-\d{2}), (?:holds|superseded by \[.+\]\(#.+\))\._$/m.exec(
        entry,
      )?.[1];
      return `${day} ${entry.split('\n', 1)[0]}`;
    }),
  );
});

it('says of each what was decided, why and what was measured', () => {
  for (const entry of entries)
    expect(entry).toMatch(/\*\*Decision:\*\*[\s\S]*\*\*Why:\*\*[\s\S]*\*\*Measured:\*\*/);
});

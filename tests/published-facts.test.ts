import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../scripts/lib/project.ts';
import { parseRegister } from '../src/corpus/register/lines.ts';
import { published } from './published/addresses.ts';
import { storedStories } from './support/stored.ts';

const folder = join(root, 'content/register/stories');
const files = readdirSync(folder).map(
  (name) => parseRegister(readFileSync(join(folder, name), 'utf8')).file,
);
const entered = new Map(files.flatMap(({ facts }) => [...facts]));

it('has every fact ever published in the register, as stated, moved or gone', () => {
  const stated = new Set(storedStories().flatMap(({ facts }) => facts.map(({ id }) => id)));
  const lost = published.facts.filter(({ fact }) => {
    const line = entered.get(fact);
    return !line || !(stated.has(fact) || line.gone || line.now);
  });
  expect(lost).toEqual([]);
});

// How firm a number is may be corrected with it.
const firmness = / ?\b(?:about|nearly|over|some|up to)\b ?/gi;

it('gives no id of a published fact to another', () => {
  const plain = (text: string) => text.replace(/\W+/g, ' ').toLowerCase();
  const letters = (text: string) =>
    text
      .replace(/[\W\d_]+/g, ' ')
      .replace(firmness, ' ')
      .trim()
      .toLowerCase();
  const other = published.facts.filter(({ fact, words, value }) => {
    const line = entered.get(fact);
    if (!line) return true;
    const [was, is] = [plain(words), plain(line.words)];
    // A figure that was corrected is the same fact: its words stay, its number does not.
    const isCorrected = letters(words) === letters(line.words);
    return line.value !== value && !was.includes(is) && !is.includes(was) && !isCorrected;
  });
  expect(other).toEqual([]);
});

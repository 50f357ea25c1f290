import { expect, it } from 'vitest';
import { readAtlas } from '../../../src/atlas/read.ts';
import { root } from '../../lib/project.ts';
import { changed, makeStories } from './make.ts';
import { placesFrom } from './places.ts';

const { atlas } = await readAtlas(root);
const places = placesFrom(atlas, []);

it('makes no two stories that share a sentence', () => {
  const sentences = makeStories(places, 300).flatMap(({ text }) =>
    text
      .slice(text.indexOf('\n---\n', 4))
      .split(/\n{2,}|(?<=\.)(?:\[\^[\w-]+\])? /)
      .filter((line) => line.endsWith('.') && !line.startsWith('[^')),
  );
  expect(sentences.length).toBeGreaterThan(5_000);
  expect(new Set(sentences).size).toBe(sentences.length);
});

it('makes the same stories each time, more of them after those', () => {
  expect(makeStories(places, 20).slice(0, 10)).toEqual(makeStories(places, 10));
});

it('speaks of places over the whole atlas, of a few most often', () => {
  const all = makeStories(places, 1_000)
    .map(({ text }) => text)
    .join('\n');
  const cities = [...atlas.places.values()].filter(({ kind }) => kind === 'city');
  const spoken = cities.map(({ name }) => all.split(name).length - 1).sort((a, b) => b - a);
  expect(spoken.filter((times) => times > 0).length).toBeGreaterThan(cities.length * 0.9);
  const [first = 0] = spoken;
  expect(first).toBeGreaterThan(10 * (spoken[Math.floor(spoken.length / 2)] ?? 0));
});

it('changes one story by one sentence', () => {
  const [story] = makeStories(places, 1);
  if (!story) throw new Error('no story');
  expect(changed(story, places, 1).text).toContain('In 2019, 40,001 freight trains ran from ');
});

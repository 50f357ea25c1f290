import { expect, it } from 'vitest';
import { readerOf } from '../extraction/editing/read-text.ts';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { alikeOf } from './alike.ts';

const raw =
  'In 2021, Xi’an sent 120 freight trains. In 2022, 150 freight trains were sent. In 2023, 180 freight trains were sent. In 2024, Xi’an sent 200 freight trains.\n';

const read = readerOf('story', 'story.md', fixtureAtlas);

/** The words of the facts for which the same is offered, an offer each. */
function offered(text: string, words: string, attributes: Record<string, string>): string[][] {
  const { facts } = read(text);
  const chosen = facts.find(({ source }) => source.text === words);
  if (!chosen) throw new Error('the fact was not read');
  const wordsOf = (id: string) => facts.find((fact) => fact.id === id)?.source.text ?? '';
  return alikeOf(chosen, attributes, { facts, raw: text, read }).map(({ ids }) => ids.map(wordsOf));
}

it.each([{ place: 'duisburg' }, { corridor: 'middle' }])(
  '%j in the place of what was taken over is offered to those that took it over, to none that names it',
  (attributes) => {
    expect(offered(raw, '150 freight trains', attributes)).toEqual([['180 freight trains']]);
  },
);

it('what is said second of a fact is offered as what is said first, for facts of which the first was said too', () => {
  const withYears = raw
    .replace('150 freight trains', ':fact[150 freight trains]{period=2020}')
    .replace('180 freight trains', ':fact[180 freight trains]{period=2020}');
  expect(offered(withYears, '150 freight trains', { place: 'duisburg' })).toEqual([
    ['180 freight trains'],
  ]);
});

it('what is said anew is offered for those read as the fact was, and for those of which the same was said', () => {
  const once = raw.replace('150 freight trains', ':fact[150 freight trains]{place=lodz}');
  expect(offered(once, '150 freight trains', { place: 'duisburg' })).toEqual([
    ['180 freight trains'],
  ]);
  const twice = once.replace('180 freight trains', ':fact[180 freight trains]{place=lodz}');
  expect(offered(twice, '150 freight trains', { place: 'duisburg' })).toEqual([
    ['180 freight trains'],
  ]);
  const apart = once.replace('180 freight trains', ':fact[180 freight trains]{place=chengdu}');
  expect(offered(apart, '150 freight trains', { place: 'duisburg' })).toEqual([]);
});

it('a fact that was confirmed as it is read is not asked for', () => {
  const confirmed = raw.replace('180 freight trains', ':fact[180 freight trains]');
  expect(offered(confirmed, '150 freight trains', { place: 'duisburg' })).toEqual([]);
});

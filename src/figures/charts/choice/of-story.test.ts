import { expect, it } from 'vitest';
import type { Story, StoryFact } from '../../../corpus/stated.ts';
import { fact } from '../fixture.ts';
import { claimOf } from './of-story.ts';

const body =
  '## Trains\n\nWuhan sent 900 trains. It was a good year.\n\nLodz sent 40 trains and Lyon 1,200 trains.\n\nHamburg sent 7 trains.\n';
/** So many characters of front matter stand before the text. */
const before = 200;

/** Which figures of the text its headline and lead claim. */
function claimed(title: string, dek = '', start = before): string[] {
  const story = { id: 'a', data: { title, dek }, body } as unknown as Story;
  const entries = ['900 trains', '40 trains', '1,200 trains', '7 trains'].map((text): StoryFact => {
    const at = before + body.indexOf(text);
    const source = { start: at, end: at + text.length, line: 1, column: 1, text };
    return {
      story,
      fact: fact({ id: text, source: { ...source, sentence: { start: 0, end: 9 } } }),
    };
  });
  return [...claimOf(story, entries, { bodyStart: new Map([['a', start]]) }).facts];
}

it('a story claims what its first paragraph tells, and no later one', () => {
  expect(claimed('Trains')).toEqual(['900 trains']);
  expect(claimed('Trains', '', 0)).toEqual([]);
});

it('a story claims the figures its headline or lead prints, whole and of two digits at least', () => {
  expect(claimed('Lyon sent 1,200 trains')).toEqual(['900 trains', '1,200 trains']);
  expect(claimed('Trains', 'Lodz sent 40.')).toEqual(['900 trains', '40 trains']);
  expect(claimed('In 7 days')).toEqual(['900 trains']);
});

it('the words of headline and lead say what a story is about', () => {
  const story = {
    id: 'a',
    data: { title: 'Wagons waited', dek: 'In Lodz.' },
    body,
  } as unknown as Story;
  const { words } = claimOf(story, [], { bodyStart: new Map() });
  expect([...words]).toEqual(expect.arrayContaining(['wagon', 'waited', 'lodz']));
});

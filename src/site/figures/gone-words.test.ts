import { expect, it } from 'vitest';
import { corpusOf } from '../../corpus/corpus.ts';
import type { Story } from '../../corpus/stated.ts';
import { withStories } from '../../corpus/story-corpus.ts';
import { fixtureAtlas } from '../../extraction/reader/fixture-atlas.ts';
import { fact } from '../../figures/charts/fixture.ts';
import { registerMessages } from '../../messages/register.ts';
import type { FactsFile } from '../../schemas/fact.ts';
import { linkOf, linkToStory, whatBecame } from './gone-words.ts';

const story = (id: string, title: string) =>
  ({ id, data: { title, date: '2026-01-01', language: 'en', topics: [], sources: [] } }) as never;
const stated = fact({ id: 'stated', value: 312, places: ['chengdu'] });
const file = { article: 'chengdu-trains', facts: [stated] } as unknown as FactsFile;
const stories: Story[] = [story('other', 'Another story'), story('chengdu-trains', 'From Chengdu')];
const site = withStories(corpusOf([file], fixtureAtlas), stories);

it('who comes to what is gone is led to the nearest fact or story, in its words', () => {
  const toFact = linkOf({ kind: 'fact', id: 'stated' }, site);
  expect(toFact.path).toBe('/facts/stated/');
  expect(toFact.words).toContain('312');
  expect(linkOf({ kind: 'story', id: 'chengdu-trains' }, site)).toEqual({
    path: '/stories/chengdu-trains/',
    words: expect.stringContaining('From Chengdu'),
  });
  expect(linkToStory('other', site).path).toBe('/stories/other/');
});

it('who comes to what is gone without anything near is led to all stories', () => {
  const all = { path: '/stories/', words: registerMessages.allStories };
  expect(linkOf(null, site)).toEqual(all);
  expect(linkOf({ kind: 'fact', id: 'chengdu-trains' }, site)).toEqual(all);
  expect(linkOf({ kind: 'figure', id: 'never-drawn' }, site)).toEqual(all);
  expect(linkToStory('nothing', site)).toEqual(all);
  expect(linkToStory(null, site)).toEqual(all);
});

it('what is gone says since when, where that is known, and why', () => {
  expect(whatBecame({ date: '2026-11-26', reason: { text: 'It was wrong.' } })).toEqual([
    expect.stringContaining('26 November 2026'),
    'It was wrong.',
  ]);
  expect(whatBecame({ date: null, reason: 'unread' })).toEqual([registerMessages.reasons.unread]);
});

import { expect, test } from 'vitest';
import { factsOf } from '../src/corpus/story-corpus.ts';
import type { Site } from '../src/site/site-data.ts';
import { factFeed, following } from '../src/site/story-feeds.ts';
import { realCorpus } from './support/corpus.ts';

test('the feed of a place tells what its twenty newest stories state, and no more', async () => {
  const site = (await realCorpus()) as Site;
  const [newest] = site.stories;
  const [entry] = newest ? factsOf(site, newest) : [];
  if (!entry) throw new Error('There is no fact.');
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...entry,
    story: { ...entry.story, id: `story-${at}` },
  }));
  const origin = new URL('https://example.org/');
  const feed = await factFeed(site, many, following('Khorgos', '/places/khorgos/'), origin).text();
  const told = [...feed.matchAll(/<entry>.*?<link href="([^"]*)"/gs)].map(([, href]) => href);
  expect(told).toHaveLength(20);
  expect(told[0]).toBe('https://example.org/stories/story-0/');
});

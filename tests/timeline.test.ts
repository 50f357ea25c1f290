import { expect, test } from 'vitest';
import { byYear, timelineOf } from '../src/site/timeline.ts';
import { realCorpus } from './support/corpus.ts';

test('years stand in order, what happened in a year in order, each sentence once', async () => {
  const site = await realCorpus();
  const years = byYear(timelineOf(site));
  expect(years.length).toBeGreaterThan(5);
  const dates = years.flatMap(({ happenings }) => happenings.map(({ date }) => date));
  expect(dates).toEqual(dates.toSorted());
  const words = years.flatMap(({ happenings }) => happenings.map((one) => one.words));
  expect(new Set(words).size).toBe(words.length);
  for (const { id, opened } of site.atlas.corridors.values()) {
    const year = years.find((one) => one.year === opened?.slice(0, 4));
    if (opened) expect(year?.happenings.map(({ path }) => path)).toContain(`/corridors/${id}/`);
  }
});

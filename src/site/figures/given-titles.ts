import { seriesNamed } from '../../corpus/register/resolve.ts';
import { slotsIn } from '../../markdown/render/compose.ts';
import type { Site } from '../site-data.ts';

const given = new WeakMap<Site, ReadonlyMap<string, string>>();

/** Titles that editors gave to charts they placed, by the name of the chart: of several the newest story's. */
export function titlesGiven(site: Site): ReadonlyMap<string, string> {
  const known = given.get(site);
  if (known) return known;
  const titles = site.stories.flatMap((story) =>
    slotsIn(story.rendered?.html ?? '').flatMap(({ name, options }): [string, string][] => {
      if (name !== 'chart' || options.title === undefined) return [];
      const series = options.series === undefined ? null : seriesNamed(site, options.series);
      const id = options.figure ?? (series ? `series-${series.id}` : null);
      return id === null ? [] : [[id, options.title]];
    }),
  );
  const found = new Map(titles.reverse());
  given.set(site, found);
  return found;
}

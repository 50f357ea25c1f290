import { seriesNamed } from '../../corpus/register/resolve.ts';
import { asked, keeper } from '../../corpus/trace.ts';
import { slotsIn } from '../../markdown/render/compose.ts';
import type { Site } from '../site-data.ts';

const givenIn = keeper<Site, ReadonlyMap<string, string>>();

/** Titles that editors gave to charts they placed, by the name of the chart: of several the newest story's. */
const titlesIn = (site: Site): ReadonlyMap<string, string> =>
  givenIn(site, '', () => {
    const titles = site.stories.flatMap((story) =>
      slotsIn(story.rendered?.html ?? '').flatMap(({ name, options }): [string, string][] => {
        if (name !== 'chart' || options.title === undefined) return [];
        const series = options.series === undefined ? null : seriesNamed(site, options.series);
        const id = options.figure ?? (series ? `series-${series.id}` : null);
        return id === null ? [] : [[id, options.title]];
      }),
    );
    return new Map(titles.reverse());
  });

/** The title an editor gave to a chart; undefined where none did. */
export const titleGiven = asked('title-given', (site: Site, chart) => titlesIn(site).get(chart));

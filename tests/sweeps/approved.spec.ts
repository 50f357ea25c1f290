import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { readable, withoutHashes } from '../support/readable.ts';
import { fileOf, type SiteName, sites } from '../support/sites.ts';

// What a page of each kind says, and a file of each, as somebody has read and approved it: words, addresses, what is
// told to those who do not see, what scripts find. To approve a change: see CONTRIBUTING.md, "What pages say".

const approved: Readonly<Record<Exclude<SiteName, 'real'>, readonly string[]>> = {
  test: [
    '',
    '404.html',
    'about/',
    'accessibility/',
    'corridors/',
    'corridors/middle/',
    'corridors/middle/feed.xml',
    'data/',
    'data/corridor-middle.json',
    'data/datapackage.json',
    'data/facts.csv',
    'data/statistics.csv',
    'data/series-example-wagons-china-year.csv',
    'data/series-example-wagons-china-year.json',
    'embed/404.html',
    'embed/contrast-gauge-break-hour-and-week/',
    'embed/corridor-middle/',
    'embed/journeys-gauge-break-hour-and-week-7e1dde24b05d-2/',
    'embed/places-china-europe-train-trips-trip-2024/',
    'embed/scales-zhengzhou-example-trains-18fb59d6b050-1/',
    'embed/series-example-wagons-china-year/',
    'embed/series-china-europe-train-trips-zhengzhou-year/',
    'facts/',
    'facts/18fb59d6b050-1/',
    'feed.json',
    'feed.xml',
    'figures/',
    'figures/corridor-middle/',
    'figures/corridor-middle/corrections.xml',
    'figures/series-example-wagons-china-year/',
    'figures/series-example-wagons-china-year/corrections.xml',
    'figures/series-china-europe-train-trips-zhengzhou-year/',
    'glossary/',
    'kept/',
    'map/',
    'map/list/',
    'methods/maps/',
    'oembed/corridor-middle.json',
    'oembed/series-china-europe-train-trips-zhengzhou-year.json',
    'oembed/series-example-wagons-china-year.json',
    'places/',
    'places/agryz/',
    'places/henan/',
    'places/khorgos/',
    'places/khorgos/feed.xml',
    'robots.txt',
    'search/',
    'site.webmanifest',
    'sitemap-0.xml',
    'sitemap-index.xml',
    'stories/',
    'stories/middle-corridor-example-rates/',
    'stories/zhengzhou-example-trains/',
    'timeline/',
    'topics/',
    'topics/borders/',
    'topics/borders/feed.xml',
  ],
  edited: [
    'corrections/',
    'corrections/feed.xml',
    'facts/3ae8fc8f4963-1/',
    'stories/trains-chongqing-hamburg/',
  ],
};

/** Lines of a file that is no page: one that is one long line is cut where its parts end. */
const linesOf = (text: string): string =>
  `${withoutHashes(text)
    .replaceAll('\r\n', '\n')
    .replace(/(?<=[>}\]],?)(?=[<{[])/g, '\n')
    .trim()}\n`;

for (const name of ['test', 'edited'] as const)
  for (const page of approved[name])
    test(`${page === '' ? 'home' : page} of the ${name} site says what was approved`, () => {
      const file = fileOf(page);
      const text = readFileSync(join(sites[name].folder, file), 'utf8');
      const said = file.endsWith('.html') ? readable(text, page === '') : linesOf(text);
      // The edited site is edited on the day it is tried; what went from the other has its own day.
      const undated =
        name === 'edited'
          ? said.replace(/(Gone since )\d+ \w+ \d{4}/g, '$1the day of the edit')
          : said;
      expect(undated).toMatchSnapshot([name, `${file.replaceAll('/', '--')}.txt`]);
    });

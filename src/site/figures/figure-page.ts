import { placeName } from '../../atlas/gazetteer/place-name.ts';
import type { History } from '../../corpus/history/history.ts';
import {
  isOfStory,
  placesOf,
  type Stated,
  type StoryFact,
  storiesOf,
} from '../../corpus/stated.ts';
import { asked, keeper } from '../../corpus/trace.ts';
import { figurePageMessages } from '../../messages/figure-page.ts';
import { correctionsAbout, type StoryCorrection } from '../corrections.ts';
import type { Site } from '../site-data.ts';
import { type CatalogueEntry, figureCatalogue } from './figure-catalogue.ts';

/** Whether a figure has a page of its own; see `hasOwnPage`. */
export const hasFigurePage = ({ hasPage }: CatalogueEntry): boolean => hasPage;

/** Where a figure is shown with all about it: its own page, else its place on another. Path without the base. */
export const pathOfFigure = (entry: CatalogueEntry): string =>
  hasFigurePage(entry) ? `/figures/${entry.heading.id}/` : pathOnPage(entry.page);

/** Where the corrections of a figure are told: on its page, else with those of its story, else where it stands. */
export function pathOfHistory(entry: CatalogueEntry): string {
  if (hasFigurePage(entry)) return `${pathOfFigure(entry)}#history`;
  const { path } = entry.page;
  return path.startsWith('/stories/') ? `${path}#corrections` : pathOfFigure(entry);
}

/** Where a page shows a figure, or tells its figures. Path without the base. */
export const pathOnPage = ({ path, figure }: CatalogueEntry['page']): string =>
  figure === null ? path : `${path}#fig-${figure}`;

const titles = keeper<Site, ReadonlyMap<string, string>>();

/**
 * The title of a figure's page, which no other has: "Map: Middle Corridor", with the page it stands on, what is shown and
 * its name where others are called the same.
 */
export const titleOfFigurePage = (site: Site, { heading }: CatalogueEntry): string =>
  titleOnly(site, heading.id) ?? heading.title;

const titleOnly = asked('title-of-figure-page', (site: Site, id) =>
  titles(site, '', () => titlesOf([...figureCatalogue(site).values()])).get(id),
);

function titlesOf(entries: readonly CatalogueEntry[]): Map<string, string> {
  const first = ({ heading: { kind, title } }: CatalogueEntry) =>
    `${figurePageMessages.kinds[kind]}: ${title}`;
  const alike = Map.groupBy(entries, first);
  // Which page shows a figure takes long to find, and few are called as another is.
  const further = [...alike.values()]
    .filter(({ length }) => length > 1)
    .flat()
    .map((entry) => ({ id: entry.heading.id, forms: formsOf(entry, first(entry)) }));
  const uses = new Map([...alike].map(([form, { length }]) => [form, length]));
  for (const form of further.flatMap(({ forms }) => forms))
    uses.set(form, (uses.get(form) ?? 0) + 1);
  return new Map([
    ...entries.map((entry): [string, string] => [entry.heading.id, first(entry)]),
    ...further.map(({ id, forms }): [string, string] => [
      id,
      forms.find((form) => uses.get(form) === 1) ?? id,
    ]),
  ]);
}

/** What a figure may be called where others have its title, from the shortest on. */
function formsOf({ heading: { id, subtitle }, page }: CatalogueEntry, first: string): string[] {
  const onPage = `${first} (${page.title})`;
  return [onPage, `${onPage}, ${subtitle}`, `${onPage}, ${id}`];
}

/** What a set of facts covers, for those who look for data. */
export interface Coverage {
  /** ISO 8601 interval or year, of the periods stated; null where none is. */
  temporal: string | null;
  /** First and last year; null where none is stated. */
  years: readonly [from: string, to: string] | null;
  /** Places, in words. */
  spatial: string[];
  /** What is counted, and in which unit. */
  variables: { name: string; unit: string }[];
}

/** What the facts of a figure are of, where and when. */
export function coverageOf(site: Site, facts: readonly Stated[]): Coverage {
  const days = facts.flatMap(({ fact: { period } }) =>
    period ? [period.start ?? period.end, period.end ?? period.start] : [],
  );
  const known = days.filter((day) => day !== null && day !== undefined).sort();
  const [first, last] = [known[0], known.at(-1)];
  const variables = facts.flatMap(({ fact }) => {
    const measure = site.atlas.measures.get(fact.measure ?? '')?.name;
    const name = measure ?? fact.subject;
    return fact.value === null || name === '' ? [] : [{ name, unit: fact.unit }];
  });
  return {
    temporal: first && last ? `${first}/${last}` : null,
    years: first && last ? [first.slice(0, 4), last.slice(0, 4)] : null,
    spatial: [...new Set(facts.flatMap(({ fact }) => placesOf(fact)))].map((id) =>
      placeName(site.atlas, id),
    ),
    variables: [...new Map(variables.map((one) => [`${one.name} ${one.unit}`, one])).values()],
  };
}

/**
 * The day the facts of a figure last changed in a way that readers were told of: when the newest of their stories came
 * out or was brought up to date, or one of these facts was corrected. Null where no story states any of them: when a
 * published figure was entered is written nowhere.
 */
export function changedOn(site: Site, entry: Pick<CatalogueEntry, 'facts'>): string | null {
  const days = [
    ...storiesOf(storyFactsOf(entry)).flatMap(({ data }) => [
      data.date,
      data.updated ?? '',
      // One that names no fact may be about any of its story.
      ...(data.corrections ?? []).flatMap(({ date, fact }) => (fact === undefined ? date : [])),
    ]),
    ...correctionsOfFigure(site, entry).map(({ date }) => date),
  ];
  return days.sort().at(-1) || null;
}

/** Corrections of the facts of a figure, newest first. */
export const correctionsOfFigure = (
  site: Site,
  { facts }: Pick<CatalogueEntry, 'facts'>,
  history?: History,
): StoryCorrection[] =>
  correctionsAbout(
    site,
    facts.map(({ fact }) => fact.id),
    history,
  );

/** The facts that were read from stories. */
export const storyFactsOf = ({ facts }: Pick<CatalogueEntry, 'facts'>): StoryFact[] =>
  facts.filter(isOfStory);

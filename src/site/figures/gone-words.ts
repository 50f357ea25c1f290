import type { Nearest, Stub } from '../../corpus/register/stubs.ts';
import { dayInWords, factInWords } from '../../corpus/wording.ts';
import { fill } from '../../messages/fill.ts';
import { registerMessages as t } from '../../messages/register.ts';
import type { Site } from '../site-data.ts';
import { catalogueEntry } from './figure-catalogue.ts';
import { pathOnPage } from './figure-page.ts';

/** Where an address that is gone leads. */
export interface Link {
  /** Path without the base. */
  path: string;
  words: string;
}

/** Why something is gone, as a sentence. */
export const reasonInWords = ({ reason }: Pick<Stub, 'reason'>): string =>
  typeof reason === 'string' ? t.reasons[reason] : reason.text;

/** When something went and why, in whole sentences. */
export const whatBecame = (stub: Pick<Stub, 'date' | 'reason'>): string[] => [
  ...(stub.date === null ? [] : [fill(t.since, { day: dayInWords(stub.date) })]),
  reasonInWords(stub),
];

/** Where someone is led who comes to what is gone: to the nearest thing that stands, else to all stories. */
export function linkOf(nearest: Nearest | null, site: Site): Link {
  switch (nearest?.kind) {
    case 'fact': {
      const fact = site.factById.get(nearest.id)?.fact;
      if (!fact) break;
      const what = factInWords(fact, site.atlas);
      return { path: `/facts/${fact.id}/`, words: fill(t.nearest, { what }) };
    }
    case 'figure': {
      const entry = catalogueEntry(site, nearest.id);
      if (!entry) break;
      const what = entry.heading.title;
      return { path: pathOnPage(entry.page), words: fill(t.nearest, { what }) };
    }
    case 'story':
      return linkToStory(nearest.id, site);
  }
  return linkToStory(null, site);
}

/** A story by its slug; all of them where none of this name stands. */
export function linkToStory(slug: string | null, { stories }: Pick<Site, 'stories'>): Link {
  const story = stories.find(({ id }) => id === slug);
  return story
    ? { path: `/stories/${story.id}/`, words: fill(t.story, { title: story.data.title }) }
    : { path: '/stories/', words: t.allStories };
}

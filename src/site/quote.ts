import { type Quote, quote } from '../markdown/render/quote.ts';
import type { Site, StoryFact } from './site-data.ts';

/** The sentence a fact was read from, with the fact's own words apart; Markdown marks removed. */
export function quoteOf(site: Site, { fact, story }: StoryFact): Quote {
  return quote(story.body ?? '', fact.source, site.bodyStart.get(story.id) ?? 0);
}

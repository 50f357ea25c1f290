import { quoteOf } from '../corpus/quotes.ts';
import { firstSlug } from '../corpus/register/register.ts';
import type { Story, StoryFact } from '../corpus/stated.ts';
import { factsOf } from '../corpus/story-corpus.ts';
import { claimInWords, reviewedAmong } from '../corpus/verdict.ts';
import { element, text } from '../figures/svg.ts';
import { feedMessages } from '../messages/feed.ts';
import { fill } from '../messages/fill.ts';
import { siteMessages } from '../messages/site.ts';
import { correctionsOf, lastChange, lastChanged } from './corrections.ts';
import { atom, storyEntry, storyHtml } from './feed.ts';
import { storyText } from './feed-text.ts';
import { linkTo, toUrl } from './links.ts';
import type { Site } from './site-data.ts';

/** So many of the newest stories stand in a feed. */
const most = 40;

/** So many of those that tell of one place or corridor: its page has all, and there is a feed for each of a thousand. */
const mostOfOne = 20;

/** Of stories, the newest first, those that a feed of them tells. */
export const inFeed = (stories: readonly Story[]): readonly Story[] => stories.slice(0, most);

/** What a feed is of. */
interface Followed {
  title: string;
  subtitle: string;
  /** Path of the feed and of the page it follows, below the base. */
  path: string;
  page: string;
}

/**
 * What a feed of one thing is of.
 *
 * @param page path of its page, below the base
 * @param told what the feed says of it: a sentence with a gap for `name`
 */
export const following = (
  name: string,
  page: string,
  told: string = feedMessages.about,
): Followed => ({
  title: fill(feedMessages.of, { name }),
  subtitle: fill(told, { name }),
  path: `${page}feed.xml`,
  page,
});

const newsOf = (site: Site, story: Story) => ({
  corrections: correctionsOf(site, story),
  claims: reviewedAmong(factsOf(site, story)).map((entry) => claimInWords(site, entry)),
});

/** An Atom feed of some stories, newest first, each with its whole text and pictures. */
export function storyFeed(
  site: Site,
  stories: readonly Story[],
  followed: Followed,
  origin: URL | undefined,
): Response {
  return feedOf(site, stories, followed, origin, (story) => storyText(site, story, origin));
}

/** An Atom feed of what the newest stories about one thing state of it, sentence by sentence. */
export function factFeed(
  site: Site,
  facts: readonly StoryFact[],
  followed: Followed,
  origin: URL | undefined,
): Response {
  const byStory = Map.groupBy(facts, ({ story }) => story);
  const newest = [...byStory.keys()].slice(0, mostOfOne);
  return feedOf(site, newest, followed, origin, (story) =>
    element('ul', {}, [
      ...new Set(
        (byStory.get(story) ?? []).map((entry) => {
          const href = new URL(`${linkTo.story(story.id)}#s-${entry.fact.id}`, origin).href;
          const words = `${claimInWords(site, entry)}: “${quoteOf(site, entry).text}”`;
          return element('li', {}, element('a', { href }, text(words)));
        }),
      ),
    ]),
  );
}

function feedOf(
  site: Site,
  stories: readonly Story[],
  followed: Followed,
  origin: URL | undefined,
  htmlOf: (story: Story) => string,
): Response {
  const first = (slug: string) => firstSlug(site.register, slug);
  const entries = inFeed(stories).map((story) =>
    storyEntry(story, { ...newsOf(site, story), html: htmlOf(story) }, { origin, first }),
  );
  const updated = lastChange(stories);
  return atom({ ...followed, updated, entries }, origin);
}

/** The stories as a JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(site: Site, origin: URL | undefined) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: siteMessages.name,
    description: siteMessages.description,
    home_page_url: toUrl('/', origin),
    feed_url: toUrl('/feed.json', origin),
    icon: toUrl('/icon-512.png', origin),
    language: 'en',
    items: inFeed(site.stories).map((story) => {
      const { id, data } = story;
      const { corrections, claims } = newsOf(site, story);
      return {
        id: new URL(linkTo.story(firstSlug(site.register, id)), origin).href,
        url: new URL(linkTo.story(id), origin).href,
        title: data.title,
        summary: data.dek,
        content_html: storyHtml(data.dek, claims, corrections) + storyText(site, story, origin),
        date_published: `${data.date}T00:00:00Z`,
        date_modified: `${lastChanged(story)}T00:00:00Z`,
        authors: data.authors.map((name) => ({ name })),
        tags: data.topics,
        language: data.language,
      };
    }),
  };
}

import type { Story } from '../corpus/stated.ts';
import { dayInWords } from '../corpus/wording.ts';
import { element, text } from '../figures/svg.ts';
import { correctionsMessages } from '../messages/corrections.ts';
import { embedMessages } from '../messages/embed.ts';
import { fill } from '../messages/fill.ts';
import { lastChanged, linkToCorrection, type StoryCorrection } from './corrections.ts';
import { linkTo, toUrl } from './links.ts';

interface Feed {
  title: string;
  subtitle: string;
  /** Path of the feed and of the page it follows. */
  path: string;
  page: string;
  /** ISO day, null where it has no entry yet. */
  updated: string | null;
  entries: readonly string[];
}

/** An Atom 1.0 feed (RFC 4287). */
export function atom(feed: Feed, site: URL | undefined): Response {
  const body = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
    element('title', {}, text(feed.title)),
    element('subtitle', {}, text(feed.subtitle)),
    element('id', {}, text(toUrl(feed.page, site))),
    element('link', { href: toUrl(feed.page, site), rel: 'alternate' }),
    element('link', { href: toUrl(feed.path, site), rel: 'self' }),
    element('updated', {}, instant(feed.updated ?? '1970-01-01')),
    element('author', {}, element('name', {}, text(embedMessages.creator))),
    ...feed.entries,
  ]);
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${body}\n`, {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}

/** What entries are addressed by. */
interface EntrySetting {
  origin: URL | undefined;
  /** The slug a story was first published under: the id of an entry is of the first address for good. */
  first: (slug: string) => string;
}

/** What a reader of a feed is told beside the dek. */
interface StoryNews {
  corrections: readonly StoryCorrection[];
  /** Claims of its sources, each with what was found, in words. */
  claims: readonly string[];
  /** Its whole text, or what of it the feed is about, as HTML that stands by itself. */
  html?: string;
}

/** A story with its headline, dek and dates, the claims it looked into, and what was corrected in it. */
export function storyEntry(
  story: Story,
  { corrections, claims, html = '' }: StoryNews,
  { origin: site, first }: EntrySetting,
): string {
  const { id, data } = story;
  const address = new URL(linkTo.story(id), site).href;
  return element('entry', {}, [
    element('title', {}, text(data.title)),
    element('id', {}, text(new URL(linkTo.story(first(id)), site).href)),
    element('link', { href: address, rel: 'alternate' }),
    element('published', {}, instant(data.date)),
    element('updated', {}, instant(lastChanged(story))),
    ...data.authors.map((author) => element('author', {}, element('name', {}, text(author)))),
    ...data.topics.map((topic) => element('category', { term: topic })),
    element('summary', {}, text(data.dek)),
    element('content', { type: 'html' }, verbatim(storyHtml(data.dek, claims, corrections) + html)),
  ]);
}

/** A correction with the story it is of. */
export function correctionEntry(
  correction: StoryCorrection,
  { origin: site, first }: EntrySetting,
): string {
  const { story, date, anchor } = correction;
  const id = `${linkTo.story(first(story.id))}#${anchor}`;
  const address = new URL(linkToCorrection(correction), site).href;
  return element('entry', {}, [
    element('title', {}, text(fill(correctionsMessages.of, { title: story.data.title }))),
    element('id', {}, text(new URL(id, site).href)),
    element('link', { href: address, rel: 'alternate' }),
    element('published', {}, instant(date)),
    element('updated', {}, instant(date)),
    element('content', { type: 'text' }, text(correction.text)),
  ]);
}

/** What a feed tells of a story before its text. */
export const storyHtml = (
  dek: string,
  claims: readonly string[],
  corrections: readonly StoryCorrection[],
): string =>
  [
    element('p', {}, text(dek)),
    ...claims.map((claim) => element('p', {}, text(claim))),
    ...corrections.map(({ date, text: told }) =>
      element('p', {}, [
        element('b', {}, text(`${fill(correctionsMessages.on, { day: dayInWords(date) })}.`)),
        text(` ${told}`),
      ]),
    ),
  ].join('');

/** HTML as XML holds it letter for letter: its signs take one letter each, not four. */
const verbatim = (html: string): string =>
  `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const instant = (day: string): string => `${day}T00:00:00Z`;

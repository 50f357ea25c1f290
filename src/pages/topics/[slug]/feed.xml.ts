import type { APIRoute } from 'astro';
import { feedMessages } from '../../../messages/feed.ts';
import { keyed } from '../../../site/keyed.ts';
import { loadSite, withProse } from '../../../site/site-data.ts';
import { following, inFeed, storyFeed } from '../../../site/story-feeds.ts';
import { type Topic, topicsOf } from '../../../site/topics.ts';

export async function getStaticPaths() {
  const topics = topicsOf((await loadSite()).stories);
  return keyed(topics.map((topic) => ({ params: { slug: topic.slug }, props: { topic } })));
}

/** The stories of a topic. */
export const GET: APIRoute<{ topic: Topic }> = async ({ props: { topic }, site: origin }) => {
  const of = following(topic.name, `/topics/${topic.slug}/`, feedMessages.topic);
  await Promise.all(inFeed(topic.stories).map(withProse));
  return storyFeed(await loadSite(), topic.stories, of, origin);
};

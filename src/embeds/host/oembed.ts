import { embedMessages } from '../../messages/embed.ts';
import { siteMessages } from '../../messages/site.ts';
import { oembedHtml, type SnippetInput } from '../share/snippets.ts';

interface OembedInput extends SnippetInput {
  /** A picture that stands for it, and its size in pixels. */
  thumbnail: { url: string; width: number; height: number };
  heightAt: (width: number) => number;
}

/** The width a consumer gets that asks for none; static files cannot answer for another. */
const width = 660;

/** An oEmbed 1.0 response of type `rich`. */
export function oembed(input: OembedInput) {
  // No frame of a narrower column may cut it off.
  const height = Math.max(...[300, 360, 480, width].map(input.heightAt));
  return {
    version: '1.0',
    type: 'rich',
    title: input.title,
    author_name: embedMessages.creator,
    author_url: input.page,
    provider_name: siteMessages.name,
    provider_url: input.site,
    cache_age: 86_400,
    width,
    height,
    html: oembedHtml({ ...input, height }),
    thumbnail_url: input.thumbnail.url,
    thumbnail_width: input.thumbnail.width,
    thumbnail_height: input.thumbnail.height,
  };
}

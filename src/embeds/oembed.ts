import { strings } from '../schemas/strings.ts';
import { oembedHtml, type SnippetInput } from './snippets.ts';

interface OembedInput extends SnippetInput {
  /** Full address of its card; null where it has none. */
  thumbnail: string | null;
  heightAt: (width: number) => number;
}

/** The width a consumer gets that asks for none; static files cannot answer for another. */
const width = 660;

/** An oEmbed 1.0 response of type `rich`. */
export function oembed(input: OembedInput) {
  const height = input.heightAt(width);
  return {
    version: '1.0',
    type: 'rich',
    title: input.title,
    author_name: strings.embed.creator,
    author_url: input.page,
    provider_name: strings.site.name,
    provider_url: input.site,
    cache_age: 86_400,
    width,
    height,
    html: oembedHtml({ ...input, height }, width),
    ...(input.thumbnail && {
      thumbnail_url: input.thumbnail,
      thumbnail_width: 1200,
      thumbnail_height: 628,
    }),
  };
}

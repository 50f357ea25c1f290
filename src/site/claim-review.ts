import { quoteOf } from '../corpus/quotes.ts';
import { type StoryFact, sourceOf } from '../corpus/stated.ts';
import { type Reviewed, reviewInWords } from '../corpus/verdict.ts';
import { scopeMessages } from '../messages/scope.ts';
import { siteMessages } from '../messages/site.ts';
import type { Verdict } from '../schemas/fact.ts';
import { linkTo } from './links.ts';
import type { Site } from './site-data.ts';

/** From 1, false, to 5, true. */
const ratings: Record<Verdict, number> = { refuted: 1, disputed: 3, confirmed: 5 };

/**
 * schema.org's description of a claim and the verdict on it, for search engines.
 *
 * @example claimReview(site, entry, review, origin) // { '@type': 'ClaimReview', claimReviewed: '…', … }
 * @param origin where the site stands; without it addresses are relative
 */
export function claimReview(
  site: Site,
  entry: StoryFact,
  review: Reviewed,
  origin: URL | undefined,
): object {
  const { fact, story } = entry;
  const source = sourceOf(entry);
  const { before, marked, after } = quoteOf(site, entry);
  const url = new URL(linkTo.fact(fact.id), origin ?? 'http://localhost').href;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url,
    datePublished: story.data.date,
    author: { '@type': 'Organization', name: siteMessages.name },
    claimReviewed: `${before}${marked}${after}`,
    reviewBody: reviewInWords(review),
    itemReviewed: {
      '@type': 'Claim',
      ...(fact.claimant || source
        ? { author: { '@type': 'Organization', name: fact.claimant ?? source?.publisher } }
        : {}),
      ...(source
        ? { appearance: { '@type': 'CreativeWork', name: source.title, url: source.url } }
        : {}),
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: ratings[review.verdict],
      worstRating: 1,
      bestRating: 5,
      alternateName: scopeMessages.verdicts[review.verdict],
    },
  };
}

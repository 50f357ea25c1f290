import type { Article } from '../../schemas/article.ts';

/** The date that relative times of an article count from: that of the source they are cited from, else of the article. */
export function referenceOf(
  { sources, asOf, date }: Pick<Article, 'sources' | 'asOf' | 'date'>,
  citation: string | null,
): string {
  const cited = sources.find(({ id }) => id === citation)?.published;
  return cited ?? asOf ?? sources[0]?.published ?? date;
}

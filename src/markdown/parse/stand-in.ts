import { type Article, articleSchema } from '../../schemas/article.ts';
import { type Source, sourceSchema } from '../../schemas/source.ts';
import { sourcesIn, valuesIn } from './front-matter.ts';

/**
 * The fields of front matter that are sound by themselves, whatever is wrong with others, and the sources that are; null
 * where it cannot be read at all.
 */
export function soundFields(raw: string): Partial<Article> | null {
  const values = valuesIn(raw);
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return null;
  const given = values as Record<string, unknown>;
  const sound = Object.fromEntries(
    Object.entries(articleSchema.shape).flatMap(([name, schema]) => {
      const { success, data } = schema.safeParse(given[name]);
      return success ? [[name, data]] : [];
    }),
  ) as Partial<Article>;
  const sources = Array.isArray(given['sources']) ? (given['sources'] as unknown[]) : [];
  return { ...sound, sources: sources.flatMap((each) => sourceSchema.safeParse(each).data ?? []) };
}

/**
 * Front matter to read a text with whose own is not sound, so that what is wrong in the text is told together with it: what
 * is sound, and a source under every id that may be one.
 */
export function standInArticle(raw: string): Article {
  const { sources = [], ...sound } = soundFields(raw) ?? {};
  const ids = sourcesIn(raw)?.map(({ id }) => id) ?? idsNamed(raw);
  const known = new Set(sources.map(({ id }) => id));
  return {
    title: '',
    dek: '',
    date: '1970-01-01',
    authors: [],
    language: 'en',
    topics: [],
    formerly: [],
    draft: /^draft:[ \t]*true\b/m.test(raw),
    ...sound,
    sources: [...sources, ...ids.filter((id) => id !== '' && !known.has(id)).map(sourceOf)],
  };
}

const sourceOf = (id: string): Source => ({
  id,
  title: id,
  publisher: id,
  url: 'https://example.org/',
  type: 'reference',
});

/** What a text cites, where there is no telling which sources it has: footnotes, and ids in attributes. */
const idsNamed = (raw: string): string[] => [
  ...new Set(
    [
      ...raw.matchAll(/\[\^([\w-]+)\]|citation=["']?([\w-]+)|finding=[^}\n]{0,2000}\{([\w-]+)\}/g),
    ].map(([, footnote, citation, finding]) => footnote ?? citation ?? finding ?? ''),
  ),
];

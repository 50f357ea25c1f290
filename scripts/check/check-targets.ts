import type { Atlas } from '../../src/atlas/types.ts';
import { placesWithPage } from '../../src/corpus/place-pages.ts';
import { openArticle } from '../../src/extraction/reader/read-article.ts';
import { parseBody } from '../../src/markdown/lint/check-body.ts';
import { anchorsOf } from '../../src/markdown/lint/check-headings.ts';
import type { Targets } from '../../src/markdown/lint/check-links.ts';
import type { Fact } from '../../src/schemas/fact.ts';

interface Known {
  /** Bytes of every article, by slug. */
  articles: ReadonlyMap<string, Uint8Array>;
  atlas: Atlas;
  facts: readonly Fact[];
  pages: readonly string[];
  files: readonly string[];
}

/** Everything an article can link to on this site. */
export function findTargets({ articles, atlas, facts, pages, files }: Known): Targets {
  const anchors = new Map<string, ReadonlySet<string> | null>();
  const named = facts.flatMap(({ places, route }) =>
    route ? [...places, route.from, ...route.via, route.to] : places,
  );
  const addresses = new Set([
    ...pages,
    ...files,
    ...[...articles.keys()].map((slug) => `/stories/${slug}/`),
    ...placesWithPage(atlas, named).map(({ id }) => `/places/${id}/`),
    ...[...atlas.corridors.keys()].map((id) => `/corridors/${id}/`),
  ]);
  const ids = new Set(facts.map(({ id }) => `/facts/${id}/`));
  return {
    slugs: [...articles.keys()],
    isDraft: (slug) => isDraft(articles.get(slug)),
    anchorsOf(slug) {
      const known = anchors.get(slug);
      if (known !== undefined) return known;
      const { document } = openArticle(articles.get(slug) ?? new Uint8Array(), `${slug}.md`);
      const found = document && anchorsOf(parseBody(document.raw, document.bodyStart, ''));
      anchors.set(slug, found);
      return found;
    },
    isAddress: (path) => addresses.has(path) || ids.has(path) || made.test(path),
    addresses: () => [...addresses],
  };
}

/** Told by the field alone: a draft need not be sound. */
const isDraft = (bytes: Uint8Array | undefined): boolean =>
  bytes !== undefined &&
  /^draft: *true\s*$/m.test(Buffer.from(bytes).toString('latin1', 0, 20_000));

/** Files and embedded figures made in a build, of which only the form is known before. */
const made =
  /^\/(?:data\/[\w.-]+\.(?:csv|json|svg|png)|embed\/[\w-]+\/|oembed\/[\w-]+\.json|pin\/\w+\/)$/;

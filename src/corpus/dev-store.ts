import type { Atlas } from '../atlas/types.ts';
import type { Article } from '../schemas/article.ts';
import type { FoundSource } from '../schemas/source-facts.ts';
import type { Corpus } from './corpus.ts';

/** An article as a development server holds it. */
export interface StoredArticle {
  slug: string;
  /** Path relative to the project. */
  file: string;
  /** The whole file, without its byte-order mark. */
  text: string;
  /** Its prose. */
  body: string;
  frontMatter: Article;
}

/** An article's prose as HTML, as Astro renders it. */
export interface RenderedProse {
  html: string;
}
export type RenderProse = (text: string, fileUrl: URL) => Promise<RenderedProse>;

/** What a development server holds in memory, so that a saved article is read once, and nothing else with it. */
export interface DevStore {
  /** Grows with every change. */
  readonly version: number;
  readonly atlas: Atlas;
  /** Sound articles, each the same object until it changes. */
  readonly articles: readonly StoredArticle[];
  /** The facts of all articles, each the same object until it changes; the corpus is a new one after each change. */
  readonly corpus: Corpus;
  /** How Astro renders Markdown; it hands this to loaders alone. */
  renderWith(render: RenderProse): void;
  /** The prose of an article as HTML, made when it is asked for; null where there is no such article. */
  prose(slug: string): Promise<RenderedProse | null>;
  /** The text that is kept of a source's address on this machine; null where none is. */
  passage(url: string): string | null;
  /**
   * What is known of a source: from its page, which may take ten seconds, or from a passage of it, where that is not "".
   * Its text is kept on this machine.
   */
  readSource(url: string, passage: string): Promise<FoundSource>;
}

const shared = globalThis as { silklinesDesk?: DevStore };

/** Pages and the server are loaded apart, in one process. */
export function openDevStore(store: DevStore): void {
  shared.silklinesDesk = store;
}

/** The store of the server that runs in this process; undefined in a build. */
export const devStore = (): DevStore | undefined => shared.silklinesDesk;

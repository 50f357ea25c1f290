import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import { z } from 'zod';
import type { Atlas } from '../../../src/atlas/types.ts';
import type { FocusWeights } from '../../../src/extraction/discourse/focus-weights.ts';
import type { FactView } from '../../../src/extraction/doubts/fact-view.ts';
import { readFacts } from '../../../src/extraction/reader/read-facts.ts';
import type { Document } from '../../../src/markdown/parse/document.ts';
import { readMarkdown } from '../../../src/markdown/parse/markdown.ts';
import type { Fact } from '../../../src/schemas/fact.ts';
import { type Decoy, decoySchema, type GoldFact, goldFactSchema, parseList } from './gold.ts';

/** An article with what a person read in it. */
export interface GoldArticle {
  slug: string;
  /** With front matter as the project asks for it. */
  text: string;
  gold: GoldFact[];
  decoys: Decoy[];
  /** Places that a fact of gold may have or not. */
  may: (fact: GoldFact) => readonly string[];
}

/** An article as it was read. */
export interface ReadArticle extends GoldArticle {
  document: Document;
  facts: Fact[];
  /** What each fact was judged by. */
  views: ReadonlyMap<Fact, FactView>;
}

const optionalPlaces = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/**
 * The articles of a folder: `articles/NN-slug.md`, `gold/NN-slug.json`, `gold/NN-slug.decoys.json`, and
 * `optional-places.json` where there is one. Throws with the file's name where one is missing or not of the form.
 */
export function readGoldArticles(folder: string): GoldArticle[] {
  const optionalFile = join(folder, 'optional-places.json');
  const optional = existsSync(optionalFile)
    ? optionalPlaces.parse(JSON.parse(readFileSync(optionalFile, 'utf8')))
    : {};
  return readdirSync(join(folder, 'articles'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const slug = basename(name, '.md');
      const list = <T>(schema: z.ZodType<T>, suffix: string): T[] => {
        const file = join(folder, 'gold', `${slug}${suffix}`);
        return existsSync(file) ? parseList(schema, readFileSync(file, 'utf8'), file) : [];
      };
      const gold = list<GoldFact>(goldFactSchema, '.json');
      const indexes = new Map(gold.map((fact, at) => [fact, at]));
      return {
        slug,
        text: withFrontMatter(readFileSync(join(folder, 'articles', name), 'utf8')),
        gold,
        decoys: list<Decoy>(decoySchema, '.decoys.json'),
        may: (fact) => optional[slug]?.[indexes.get(fact) ?? -1] ?? [],
      };
    });
}

/** Reads the facts of each article. */
export function readGoldFacts(
  articles: readonly GoldArticle[],
  atlas: Atlas,
  weights?: FocusWeights,
): ReadArticle[] {
  return articles.map((article) => {
    const { slug, text } = article;
    const file = `${slug}.md`;
    const { document } = readMarkdown(text, file);
    const { frontMatter } = document;
    const views = new Map<Fact, FactView>();
    const observe = (fact: Fact, view: FactView): void => {
      views.set(fact, view);
    };
    const options = { slug, file, atlas, frontMatter, observe, ...(weights && { weights }) };
    const { facts } = readFacts(document, options);
    return { ...article, document, facts, views };
  });
}

const loose = z.looseObject({ title: z.coerce.string(), date: z.coerce.string() });

/** The article with the front matter the project asks for, made from its own title and date where it has another. */
export function withFrontMatter(raw: string): string {
  if (/^authors:/m.test(raw.slice(0, raw.indexOf('\n---', 3)))) return raw;
  const end = raw.indexOf('\n---', 3);
  const { title, date } = loose.parse(parseYaml(raw.slice(4, end)));
  const front = {
    title,
    dek: 'One sentence.',
    date,
    authors: ['DevStore'],
    sources: [
      {
        id: 'main',
        title,
        publisher: 'Paper',
        url: 'https://example.org/',
        published: date,
        type: 'news',
      },
    ],
  };
  return `---\n${stringifyYaml(front)}---${raw.slice(end + 4)}`;
}

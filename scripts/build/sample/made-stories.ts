import { hash } from 'node:crypto';
import type { StoredArticle } from '../../../src/corpus/dev-store.ts';
import type { FactsFile } from '../../../src/schemas/fact.ts';

/** A story with what was read from it. */
export interface ReadStory {
  article: StoredArticle;
  facts: FactsFile;
}

/** So many years back the copies of a story go before they begin anew. */
const years = 12;

/**
 * As many stories as are asked for, made of those there are, in their turn: each copy is of another year and states other
 * values under ids of its own. Places and measures stay, so that pages about them hold as much as they ever could.
 */
export function multiply(originals: readonly ReadStory[], count: number): ReadStory[] {
  return Array.from({ length: count }, (_, nth) => {
    const turn = Math.floor(nth / originals.length);
    const original = originals[nth % originals.length];
    if (!original) throw new Error('There is no story to make others of.');
    return turn === 0 ? original : copyOf(original, turn);
  });
}

function copyOf({ article, facts }: ReadStory, turn: number): ReadStory {
  const slug = `${article.slug}-${turn}`;
  const anew = <T>(value: T): T => JSON.parse(renamed(JSON.stringify(value), turn)) as T;
  const { title, date } = article.frontMatter;
  return {
    article: {
      slug,
      file: article.file.replace(/\.md$/, `-${turn}.md`),
      text: renamed(article.text, turn),
      body: renamed(article.body, turn),
      frontMatter: {
        ...anew(article.frontMatter),
        title: `${title} (${turn})`,
        date: earlier(date, turn),
        formerly: [],
        corrections: [],
      },
    },
    facts: {
      ...anew(facts),
      article: slug,
      facts: facts.facts.map((fact) => changed(anew(fact), turn)),
    },
  };
}

type Fact = FactsFile['facts'][number];

function changed(fact: Fact, turn: number): Fact {
  const { value, period } = fact;
  return {
    ...fact,
    ...(typeof value === 'number' && {
      value: Number((value * (1 + turn / 1_000)).toPrecision(6)),
    }),
    ...(period && {
      period: {
        ...period,
        ...(period.start && { start: earlier(period.start, turn) }),
        ...(period.end && { end: earlier(period.end, turn) }),
      },
    }),
  };
}

const earlier = (day: string, turn: number): string =>
  day.replace(/^\d{4}/, (year) => String(Number(year) - (turn % years)));

/** A text in which every id of a fact is another one, of the same length. */
const renamed = (text: string, turn: number): string =>
  text.replace(/(?<![\w.])[0-9a-f]{12}(?=-\d)/g, (id) =>
    hash('sha256', `${turn} ${id}`).slice(0, 12),
  );

import { descending } from 'd3';
import { francAll } from 'franc-min';
import type { Article } from '../../schemas/article.ts';
import type { CheckCode } from '../../schemas/check-codes.ts';
import { fieldName, type Problem } from '../../schemas/problem.ts';
import { pageOf } from '../../schemas/source.ts';
import { type Document, lineIndex } from '../parse/document.ts';
import { placeOfField } from '../parse/front-matter.ts';
import { standInArticle } from '../parse/stand-in.ts';

/** A field that is sound by itself and not what an editor can have meant. */
interface Odd {
  code: CheckCode;
  path: readonly (string | number)[];
  message: string;
  mend: string;
}

/**
 * What is odd about the fields of a story, in themselves and beside its text: headline, dates, sources, language.
 *
 * @param today YYYY-MM-DD; without it no date is held against the calendar
 */
export function checkStory(
  document: Document,
  article: Article,
  { file, today }: { file: string; today?: string | undefined },
): Problem[] {
  return [
    ...headline(article),
    ...sameAddress(article),
    ...(today === undefined ? [] : toCome(article, today)),
    ...tooOld(document, article),
  ]
    .map(({ code, path, message, mend }): Problem => {
      const place = placeOfField(document.raw, path) ?? { line: 1, column: 1 };
      return { file, ...place, code, field: fieldName(path), message, mend };
    })
    .concat(foreign(document, file));
}

/** What is a mark in the text below, and a sign like any other in a headline. */
const printedMark =
  /\*\*[^*]{1,200}\*\*|(?<![\p{L}\p{N}_])_[^_]{1,200}_(?![\p{L}\p{N}_])|`[^`]{1,200}`|\[[^[\]]{1,200}\]\([^()]{1,200}\)|\[\^[^[\]]{1,100}\]|<\/?[a-z]{1,10}>|&(?:#\d{1,7}|[a-z]{2,31});/iu;

function headline({ title, dek }: Article): Odd[] {
  const odd = (field: string, message: string, mend: string): Odd => ({
    code: 'SL131',
    path: [field],
    message,
    mend,
  });
  const found: Odd[] = [];
  const words = title.match(/\p{L}{3,}/gu) ?? [];
  if (words.length > 2 && title === title.toUpperCase() && title !== title.toLowerCase())
    found.push(
      odd(
        'title',
        'the headline is in capitals',
        'write it as a sentence, with capitals for names alone',
      ),
    );
  if (/[^.]\.$/.test(title) && !/\b(?:\p{Lu}\.){2}$|\b(?:Co|Ltd|Inc)\.$/u.test(title))
    found.push(odd('title', 'the headline ends with a full stop', 'take it out'));
  for (const [field, text] of Object.entries({ title, dek })) {
    const sign = printedMark.exec(text)?.[0];
    if (sign)
      found.push(
        odd(
          field,
          `“${sign}” is printed as it stands: headlines hold no marks`,
          'take the marks out, and write the sign itself for &…;',
        ),
      );
  }
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  if (bare(title) === bare(dek))
    found.push(
      odd('dek', 'says what the headline says', 'say what the story found beyond its headline'),
    );
  return found;
}

function sameAddress({ sources }: Article): Odd[] {
  return sources.flatMap(({ id, url }, at): Odd[] => {
    const first = sources.find((source) => pageOf(source.url) === pageOf(url));
    if (!first || first.id === id) return [];
    const message = `“${id}” and “${first.id}” are one page`;
    const mend = 'keep one of the two and cite it in both places, or correct the address';
    return [{ code: 'SL125', path: ['sources', at, 'url'], message, mend }];
  });
}

/** True where a coarse date begins after another ends, as far as both are given: 2025-07 is not after 2025-07-29. */
const isAfter = (date: string, other: string): boolean => {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) > other.slice(0, length);
};

function toCome({ date, updated, asOf, sources, draft }: Article, today: string): Odd[] {
  const dates: [path: (string | number)[], value: string | undefined][] = [
    // A draft may be written for a day to come.
    [['date'], draft ? undefined : date],
    [['updated'], draft ? undefined : updated],
    [['asOf'], asOf],
    ...sources.map(({ published }, at): [(string | number)[], string | undefined] => [
      ['sources', at, 'published'],
      published,
    ]),
  ];
  return dates.flatMap(([path, value]): Odd[] => {
    if (value === undefined || !isAfter(value, today)) return [];
    const mend = path[0] === 'date' ? 'check it; until that day, write draft: true' : 'check it';
    return [{ code: 'SL126', path, message: `${value} is still to come: today is ${today}`, mend }];
  });
}

function tooOld({ blocks }: Document, { asOf, sources }: Article): Odd[] {
  if (asOf === undefined) return [];
  const cited = new Set(blocks.flatMap(({ citations }) => citations.map(({ id }) => id)));
  const newer = sources.filter(
    ({ id, published }) =>
      published !== undefined &&
      isAfter(published, asOf) &&
      (cited.has(id) || sources.length === 1),
  );
  const [first] = newer.sort((a, b) => descending(a.published ?? '', b.published ?? ''));
  if (!first) return [];
  const message = `is ${asOf}, and “${first.id}”, which is cited, was published later, on ${first.published}`;
  const mend = `write asOf: ${first.published}, or leave it out: a sentence counts from the source it cites`;
  return [{ code: 'SL127', path: ['asOf'], message, mend }];
}

/** Fewer letters than these tell no language. */
const fewLetters = 60;
/** English prose of this site scores 1, prose of other languages below this. */
const leastEnglish = 0.9;

function foreign({ raw, blocks }: Document, file: string): Problem[] {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const text = prose.join('\n').replace(/[\d.,%:;()]+/g, ' ');
  if ((text.match(/\p{L}/gu)?.length ?? 0) < fewLetters && !/\p{Script=Han}{8}/u.test(text))
    return [];
  const scores = francAll(text, { minLength: 10 });
  const [best] = scores;
  const english = scores.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (!best || best[0] === 'eng' || best[0] === 'und' || english >= leastEnglish) return [];
  const name =
    best[0] === 'cmn' ? 'Chinese' : new Intl.DisplayNames('en', { type: 'language' }).of(best[0]);
  const start = blocks.find(({ kind }) => kind === 'paragraph')?.runs[0]?.start ?? 0;
  const message = `the text is in ${name ?? best[0]}, it seems, and stories here are in English`;
  const mend = 'translate it: figures of other languages are read wrongly or not at all';
  return [{ file, ...lineIndex(raw)(start), code: 'SL133', message, mend }];
}

/** Words that stand where something is to come. "TK 6252" is a flight, "TK Elevator" a company, "TBC Bank" another. */
const missing =
  /\b(?:TK(?:TK)*|TB[ACD])\b(?! ?\d| \p{Lu})|\bTODO\b|\bXXX+\b|\b[Ll]orem ipsum(?: dolor sit amet)?\b|\b[Dd]olor sit amet\b|\bFIXME\b/gu;

/** "TK", "lorem ipsum" in the text of a story that is no draft, comments among it. */
export function checkUnfinished(
  { raw, bodyStart, frontMatter }: Document,
  file: string,
): Problem[] {
  if (frontMatter?.draft ?? standInArticle(raw).draft) return [];
  const placeOf = lineIndex(raw);
  return [...raw.slice(bodyStart).matchAll(missing)].map(({ index, 0: word }) => ({
    file,
    ...placeOf(bodyStart + index),
    length: word.length,
    code: 'SL132',
    message: `“${word}” says that something is missing here`,
    mend: 'write it, or draft: true until it is there',
  }));
}

import type { Atlas } from '../../src/atlas/types.ts';
import { checkDoubts, checkFacts } from '../../src/extraction/checks/check-facts.ts';
import { checkPassages } from '../../src/extraction/checks/check-passages.ts';
import { unplacedNames } from '../../src/extraction/checks/unplaced-names.ts';
import { checkDirectives, checkFactFigures } from '../../src/extraction/reader/check-directives.ts';
import { factNamed } from '../../src/extraction/reader/fact-named.ts';
import { factsFileOf, isBoundless, openArticle } from '../../src/extraction/reader/read-article.ts';
import {
  gazetteerOf,
  type KeepIds,
  type Reading,
  readFacts,
} from '../../src/extraction/reader/read-facts.ts';
import { unreadNumbers } from '../../src/extraction/reader/unread.ts';
import { parseBody } from '../../src/markdown/lint/check-body.ts';
import { checkGarbled, checkUnseen } from '../../src/markdown/lint/check-characters.ts';
import { checkDirectiveNames } from '../../src/markdown/lint/check-directives.ts';
import { checkFootnoteForms } from '../../src/markdown/lint/check-footnote-forms.ts';
import { checkFootnotes } from '../../src/markdown/lint/check-footnotes.ts';
import { anchorsOf, checkHeadings } from '../../src/markdown/lint/check-headings.ts';
import { checkHtml } from '../../src/markdown/lint/check-html.ts';
import { checkImages } from '../../src/markdown/lint/check-images.ts';
import { checkLanguage } from '../../src/markdown/lint/check-language.ts';
import { checkLinks, type Targets } from '../../src/markdown/lint/check-links.ts';
import { checkParagraphs } from '../../src/markdown/lint/check-paragraphs.ts';
import { checkStory, checkUnfinished } from '../../src/markdown/lint/check-story.ts';
import { type Document, lineIndex } from '../../src/markdown/parse/document.ts';
import { placeOfField, sourcesIn } from '../../src/markdown/parse/front-matter.ts';
import { standInArticle } from '../../src/markdown/parse/stand-in.ts';
import type { Article } from '../../src/schemas/article.ts';
import { unseenSigns } from '../../src/schemas/characters.ts';
import { severityOf } from '../../src/schemas/check-codes.ts';
import type { Fact, FactsFile } from '../../src/schemas/fact.ts';
import { nearest } from '../../src/schemas/nearest.ts';
import { fieldName, type Problem } from '../../src/schemas/problem.ts';
import type { ReadStory } from '../facts/register-run.ts';
import { withoutEchoes } from './echoes.ts';

export interface ArticleSetting {
  file: string;
  slug: string;
  atlas: Atlas;
  stored: FactsFile | null;
  hash: string;
  /** Gives facts the ids they were published under; without it those of the reading hold. */
  keeper?: ((formerly: readonly string[]) => KeepIds | undefined) | undefined;
  /** The hash that a story is stored with once it is entered in the register; without it `hash`. */
  hashOf?: ((story: ReadStory) => string) | undefined;
  targets: Targets;
  /** Addresses of the files in `public/`. */
  files: readonly string[];
  hints: boolean;
  /** What is kept of the page of a source; without it no figure is looked up. */
  passageOf?: ((url: string) => string | null) | undefined;
  /** The day it is, as YYYY-MM-DD; without it no date is held against the calendar. */
  today?: string | undefined;
}

/** An article that could be opened. */
export interface CheckedArticle {
  slug: string;
  file: string;
  document: Document;
  /** As they are to be stored; null where errors keep them from being read. */
  facts: FactsFile | null;
  /** As they were read, errors or none: what a chart of the story may show once they are mended. */
  read: FactsFile;
}

/** What is wrong in one article, whatever stands in others but for what it links to. */
export function checkArticle(
  bytes: Uint8Array,
  setting: ArticleSetting,
): { problems: Problem[]; checked: CheckedArticle | null } {
  const { file, slug, atlas, stored, hash } = setting;
  const { document, problems } = openArticle(bytes, file);
  if (!document || isBoundless(problems)) return { problems, checked: null };
  const again = secondFrontMatter(document, file);
  if (again) return { problems: [...problems, again], checked: null };
  const { frontMatter } = document;
  const keepIds = setting.keeper?.(frontMatter?.formerly ?? []);
  const reading = readFacts(document, {
    slug,
    file,
    atlas,
    frontMatter: frontMatter ?? standInArticle(document.raw),
    previous: stored,
    keepIds,
  });
  problems.push(...reading.problems);
  if (frontMatter)
    problems.push(
      ...checkFields(document, frontMatter, setting),
      ...checkStory(document, frontMatter, setting),
      ...(setting.passageOf
        ? checkPassages(reading.facts, frontMatter.sources, file, setting.passageOf)
        : []),
      ...checkNamedFacts(document, frontMatter, reading.facts, file),
    );
  problems.push(
    ...checkDirectives(document, file, atlas),
    ...checkFactFigures(document, reading.facts, file),
    ...reading.warnings,
    ...checkNames(document, reading, setting),
    ...checkFacts(document, reading.facts, file),
    ...checkUnread(document, reading.facts, file),
    ...checkText(document, setting),
    ...checkUnseen(document.raw, file),
    ...checkGarbled(document.raw, file),
    ...lostComments(document, file),
    ...leftToDo(document, setting),
    ...checkUnfinished(document, file),
    ...(setting.hints ? checkLanguage(document, file) : []),
  );
  const isSound = frontMatter !== null && !problems.some((each) => severityOf(each) === 'error');
  // While an error stands, the reading may come to be another.
  if (isSound) problems.push(...checkDoubts(reading.facts, file));
  const story = isSound && { ...reading, slug, article: frontMatter, document };
  const own = (story && setting.hashOf?.(story)) || hash;
  const facts = factsFileOf(document, reading, { slug, hash: own, atlas });
  return {
    problems: withoutEchoes(problems, document.raw.split('\n')),
    checked: { slug, file, document, facts: isSound ? facts : null, read: facts },
  };
}

/** Front matter pasted in a second time: the text begins with another fence and a field. */
function secondFrontMatter({ raw, bodyStart }: Document, file: string): Problem | null {
  const second = /^---[ \t]*\r?\n\s*[A-Za-z]\w*:[ \t\r\n]/.test(
    raw.slice(bodyStart, bodyStart + 200),
  );
  if (!second) return null;
  const message = 'front matter stands here a second time';
  const mend = 'keep one of the two';
  return { file, ...lineIndex(raw)(bodyStart), length: 3, code: 'SL112', message, mend };
}

/** Fields that are sound by themselves and wrong beside the atlas or each other. */
function checkFields(
  { raw }: Document,
  { corridors = [], date, updated }: Article,
  { file, atlas }: ArticleSetting,
): Problem[] {
  const top = { line: 1, column: 1 };
  const known = [...atlas.corridors.keys()];
  const problems = corridors.flatMap((id, at): Problem[] => {
    if (atlas.corridors.has(id)) return [];
    const place = placeOfField(raw, ['corridors', at]) ?? top;
    const near = nearest(id, known);
    const mend = near ? `did you mean “${near}”?` : `there are ${known.join(', ')}`;
    const message = `no corridor is called “${id}”`;
    return [{ file, ...place, code: 'SL116', field: `corridors[${at}]`, message, mend }];
  });
  if (updated !== undefined && updated < date) {
    const place = placeOfField(raw, ['updated']) ?? top;
    const message = `${updated} is before ${date}, the day of publication`;
    const mend = 'check both dates';
    problems.push({ file, ...place, code: 'SL118', field: 'updated', message, mend });
  }
  return problems;
}

/** Facts that corrections and contrasts name; an id may be one the fact had, which only the history of the project knows. */
function checkNamedFacts(
  { raw }: Document,
  { corrections = [], contrast = [] }: Article,
  facts: readonly Fact[],
  file: string,
): Problem[] {
  const names: { name: string | undefined; path: (string | number)[] }[] = [
    ...corrections.map(({ fact }, at) => ({ name: fact, path: ['corrections', at, 'fact'] })),
    ...contrast.flatMap((side, at) =>
      side.facts.map((name, nth) => ({ name, path: ['contrast', at, 'facts', nth] })),
    ),
  ];
  return names.flatMap(({ name, path }): Problem[] => {
    if (!name || /^[0-9a-f]{12}-\d+$/.test(name) || factNamed(facts, name)) return [];
    const place = placeOfField(raw, path) ?? { line: 1, column: 1 };
    const near = nearest(
      name,
      facts.map(({ source }) => source.text),
    );
    const mend = near
      ? `did you mean “${near}”?`
      : 'write words of it as they stand in the text now';
    const message = `no fact is read in “${name}”`;
    return [{ file, ...place, code: 'SL121', field: fieldName(path), message, mend }];
  });
}

/** A line of a field: what stands before its value, and the value. */
const fieldLine = /^([ \t]*(?:- +)?(?:[\w-]+:(?: +|$))?)(.*)$/;

/** What stands behind a # in a field, where it looks like text: comments have a space after it. */
function lostComments({ raw, bodyStart }: Document, file: string): Problem[] {
  return raw
    .slice(0, bodyStart)
    .split('\n')
    .flatMap((line, at): Problem[] => {
      const [, before = '', value = ''] = fieldLine.exec(line.trimEnd()) ?? [];
      const found = /^["'#|>[{]/.test(value) ? -1 : value.search(/(?<=\s)#[^\s#]/);
      if (found < 0) return [];
      const lost = value.slice(found);
      return [
        {
          file,
          line: at + 1,
          column: before.length + found + 1,
          length: lost.length,
          code: 'SL119',
          message: `“${lost}” is taken for a comment and not read`,
          mend: 'put the whole text in straight quotes, or a space behind the #',
        },
      ];
    });
}

/** What `npm run new` and `npm run source` leave to be filled in; a draft may still hold it. */
function leftToDo(
  { raw, frontMatter }: Document,
  { file, hints }: Pick<ArticleSetting, 'file' | 'hints'>,
): Problem[] {
  const isDraft = frontMatter?.draft !== false;
  if (isDraft && !hints) return [];
  return raw.split('\n').flatMap((line, at): Problem[] => {
    const [, before = '', value = ''] = fieldLine.exec(line.trimEnd()) ?? [];
    const text = value.replace(/^["']/, '');
    const isBlank = before.trim() === 'url:' && text === 'https://example.org/';
    if (!isBlank && !text.startsWith('To do: ')) return [];
    return [
      {
        file,
        line: at + 1,
        column: before.length + 1,
        length: value.length,
        code: isDraft ? 'SL134' : 'SL120',
        message: isBlank ? 'the address is still that of no page' : 'something is left to do here',
        mend: isBlank
          ? 'write the address of the page you read'
          : `write what stands behind “To do:”${isDraft ? '' : ', or draft: true'}`,
      },
    ];
  });
}

/** Names that stand for places and are none of the atlas, but for those the reading has told of. */
function checkNames(
  document: Document,
  { facts, warnings }: Pick<Reading, 'facts' | 'warnings'>,
  { file, atlas }: ArticleSetting,
): Problem[] {
  const at = lineIndex(document.raw);
  const names = unplacedNames(document, facts, { atlas, gazetteer: gazetteerOf(atlas) });
  return names.flatMap(({ name, start, end, near }): Problem[] => {
    const message = `“${name}” is no place of the atlas`;
    if (warnings.some((each) => each.code === 'SL401' && each.message === message)) return [];
    const add = `npm run place -- ${JSON.stringify(name)} enters it`;
    const mend = near === null ? add : `did you mean ${near}? Else ${add}`;
    return [{ file, ...at(start), length: end - start, code: 'SL401', message, mend }];
  });
}

function checkUnread(document: Document, facts: readonly Fact[], file: string): Problem[] {
  const at = lineIndex(document.raw);
  const numbers = unreadNumbers(document, facts).filter((each) => !hidesSign(document.raw, each));
  return numbers.map(({ start, end, text, reason }) => ({
    file,
    ...at(start),
    length: end - start,
    code: 'SL403',
    message: `no fact was read from “${text}”: ${reason}`,
    mend: 'put its unit beside it, state it with :fact[…]{…}, or mark it with :nofact[…] where it counts nothing',
  }));
}

/** Whether a sign that nobody sees stands in the word a number is part of: that is told, and the number follows from it. */
function hidesSign(raw: string, { start, end }: { start: number; end: number }): boolean {
  const before = /\S*$/.exec(raw.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const behind = /^\S*/.exec(raw.slice(start, end + 40))?.[0] ?? '';
  return unseenSigns(before + behind, 1).length > 0;
}

/** What the page makes of the text: headings, links, footnotes, pictures, HTML, directives. */
function checkText(document: Document, { file, targets, files }: ArticleSetting): Problem[] {
  const { raw, bodyStart, frontMatter } = document;
  if (raw.slice(bodyStart).trim() === '') {
    const place = lineIndex(raw)(Math.max(0, raw.trimEnd().length - 3));
    const message = 'the story has no text';
    const mend = 'write it under the front matter; draft: true keeps it off the site until then';
    return [{ file, ...place, length: 3, code: 'SL117', message, mend }];
  }
  // From the beginning of its line: four spaces in front of a paragraph make code of it.
  const body = parseBody(raw, raw.lastIndexOf('\n', bodyStart - 1) + 1, file);
  const sources = sourcesIn(raw);
  const { problems, uncited } = checkFootnotes(body, sources);
  for (const id of uncited) {
    const at = sources?.findIndex((source) => source.id === id) ?? 0;
    const place = placeOfField(raw, ['sources', at, 'id']) ?? { line: 1, column: 1 };
    const message = `no footnote cites “${id}”`;
    const mend = `put [^${id}] behind a sentence that rests on it, or take the source out`;
    problems.push({ file, ...place, code: 'SL236', field: `sources[${at}].id`, message, mend });
  }
  const html = checkHtml(body);
  const told = new Set(html.map(({ line }) => line));
  return [
    ...problems,
    ...checkFootnoteForms(body, sources),
    ...checkHeadings(body),
    ...checkParagraphs(body, targets.slugs ?? []).filter(({ line }) => !told.has(line)),
    // Drafts may link to each other: they are published together.
    ...checkLinks(
      body,
      anchorsOf(body),
      frontMatter?.draft ? { ...targets, isDraft: () => false } : targets,
    ),
    ...checkImages(body, files),
    ...html,
    ...checkDirectiveNames(body),
  ];
}

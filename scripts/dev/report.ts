import { atlasFolder } from '../../src/atlas/read.ts';
import type { Atlas } from '../../src/atlas/types.ts';
import { type Finding, findingsIn } from '../../src/corpus/consistency.ts';
import { listFact } from '../../src/desk/listed.ts';
import { listFigures } from '../../src/desk/listed-figures.ts';
import type { ListedSentence, Notice, Report } from '../../src/desk/messages.ts';
import { citableFrom } from '../../src/extraction/checks/check-passages.ts';
import { unreadNumbers } from '../../src/extraction/reader/unread.ts';
import { type Document, lineIndex, toRaw } from '../../src/markdown/parse/document.ts';
import type { FactsFile } from '../../src/schemas/fact.ts';
import { type Problem, wordsAt } from '../../src/schemas/problem.ts';
import { articlesFolder, factsFolder } from '../facts/facts-files.ts';
import type { FileStore } from './store.ts';

/** The story a page is of, by its path; "" of any other page. */
export const slugOfPage = (page: string): string =>
  /\/stories\/([a-z0-9-]+)\/?$/.exec(page)?.[1] ?? '';

/** What is shown of a story that cannot be read, and of no story. */
const nothingRead: Omit<Report, 'root' | 'errors'> = {
  article: null,
  warnings: [],
  sentences: [],
  figures: [],
  unknown: [],
  citable: 0,
};

/**
 * What the panel shows on a page: of a story's what is wrong in it and in the atlas, of any other page all that keeps
 * files from being read.
 */
export function reportOn(store: FileStore, page: string, root: string): Report {
  const slug = slugOfPage(page);
  const file = `${articlesFolder}/${slug}.md`;
  const ownFacts = `${factsFolder}/${slug}.json`;
  const article = store.article(slug);
  const isOwn = (each: Problem): boolean => each.file === file || each.file === ownFacts;
  const isOfStory = article !== null || store.problems.some(isOwn);
  const errors = store.problems
    .filter((each) => !isOfStory || isOwn(each) || each.file.startsWith(`${atlasFolder}/`))
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
    .map(toNotice);
  const facts = store.factsOf(slug);
  const document = store.document(slug);
  if (!article || !facts || !document) return { ...nothingRead, root, errors };
  const findings = findingsIn(
    store.corpus.findings.filter(({ facts }) => facts.some((each) => each.article === slug)),
    (each) => each === slug,
  );
  const sentences = listSentences(document, facts, article.file, store.atlas);
  const found = store.check(slug);
  const unknown = found
    .filter(({ code }) => code === 'SL401')
    .map((problem) => wordsAt(document.raw, problem));
  return {
    root,
    article: {
      file: article.file,
      title: article.frontMatter.title,
      isDraft: article.frontMatter.draft,
      facts: facts.facts.filter(({ status }) => status !== 'rejected').length,
    },
    errors,
    warnings: [
      // Numbers that were not read and facts that are doubtful have lists of their own.
      ...found
        .filter(({ code }) => code !== 'SL403' && code !== 'SL419')
        .map((problem) => aboutFact(toNotice(problem), facts.facts)),
      ...findings.map((finding) => noticeOf(finding, slug, article.file)),
    ].sort((a, b) => a.line - b.line || a.column - b.column),
    sentences,
    figures: listFigures(store.corpus, slug),
    unknown: [...new Set(unknown)],
    citable: citableFrom(facts.facts, article.frontMatter.sources, (url) => store.passage(url))
      .length,
  };
}

function noticeOf({ message, mend, facts }: Finding, slug: string, file: string): Notice {
  const own = facts.find(({ article }) => article === slug)?.fact;
  const { line = 1, column = 1 } = own?.source ?? {};
  return { file, line, column, message, mend, ...(own && { fact: own.id }) };
}

/** A notice with the fact whose words stand where it points. */
function aboutFact(notice: Notice, facts: FactsFile['facts']): Notice {
  const { line, column } = notice;
  const fact = facts.find(({ source }) => source.line === line && source.column === column);
  return fact && notice.message.includes(fact.source.text) ? { ...notice, fact: fact.id } : notice;
}

function toNotice({ file, line, column, field, message, mend }: Problem): Notice {
  return {
    file,
    line,
    column,
    ...(field !== undefined && { field }),
    message,
    ...(mend !== undefined && { mend }),
  };
}

/** The sentences that state something or hold a number nothing was read from, in the order of the text. */
function listSentences(
  document: Document,
  { facts }: FactsFile,
  file: string,
  atlas: Atlas,
): ListedSentence[] {
  const placeOf = lineIndex(document.raw);
  const unread = unreadNumbers(document, facts);
  return document.blocks.flatMap((block) =>
    block.sentences.flatMap((sentence): ListedSentence[] => {
      const { start, end } = toRaw(block, sentence.start, sentence.start + sentence.text.length);
      const within = (at: number): boolean => at >= start && at < end;
      const own = facts.filter(({ source }) => within(source.start));
      const numbers = unread.filter((number) => within(number.start));
      if (own.length + numbers.length === 0) return [];
      return [
        {
          file,
          ...placeOf(start),
          text: sentence.text.trim(),
          facts: own.map((fact) => listFact(fact, file, atlas)),
          unread: numbers.map(({ start: at, text }) => ({ file, ...placeOf(at), text })),
        },
      ];
    }),
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAtlas } from '../../src/atlas/read.ts';
import { corpusOf } from '../../src/corpus/corpus.ts';
import { creditInWords, creditOf } from '../../src/corpus/credit.ts';
import { quoteOf } from '../../src/corpus/quotes.ts';
import { definitionInWords, directionInWords, placesInWords } from '../../src/corpus/scope.ts';
import type { Story, StoryFact } from '../../src/corpus/stated.ts';
import { type StoryCorpus, withStories } from '../../src/corpus/story-corpus.ts';
import { claimInWords } from '../../src/corpus/verdict.ts';
import { periodInWords, valueInWords } from '../../src/corpus/wording.ts';
import { readFrontMatter } from '../../src/markdown/parse/front-matter.ts';
import { type FactsFile, factsFileSchema } from '../../src/schemas/fact.ts';
import { captionInWords, captionOf } from '../../src/site/fact-wording.ts';
import { articlesFolder, factsFolder, listArticles, slugOf } from '../facts/facts-files.ts';
import { root } from '../lib/project.ts';

const usage = `Usage: npm run -s bench -- facts-table [STORY…] [--tsv]
  Prints every fact of the stories (all unless told) below the sentence it was read from, to be read against it: what
  it is of, how much, when, where, of what whole, by whom, and the words that pages print.
  --tsv  one line a fact, with tabs between its columns, for a spreadsheet`;

/** The stories with their stored facts, as pages have them. */
export async function run(args: readonly string[]): Promise<void> {
  const wanted = args.filter((arg) => arg !== '--tsv');
  const slugs = listArticles(join(root, articlesFolder)).map(slugOf);
  if (wanted.some((slug) => !slugs.includes(slug))) {
    console.error(`${usage}\n  STORY is one of ${slugs.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const { atlas } = await readAtlas(root);
  const stories = slugs.flatMap((slug) => storyNamed(slug) ?? []);
  const site = withStories(corpusOf(slugs.map(factsNamed), atlas), stories);
  const shown = site.facts.filter(({ story }) => wanted.length === 0 || wanted.includes(story.id));
  console.log(
    args.includes('--tsv') ? asRows(site, shown).join('\n') : asText(site, shown).join('\n'),
  );
}

function storyNamed(slug: string): Story | null {
  const file = `${articlesFolder}/${slug}.md`;
  const raw = readFileSync(join(root, file), 'utf8').replace(/^\uFEFF/, '');
  const { article, end } = readFrontMatter(raw, file);
  return article && { id: slug, data: article, body: raw.slice(end), filePath: file };
}

const factsNamed = (slug: string): FactsFile =>
  factsFileSchema.parse(JSON.parse(readFileSync(join(root, factsFolder, `${slug}.json`), 'utf8')));

/** The columns of the table, each with what a fact has in it. */
const columns: Readonly<Record<string, (site: StoryCorpus, entry: StoryFact) => string>> = {
  subject: ({ atlas }, { fact }) => captionInWords(captionOf(fact, atlas)),
  value: ({ atlas }, { fact }) => valueInWords(fact, atlas),
  when: (_, { fact }) => periodInWords(fact.period),
  where: ({ atlas }, { fact }) =>
    [placesInWords(fact, atlas), directionInWords(fact, atlas)].filter(Boolean).join('; '),
  'of what': ({ atlas }, { fact }) =>
    [fact.of ?? '', fact.basis ?? '', definitionInWords(fact, atlas)].filter(Boolean).join('; '),
  'by whom': ({ statedById }, entry) =>
    [creditInWords(creditOf(entry, statedById)), entry.fact.claimant, entry.fact.entity]
      .filter(Boolean)
      .join('; '),
  measure: (_, { fact }) =>
    [fact.measure ?? '', fact.mode ?? '', fact.modality ?? ''].filter(Boolean).join('; '),
  'as printed': claimInWords,
};

function asText(site: StoryCorpus, facts: readonly StoryFact[]): string[] {
  let [story, sentence] = ['', -1];
  return facts.flatMap((entry) => {
    const { fact } = entry;
    const lines: string[] = [];
    if (entry.story.id !== story) lines.push('', `## ${entry.story.data.title}`);
    if (entry.story.id !== story || fact.source.sentence.start !== sentence)
      lines.push('', `${fact.source.line}: ${quoteOf(site, entry).text.trim()}`);
    [story, sentence] = [entry.story.id, fact.source.sentence.start];
    const told = Object.entries(columns).flatMap(([name, of]) => {
      const words = of(site, entry);
      return words === '' ? [] : `${name}: ${words}`;
    });
    return [...lines, `  - ${fact.id} ${told.join(' | ')}`];
  });
}

function asRows(site: StoryCorpus, facts: readonly StoryFact[]): string[] {
  const heads = ['story', 'line', 'fact', 'sentence', ...Object.keys(columns)];
  const rows = facts.map((entry) => [
    entry.story.id,
    String(entry.fact.source.line),
    entry.fact.id,
    quoteOf(site, entry).text.trim(),
    ...Object.values(columns).map((of) => of(site, entry)),
  ]);
  return [heads, ...rows].map((cells) => cells.join('\t'));
}

import { readFileSync } from 'node:fs';
import type { Atlas } from '../../src/atlas/types.ts';
import type { FactView } from '../../src/extraction/doubts/fact-view.ts';
import { type Explained, explainReading } from '../../src/extraction/explain/explain.ts';
import { readFacts } from '../../src/extraction/reader/read-facts.ts';
import { decodeUtf8 } from '../../src/markdown/parse/decode.ts';
import { lineIndex } from '../../src/markdown/parse/document.ts';
import { readMarkdown } from '../../src/markdown/parse/markdown.ts';
import { readPlain } from '../../src/markdown/parse/plain.ts';
import type { Fact } from '../../src/schemas/fact.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { slugOf } from './facts-files.ts';

/** `story.md:59` → the file and the line; a file whose name ends so is taken as it stands. */
export function fileAndLine(
  target: string,
  exists: (file: string) => boolean,
): { file: string; line: number | null } {
  const found = /^(.+?):(\d+)(?::\d+)?$/.exec(target);
  const [, file = '', line = ''] = found ?? [];
  return found && !exists(target) ? { file, line: Number(line) } : { file: target, line: null };
}

/** Why the facts of one file were read as they were, for a person to read, or what is wrong with the file. */
export function explainFile(
  { file, line }: { file: string; line: number | null },
  atlas: Atlas,
): { text: string; problems: Problem[] } {
  const text = decodeUtf8(readFileSync(file), file);
  if (typeof text !== 'string') return { text: '', problems: [text] };
  const { document, problems } = /\.(?:md|markdown)$/i.test(file)
    ? readMarkdown(text, file)
    : { document: readPlain(text), problems: [] };
  const explained: Explained[] = [];
  const observe = (fact: Fact, view: FactView): void => {
    explained.push({ fact, view });
  };
  const { frontMatter } = document;
  readFacts(document, { slug: slugOf(file), file, atlas, frontMatter, observe });
  // Title and dek are the first two sentences of an article and have no line of their own.
  const first = frontMatter ? 2 : 0;
  const placeOf = lineIndex(document.raw);
  const starts = document.blocks.flatMap(({ sentences, runs }) =>
    sentences.map(() => runs[0]?.start ?? 0),
  );
  const lines = new Map(starts.map((start, at) => [at + first, placeOf(start).line]));
  return { text: explainReading({ file, document, explained, lines }, line), problems };
}

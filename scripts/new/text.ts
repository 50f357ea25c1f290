import { readPeriods } from '../../src/extraction/time/periods.ts';
import { tokenise } from '../../src/extraction/tokens/tokens.ts';
import { readPlain } from '../../src/markdown/parse/plain.ts';

/** What a text file gives to an article. */
export interface TextFacts {
  /** Its heading, where it has one. */
  title?: string;
  /** The day of its dateline: YYYY-MM-DD. */
  published?: string;
  /** The agency its dateline names: "/PRNewswire/". */
  publisher?: string;
  /** The first address in it. */
  url?: string;
  /** The text as Markdown, without front matter and heading. */
  body: string;
}

/** Reads a Markdown or plain-text file that is to become an article. */
export function readText(text: string, isMarkdown: boolean): TextFacts {
  const prose = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(isMarkdown ? /^---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|$)/ : /^(?!)/, '')
    .trim();
  const heading = isMarkdown ? /^#[ \t]+(.+?)[ \t]*#*$/m.exec(prose) : null;
  const isFirst = heading !== null && prose.slice(0, heading.index).trim() === '';
  const rest = isFirst ? prose.slice(heading.index + heading[0].length).trim() : prose;
  const url = /https?:\/\/[^\s<>()"']+/.exec(rest)?.[0]?.replace(/[.,;:]+$/, '');
  return {
    ...(isFirst && heading[1] && { title: heading[1] }),
    ...datelineOf(rest),
    ...(url && { url }),
    body: isMarkdown ? rest : asMarkdown(rest),
  };
}

/** "CHENGDU, China, June 11, 2024 /PRNewswire/ --" at the beginning of a report. */
function datelineOf(text: string): { published?: string; publisher?: string } {
  for (const block of readPlain(text.slice(0, 2000)).blocks) {
    const sentence = block.sentences.find(({ dateline }) => dateline);
    if (!sentence) continue;
    const mentions = readPeriods(tokenise(sentence.text), sentence.text, null);
    const published = mentions.find(({ period }) => period.type === 'day')?.period.start;
    const publisher = /\/(PR ?Newswire|Xinhua|[A-Z][\w ]{2,30})\//.exec(sentence.text)?.[1];
    return { ...(published && { published }), ...(publisher && { publisher }) };
  }
  return {};
}

/** Plain text with what Markdown would read as markup escaped; lists stay lists. */
const asMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(\s*)(#{1,6}\s|\+\s|=+$|~{3})/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)]\s)/gm, '$1\\$2');

import type { Clause } from '../clauses/clause.ts';
import { closedClass } from '../lexicon/parts-of-speech.ts';
import { wordSet } from '../lexicon/word-set.ts';
import type { SentenceMentions } from '../reader/mentions.ts';
import type { Token } from '../reader/types.ts';
import { isCapitalised } from '../tokens/letters.ts';
import type { ArticleOutline } from './article-outline.ts';

/** Words in capitals that are no names of somebody or something: times, units, services that all trains have. */
const ordinaryWords = wordSet(
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|TEU|TEUs|FEU|FEUs|RMB|USD|EUR|CNY|U|S|US|EU|Express|Railway|I|Asia|Europe|European|Chinese|China|Belt|Road|Silk|Initiative|BRI|Of|Up|In|On|At|By|The|To|And|It|For|But|As|A',
);

/** More of them, which the signals of places were weighed without. */
const moreOrdinaryWords = wordSet('RUB|GBP|COVID|Covid|Eurasia|Eurasian');

/** True for a word in capitals that is no name of somebody or something, as the signals of places ask. */
export const isOrdinaryWord = (text: string): boolean =>
  ordinaryWords.has(text) || (text.length === 2 && /^Q\d$/.test(text));

/** True for a word in capitals that is no name of somebody or something. */
export const isOrdinaryName = (text: string): boolean =>
  isOrdinaryWord(text) || moreOrdinaryWords.has(text);

/** True for a token that stands in a name of the atlas. */
const isKnown = (token: Token, { found }: SentenceMentions): boolean =>
  found.some((name) => name.start <= token.start && token.start < name.end);

/**
 * True for a capitalised word of the sentence that is no name of the atlas: "Vostochny, some 200 km further east, did
 * better". The first word counts where the article writes it large elsewhere or nowhere small.
 */
export function isUnknownName(
  token: Token,
  at: number,
  mentions: SentenceMentions,
  { small, large }: Pick<ArticleOutline, 'small' | 'large'>,
): boolean {
  const { text, lower, shape } = token;
  if (shape !== 'word' || !isCapitalised(text) || isOrdinaryName(text)) return false;
  if (isKnown(token, mentions)) return false;
  const before = mentions.tokens[at - 1];
  const opens = !before || /^["“‘'(:;-]|--$/.test(before.text);
  if (!opens) return true;
  if (/^\p{Lu}{2,}$/u.test(text)) return true;
  if (large.has(text)) return true;
  if (small.has(lower) || closedClass.has(lower) || commonEnding.test(lower)) return false;
  const next = mentions.tokens[at + 1];
  return next !== undefined && (/^(?:,|['’]s?)$/.test(next.text) || isCapitalised(next.text));
}

/** Endings of common nouns, adverbs and verbs, which open sentences in capitals too. */
const commonEnding = /(?:s|ly|ing|ed|ion|ment|ity|ance|ence|ness|er|ism|age|year|month|week|day)$/;

/** The sentence of a fact, and which words its article writes small and large. */
interface NamesView {
  mentions: SentenceMentions;
  outline: Pick<ArticleOutline, 'small' | 'large'>;
}

/** True where the subject of a clause holds a name the atlas does not have. */
export function hasUnknownSubject(clause: Clause | null, view: NamesView): boolean {
  const subject = clause?.subject;
  if (!subject) return false;
  const { mentions, outline } = view;
  return mentions.tokens
    .slice(subject.from, subject.to)
    .some((token, at) => isUnknownName(token, subject.from + at, mentions, outline));
}

/** True where the sentence opens with a name the atlas does not have, within its first three words. */
export function opensUnknown({ mentions, outline }: NamesView): boolean {
  return mentions.tokens
    .slice(0, 3)
    .some((token, at) => isUnknownName(token, at, mentions, outline));
}

/** How many words of a sentence belong to names the atlas does not have. */
export const countUnknown = (mentions: SentenceMentions, outline: ArticleOutline): number =>
  mentions.tokens.filter((token, at) => isUnknownName(token, at, mentions, outline)).length;

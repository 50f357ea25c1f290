import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Token } from '../../../src/extraction/reader/types.ts';
import type { Tag } from '../../../src/extraction/tokens/tagger.ts';
import { ensureLocked } from '../../setup/install-locked.ts';
import type { Found } from './score.ts';

const home = dirname(dirname(fileURLToPath(import.meta.url)));

/** Another package that reads quantities, by its plain use. */
export interface Rival {
  name: string;
  read: (text: string) => Found[];
}

/** Another package's parts of speech, one for each of our tokens. */
export interface RivalTagger {
  name: string;
  tag: (tokens: readonly Token[], text: string) => Tag[];
}

/** Installs the packages the bench measures beside, where they are missing or not those of the lock file. */
export const installRivals = (): Promise<void> => ensureLocked(home, 'bench');

interface CompromiseTerm {
  tags: string[];
  offset: { start: number };
}
interface CompromiseView {
  numbers(): { json(): { number: { num: number | null; unit: string } }[] };
  json(options: object): { terms: CompromiseTerm[] }[];
}
interface Recognised {
  start: number;
  end: number;
  resolution: { value?: string | null; unit?: string } | null;
}
type Recognise = (text: string, culture: string) => Recognised[];

const require = createRequire(join(home, 'package.json'));

/** compromise, and Microsoft's recognizers for numbers with and without units. */
export function loadRivals(): Rival[] {
  const compromise = require('compromise') as (text: string) => CompromiseView;
  const units = require('@microsoft/recognizers-text-number-with-unit') as Record<
    string,
    Recognise
  >;
  const numbers = require('@microsoft/recognizers-text-number') as Record<string, Recognise>;
  const recognisers = [
    units['recognizeCurrency'],
    units['recognizeDimension'],
    units['recognizeAge'],
    units['recognizeTemperature'],
    numbers['recognizePercentage'],
    numbers['recognizeNumber'],
  ] as Recognise[];
  return [
    {
      name: 'compromise',
      read: (text) =>
        compromise(text)
          .numbers()
          .json()
          .flatMap(({ number }) =>
            typeof number.num === 'number'
              ? [
                  {
                    value: number.num,
                    unit: number.unit === 'percent' ? 'percentage' : number.unit,
                  },
                ]
              : [],
          ),
    },
    {
      name: 'recognizers',
      read: (text) => {
        const spans: Recognised[] = [];
        for (const recognise of recognisers) {
          for (const one of recognise(text, 'en-us')) {
            if (!spans.some((span) => span.start <= one.end && one.start <= span.end))
              spans.push(one);
          }
        }
        return spans.flatMap(({ resolution }) => {
          const value = Number.parseFloat(resolution?.value ?? '');
          if (!Number.isFinite(value)) return [];
          const share = resolution?.value?.endsWith('%');
          return [{ value, unit: share ? 'percentage' : (resolution?.unit ?? '-').toLowerCase() }];
        });
      },
    },
  ];
}

/** Parts of speech by compromise and by wink-pos-tagger, for reading head nouns with them. */
export function loadTaggers(): RivalTagger[] {
  const compromise = require('compromise') as (text: string) => CompromiseView;
  const wink = (
    require('wink-pos-tagger') as () => { tagRawTokens(words: string[]): { pos: string }[] }
  )();
  return [
    {
      name: 'wink-pos-tagger',
      tag: (tokens) => {
        const tagged = wink.tagRawTokens(tokens.map((token) => token.text));
        return tokens.map((token, at) => byShape(token) ?? fromPenn(tagged[at]?.pos ?? ''));
      },
    },
    {
      name: 'compromise',
      tag: (tokens, text) => {
        const terms = compromise(text)
          .json({ offset: true, terms: { offset: true } })
          .flatMap((sentence) => sentence.terms);
        let next = 0;
        return tokens.map((token) => {
          while (next + 1 < terms.length && (terms[next + 1]?.offset.start ?? 0) <= token.start)
            next++;
          return byShape(token) ?? fromCompromise(new Set(terms[next]?.tags));
        });
      },
    },
  ];
}

const byShape = ({ shape, lower }: Token): Tag | undefined => {
  if (shape === 'word') return /^['’]s$/.test(lower) ? 'possessive' : undefined;
  return shape === 'end' ? undefined : shape;
};

const penn: [RegExp, Tag][] = [
  [/^PRP\$|^POS/, 'possessive'],
  [/^PRP|^EX/, 'pronoun'],
  [/^W/, 'subordinator'],
  [/^.?DT/, 'determiner'],
  [/^IN|^RP/, 'preposition'],
  [/^CC/, 'conjunction'],
  [/^MD/, 'modal'],
  [/^TO/, 'to'],
  [/^VBG/, 'gerund'],
  [/^VB[DN]/, 'past'],
  [/^VB/, 'verb'],
  [/^RB/, 'adverb'],
  [/^JJ/, 'adjective'],
  [/^NNP/, 'name'],
  [/^NNS/, 'plural'],
  [/^CD/, 'number'],
];
const fromPenn = (tag: string): Tag => penn.find(([pattern]) => pattern.test(tag))?.[1] ?? 'noun';

const compromiseTags: [string, Tag][] = [
  ['Determiner', 'determiner'],
  ['Possessive', 'possessive'],
  ['Pronoun', 'pronoun'],
  ['Preposition', 'preposition'],
  ['Conjunction', 'conjunction'],
  ['Modal', 'modal'],
  ['Auxiliary', 'auxiliary'],
  ['Copula', 'auxiliary'],
  ['Gerund', 'gerund'],
  ['PastTense', 'past'],
  ['Participle', 'past'],
  ['Verb', 'verb'],
  ['Adverb', 'adverb'],
  ['Value', 'number'],
  ['Adjective', 'adjective'],
  ['ProperNoun', 'name'],
  ['Plural', 'plural'],
];
const fromCompromise = (tags: ReadonlySet<string>): Tag =>
  compromiseTags.find(([name]) => tags.has(name))?.[1] ?? 'noun';

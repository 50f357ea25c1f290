import { sort } from 'd3';
import type { Atlas } from '../../atlas/types.ts';
import { sentenceId } from '../../extraction/reader/ids.ts';
import { likenessOfWords, wordsIn } from '../../extraction/reader/likeness.ts';
import { fill } from '../../messages/fill.ts';
import { registerMessages } from '../../messages/register.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { FactLine, FigureLine, Gone } from '../../schemas/register.ts';
import { pointsIn } from '../series.ts';
import { placesOf } from '../stated.ts';
import { once } from '../trace.ts';
import { factInWords } from '../wording.ts';
import { enterCorrections } from './corrections.ts';
import { enterFigures, type FigureFate } from './enter-figures.ts';
import { emptyFile, type RegisterFile } from './lines.ts';
import { comparable, type KnownFact, sentenceOfId } from './recognise.ts';
import { type Register, registerOf } from './register.ts';

/** A story as it stands, with what was read in it under the ids it keeps. */
export interface EnteredStory {
  slug: string;
  title: string;
  /** The day it was published. */
  date: string;
  formerly: readonly string[];
  /** Those of them under which its register stood until now: its first name too, where it takes that again. */
  moved: readonly string[];
  /** Corridors its front matter asks for. */
  corridors: readonly string[];
  corrections: readonly { date: string; text: string }[];
  /** Figures that it alone has, under the names the register has them by; `story` is its first slug. */
  figures: (register: Pick<Register, 'nameByParts'>, story: string) => readonly FigureLine[];
  facts: readonly Fact[];
  /** Ids of facts that the article itself rejects. */
  rejected: ReadonlySet<string>;
  /** Texts of the sentences of its facts, by their ids. */
  textOf: ReadonlyMap<string, string>;
  /** Texts of all its sentences. */
  sentences: () => readonly string[];
}

/** What became of the addresses of a story. */
export interface Fate {
  /** Facts never published before. */
  entered: FactLine[];
  /** Facts whose sentence or value is no longer what it was, under the ids they had. */
  reworded: FactLine[];
  /** Facts that stand no longer, since now. */
  gone: FactLine[];
  /** Facts that were gone and stand again. */
  back: FactLine[];
  figures: FigureFate;
  /** Names the story had, where it has a new one since. */
  names: readonly string[];
}

/** The facts of a story's register, as they are recognised by. */
export function knownFacts(file: RegisterFile): KnownFact[] {
  return [...file.facts.values()].flatMap(
    ({ fact: id, kind, value, unit, words, gone, now, ...own }) => {
      const sentence = own.in ?? sentenceOfId(id);
      const text = own.said ?? file.sentences.get(sentence) ?? '';
      return now === undefined
        ? [{ id, kind, value, unit, words, sentence, text, isGone: gone !== undefined }]
        : [];
    },
  );
}

/**
 * The register of a story after it was read: every fact it states, and every fact it ever stated.
 *
 * @param before what was entered so far, under whatever name; null where nothing was
 * @param today the day that is written where something is gone
 */
export function enterStory(
  before: RegisterFile | null,
  story: EnteredStory,
  atlas: Pick<Atlas, 'places' | 'measures'>,
  today: string,
): { file: RegisterFile; fate: Fate } {
  const old = before ?? emptyFile;
  const stated = enterStated(old, story, atlas);
  const past = enterPast(old, story, { ...stated, today });
  const { facts, sentences } = past;
  const standing = [...facts.values()].filter(({ gone, now }) => !gone && !now);
  const parts = new Set(standing.map(({ fact }) => fact));
  const known = registerOf(new Map([[story.slug, { ...old, facts }]]), []);
  const own = [...mapOf(story, old), ...story.figures(known, storyLine(old, story).story)];
  const drawn = enterFigures(old.figures, own, (part) => parts.has(part), today);
  const file: RegisterFile = {
    story: storyLine(old, story),
    places: new Set([...old.places, ...story.facts.filter(isStated).flatMap(placesOf)]),
    corrections: enterCorrections(old.corrections, story.corrections),
    figures: drawn.figures,
    sentences,
    facts,
  };
  const fate = { ...stated.fate, gone: past.gone, names: story.moved };
  return { file, fate: { ...fate, figures: drawn.fate } };
}

/** Facts by their ids and the texts of their sentences. */
type Entries = Record<'facts', Map<string, FactLine>> & Record<'sentences', Map<string, string>>;

/** The facts that a story states, and which of them are new, stand in other words or have come back. */
function enterStated(
  old: RegisterFile,
  story: EnteredStory,
  atlas: Pick<Atlas, 'places' | 'measures'>,
): Entries & { fate: Pick<Fate, 'entered' | 'reworded' | 'back'> } {
  const facts: Entries['facts'] = new Map();
  const sentences: Entries['sentences'] = new Map();
  const fate: Pick<Fate, 'entered' | 'reworded' | 'back'> = { entered: [], reworded: [], back: [] };
  const homes = homesOf(story, old);
  const series = pointsIn(story.facts, atlas);
  for (const fact of story.facts.filter(isStated)) {
    const text = story.textOf.get(fact.id) ?? '';
    const home = homes.get(fact.source.sentence.start) ?? sentenceOfId(fact.id);
    sentences.set(home, text);
    const line = lineOf(fact, home, series.get(fact.id), atlas);
    facts.set(fact.id, line);
    const was = old.facts.get(fact.id);
    if (!was) fate.entered.push(line);
    else if (was.gone) fate.back.push(line);
    else if (old.sentences.get(homeOf(was)) !== text || was.says !== line.says)
      fate.reworded.push(line);
  }
  return { facts, sentences, fate };
}

/** The same with the facts that the story stated once, and which of them are gone from now on. */
function enterPast(
  old: RegisterFile,
  story: EnteredStory,
  { today, ...stated }: Entries & { today: string },
): Entries & { gone: FactLine[] } {
  const facts = new Map(stated.facts);
  const sentences = new Map(stated.sentences);
  const gone: FactLine[] = [];
  const reasonOf = reasons(story);
  for (const was of old.facts.values()) {
    if (facts.has(was.fact)) continue;
    const home = homeOf(was);
    const text = old.sentences.get(home) ?? '';
    if (!sentences.has(home) && text !== '') sentences.set(home, text);
    if (was.gone || was.now) {
      facts.set(was.fact, was);
      continue;
    }
    const { series: _, ...kept } = was;
    const said = sentences.get(home) === text ? {} : { said: text };
    const reason = reasonOf(was.fact, text);
    const line: FactLine = { ...kept, ...said, gone: { date: today, reason } };
    facts.set(was.fact, line);
    gone.push(line);
  }
  return { facts, sentences, gone };
}

/** Tells why a fact is no longer read in a story, from its id and the sentence it stood in. */
function reasons(story: EnteredStory): (fact: string, sentence: string) => Gone['reason'] {
  const rejected = new Set([
    ...story.rejected,
    ...story.facts.filter((fact) => !isStated(fact)).map(({ id }) => id),
  ]);
  const spoken = once(() => story.sentences().map(wordsIn));
  return (fact, sentence) => {
    if (rejected.has(fact)) return 'withdrawn';
    const own = wordsIn(sentence);
    const stands = spoken().some((other) => likenessOfWords(own, other) >= stillThere);
    return stands ? 'unread' : 'unstated';
  };
}

/** The sentence a fact stands in, by its id. */
const homeOf = (line: FactLine): string => line.in ?? sentenceOfId(line.fact);

const isStated = ({ status }: Fact): boolean => status !== 'rejected';

/** The map of a story that speaks of any place or way. */
function mapOf(story: EnteredStory, old: RegisterFile): FigureLine[] {
  const isPlaced = (fact: Fact): boolean =>
    isStated(fact) && placesOf(fact).length + (fact.corridors ?? []).length > 0;
  if (story.corridors.length === 0 && !story.facts.some(isPlaced)) return [];
  const figure = `story-${storyLine(old, story).story}-map`;
  return [{ figure, type: 'map', title: fill(registerMessages.storyMap, { title: story.title }) }];
}

/** Least likeness at which a sentence still stands in the story, whatever is read in it. */
const stillThere = 0.8;

/**
 * The id under which the register has each sentence, by where it begins: that of most of its facts, unless another
 * sentence has it, as where one was cut in two.
 */
function homesOf({ slug, facts, textOf }: EnteredStory, old: RegisterFile): Map<number, string> {
  const homes = new Map<number, string>();
  const taken = new Set<string>();
  for (const [start, own] of Map.groupBy(facts, ({ source }) => source.sentence.start)) {
    const votes = Map.groupBy(own, ({ id }) => old.facts.get(id)?.in ?? sentenceOfId(id));
    const ranked = sort(
      votes,
      ([, { length }]) => -length,
      ([id]) => id,
    );
    const text = textOf.get(own[0]?.id ?? '') ?? '';
    const home = ranked.map(([id]) => id).find((id) => !taken.has(id)) ?? freeId(slug, text, taken);
    homes.set(start, home);
    taken.add(home);
  }
  return homes;
}

function freeId(slug: string, text: string, taken: ReadonlySet<string>): string {
  for (let nth = 0; ; nth++) {
    const id = sentenceId(slug, text, nth);
    if (!taken.has(id)) return id;
  }
}

function storyLine({ story: was }: RegisterFile, { slug, title, date, formerly }: EnteredStory) {
  const first = was?.story ?? formerly[0] ?? slug;
  const names = [...new Set([...(was?.formerly ?? []), ...formerly, slug])]
    .filter((name) => name !== first)
    .sort();
  return { story: first, first: date, title, ...(names.length > 0 ? { formerly: names } : {}) };
}

function lineOf(
  fact: Fact,
  home: string,
  series: string | undefined,
  atlas: Pick<Atlas, 'places'>,
): FactLine {
  return {
    fact: fact.id,
    says: factInWords(fact, atlas),
    words: fact.source.text,
    kind: fact.kind,
    value: comparable(fact),
    unit: fact.unit,
    ...(home === sentenceOfId(fact.id) ? {} : { in: home }),
    ...(series === undefined ? {} : { series }),
  };
}

import { placeName } from '../../atlas/gazetteer/place-name.ts';
import { type Credit, creditOf } from '../../corpus/credit.ts';
import {
  bearingsInWords,
  claimantInWords,
  modalityInWords,
  subjectInWords,
  wholeInWords,
} from '../../corpus/scope.ts';
import { placesOf, type StoryFact } from '../../corpus/stated.ts';
import type { StoryCorpus } from '../../corpus/story-corpus.ts';
import { type Reviewed, reviewInWords, reviewOf } from '../../corpus/verdict.ts';
import { periodInWords, valueInWords } from '../../corpus/wording.ts';
import { factsMessages } from '../../messages/facts.ts';
import { linkTo } from '../links.ts';

/** What a fact says, in the words that its row, its note and its page have in common; '' where the text says nothing. */
export interface FactRecord {
  /** "80 per cent" */
  value: string;
  /** "of freight" */
  whole: string;
  /** Both: "80 per cent of freight". */
  amount: string;
  /** What it is about, which way it goes, whose it is: "international trains, from Xi’an". */
  about: string;
  /** "planned" */
  modality: string;
  /** "2024" */
  period: string;
  /** "according to Cargolux" */
  claimant: string;
  /** The last three, with a word for a time that is not given: "planned · no period given". */
  told: string;
  review: Reviewed | null;
  /** The verdict in words: "Refuted: about 52 per cent". */
  finding: string;
  credit: Credit;
  places: { href: string; name: string }[];
}

/** A fact in the words it is shown in, wherever it is shown. */
export function recordOf(
  { atlas, statedById }: Pick<StoryCorpus, 'atlas' | 'statedById'>,
  entry: StoryFact,
): FactRecord {
  const { fact } = entry;
  const [value, whole] = [valueInWords(fact, atlas), wholeInWords(fact)];
  const [modality, claimant] = [modalityInWords(fact), claimantInWords(fact)];
  const period = periodInWords(fact.period);
  const review = reviewOf({ atlas, statedById }, entry);
  return {
    value,
    whole,
    amount: inOne([value, whole], ' '),
    about: inOne([subjectInWords(fact), ...bearingsInWords(fact, atlas)], ', '),
    modality,
    period,
    claimant,
    told: inOne([modality, period || factsMessages.noPeriod, claimant], ' · '),
    review,
    finding: review ? reviewInWords(review) : '',
    credit: creditOf(entry, statedById),
    places: placesOf(fact).map((id) => ({ href: linkTo.place(id), name: placeName(atlas, id) })),
  };
}

const inOne = (words: readonly string[], between: string): string =>
  words.filter(Boolean).join(between);

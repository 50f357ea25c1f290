import type { Gazetteer } from '../../../src/atlas/gazetteer/gazetteer.ts';
import type { Atlas } from '../../../src/atlas/types.ts';
import type { Fact } from '../../../src/schemas/fact.ts';
import type { ReadSample, Sample } from './sample.ts';

/** A sample after a change, and what becomes of what was read. */
export interface Changed {
  sample: Sample;
  /** A fact as it must be read now; its words are compared after `reword`. */
  expected: (fact: Fact) => Fact;
  /** Words of the text as they stand after the change. */
  reword: (words: string) => string;
  /** True where a field that is doubted may be read otherwise: a paragraph's end weighs a little in what is in focus. */
  mayTip?: boolean;
}

/** What changes are made with. */
export interface ChangeSetting {
  atlas: Atlas;
  gazetteer: Gazetteer;
}

/** One way to change a text that leaves its sense: null where the text has nothing to change. */
export type Change = (sample: Sample, read: ReadSample, setting: ChangeSetting) => Changed | null;

export const sameFact = (fact: Fact): Fact => fact;
export const sameWords = (words: string): string => words;

/** A time that stands for one spoken of before: "the same period", "that year", "a year earlier". */
export interface Anaphor {
  /**
   * `within` moves a time of the reference year into the year spoken of: "May of that year"; `since` counts on from the
   * time spoken of, `until` up to it; `founding` and `firstYear` from when the thing told of began.
   */
  relation: 'same' | 'shift' | 'within' | 'since' | 'until' | 'founding' | 'firstYear';
  /** `period` for words that name no unit. */
  unit: string;
  /** Of `same` the number of units, where the text gives it ("the six months"); of `shift` the signed number of units. */
  count: number | null;
  /** The year that "the same period of 2019" lies in, or how many years before the reference's: "last year" is −1. */
  year: { at: number } | { shift: number } | null;
  /** True for words that may as well count from the reference date: "the previous year". */
  deictic: boolean;
}

export interface AnaphorMention {
  from: number;
  to: number;
  anaphor: Anaphor;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words behind a length of time that make a date of it: "a year *earlier*". */
export const dateOffsets = setOf(
  'earlier ago before later previously prior on old hence after since',
);

/** Nouns of a threshold, which a number stands before and which count nothing: "the 20,000 *mark*". */
export const thresholdNouns = setOf('mark milestone threshold barrier level target line');

/** Heads that stand for what is counted rather than name it: "the *number* had jumped to 815". */
export const carrierNouns = setOf(
  `number numbers total totals figure figures tally count aggregate sum result results fleet list volume it they this these
   those that which them one ones same latter former rest remainder`,
);

/** Heads whose numbers have no noun: "shares fell to 40". */
export const unnamedHeads = setOf(
  `share shares stock stocks price prices rate rates point points score scores index indices yield yields temperature
   temperatures futures level levels value values figure figures estimate estimates average averages odds bond bonds mark
   marks rating ratings reading readings result results total totals aggregate aggregates tally sum makes`,
);

import { wordSet } from './word-set.ts';

/** Verbs by which a relative clause sums up the one before. */
export const sumsUp = wordSet(
  'make|mean|bring|represent|mark|put|take|translate|amount|account|give|correspond|equal|be|work|come|exceed|surpass|top|beat|outstrip|lag|trail',
);

/** Clauses that a "now" outside does not reach. */
export const tellsOf = wordSet('relative|content|attribution');

/** Verbs of a step that somebody takes, which measure nothing over a time. */
export const steps = wordSet(
  'raise|increase|lift|cut|reduce|lower|boost|expand|sell|bring|take|up',
);

/** Verbs of what is laid down from a day on: "was *raised* as of 1 April". */
export const enactingVerbs = wordSet(
  'raise|cut|reduce|lower|lift|abolish|introduce|waive|suspend|impose|levy',
);

/** Verbs of coming and setting out, in their base. */
export const comingVerbs = wordSet('arrive|come|pull|roll|land|dock|leave|depart|reach|enter');

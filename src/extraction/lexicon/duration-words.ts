import { setOf } from './word-set.ts';

/** Verbs of time that is lost, waited or stood still: "*lost* two weeks", "*grounded* it for five days". */
export const idleVerbs = setOf(`
  lost lose loses losing wait waits waited waiting grounded ground grounds grounding suspended suspends halted halts
  paralysed paralyzed paralyses interrupted disrupted stranded idled quarantined striked`);

import { setOf } from './word-set.ts';

/** Verbs of time that is lost, waited or stood still: "*lost* two weeks", "*grounded* it for five days". */
export const idleVerbs = setOf(`
  lost lose loses losing wait waits waited waiting grounded ground grounds grounding suspended suspends halted halts
  paralysed paralyzed paralyses interrupted disrupted stranded idled quarantined striked`);

/** Of a line, a port or a road through which nothing goes: "*closed* for 13 days", "kept it *shut* for 52 hours". */
export const closingWords = setOf(
  'closed close closes closing closure shut shuts blocked block blocks barred',
);

/** Verbs that say of a length of time that it went by: "three months *were lost*", "ten days *passed*". */
export const lapseVerbs = setOf(`
  lost passed passes pass elapsed elapse gone went go goes wasted separate separates separated remain remains remained left
  followed follow intervened`);

/** What before a length of time says that something is paced by it or happens in the course of it. */
export const pacingWords = setOf('every each over during throughout');

/** Verbs of which a length of time is the object: "it *took* us twelve years". */
export const takingVerbs = setOf('take takes took taking cost costs need needed needs spent');

/** How people go who tell how far something is by the time it takes: "three hours *by lorry* from Vienna". */
export const awayMeans = setOf('car lorry truck road train rail bus foot bike motorway');

/** How goods go, whose time a length behind "by" is: "*by sea* I wait 40 days". */
export const carriageModes = setOf('sea rail train air road lorry truck ship plane ferry barge');

/** Nouns of which a length of months or years is the term: "a ten-year *lease*", "a *loan* of 20 years". */
export const termNouns = setOf(`
  lease loan contract concession licence license franchise guarantee warranty charter tenor term maturity lifespan lifetime
  life payback deal agreement bond mandate visa deferral moratorium exemption validity trip journey transit voyage`);

/** What is moved or moves, and stands or waits for a length of time that is measured: "*boxes* stand for up to 70 hours". */
export const waitingNouns = setOf(`
  box container train truck lorry wagon car vessel ship cargo goods good parcel pallet consignment freight shipment aircraft
  plane freighter load convoy vehicle locomotive barge trailer semi-trailer package mail item order export import queue driver haulier`);

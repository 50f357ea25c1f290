import { setOf, wordsOf } from './word-set.ts';

/** Ordinals in words. */
export const ordinalWords: ReadonlyMap<string, number> = new Map(
  wordsOf('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth').map(
    (word, at) => [word, at + 1] as const,
  ),
);

/** Ordinals of round numbers, which a tally comes to: "its one *billionth* parcel". */
export const greatOrdinals: ReadonlyMap<string, number> = new Map([
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
]);

/** Verbs a rank follows: "ranks third", "came second". */
export const rankVerbs = setOf(
  `rank ranks ranked ranking place places placed placing came come comes coming finish finished finishing finishes stood
   stands rated rates remain remains remained stay stays stayed`,
);

/** What an ordinal may stand before without saying anything of an order of things. */
export const notCounted = setOf(
  `quarter half time times year years month months day days week weeks century decade hand home class rate team stage part
   floor edition session plenary congress games place glance opportunity chance thought of aid name lady person
   round line reading step thing ever and or to in at on by - – for with from is was party world generation minister base degree sight look lot mile leg lane
   paragraph sentence page chapter section column footnote note`,
);

/** Verbs a record is the object of. */
export const recordVerbs = setOf(
  `break breaks breaking broke broken set sets setting hit hits hitting reach reaches reaching reached beat beats beating
   smashed smashing shattered shattering surpassed surpassing mark marks marking marked posted posting notched`,
);

/** Words between a verb and the record it breaks. */
export const beforeRecord = setOf(
  'the a an new old another its all time - previous own fresh yearly annual historical monthly',
);

/** Words in -est that are no superlatives. */
export const nounsInEst = setOf(
  'forest interest request invest harvest guest test rest west latest honest contest protest',
);

/** What makes a second or a third of its kind worth telling. */
export const eventVerbs = setOf(
  `opened opens open launched launches launch inaugurated left leaves departed departs arrived arrives began begins started
   starts landed lands ran runs completed completes finished delivered delivers entered enters built builds set sets put
   became becomes added adds signed signs held holds operates operated operating carried carrying reached reaches crossed
   brought since`,
);

/** Words no noun phrase goes on over. */
export const phraseStops = setOf(
  `in of to on at by for from with as and or but that which who is was are were be been has have had will would can could may
   to passed ran left arrived departed went came opened made took carried set since during after before while when where than
   also now into through via under over per this last`,
);

/** What a tally of the field numbers: "the 100,000th train". */
export const talliedNouns = setOf(
  `train trip journey service flight departure arrival container teu box wagon carriage anniversary aircraft plane vehicle
   car passenger ship vessel voyage sailing tonne ton locomotive truck lorry parcel package order unit shipment freighter
   run crossing declaration visitor customer route connection destination crane`,
);

/** What an order is told of beside what is counted: "the first section", "its third loss in a row". */
export const orderedNouns = setOf(
  `phase section stage increase decrease rise fall decline drop growth loss profit surplus deficit cut hike capital investment
   tranche instalment batch consignment convoy load transport haul delivery import export transit cooperation link network
   system facility centre center equipment fleet infrastructure expansion extension derailment strike`,
);

/** Superlatives of size that claim the first place in an order. */
export const superlatives = setOf(
  'largest biggest busiest longest fastest highest tallest deepest oldest smallest richest greatest',
);

/** Where a superlative or a first may hold, as a common noun: "in the world", "on the border". */
export const scopes = setOf(
  `world country nation region province continent city area border eu union bloc globe state county municipality hemisphere
   network corridor kind history market industry`,
);

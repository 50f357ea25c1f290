import { setOf } from './word-set.ts';

/** Verbs, in their base, whose object is what somebody says. */
export const sayingVerbs = setOf(`
  say tell announce report state write add note explain claim confirm disclose reveal mention declare estimate
  stress emphasize emphasise point remark comment quote according show indicate suggest believe predict forecast
  expect argue admit cite publish post tweet release inform learn know recall insist warn hope calculate conclude
  acknowledge highlight underline reckon`);

/** Verbs, in their base, of what is meant to be. */
export const planVerbs = setOf(`
  plan aim intend schedule target propose want seek hope pledge commit promise agree design earmark envisage envision
  allocate budget prepare vow ambition`);

/** Verbs, in their base, of what somebody thinks will be. */
export const forecastVerbs = setOf(`
  expect forecast project predict anticipate estimate foresee reckon bound set tend`);

/** Adjectives before "to" that do the same: "is likely to reach". */
export const forecastAdjectives = setOf('likely unlikely set poised due bound ready');

/** Verbs, in their base, without an object, so that a preposition behind the past form makes no participle of it. */
export const intransitiveVerbs = setOf(`
  land arrive depart rise fall grow go come reach open start begin leave run end close debut pull roll take stand amount
  total climb drop decline increase decrease jump surge swell soar shrink rank last occur happen emerge return travel
  sail fly cross pass stop head set account benefit belong consist depend lie sit live work slow recover rebound
  improve double triple quadruple plunge slump tumble slip dip ease edge peak level differ vary range stretch extend`);

/** Nouns of what is meant to be or thought to come: "the target is", "forecasts put it at". */
export const planNouns = setOf(
  'plan plans target targets goal goals aim aims ambition ambitions intention proposal pledge objective objectives',
);
export const forecastNouns = setOf(
  'forecast forecasts projection projections outlook expectation expectations prediction predictions prognosis',
);

/** Modals of what is to come and of what could be. */
export const futureModals = setOf("will shall would 'll won't shan't");
export const possibleModals = setOf('should may might must ought');
/** Modals before "have" by which what has happened is concluded: "must have carried". */
export const inferringModals = setOf('may might must');
export const abilityModals = setOf("can could cannot can't couldn't");

/** Verbs, in their base, of change: what could change is expected, what could be handled is a capacity. */
export const changeVerbs = setOf(`
  double triple treble quadruple quintuple rise grow reach increase fall drop decline shrink halve climb jump surge
  swell expand become exceed surpass top hit cost come add bring save cut lose gain earn be happen see end start
  take shorten last create generate lead`);

/** Words that say how much could be done, not how much was. */
export const capacityNouns = setOf(
  'capacity capacities capability capabilities throughput-capacity potential',
);
export const capacityAdjectives = setOf('capable able');
/** Participles before "to" or "for" of what a thing was made to do: "designed to handle". */
export const capacityParticiples = setOf(
  'designed built rated equipped engineered dimensioned intended sized conceived',
);

/** Verbs, in their base, whose present tense says how things stand. */
export const stateVerbs = setOf(`
  be have own operate run serve cover offer provide boast comprise consist include contain employ link connect reach
  span remain stay keep maintain account represent constitute make hold host house lease lie stand extend stretch
  possess feature belong cost weigh measure last need require take use work exist form rank live fly depart call
  ply sail carry hand handle store accommodate cater deal involve cooperate range average supply produce sell buy
  equal equip embrace enjoy charge ship deliver transport receive welcome process`);

/** Verbs, in their base, of what does not change while a thing stands: lengths, areas, ways, travel times. */
export const constantVerbs = setOf(`
  span stretch extend measure weigh cover occupy run lie wind cross traverse take last require separate tower lead
  connect link pass`);

/** Verbs, in their base, of what something came to. */
export const totalVerbs = setOf(`
  total reach hit amount stand come exceed surpass top pass cross number record register log post see report achieve
  account attain average climb grow rise fall drop decline increase decrease expand jump surge swell soar shrink`);

/** Words of relative clauses. */
export const relativePronouns = setOf('which who whom whose where');

/** Words that open a clause of its own where a finite verb follows. */
export const clauseOpeners = setOf(`
  when while whilst whereas although though because if unless once until till since after before as whether where
  whenever wherever despite lest`);

/** Words that open a clause of contrast or addition beside the one before. */
export const contrastWords = setOf('while whilst whereas although though');

/** Words that open a list of some of what was named. */
export const includingWords = setOf(
  'including excluding especially notably particularly mainly namely',
);

/** Adverbs and the like that may stand between a mark and the participle behind it. */
export const participleAdverbs = setOf(
  'thus thereby also mostly mainly largely partly reportedly currently each both all primarily roughly nearly then only',
);

/** Trend words that open a supplement: ", up 12 percent", ", down from 40". */
export const supplementWords = setOf(
  'up down compared compared against versus vs more less higher lower well far almost nearly worth good enough equal equivalent roughly about some around over or representing',
);

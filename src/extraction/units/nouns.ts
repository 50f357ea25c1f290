import { isCapitalised } from '../tokens/letters.ts';

const irregular: ReadonlyMap<string, string> = new Map(
  `men:man women:woman children:child feet:foot teeth:tooth geese:goose mice:mouse oxen:ox lives:life wives:wife
   knives:knife leaves:leaf wolves:wolf halves:half shelves:shelf thieves:thief loaves:loaf calves:calf selves:self
   criteria:criterion phenomena:phenomenon bacteria:bacterium media:medium data:data strata:stratum
   analyses:analysis crises:crisis bases:basis theses:thesis axes:axis hypotheses:hypothesis diagnoses:diagnosis
   nuclei:nucleus fungi:fungus alumni:alumnus stimuli:stimulus viri:virus larvae:larva antennae:antenna
   appendices:appendix indices:index matrices:matrix vertices:vertex dice:die lice:louse pence:penny
   buses:bus gases:gas viruses:virus campuses:campus bonuses:bonus statuses:status censuses:census lenses:lens
   heroes:hero potatoes:potato tomatoes:tomato echoes:echo cargoes:cargo vetoes:veto torpedoes:torpedo
   movies:movie cookies:cookie zombies:zombie ties:tie pies:pie lies:lie dies:die calories:calorie selfies:selfie
   rookies:rookie birdies:birdie hoodies:hoodie brownies:brownie species:species series:series shoes:shoe
   horses:horse houses:house courses:course nurses:nurse causes:cause cases:case phases:phase purchases:purchase
   releases:release leases:lease increases:increase decreases:decrease diseases:disease exercises:exercise
   promises:promise premises:premises licenses:license licences:licence responses:response expenses:expense
   warehouses:warehouse databases:database bases:base uses:use clauses:clause databases:database vases:vase
   noses:nose roses:rose doses:dose losses:loss axes:axe caches:cache aches:ache headaches:headache
   niches:niche avalanches:avalanche quizzes:quiz waltzes:waltz prizes:prize sizes:size mazes:maze blazes:blaze
   goes:go passers-by:passer-by runners-up:runner-up`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

const irregularPlurals: ReadonlyMap<string, string> = new Map(
  [...irregular].map(([many, one]) => [one, many] as const),
);

/** The plural of a noun that is not built on it: `child` → `children`; the noun itself where there is none. */
export const pluralOf = (noun: string): string => irregularPlurals.get(noun.toLowerCase()) ?? noun;

const sameInBoth: ReadonlySet<string> = new Set(
  `aircraft spacecraft watercraft hovercraft sheep deer fish salmon trout cod tuna shrimp moose bison swine species
   series headquarters crossroads barracks gallows personnel staff police cattle poultry livestock crew
   offspring yuan renminbi yen baht won ringgit rand dong tenge hertz teu feu chinese japanese vietnamese swiss
   portuguese lebanese taiwanese sudanese nepalese burmese maltese senegalese singaporean means works troops people
   folk youth infantry cavalry counsel bream mackerel squid elk caribou buffalo`.split(/\s+/),
);

const singularInS: ReadonlySet<string> = new Set(
  `business process access success loss boss class glass mass pass press cross dress stress address progress congress
   express princess fitness illness witness wilderness darkness awareness bus gas virus campus bonus status census
   corpus focus genus lens plus surplus minus chorus apparatus consensus cactus circus citrus hiatus nexus opus
   radius stimulus terminus thus this his its us yes as is was has does always perhaps series news politics physics
   economics mathematics statistics athletics electronics logistics mechanics dynamics ethics aerobics analysis
   basis crisis diagnosis emphasis hypothesis oasis paralysis synthesis thesis axis tennis iris pelvis christmas
   canvas atlas alias bias pancreas texas kansas paris los unless across overseas indoors outdoors upwards downwards backwards forwards less nevertheless nonetheless besides
   towards afterwards sometimes whereas mumps measles diabetes rabies previous various serious famous obvious
   dangerous religious anonymous numerous tremendous continuous enormous nervous generous delicious precious
   simultaneous spontaneous homogeneous miscellaneous indigenous autonomous ambitious cautious conscious
   suspicious spacious gracious vicious infectious contagious poisonous outrageous courageous gorgeous
   gross cost-less homeless jobless wireless endless business-class`.split(/\s+/),
);

/** What the lists say of a word: that it is, or may be, a plural, or that it is none. */
const listed: ReadonlyMap<string, boolean> = new Map([
  ...[...singularInS].map((word) => [word, false] as const),
  ...[...sameInBoth, ...irregular.keys()].map((word) => [word, true] as const),
]);

/** True where a lower-cased noun is, or may be, a plural: `trains`, `people`, `aircraft`, `criteria`. */
export function isPlural(word: string): boolean {
  const known = listed.get(word);
  if (known !== undefined) return known;
  // The last letter alone tells that most words are none.
  if (word.endsWith('s')) return word.length > 2 && !singularEnding.test(word);
  return isMenPlural(word) || isLatin(word);
}

const singularEnding = /(?:ss|ous|sis|ics|itis)$/;

/** Singular of a noun, in the letters' case of its stem: `cities` → `city`, `Americans` → `American`, `people` → `person`. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return sameCase(word, known);
  if (isMenPlural(lower)) return `${word.slice(0, -2)}an`;
  if (isLatin(lower)) return word.slice(0, -1);
  if (!lower.endsWith('s')) return word;
  if (!isPlural(lower) || sameInBoth.has(lower))
    return /^\p{Lu}{2,}s$/u.test(word) ? word.slice(0, -1) : word;
  if (!lower.endsWith('es')) return word.slice(0, -1);
  if (lower.length > 4 && lower.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return sibilant.test(lower) ? word.slice(0, -2) : word.slice(0, -1);
}

/** What a plural in -es is made of, rather than in -s. */
const sibilant = /(?:ch|sh|ss|x|zz|[^aeiou]oe)s?es$/;

/** Latin plurals: `amphorae`, `algae`. */
const isLatin = (word: string): boolean => word.endsWith('ae') && latin.test(word);
const latin = /^[a-z]{3,}[^aeiou]ae$/;

const sameCase = (model: string, word: string): string =>
  isCapitalised(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** True for a plural built on `-men`: `salesmen`, `fishermen`. */
const isMenPlural = (word: string): boolean =>
  word.length > 5 &&
  word.endsWith('men') &&
  !/(?:speci|regi|acu|abdo|sta|hy|cycla|albu)men$/.test(word);

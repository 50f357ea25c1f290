import { setOf } from './word-set.ts';

/** Nouns that a number behind them names rather than counts: "Stage 4", "page 3", "window 7", "Notice 17", "halls 3 and 4". */
export const numberedNouns: ReadonlySet<string> = setOf(`
  no nos nr number numbers page pages chapter chapters section sections article articles act phase phases stage stages
  level levels step steps category categories class classes grade type types version versions generation gen
  line lines route routes terminal terminals platform platforms gate gates flight flights room rooms unit units
  week weeks round rounds season episode lap game group tier division zone zones district day minute hole turn row
  volume model models highway highways expressway motorway road roads interstate runway runways taxiway lot lots
  apartment suite exhibit figure figures fig table tables channel channels area sector sectors hall halls pier piers
  berth berths quay quays dock docks track tracks tower building buildings block camp bay bays exit exits junction mile
  kilometer kilometre km verse psalm rule rules title clause clauses paragraph paragraphs point item items option plan
  proposition amendment resolution resolutions mark mk series edition issue part parts scene appendix schedule annex
  annexes form forms test pool bracket seed bed ward court studio formula windows apollo agenda vision horizon war code
  codes top last final final-four size ranked rank ranking saison matchday q h fy wave batch cohort heat leg tour
  gameweek quarter half year window counter counters desk booth stall stalls shop kiosk stand stands hangar hangars
  apron shed sheds warehouse depot yard checkpoint crossing bulletin notice circular decree order directive regulation
  regulations law document documents announcement letter protocol chapter heading headings subheading subheadings
  panel lane portal position locomotive locomotives train trains wagon bus tram metro station tel telephone phone fax
  dial dialing dialling calling hotline helpline slide slides scope ext extension postcode zip box grid cell column question session footnote note incoterms iso standard norm
  seat seats drawer shelf locker convention corridor corridors siding sidings signal point points hs cn taric un lock shaft parcel plot site well`);

/** What is called by a number: "the hotline is 12360". */
export const dialledNouns: ReadonlySet<string> = setOf(
  'tel telephone phone fax hotline helpline switchboard dial extension code password pin postcode ticker',
);

/** Of these, the ones that rank: a bare number behind them is a label, a counted one is not ("the top 10 firms"). */
export const rankingNouns: ReadonlySet<string> = new Set(['top', 'last', 'final']);

/** What carries a model's number: "three 747 freighters". */
export const aircraftNouns: ReadonlySet<string> = setOf(`
  aircraft airliner airliners airplane airplanes plane planes jet jets freighter freighters jumbo jumbos dreamliner
  dreamliners max cargo fleet f bcf jetliner jetliners`);

/** Makers whose name stands before a model's number. */
export const aircraftMakers: ReadonlySet<string> = new Set([
  'boeing',
  'airbus',
  'antonov',
  'ilyushin',
]);

/** What a length in feet tells the size of: "a 40-foot container", "twenty-foot equivalent units". */
export const containerNouns: ReadonlySet<string> = setOf(`
  container containers box boxes unit units equivalent equivalents reefer reefers dry high-cube high hc standard
  shipping intermodal iso open flat loaded empty refrigerated general wagon wagons flatcar flatcars trailer trailers
  module modules pallet-wide`);

/** Sizes in feet of containers, and of the wagons that carry them. */
export const containerFeet: ReadonlySet<number> = new Set([10, 20, 30, 40, 45, 48, 53, 60, 80, 90]);

/** Those a text has named before when it says "the two sides", so that nothing is counted. */
export const dualNouns: ReadonlySet<string> = setOf(`
  side sides country countries nation nations party parties government governments leader leaders president presidents
  company companies firm firms partner partners carrier carriers city cities province provinces place places end ends
  continent continents people peoples neighbour neighbours neighbor neighbors region regions economy economies market
  markets minister ministers ports towns states airports airlines`);

/** Adjectives that make a part of the earth or of an event of "half": "the eastern half of the line", "the second half". */
export const partAdjectives: ReadonlySet<string> = setOf(`
  first second last other opening closing better latter each this final former next top bottom 1st 2nd upper lower left
  right front rear back eastern western northern southern north south east west southeastern southwestern northeastern
  northwestern inner outer far near european asian chinese russian kazakh polish german inland coastal`);

/** Adjectives of a stretch of time told by its place on the calendar: "the past 10 years", "the same six months". */
export const spanAdjectives: ReadonlySet<string> = setOf(`
  past last next following same first coming previous recent preceding ensuing subsequent initial current latest
  intervening final full whole entire opening closing upcoming successive consecutive straight additional further
  calendar financial fiscal remaining prior`);

/** Words behind a length of time that count it from some other time: "eight years ago", "a month earlier". */
export const offsetWords: ReadonlySet<string> = setOf(
  'ago earlier before previously prior hence later after since on beforehand afterwards',
);

/** Verbs and nouns of which a length of time is the very measure: "takes seven years", "a lease of 30 years". */
export const lastingWords: ReadonlySet<string> = setOf(`
  take takes took taken taking last lasts lasted lasting need needs needed require requires required spend spends spent
  spending runs valid lease leases leased leasing contract contracts contracted concession concessions
  concessionaire agreement agreements licence license licences guarantee guarantees guaranteed warranty term terms loan
  loans franchise tenure mandate sentence jailed sentenced prison suspend suspended extend extended extends extending
  cut cuts shorten shortened shortens reduce reduced reduces save saves saved saving delay delayed average averages
  averaged allow allows allowed maturity payback lifetime lifespan life wait waits waited stay stays stayed aged age visa visas`);

import { setOf, wordSet } from './word-set.ts';

/** What stands between an amount and the time it is for: "three *a* week". */
export const rateWords = wordSet('a|per|each|every');

/** How often, as an adjective or an adverb: the unit of time and how many of it. */
export const frequencyWords: ReadonlyMap<string, { unit: string; count: number }> = new Map([
  ['hourly', { unit: 'hour', count: 1 }],
  ['daily', { unit: 'day', count: 1 }],
  ['nightly', { unit: 'day', count: 1 }],
  ['weekly', { unit: 'week', count: 1 }],
  ['fortnightly', { unit: 'week', count: 2 }],
  ['monthly', { unit: 'month', count: 1 }],
  ['yearly', { unit: 'year', count: 1 }],
  ['annual', { unit: 'year', count: 1 }],
  ['annually', { unit: 'year', count: 1 }],
]);

/** Of these, the ones that a single service of the field runs by: "a daily service". */
export const serviceFrequencies = setOf('hourly daily nightly weekly fortnightly monthly');

/** Adverbs of number before a frequency: "thrice-weekly". */
export const timesWords: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

/** What runs, calls or leaves so and so often: "three trains daily", "100 weekly flights". */
export const runningNouns = setOf(
  `train trip journey service flight departure arrival aircraft plane freighter ship vessel voyage sailing lorry truck van
   connection rotation frequency shuttle run link ferry barge call crossing landing takeoff take-off movement slot pair
   locomotive convoy express tram bus coach roundtrip delivery shipment passage line block-train return`,
);

/** What is moved so and so often: "95 wagons every week", "300 parcels a day". */
export const movedNouns = setOf(
  `wagon carriage container box unit parcel package vehicle car passenger order item declaration pallet trailer swap-body
   person people visitor customer piece shipment consignment traveller traveler commuter transaction`,
);

/** Measures of what is moved. */
export const loadUnits = setOf('tonne ton TEU FEU kilogram kilotonne megatonne barrel cubic-meter');

/** Heads that a frequency before them makes a rate of: "the daily average", "weekly throughput". */
export const rateHeads = setOf(
  `average mean throughput frequency number volume handling capacity traffic turnover departures arrivals total output
   processing flow operations services volumes figure tally count trips runs flights trains`,
);

/** Verbs by which a place is served so and so often: "*flies* to Riga daily". */
export const servingVerbs = setOf(
  `serve serves served serving fly flies flew flown flying run runs ran running depart departs departed leave leaves left
   operate operates operated operating call calls called link links linked connect connects connected sail sails sailed go
   goes went travel travels travelled`,
);

/** Of what runs, what its singular alone tells of: "its first *train* to China". */
export const vehicleNouns = setOf(
  'train flight freighter ship ferry sailing barge truck lorry vessel departure shuttle',
);

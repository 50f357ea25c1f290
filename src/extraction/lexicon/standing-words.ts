import { setOf } from './word-set.ts';

/** Units of what a thing has as long as it stands: durations, lengths, areas, speeds, temperatures, powers. */
export const standingUnits = setOf(`
  second minute hour day week month year decade century fortnight kilometer meter centimeter millimeter mile foot inch
  yard nautical-mile square-kilometer square-meter square-foot square-mile hectare acre mu kilometer-per-hour
  mile-per-hour meter-per-second celsius fahrenheit degree megawatt kilowatt gigawatt horsepower kilovolt volt
  kilometer-per-day`);

/** Units of lengths and areas, which a thing has as long as it is there. */
export const extents = setOf(`
  kilometer meter mile foot nautical-mile square-kilometer square-meter square-foot square-mile hectare acre mu`);

/** What there is of somewhere as long as nothing is said of a change: those who live, work or sit there, and fleets. */
export const stockNouns = setOf(`
  inhabitant resident person employee worker officer staff company firm member freighter aircraft locomotive crane terminal
  warehouse airport berth track`);

/** Verbs, in their base, of what is so: "the association *has* 340 members". */
export const havingVerbs = setOf(
  'have own be employ count operate number give comprise include house',
);

/** Verbs, in their base, by which a length or an area comes about in a time of its own. */
export const constructionVerbs = setOf(`
  build lay add extend open complete electrify construct renovate upgrade expand commission lease acquire rent pave
  average take cut shorten reduce fall drop rise increase decrease lengthen drive fly cover`);

/** Nouns of a bargain, which a sentence tells of and the next one gives the amount of. */
export const eventNouns = setOf(`
  deal agreement contract order acquisition purchase transaction sale takeover merger bid tender loan bond issue
  settlement grant donation auction ceremony signing partnership`);

/** Verbs, in their base, of what is done once: told in the perfect, it has no part in a time that is reported on. */
export const singleActs = setOf(`
  put invest approve order buy acquire award hire create cut appoint commission pledge earmark lend borrow grant
  contract allocate agree raise spend`);

/** Heads of subjects that add up over a time, so that "is" tells what they came to in it: "the net *result* is 18 million". */
export const flowingNouns = setOf(
  'profit loss revenue turnover result income earnings sales surplus deficit output tonnage count tally total sum throughput growth increase decline rise gap difference margin',
);

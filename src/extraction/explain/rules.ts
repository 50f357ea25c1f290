/** Fields of a fact that are explained one by one. */
export const explainedFields = [
  'value',
  'unit',
  'qualifier',
  'trend',
  'subject',
  'period',
  'places',
  'measure',
  'modality',
] as const;
export type ExplainedField = (typeof explainedFields)[number];

/** A rule of the reader: what it looks for in the text, and what it makes of it. */
export interface Rule {
  looksFor: string;
  makes: string;
  /** Where it stands: the file, and the function to set a breakpoint in. */
  file: string;
  in: string;
}

const inFolder = 'src/extraction';
const rule = (looksFor: string, makes: string, file: string, within: string): Rule => ({
  looksFor,
  makes,
  file: `${inFolder}/${file}`,
  in: within,
});

/** Every rule that `npm run facts -- --explain` names. */
export const rules = {
  'value-number': rule(
    'digits, or a number in words',
    'the value',
    'numerals/numbers.ts',
    'readNumber',
  ),
  'value-range': rule(
    'two numbers with “to”, a dash or “between”',
    'low and high',
    'numerals/ranges.ts',
    'readReach',
  ),
  'value-share': rule(
    '“half”, “two-thirds”, “three in four”',
    'the value in percent',
    'numerals/shares.ts',
    'readShare',
  ),
  'value-rank': rule(
    '“first”, “third-largest”, “ranked fifth”',
    'the place in an order',
    'numerals/ranks.ts',
    'readRanks',
  ),
  'value-multiple': rule(
    '“doubled”, “three times as many”',
    'how many times',
    'numerals/multiples.ts',
    'readMultiple',
  ),
  'value-cell': rule(
    'the one number of a cell',
    'the value, negative where its sign says so',
    'tables/cell-quantity.ts',
    'cellQuantity',
  ),
  'unit-money': rule(
    'a sign, code or name of a currency beside the number',
    'its ISO code',
    'lexicon/currencies.ts',
    'readCurrencyBefore',
  ),
  'unit-code': rule(
    'a unit of measurement, “percent”',
    'its CLDR identifier',
    'units/units.ts',
    'readUnit',
  ),
  'unit-noun': rule(
    'the noun phrase behind the number',
    'it in the singular',
    'units/counted.ts',
    'readCounted',
  ),
  'unit-rate': rule(
    '“per”, “a day”, “every week”, “weekly”',
    '`A-per-B`',
    'units/units.ts',
    'readUnit',
  ),
  'unit-elsewhere': rule(
    'the noun of the subject, or of the number before',
    'the unit of a number without one',
    'quantities/joins.ts',
    'joinCandidates',
  ),
  'unit-cell': rule(
    'a unit in the cell, its header, its row or its lead-in',
    'the unit',
    'tables/cell-quantity.ts',
    'cellQuantity',
  ),
  'unit-none': rule('no unit', 'an empty unit', 'numerals/bare-numbers.ts', 'isBareQuantity'),
  'qualifier-word': rule(
    '“about”, “over”, “at least” and the like beside the number',
    'how firmly it is stated',
    'quantities/qualifiers.ts',
    'qualifierBefore',
  ),
  'qualifier-exact': rule('no such word', '`exact`', 'quantities/qualifiers.ts', 'qualifierBefore'),
  'trend-word': rule(
    'a verb, noun or adjective of rise or fall, or a sign',
    'up or down',
    'trends/trend-of.ts',
    'findTrend',
  ),
  'trend-none': rule('no such word', 'no direction', 'trends/trend-of.ts', 'findTrend'),
  'subject-words': rule(
    'the words before or behind the number that it is said of',
    'the subject',
    'subjects/subject-of.ts',
    'describeSubjects',
  ),
  'subject-cell': rule(
    'what a header, a row or a lead-in names',
    'the subject',
    'tables/cell-quantity.ts',
    'subjectOf',
  ),
  'period-clause': rule(
    'a time in the clause of the number',
    'the period',
    'time/dating.ts',
    'dateFacts',
  ),
  'period-sentence': rule(
    'a time elsewhere in the sentence',
    'the period',
    'time/dating.ts',
    'dateFacts',
  ),
  'period-reporting': rule(
    'the time the article reports on',
    'the period of a fact that names none',
    'discourse/reporting-period.ts',
    'lentPeriod',
  ),
  'period-cell': rule(
    'a time in header, row or lead-in',
    'the period',
    'tables/cell-facts.ts',
    'timeOf',
  ),
  'period-unresolved': rule(
    'a time that cannot be dated',
    'a period without days',
    'time/periods.ts',
    'readPeriods',
  ),
  'period-none': rule('no time that holds for it', 'no period', 'time/dating.ts', 'dateFacts'),
  'places-point': rule(
    'a point that the stretch of the number names',
    'it',
    'places/own-places.ts',
    'ownPlaces',
  ),
  'places-subject-area': rule(
    'a country or an area that is the subject, or opens the clause',
    'it',
    'places/place-facts.ts',
    'ofAreas',
  ),
  'places-area': rule(
    'a country or an area that the stretch of the number names',
    'it, beside the point the article is about where it is a partner',
    'places/place-facts.ts',
    'ofAreas',
  ),
  'places-owner': rule(
    'whose the number is by the words right before it: “Hamburg’s 7.7 million”, “Madrid, which took”',
    'that place',
    'places/ownership.ts',
    'isOwner',
  ),
  'places-aligned': rule(
    'as many names as numbers, with “respectively” or of ranks',
    'the name of the same turn',
    'places/coordination.ts',
    'alignedNames',
  ),
  'places-distributed': rule(
    'a run of numbers, each with a name behind it',
    'the name behind the number',
    'places/ownership.ts',
    'distributed',
  ),
  'places-counted-places': rule(
    'places that are counted, of traffic with two ends',
    'where the traffic begins',
    'places/place-facts.ts',
    'withoutGoal',
  ),
  'places-two-together': rule(
    '“the two airports”, “between them”',
    'the two last named together',
    'places/carried-places.ts',
    'antecedent',
  ),
  'places-flow': rule(
    'a way with both ends',
    'both ends, and what it passes',
    'places/traffic-places.ts',
    'ofFlow',
  ),
  'places-flow-ahead': rule(
    'the one way the sentence names, behind traffic that is counted',
    'both ends, and what it passes',
    'places/carried-places.ts',
    'flowAhead',
  ),
  'places-service': rule(
    '“the route”, “each train”: traffic told of before',
    'its ends, or the end the article is about',
    'places/traffic-places.ts',
    'ofService',
  ),
  'places-scope': rule(
    'an area that only says within what a number holds',
    'what the article is about, where it lies in the area',
    'places/place-facts.ts',
    'unlessAround',
  ),
  'places-way': rule(
    'what a way passes',
    'the way told of before, past these',
    'places/traffic-places.ts',
    'ofWay',
  ),
  'places-partner': rule(
    'a subject that sends or receives, and its partner',
    'both',
    'places/traffic-places.ts',
    'withPartner',
  ),
  'places-beside-topic': rule(
    'an area that is a partner or a market',
    'it, with the point the article is about',
    'places/place-facts.ts',
    'besideTopic',
  ),
  'places-goal': rule(
    'where something goes to',
    'it, with where it comes from',
    'places/traffic-places.ts',
    'withOrigin',
  ),
  'places-receiver': rule(
    'an area that traffic comes from',
    'it, with where that arrives',
    'places/traffic-places.ts',
    'withReceiver',
  ),
  'places-previous': rule(
    'no name since the number before',
    'the places of that number',
    'places/carried-places.ts',
    'continued',
  ),
  'places-generic-service': rule(
    'the whole of a service: “All China-Europe freight trains”',
    'the country it is named by first',
    'places/carried-places.ts',
    'genericService',
  ),
  'places-operator': rule(
    'a firm that is the subject',
    'where it stands',
    'places/carried-places.ts',
    'operatorOf',
  ),
  'places-nation': rule(
    'a ministry, or a railway of a whole country',
    'the country of what the article is about',
    'places/carried-places.ts',
    'nationOf',
  ),
  'places-later-subject': rule(
    'the subject behind an opening phrase',
    'it',
    'places/carried-places.ts',
    'laterSubject',
  ),
  'places-focus': rule(
    'no name in the sentence: what those before are about',
    'the most salient place',
    'places/carried-places.ts',
    'carried',
  ),
  'places-weak': rule(
    'a name in a weak position, where nothing else is named',
    'it',
    'places/carried-places.ts',
    'weakPlaces',
  ),
  'places-measured': rule(
    'a measure stated before of a place',
    'that place',
    'reader/measuring.ts',
    'Measuring',
  ),
  'places-corridor': rule(
    'the name of a corridor, or words that lead back to one',
    'the corridor',
    'places/corridors.ts',
    'isAbout',
  ),
  'places-route': rule(
    'the ends of a way, and what it passes',
    'the route',
    'places/routes.ts',
    'readRoutes',
  ),
  'places-cell': rule(
    'a name in row, header or lead-in',
    'the places',
    'tables/cell-facts.ts',
    'placesOf',
  ),
  'places-none': rule(
    'no name that it may be about',
    'no place',
    'places/place-facts.ts',
    'placesOf',
  ),
  'measure-noun': rule(
    'a noun and a subject that the atlas ties to a measure',
    'the measure',
    'subjects/measures.ts',
    'of',
  ),
  'measure-none': rule('no such noun and subject', 'no measure', 'subjects/measures.ts', 'of'),
  'modality-verb': rule(
    'verbs and nouns of plans, forecasts and capacities in the clause',
    'how real it is',
    'clauses/clause-type.ts',
    'modalityOf',
  ),
  'modality-cell': rule(
    '“plan”, “forecast”, “capacity” in a header or a row',
    'how real it is',
    'tables/cell-facts.ts',
    'modalityOf',
  ),
  'modality-actual': rule('none of these', '`actual`', 'clauses/clause-type.ts', 'modalityOf'),
  editor: rule(
    'an attribute of a `:fact` directive',
    'the field',
    'editing/corrections.ts',
    'applyDirectives',
  ),
} as const satisfies Record<string, Rule>;
export type RuleName = keyof typeof rules;

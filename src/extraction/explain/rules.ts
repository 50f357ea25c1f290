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
  'places-clause': rule(
    'a name in the clause of the number',
    'the places',
    'places/place-facts.ts',
    'placesOf',
  ),
  'places-sentence': rule(
    'a name elsewhere in the sentence',
    'the places',
    'places/place-facts.ts',
    'placesOf',
  ),
  'places-focus': rule(
    'what the sentences before are about',
    'the places of a fact that names none',
    'discourse/focus.ts',
    'inFocus',
  ),
  'places-topic': rule(
    'what title, dek or heading name',
    'the places of a fact that names none',
    'discourse/focus.ts',
    'inFocus',
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

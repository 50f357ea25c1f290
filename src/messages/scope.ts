/** What a figure is of: places, directions, definitions. */
export const scopeMessages = {
  list: '{most} and {last}',
  from: 'from {from}',
  to: 'to {to}',
  via: 'via {via}',
  between: 'between {from} and {to}',
  of: 'of {of}',
  claimant: 'according to {claimant}',
  the: 'the {name}',
  /** Names that take an article in a sentence. */
  articled: [
    'European Union',
    'United Kingdom',
    'United States',
    'Netherlands',
    ' Sea$',
    ' Region$',
  ],
  modalities: { actual: '', plan: 'planned', forecast: 'expected', capacity: 'as a capacity' },
  verdicts: { confirmed: 'Confirmed', disputed: 'Disputed', refuted: 'Refuted' },
  verdict: '{verdict}: {finding}',
} as const;

/** What a figure is of: places, directions, definitions. */
export const scopeMessages = {
  list: '{most} and {last}',
  from: 'from {from}',
  to: 'to {to}',
  via: 'via {via}',
  between: 'between {from} and {to}',
  of: 'of {of}',
  claimant: 'according to {claimant}',
  modalities: { actual: '', plan: 'planned', forecast: 'expected', capacity: 'as a capacity' },
  verdicts: { confirmed: 'Confirmed', disputed: 'Disputed', refuted: 'Refuted' },
  verdict: '{verdict}: {finding}',
} as const;

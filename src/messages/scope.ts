/** What a figure is of: places, directions, definitions. */
export const scopeMessages = {
  list: '{most} and {last}',
  from: 'from {from}',
  to: 'to {to}',
  via: 'via {via}',
  between: 'between {from} and {to}',
} as const;

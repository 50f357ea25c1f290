/** Pages of corridors. */
export const corridorsMessages = {
  title: 'Corridors',
  lead: 'The main ways of trains and aircraft between China and Europe, with what the stories state about them.',
  facts: 'Every figure along this corridor, by time',
  charts: 'Over time and beside others',
  noFacts: 'No story states a figure about this corridor yet, and the atlas holds none.',
  course: 'Its course',
  through: 'Through',
  opened: 'First ran in',
  sharing: 'Shares track with',
  meeting: 'Meets',
  meets: '{name} (at {places})',
  kinds: {
    corridor: 'Corridors by rail',
    railway: 'Railway lines',
    feeder: 'Feeders and branches',
    'air-route': 'Routes by air',
  },
} as const;

import { expect, it } from 'vitest';
import { parseJourneys } from './journeys.ts';

it('reads journeys, their steps, and where no figure exists', () => {
  expect(parseJourneys('Home: reloading = 2 hours | Out: crane = 55 minutes; wait = ?')).toEqual([
    { name: 'Home', steps: [{ name: 'reloading', words: '2 hours' }] },
    {
      name: 'Out',
      steps: [
        { name: 'crane', words: '55 minutes' },
        { name: 'wait', words: null },
      ],
    },
  ]);
});

it('refuses what has another form', () => {
  for (const rows of ['', 'Home', 'Home: 2 hours', 'Home: a = 1 day; b', 'a = 1 day | Out: b = ?'])
    expect(parseJourneys(rows), rows).toBeNull();
});

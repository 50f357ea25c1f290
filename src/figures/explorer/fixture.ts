import type { ExplorerContent, ExplorerFact } from './content.ts';

/** A fact of the explorer with everything left at nothing but what is given. */
export const fact = (given: Partial<ExplorerFact> & { id: string }): ExplorerFact => ({
  from: null,
  to: null,
  isYear: false,
  mode: 'rail',
  places: [],
  countries: [],
  corridors: [],
  story: '',
  measure: '',
  value: null,
  counts: null,
  isUnconfirmed: false,
  isApproximate: false,
  ...given,
});

const trips = (id: string, place: string, year: number, value: number) =>
  fact({
    id,
    from: year,
    to: year,
    isYear: true,
    places: [place],
    countries: ['china'],
    measure: 'trips',
    value,
    counts: { of: [place], by: '', amount: String(value), elsewhere: '' },
  });

const whole = { of: [], by: '', amount: '', elsewhere: '' };

/** Two corridors, one of them opened in 2017, an air route, three hubs and some figures. */
export const content: ExplorerContent = {
  facts: [
    trips('xian-2020', 'xian', 2020, 3720),
    trips('xian-2024', 'xian', 2024, 3849),
    trips('chengdu-2024', 'chengdu', 2024, 2285),
    { ...trips('all-2019', 'china', 2019, 8225), counts: whole, isUnconfirmed: true },
    { ...trips('all-2024', 'china', 2024, 19392), counts: whole },
    { ...trips('to-europe-2024', 'europe', 2024, 10546) },
    fact({
      id: 'flight',
      mode: 'air',
      places: ['chengdu', 'frankfurt'],
      countries: ['china', 'germany'],
      corridors: ['air'],
      story: 'flights',
    }),
  ],
  ways: [
    {
      id: 'north',
      mode: 'rail',
      opened: 2011,
      closed: null,
      told: null,
      countries: ['china', 'poland'],
      places: ['chengdu', 'xian', 'lodz'],
    },
    {
      id: 'btk',
      mode: 'rail',
      opened: 2017,
      closed: 2022,
      told: null,
      countries: ['georgia'],
      places: ['tbilisi'],
    },
    {
      id: 'air',
      mode: 'air',
      opened: null,
      closed: null,
      told: 2018,
      countries: ['china', 'germany'],
      places: ['chengdu', 'frankfurt'],
    },
  ],
  places: [
    { id: 'xian', name: 'Xi’an', country: 'china', opened: null, isArea: false },
    { id: 'chengdu', name: 'Chengdu', country: 'china', opened: null, isArea: false },
    { id: 'lodz', name: 'Łódź', country: 'poland', opened: 2013, isArea: false },
    { id: 'frankfurt', name: 'Frankfurt', country: 'germany', opened: null, isArea: false },
    { id: 'tbilisi', name: 'Tbilisi', country: 'georgia', opened: null, isArea: false },
    { id: 'china', name: 'China', country: 'china', opened: null, isArea: true },
    { id: 'europe', name: 'Europe', country: '', opened: null, isArea: true },
  ],
};

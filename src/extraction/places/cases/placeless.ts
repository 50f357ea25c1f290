import type { PlaceCase } from '../../cases/places.ts';

/** Facts of no place, and of an area rather than of the point the text is about. */
export const placelessCases: Record<string, PlaceCase[]> = {
  'what any one of a kind holds is of no place': [
    {
      says: 'Hamburg is full. A wagon takes four lorries, or five on two decks. A barge of the larger class can carry up to 310 cars.',
      facts: [['four lorries'], ['five'], ['up to 310 cars']],
    },
    {
      says: 'Lyon grew. Nordwind flies from Wuhan to Lyon with an Airbus A330 that can lift up to 61 tonnes.',
      facts: [['up to 61 tonnes']],
    },
    {
      says: 'Hamburg is full. A train from Wuhan carried 41 containers. The terminal can hold 4,000 containers. A lorry waits 14 hours.',
      facts: [
        ['41 containers', 'wuhan'],
        ['4,000 containers', 'hamburg'],
        ['14 hours', 'hamburg'],
      ],
    },
    {
      says: 'Hamburg is full. A barge carried 900 containers in May. A train can take 44 containers to Lodz.',
      facts: [
        ['900 containers', 'hamburg'],
        ['44 containers', 'hamburg', 'lodz'],
      ],
    },
  ],
  'what a firm buys of which the text says no place': [
    {
      says: 'Hamburg is full. NYK took over six ships in January 2024 and had nine in June 2025. Nordwind Marine has ordered 12 barges.',
      facts: [['six ships'], ['nine'], ['12 barges']],
    },
    {
      says: 'Hamburg is full. The port has ordered 12 barges. Shippers hired 40 lorries. It bought six tugs.',
      facts: [
        ['12 barges', 'hamburg'],
        ['40 lorries', 'hamburg'],
        ['six tugs', 'hamburg'],
      ],
    },
  ],
  'a whole area that a clause opens with': [
    {
      says: 'Hamburg handles parcels.\n\nFor the whole of Poland customs counted 48 million parcels. The average parcel weighed 700 grams.',
      facts: [
        ['48 million parcels', 'poland'],
        ['700 grams', 'poland'],
      ],
    },
    {
      says: 'Hamburg handles parcels.\n\nA shuttle for Poland took 48 parcels. The average parcel weighed 700 grams.',
      facts: [
        ['48 parcels', 'hamburg', 'poland'],
        ['700 grams', 'hamburg'],
      ],
    },
  ],
  'imports and exports of one land, told one after the other': [
    {
      says: 'Hamburg grew. Imports from China came to 7,100 tonnes in May and exports to China to 1,600 tonnes. Imports were more than four times the exports.',
      facts: [
        ['7,100 tonnes', 'hamburg', 'china'],
        ['1,600 tonnes', 'hamburg', 'china'],
        ['more than four times', 'hamburg', 'china'],
      ],
    },
  ],
  'a way told of in a story on another town': [
    {
      says: 'Hamburg is full. Hamburg has many lines. The railway from Lodz to Lyon was opened in May. Its length is 183 kilometres. A train on it may be at most 600 metres long.',
      facts: [
        ['183 kilometres', 'lodz', 'lyon'],
        ['at most 600 metres', 'lodz', 'lyon'],
      ],
    },
    {
      says: 'Hamburg is full. The railway from Lodz to Lyon was opened in May. On the same line the state of Poland expects 30 trains a day.',
      facts: [['30 trains a day', 'lodz', 'lyon']],
    },
  ],
};

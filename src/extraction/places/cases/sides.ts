import type { PlaceCase } from '../../cases/places.ts';

/** What facts have two places or more by: borders, ways with two ends, "as do those of", areas by their adjective. */
export const sideCases: Record<string, PlaceCase[]> = {
  'a border that something is done to is of both its sides': [
    {
      says: 'Lodz grew. Poland opened its border with Belarus for 90 trains.',
      facts: [['90 trains', 'poland', 'belarus']],
    },
    {
      says: 'Lodz grew. Russia’s frontier with Kazakhstan and China let 900 wagons pass.',
      facts: [['900 wagons', 'russia', 'kazakhstan', 'china']],
    },
    {
      says: 'Lodz grew. At Khorgos, on Kazakhstan’s border with China, cranes lifted 900 boxes.',
      facts: [['900 boxes', 'khorgos']],
    },
    {
      says: 'Lodz grew. Poland, near its border with Belarus, has laid 90 tracks.',
      facts: [['90 tracks', 'poland']],
    },
  ],
  'what holds of others no less is of them too': [
    {
      says: 'Lodz grew. Trains of Wuhan pull 50 wagons, as do those of Xi’an and Lanzhou.',
      facts: [['50 wagons', 'wuhan', 'xian', 'lanzhou']],
    },
    {
      says: 'Lodz grew. Hamburg handled 900 boxes in May, as did Duisburg.',
      facts: [['900 boxes', 'hamburg', 'duisburg']],
    },
  ],
  'a land is an end of its traffic, not where what it passes lies': [
    {
      says: 'Wuhan grew. About 40 percent of trade between Germany and Kazakhstan passes through Alashankou.',
      facts: [['About 40 percent', 'germany', 'alashankou', 'kazakhstan']],
    },
    {
      says: 'Wuhan grew. In Poland trains wait at Lodz, where 90 wagons stand.',
      facts: [['90 wagons', 'lodz']],
    },
  ],
  'a service named by its ends has what it passes as well': [
    {
      says: 'A Wuhan–Hamburg service passed through Lodz with 90 boxes.',
      facts: [['90 boxes', 'wuhan', 'lodz', 'hamburg']],
    },
    {
      says: 'Lodz grew. Some 90 China–Europe trains passed through Khorgos.',
      facts: [['Some 90 China–Europe trains', 'khorgos']],
    },
  ],
  'a pronoun for both ends of a way leaves neither out, in money as well': [
    {
      says: 'Lodz grew.\n\nThe air route between Wuhan and Lyon has opened. It earned 40 million euros.',
      facts: [['40 million euros', 'wuhan', 'lyon']],
    },
    {
      says: 'Lodz grew.\n\nThe firm behind the trains between Wuhan and Lyon has grown. It puts their cargo at 40 million euros.',
      facts: [['40 million euros', 'wuhan']],
    },
  ],
  'a route is of both its ends, its trains of the one the article is about': [
    {
      says: 'Wuhan grew. Wuhan is proud. Trains run between Wuhan and Lyon.\n\nWuhan is glad. By May the route had moved 900 boxes. The trains moved 800 boxes.',
      facts: [
        ['900 boxes', 'wuhan', 'lyon'],
        ['800 boxes', 'wuhan'],
      ],
    },
  ],
  'a route is of the part of the world by whose adjective it is called': [
    {
      says: 'Wuhan grew. Cargo on their European route came to 900 tonnes.',
      facts: [['900 tonnes', 'europe']],
    },
  ],
  '"there" is of areas where the sentence names no point': [
    {
      says: 'Lodz grew. The line through Poland and Belarus is old, and volume there fell by 80 percent.',
      facts: [['80 percent', 'poland', 'belarus']],
    },
    {
      says: 'Lodz grew. The line through Poland ends at Hamburg, and volume there fell by 80 percent.',
      facts: [['80 percent', 'hamburg']],
    },
  ],
  'how often whoever runs a service serves its way is of both ends': [
    {
      says: 'Wuhan grew. A first flight from Luxembourg landed at Wuhan. The airline began with 2 flights a week. In June it operated 7 flights a week.',
      facts: [
        ['2 flights a week', 'luxembourg', 'wuhan'],
        ['7 flights a week', 'luxembourg', 'wuhan'],
      ],
    },
    {
      says: 'Wuhan grew. A train came from Lyon to Wuhan. The yard is handling 14 trains a day.',
      facts: [['14 trains a day', 'wuhan']],
    },
  ],
  'money of those for whom the atlas has no place is of none': [
    {
      says: 'Wuhan grew.\n\nOn 11 May Nordwind Pharma and Bexley Bio, a young firm, bought a licence. The deal could be worth 8 million euros.',
      facts: [['8 million euros']],
    },
    {
      says: 'Wuhan grew.\n\nOn 11 May the yard, a young one, bought a crane. The deal was worth 8 million euros.',
      facts: [['8 million euros', 'wuhan']],
    },
  ],
  'the transit is that which was told of': [
    {
      says: 'Wuhan grew. Boxes in transit by the railways of Poland and Belarus came to 900 TEU.\n\nWuhan is busy. In May the transit that the carrier DSV sells fell by 5 percent.',
      facts: [
        ['900 TEU', 'poland', 'belarus'],
        ['5 percent', 'poland', 'belarus'],
      ],
    },
  ],
  'a part of the area of a land is of the land': [
    {
      says: 'Wuhan grew. Wuhan is busy. Its trains serve a circle, which covers nearly 40 percent of Germany’s land area.',
      facts: [['nearly 40 percent', 'germany']],
    },
    {
      says: 'Wuhan grew. Wuhan is busy. Its trains carried 40 percent of China’s exports.',
      facts: [['40 percent', 'wuhan']],
    },
  ],
};

import { eachOf, type PlaceCase } from '../../cases/places.ts';

/** What a fact without a place of its own is of, and which names are not what a text goes on about. */
export const topicCases: Record<string, PlaceCase[]> = {
  'where a place lies is not what is told of it': eachOf([
    [
      'Hamburg lies on the bay of Alashankou, where storms blow on 90 days a year.',
      '90 days',
      'hamburg',
    ],
    ['Khorgos looks at Alashankou over a fence. It has 90 tracks.', '90 tracks', 'khorgos'],
    ['Khorgos, which faces Alashankou, has 90 tracks.', '90 tracks', 'khorgos'],
    [
      'Khorgos is located a little above Alashankou. The yard took 90 wagons.',
      '90 wagons',
      'khorgos',
    ],
    ['Łódź neighbours Małaszewicze. Some 90 wagons were lifted.', 'Some 90 wagons', 'lodz'],
    // A land holds what lies in it, and what stands somewhere is there where it is no place itself.
    ['Khorgos lies in Kazakhstan, where wages rose by 9 percent.', '9 percent', 'kazakhstan'],
    ['The wagons stand in Hamburg, where 90 men work.', '90 men', 'hamburg'],
  ]),
  'the area that a station lies in is not what its figures are of': eachOf([
    ['The Khorgos railway port in Kazakhstan handled 900 trains.', '900 trains', 'khorgos'],
    ['Wuhan dry port in central China has cleared 900 trains.', '900 trains', 'wuhan'],
    ['The Hamburg freight terminal in Germany took 900 boxes.', '900 boxes', 'hamburg'],
    ['Trains from Hamburg to Poland carried 900 boxes.', '900 boxes', 'hamburg', 'poland'],
  ]),
  'a clause that tells when or why has places of its own': eachOf(
    [
      ['It stays at 900 TEU a year until Poland builds a yard at Łódź.', '900 TEU a year', 'lyon'],
      ['It lost 12 percent because the river froze at Duisburg.', '12 percent', 'lyon'],
      ['It took 900 TEU when storms closed the port of Hamburg.', '900 TEU', 'lyon'],
      ['It handled 900 TEU before the train to Wuhan stood still.', '900 TEU', 'lyon'],
      ['It took 900 TEU in Hamburg when the sea was calm.', '900 TEU', 'hamburg'],
    ],
    'Lyon is proud. Lyon grew.\n\n',
  ),
  'behind a heading without a place the text goes on about what it is about': [
    {
      says: 'Kazakhstan carried 900 trains in May. Kazakhstan grew.\n\nThe yard of Khorgos has 90 tracks. It had 80 men.\n\n## By direction\n\nNorthward 500 trains ran.',
      facts: [
        ['900 trains', 'kazakhstan'],
        ['90 tracks', 'khorgos'],
        ['80 men', 'khorgos'],
        ['500 trains', 'kazakhstan'],
      ],
    },
    {
      says: 'Kazakhstan carried 900 trains in May. Kazakhstan grew.\n\n## Khorgos\n\nThe yard has 90 tracks.',
      facts: [
        ['900 trains', 'kazakhstan'],
        ['90 tracks', 'khorgos'],
      ],
    },
  ],
  'under the name of a town its land’s railway and what goes between lands are told of the town': [
    {
      says: 'Notes.\n\n## Małaszewicze\n\nPolish State Railways lifted 900 boxes. Shunters moved 80 trains between Poland and Belarus.',
      facts: [
        ['900 boxes', 'malaszewicze'],
        ['80 trains', 'malaszewicze', 'poland', 'belarus'],
      ],
    },
    {
      says: 'Notes.\n\n## Małaszewicze\n\nSome 80 trains ran between Germany and Russia. China sent 900 boxes.',
      facts: [
        ['Some 80 trains', 'germany', 'russia'],
        ['900 boxes', 'china'],
      ],
    },
  ],
  'from where things come is not what a text goes on about': eachOf(
    [
      [
        'Its cranes came from Hamburg. Lorries bring boxes from Frankfurt. Some 90 men work by night.',
        'Some 90 men',
        'lyon',
      ],
    ],
    'A yard was built in Lyon. ',
  ),
  'a zone that is called by its town stands in it': eachOf(
    [
      ['The Wuhan Hi-tech Bonded Zone filled 90 boxes.', '90 boxes', 'wuhan'],
      ['Wuhan Hi-tech Logistics filled 90 boxes.', '90 boxes', 'lyon'],
    ],
    'Lyon grew. Lyon is proud.\n\n',
  ),
  'of two lands named in passing the one that the text’s towns lie in is meant': eachOf(
    [
      ['Crews sort them in Hamburg and Duisburg.', '80 million euros', 'germany'],
      // One town alone may be named for itself, and towns of the other land are its own.
      ['Crews sort them in Hamburg.', '80 million euros', 'china'],
      ['Crews pack them in Wuhan and Lanzhou.', '80 million euros', 'china'],
    ].map(([last, ...fact]): [string, string, string] => [
      `Parcels from China fill German homes.\n\nThe tax on them brought 80 million euros last year.\n\n${last}`,
      ...(fact as [string, string]),
    ]),
  ),
  'a paragraph on a line is of the line': [
    {
      says: 'Lyon grew. Lyon is proud.\n\nThe line from Wuhan to Lanzhou is to be 900 kilometres long. In 2009 ministers talked of 2.4 billion dollars.',
      facts: [
        ['900 kilometres', 'wuhan', 'lanzhou'],
        ['2.4 billion dollars', 'wuhan', 'lanzhou'],
      ],
    },
    {
      says: 'Lyon grew. Lyon is proud.\n\nTrains from Wuhan to Lanzhou were full. In 2009 ministers talked of 2.4 billion dollars.',
      facts: [['2.4 billion dollars', 'lyon']],
    },
  ],
  'the drop and the peak are of the amounts told before': [
    {
      says: 'Lyon grew. Lyon is proud. Trains carried 900 TEU between China and Poland. The drop against 2022 is 47 percent.',
      facts: [
        ['900 TEU', 'china', 'poland'],
        ['47 percent', 'china', 'poland'],
      ],
    },
    {
      says: 'Lyon grew. Lyon is proud. Trains carried 900 TEU between China and Poland. The peak of October 2021 was 940 TEU.',
      facts: [
        ['900 TEU', 'china', 'poland'],
        ['940 TEU', 'china', 'poland'],
      ],
    },
    {
      says: 'Lyon grew. Lyon is proud. Trains carried 900 TEU between China and Poland. The town then lost 40 men.',
      facts: [
        ['900 TEU', 'china', 'poland'],
        ['40 men', 'lyon'],
      ],
    },
  ],
  'offices and railways of a land act for it': eachOf(
    [
      ['Polish customs cleared 900 lorries.', '900 lorries', 'poland'],
      ['Russian border guards let 900 lorries through.', '900 lorries', 'russia'],
      ['The union said Chinese customs accepted 900 carnets.', '900 carnets', 'china'],
      ['German railways moved 900 wagons.', '900 wagons', 'germany'],
      ['Polish customs officers opened 900 boxes.', '900 boxes', 'poland'],
      // What only has to do with them is not theirs.
      ['Chinese goods filled 900 boxes.', '900 boxes', 'lyon'],
      ['Polish customs rules cost it 900 boxes.', '900 boxes', 'lyon'],
      ['It sold 900 boxes under Russian customs law.', '900 boxes', 'lyon'],
    ],
    'Lyon grew. Lyon is proud.\n\n',
  ),
  'to whom something is said is not where it is': eachOf(
    [
      ['It has asked Beijing for two more trains a day.', 'two more trains a day', 'lyon'],
      ['It urged Hamburg to let 900 lorries in.', '900 lorries', 'lyon'],
      ['It reminded Hamburg of 900 boxes.', '900 boxes', 'lyon'],
      ['The yard told Duisburg that 900 boxes were late.', '900 boxes', 'lyon'],
    ],
    'Lyon is proud. Lyon grew.\n\n',
  ),
  'owners are not where they own': eachOf(
    [
      ['Its owners in Kazakhstan spoke of 900 boxes a day.', '900 boxes a day', 'khorgos'],
      ['A shareholder in Hamburg spoke of 900 boxes a day.', '900 boxes a day', 'khorgos'],
      ['A rail yard in Hamburg took 900 boxes a day.', '900 boxes a day', 'hamburg'],
    ],
    'The dry port of Khorgos grew.\n\n',
  ),
  'what lies on the ground of a land is of the land': eachOf(
    [
      ['Of its tracks 305 kilometres are on German soil.', '305 kilometres', 'germany'],
      ['There are 305 kilometres on the Polish side.', '305 kilometres', 'poland'],
    ],
    'Lyon grew. ',
  ),
};

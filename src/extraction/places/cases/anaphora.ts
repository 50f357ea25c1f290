import type { PlaceCase } from '../../cases/places.ts';

/** What leads back to a figure, to a place by its kind, or to whoever speaks. */
export const anaphoraCases: Record<string, PlaceCase[]> = {
  'what there is on that line is of both its ends': [
    {
      says: 'Hamburg grew. The first freighter from Chengdu landed in Hamburg on 14 October. On that line there were three flights a week in January.',
      facts: [['three flights a week', 'chengdu', 'hamburg']],
    },
  ],
  'the crossing is the one told of, not the town a text is dated from': [
    {
      says: 'LODZ – Lorries wait below the Alashankou crossing. Last year the crossing took 187,000 lorries.',
      facts: [['187,000 lorries', 'alashankou']],
    },
  ],
  'where a paragraph opens with another crossing, the port is that one': [
    {
      says: 'Goods through the Khorgos port came to 3 million tonnes.\n\nAt Alashankou, which closes when snow is heavy, vehicles numbered 41,260. Exports did well: 26,400 cars left through the port.',
      facts: [
        ['3 million tonnes', 'khorgos'],
        ['41,260', 'alashankou'],
        ['26,400 cars', 'alashankou'],
      ],
    },
  ],
  'the two stations are the two crossings named together': [
    {
      says: 'Trade of Kazakhstan grew, putting the crossings at Khorgos and Alashankou on course. The railway handed over 1,206 trains at the two stations.',
      facts: [['1,206 trains', 'khorgos', 'alashankou']],
    },
  ],
  'this figure and these trains are of what was just counted': [
    {
      says: 'Kazakhstan grew. Kazakhstan is proud. A total of 118 block trains were received at Lodz in May. This figure is 35 units more than a year before.',
      facts: [
        ['A total of 118 block trains', 'lodz'],
        ['35 units', 'lodz'],
      ],
    },
    {
      says: 'Kazakhstan grew. Kazakhstan is proud. A total of 118 block trains were received at Lodz. KTZ says that 9,740 TEU were delivered by these trains.',
      facts: [
        ['A total of 118 block trains', 'lodz'],
        ['9,740 TEU', 'lodz'],
      ],
    },
  ],
  'the province of whoever speaks says no more than where what the article is about lies': [
    {
      says: 'Zhengzhou grew. Zhengzhou is proud. "We opened seven routes in May," said Zhang Wei, a manager of the Henan port group.',
      facts: [['seven routes', 'zhengzhou']],
    },
  ],
  'a ministry is no firm that sits where the text is dated from': [
    {
      says: 'LODZ. June 3. In May 1.06 million TEU passed through the territory of Kazakhstan, the press service of the Ministry of Transport informed.\n\nA total of 420 wagons are missing.',
      facts: [
        ['1.06 million TEU', 'kazakhstan'],
        ['A total of 420 wagons', 'kazakhstan'],
      ],
    },
  ],
  'the dry port is rather a crossing than the town it lies near': [
    {
      says: '# What the dry port has brought to Lanzhou\n\nCranes stand beyond Lanzhou today. "Khorgos" is a word that each schoolboy of Lanzhou knows.\n\nIn May the dry port processed 9,340 containers.',
      facts: [['9,340 containers', 'khorgos']],
    },
  ],
  'what routes connect is of where they pass, what a continent holds is of all of it': [
    {
      says: 'Wuhan grew. The port has 128 routes, which connect 25 Chinese regions with 21 countries.',
      facts: [
        ['128 routes', 'wuhan'],
        ['25 Chinese regions', 'wuhan'],
        ['21 countries', 'wuhan'],
      ],
    },
    {
      says: 'Hamburg grew. In May we handled 31 million parcels across Europe. Its hall is the largest in Europe.',
      facts: [['31 million parcels', 'europe']],
    },
    {
      says: 'Khorgos grew. Export of timber to China via Khorgos amounted to 900 TEU.',
      facts: [['900 TEU', 'khorgos', 'china']],
    },
  ],
  'the former and the latter are the two told of side by side': [
    {
      says: 'Lodz took 210 trains and Hamburg took 340 trains; the former lost 26 percent, the latter 20 percent.',
      facts: [
        ['210 trains', 'lodz'],
        ['340 trains', 'hamburg'],
        ['26 percent', 'lodz'],
        ['20 percent', 'hamburg'],
      ],
    },
    {
      says: 'Wuhan sends eight flights a week to Hamburg, whereas Lanzhou sends three to Lodz. At the latter airport 60 per cent of the parcels are sorted by night.',
      facts: [
        ['eight flights a week', 'wuhan', 'hamburg'],
        ['three', 'lanzhou', 'lodz'],
        ['60 per cent', 'lanzhou'],
      ],
    },
    {
      says: 'From Wuhan to Hamburg 9,000 dollars were asked, and from Lanzhou to Lodz 7,500 dollars; one needs 21 days on the former and 16 days on the latter.',
      facts: [
        ['9,000 dollars', 'wuhan', 'hamburg'],
        ['7,500 dollars', 'lanzhou', 'lodz'],
        ['21 days', 'wuhan', 'hamburg'],
        ['16 days', 'lanzhou', 'lodz'],
      ],
    },
    {
      says: 'Lodz has a terminal. Hamburg has a port. The one has 12 cranes, the other has seven cranes.',
      facts: [
        ['12 cranes', 'lodz'],
        ['seven cranes', 'hamburg'],
      ],
    },
    {
      says: 'Wuhan grew. In the latter half of 2023 Lodz and Hamburg took 400 trains.',
      facts: [['400 trains', 'lodz', 'hamburg']],
    },
  ],
  'a name right before an amount is of that one, not of the one before': [
    {
      says: 'Flights to Lodz and to Hamburg are full; to Hamburg a kilo costs 5 dollars and to Lodz 4 dollars.',
      facts: [
        ['5 dollars', 'hamburg'],
        ['4 dollars', 'lodz'],
      ],
    },
  ],
  'there is no place that a relative clause named in passing': [
    {
      says: 'In Lodz 45 jobs were cut, and the fee, which in Hamburg remains at 31 euros, was lowered there to 24 euros.',
      facts: [
        ['45 jobs', 'lodz'],
        ['31 euros', 'hamburg'],
        ['24 euros', 'lodz'],
      ],
    },
  ],
  'the ports of two towns together, what comes with what was told of, and an airport that the text has named':
    [
      {
        says: 'In May 90 boxes passed through Lyon and 40 boxes through Paris. The ports together took 130 boxes.',
        facts: [
          ['90 boxes', 'lyon'],
          ['40 boxes', 'paris'],
          ['130 boxes', 'lyon', 'paris'],
        ],
      },
      {
        says: 'Sichuan grew. Some 90 trains set off from Chengdu. Rolling out with them were 270 cars.',
        facts: [
          ['Some 90 trains', 'chengdu'],
          ['270 cars', 'chengdu'],
        ],
      },
      {
        says: 'The yard of Lyon has grown. Some 30 boxes went to Paris; on this we stand at minus 6 per cent.',
        facts: [
          ['Some 30 boxes', 'lyon', 'paris'],
          ['minus 6 per cent', 'lyon'],
        ],
      },
    ],
  'how often alone is of the way of the figure before': [
    {
      says: 'The port of Hamburg grew. On the line from Lyon to Paris the railway expects 30 trains a day in 2027. In May it dispatched 11 a day.',
      facts: [
        ['30 trains a day', 'lyon', 'paris'],
        ['11 a day', 'lyon', 'paris'],
      ],
    },
  ],
  'a whole may have its way set off by a comma': [
    {
      says: 'Crates filled 88 percent of the places on westbound wagons, from Wuhan to Hamburg.',
      facts: [['88 percent', 'wuhan', 'hamburg']],
    },
  ],
};

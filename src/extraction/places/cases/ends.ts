import type { PlaceCase } from '../../cases/places.ts';

/** Which of several names a fact is of: ends that a way passes, who sells or makes a thing, clauses that leave out a verb. */
export const endCases: Record<string, PlaceCase[]> = {
  'where something is told of, rather than where it is from': [
    {
      says: 'At Duisburg a charter with parts from Wuhan and Beijing brought 4,800 tonnes.',
      facts: [['4,800 tonnes', 'duisburg']],
    },
    {
      says: 'On Thursday 71 trains were standing outside Malaszewicze.',
      facts: [['71 trains', 'malaszewicze']],
    },
  ],
  'who pays a sum a year is not what it is for': [
    {
      says: 'The port of Hamburg grew. Poland pays €5 million a year for the quays.',
      facts: [['€5 million a year', 'hamburg']],
    },
  ],
  'what carriage costs is of both ends of the way': [
    {
      says: 'In September a forwarder in Lyon asked $7,450 per FEU for the train from Wuhan to Hamburg.',
      facts: [['$7,450 per FEU', 'wuhan', 'hamburg']],
    },
    {
      says: 'Exporters in Zhengzhou pay 31 yuan ($4.27) per kilogram to Frankfurt.',
      facts: [
        ['31 yuan', 'zhengzhou', 'frankfurt'],
        ['$4.27', 'zhengzhou', 'frankfurt'],
      ],
    },
    {
      says: 'For a box from Wuhan to Hamburg a forwarder in Lyon quoted $4,200 per FEU.',
      facts: [['$4,200 per FEU', 'wuhan', 'hamburg']],
    },
  ],
  'a way from a town abroad leads to the town of the text, one from the same country elsewhere': [
    {
      says: 'The port of Hamburg is busy. From Wuhan a train takes 15 days.',
      facts: [['15 days', 'wuhan', 'hamburg']],
    },
    {
      says: 'The town of Duisburg is busy. By ship from Hamburg it takes seven weeks.',
      facts: [['seven weeks', 'hamburg']],
    },
  ],
  'a pronoun with its name right before a number without a verb': [
    {
      says: 'Wuhan grew. Boxes bound for Russia made up a third of the traffic and those for Poland a fifth.',
      facts: [
        ['a third', 'wuhan', 'russia'],
        ['a fifth', 'poland'],
      ],
    },
    {
      says: 'In the company the share of China is 51 percent and that of Kazakhstan 24.5 percent.',
      facts: [
        ['51 percent', 'china'],
        ['24.5 percent', 'kazakhstan'],
      ],
    },
  ],
  'where what opens a sentence without a verb leads to is no origin of the next': [
    {
      says: 'Wuhan grew. 16 to 18 days to Duisburg, 13 to Lodz.',
      facts: [
        ['16 to 18 days', 'wuhan', 'duisburg'],
        ['13', 'wuhan', 'lodz'],
      ],
    },
  ],
  'who sells or makes a thing is not who has it': [
    {
      says: 'Lodz grew. Lodz has ordered two cranes from Hamburg for 54 million euros.',
      facts: [
        ['two cranes', 'lodz'],
        ['54 million euros', 'lodz'],
      ],
    },
    {
      says: 'Kazakhstan grew. The company accepted 12 locomotives made in China, of a new family.',
      facts: [['12 locomotives', 'kazakhstan']],
    },
    {
      says: 'Lodz grew. In May 900 cars were made in Chengdu.',
      facts: [['900 cars', 'chengdu']],
    },
  ],
  'past a second verb another number has the place': [
    {
      says: 'In 2025 the port of Hamburg plans to handle 2 million TEU by rail and to add two lines to Belarus.',
      facts: [
        ['2 million TEU', 'hamburg'],
        ['two lines', 'hamburg', 'belarus'],
      ],
    },
  ],
  'what stops on its way between two areas does so where the text is about': [
    {
      says: 'Khorgos is busy. Up to 11 freighters a day landed to refuel between China and Europe.',
      facts: [['Up to 11 freighters a day', 'khorgos']],
    },
    {
      says: 'Khorgos is busy. Freighters making a stop on their way between China and Europe fell to 1,410.',
      facts: [['1,410', 'khorgos']],
    },
    {
      says: 'Khorgos is busy. 900 trains ran between China and Europe.',
      facts: [['900 trains', 'china', 'europe']],
    },
  ],
  'a clause with a firm of its own is of that': [
    {
      says: 'Lodz grew. Russian Railways is buying 40 wagons; Polish Railways has received 60 wagons.',
      facts: [
        ['40 wagons', 'russia'],
        ['60 wagons', 'poland'],
      ],
    },
    {
      says: 'Lodz grew. Russian Railways, which carried 13 million tonnes, has set aside 24 million euros.',
      facts: [
        ['13 million tonnes', 'russia'],
        ['24 million euros', 'russia'],
      ],
    },
    {
      says: 'Lodz grew. It hopes for Kazakhstan, where a firm runs 3 trains a week from Khorgos to Wuhan.',
      facts: [['3 trains a week', 'khorgos', 'wuhan']],
    },
  ],
  'a town within the land that a way was said to lead to is where it leads': [
    {
      says: 'Hamburg grew. The train from Hamburg to China is new. The trip takes 17 days to Wuhan and 19 to Chongqing.',
      facts: [
        ['17 days', 'hamburg', 'wuhan'],
        ['19', 'hamburg', 'chongqing'],
      ],
    },
  ],
  'what is counted abroad is told of the town of the text': [
    {
      says: 'Hamburg grew. The airport now serves five Chinese cities.',
      facts: [['five Chinese cities', 'hamburg']],
    },
  ],
  'the side of a crossing named in the sentence is of that crossing': [
    {
      says: 'Alashankou is busy. At Khorgos 310 lorries a day passed in April, and the queue on the Chinese side reached 640 lorries.',
      facts: [
        ['310 lorries a day', 'khorgos'],
        ['640 lorries', 'khorgos'],
      ],
    },
    {
      says: 'Lodz is busy. Alashankou, opposite Khorgos, took 900 wagons.',
      facts: [['900 wagons', 'alashankou']],
    },
  ],
  'how long something takes in a land or province is of where it was just told of': [
    {
      says: 'Sichuan grew. Sichuan exported 900 cars. At Chengdu 90 lorries passed. Clearance has dropped from four hours to 35 minutes.',
      facts: [
        ['900 cars', 'sichuan'],
        ['90 lorries', 'chengdu'],
        ['four hours', 'chengdu'],
        ['35 minutes', 'chengdu'],
      ],
    },
  ],
  'a line called by three names that something goes on is not what a text is about': [
    {
      says: 'Cargo on Wuhan-Khorgos-Lodz grows. By the railway of Kazakhstan there were carried 15 million tonnes. The share of transit was 39 percent.',
      facts: [
        ['15 million tonnes', 'kazakhstan'],
        ['39 percent', 'kazakhstan'],
      ],
    },
  ],
  'a way that is told of only past the clause of a fact is not its own': [
    {
      says: 'Kazakhstan grew. Up to 15 million tonnes will be carried on the line, and the way of goods from Wuhan to Hamburg will be shorter.',
      facts: [['Up to 15 million tonnes', 'kazakhstan']],
    },
    {
      says: 'Kazakhstan grew. A train with 41 containers of parts left, heading from Wuhan to Hamburg.',
      facts: [['41 containers', 'wuhan', 'hamburg']],
    },
  ],
  'trains through a town are of that town, by way of it they are on their way': [
    {
      says: 'A box goes from Wuhan to Hamburg. My last trains through Lodz took 17 days.',
      facts: [['17 days', 'lodz']],
    },
    {
      says: 'Wuhan grew. For delivery from Wuhan by way of Khorgos the term is eleven days.',
      facts: [['eleven days', 'wuhan', 'khorgos']],
    },
  ],
  'both ends of a way that a clause says more of, that goods are put onto or that a price is asked for':
    [
      {
        says: 'They rely on the second track from Lyon to Paris, which stretches 836 kilometres.',
        facts: [['836 kilometres', 'lyon', 'paris']],
      },
      {
        says: 'The line calls at Paris, which has 12 tracks.',
        facts: [['12 tracks', 'paris']],
      },
      {
        says: 'The firm put 230 boxes from Wuhan onto rails at Hamburg.',
        facts: [['230 boxes', 'wuhan', 'hamburg']],
      },
      {
        says: 'Some 42 wagons from Wuhan went into service in Hamburg.',
        facts: [['Some 42 wagons', 'wuhan']],
      },
      {
        says: 'A forwarder in Lyon quotes $3,450 per FEU Wuhan-Duisburg.',
        facts: [['$3,450 per FEU', 'wuhan', 'duisburg']],
      },
    ],
  'goods that come to one place from another': [
    {
      says: 'In 2023 imports from China came to 31,400 tonnes at Hamburg, and exports to China to 9,800 tonnes.',
      facts: [
        ['31,400 tonnes', 'china', 'hamburg'],
        ['9,800 tonnes', 'hamburg', 'china'],
      ],
    },
    {
      says: 'In 2023 Poland imported lamps worth 80 million euros from China, 4 per cent less than a year earlier.',
      facts: [
        ['80 million euros', 'poland', 'china'],
        ['4 per cent', 'poland', 'china'],
      ],
    },
    {
      says: 'Poland imported lamps worth 80 million euros from China. Paris sells lamps too, from a shop of 40 metres. By weight, lamps by ship made up 90 per cent of the lamp imports from China.',
      facts: [
        ['80 million euros', 'poland', 'china'],
        ['40 metres', 'paris'],
        ['90 per cent', 'poland', 'china'],
      ],
    },
    {
      says: 'Boxes from China made up 31 per cent of all boxes at the port of Hamburg.',
      facts: [['31 per cent', 'china', 'hamburg']],
    },
    {
      says: 'Only 14 per cent of the lamps from China left Hamburg by train.',
      facts: [['Only 14 per cent', 'hamburg']],
    },
    {
      says: 'Hamburg alone received a third of the lamps from China.',
      facts: [['a third', 'hamburg', 'china']],
    },
    {
      says: 'Lamps by ship made up 71 per cent of Germany’s imports from China.',
      facts: [['71 per cent', 'china', 'germany']],
    },
    {
      says: 'Germany’s exports of lamps to Vietnam came to 900 tonnes.',
      facts: [['900 tonnes', 'germany', 'vietnam']],
    },
    {
      says: 'In May airlines flew freighters to Budapest from eight Chinese cities.',
      facts: [['eight Chinese cities', 'china', 'budapest']],
    },
  ],
};

/** A text and, for each fact in it, its words and the places it is about. */
export interface PlaceCase {
  says: string;
  facts: [text: string, ...places: string[]][];
}

/** Texts with the one fact each leaves to it, all behind the same opening. */
export const eachOf = (
  lines: readonly [says: string, fact: string, ...places: string[]][],
  before = '',
): PlaceCase[] =>
  lines.map(([says, fact, ...places]) => ({
    says: `${before}${says}`,
    facts: [[fact, ...places]],
  }));

export const placeCases: Record<string, PlaceCase[]> = {
  'the place named before': [
    { says: 'Chengdu operated 4,000 trains.', facts: [['4,000 trains', 'chengdu']] },
    {
      says: 'In 2023, trade of Jiangxi Province with Europe reached 90 billion yuan.',
      facts: [['90 billion yuan', 'jiangxi']],
    },
    {
      says: 'Xi’an ran 3,849 trips, Chengdu 2,285 trips and Chongqing 2,059 trips.',
      facts: [
        ['3,849 trips', 'xian'],
        ['2,285 trips', 'chengdu'],
        ['2,059 trips', 'chongqing'],
      ],
    },
    {
      says: 'Zhengzhou, the capital of Henan Province, has 30 cargo routes.',
      facts: [['30 cargo routes', 'zhengzhou']],
    },
    {
      says: 'Chengdu and Chongqing together ran 5,000 trips.',
      facts: [['5,000 trips', 'chengdu', 'chongqing']],
    },
  ],
  'a number alone in brackets is of the name before it': [
    {
      says: 'The office lists 37 departures from Chengdu, most of them to Duisburg (11), Khorgos (8) and Hamburg (5).',
      facts: [
        ['37 departures', 'chengdu'],
        ['11', 'chengdu', 'duisburg'],
        ['8', 'chengdu', 'khorgos'],
        ['5', 'chengdu', 'hamburg'],
      ],
    },
  ],
  'what was before has the places of what is now': [
    {
      says: 'Chengdu counted 62 trains a week to Khorgos, up from 48 in the same month of 2023.',
      facts: [
        ['62 trains a week', 'chengdu', 'khorgos'],
        ['48', 'chengdu', 'khorgos'],
      ],
    },
  ],
  'from a name to where a length of time leads': [
    {
      says: 'A train from Chengdu takes 13 days to Duisburg.',
      facts: [['13 days', 'chengdu', 'duisburg']],
    },
  ],
  'the place named after': [
    {
      says: 'Over 7,000 trains passed through Khorgos.',
      facts: [['Over 7,000 trains', 'khorgos']],
    },
    { says: 'About 500 wagons waited in Belarus.', facts: [['About 500 wagons', 'belarus']] },
    {
      says: 'There were 100 trips to Europe and 90 trips to China.',
      facts: [
        ['100 trips', 'europe'],
        ['90 trips', 'china'],
      ],
    },
  ],
  'the ends of a route': [
    {
      says: 'The train from Xi’an to Duisburg carried 50 containers.',
      facts: [['50 containers', 'xian', 'duisburg']],
    },
    {
      says: 'Trains linking Zhengzhou and Europe made 900 trips.',
      facts: [['900 trips', 'zhengzhou', 'europe']],
    },
  ],
  'classes of trains, firms and currencies are no places of a fact': [
    {
      says: 'China-Europe freight trains from Zhengzhou made 900 trips.',
      facts: [['900 trips', 'zhengzhou']],
    },
    { says: 'Wuhan earned 5 million U.S. dollars.', facts: [['5 million U.S. dollars', 'wuhan']] },
    {
      says: 'Wuhan shares a firm, Sichuan Tianci Freight, that earned 5 million yuan.',
      facts: [['5 million yuan', 'wuhan']],
    },
  ],
  'the fact before in the same sentence': [
    {
      says: 'Khorgos handled 7,000 trains, and China–Europe trains had 40 wagons each.',
      facts: [
        ['7,000 trains', 'khorgos'],
        ['40 wagons', 'khorgos'],
      ],
    },
    {
      says: 'About 30 per cent of them pass through Lanzhou, where the yard handles 840 wagons.',
      facts: [
        ['About 30 per cent', 'lanzhou'],
        ['840 wagons', 'lanzhou'],
      ],
    },
  ],
  'what a paragraph is about': [
    {
      says: 'Khorgos is a crossing. The port handled 900 trains.',
      facts: [['900 trains', 'khorgos']],
    },
    {
      says: 'Wuhan has a yard. It handled 900 trains. The city earned 5 million yuan.',
      facts: [
        ['900 trains', 'wuhan'],
        ['5 million yuan', 'wuhan'],
      ],
    },
  ],
  'names with two meanings': [
    {
      says: 'A plant in Pingxiang, Jiangxi, employs 900 workers.',
      facts: [['900 workers', 'pingxiang-jiangxi']],
    },
    {
      says: 'At Pingxiang in Guangxi, 900 trucks waited.',
      facts: [['900 trucks', 'pingxiang-guangxi']],
    },
    {
      says: 'Trucks from Vietnam stood at Pingxiang City, and Guangxi sent 900 workers.',
      facts: [['900 workers', 'guangxi']],
    },
  ],
  spellings: [
    { says: 'Xian ran 900 trains.', facts: [['900 trains', 'xian']] },
    { says: "Xi'an ran 900 trains.", facts: [['900 trains', 'xian']] },
    { says: 'Malaszewicze handled 900 trains.', facts: [['900 trains', 'malaszewicze']] },
    { says: 'MAŁASZEWICZE handled 900 trains.', facts: [['900 trains', 'malaszewicze']] },
    { says: 'Alataw Pass handled 900 trains.', facts: [['900 trains', 'alashankou']] },
    { says: 'Łódź handled 900 trains.', facts: [['900 trains', 'lodz']] },
  ],
  'what a verb of motion reaches': [
    { says: 'Some 90 trains left Wuhan.', facts: [['Some 90 trains', 'wuhan']] },
    { says: 'Over 70 trains a day crossed Khorgos.', facts: [['Over 70 trains a day', 'khorgos']] },
  ],
  'what is joined to a part of a whole': [
    {
      says: 'Wuhan has depots, and it serves half of Poland’s cities, and 40 firms.',
      facts: [
        ['half', 'wuhan'],
        ['40 firms', 'wuhan'],
      ],
    },
  ],
  'the scope of a rank, which is not where the fact is': [
    {
      says: 'Chengdu handled 90 trains. That was enough to rank first among the cities of China. They carried 800 containers.',
      facts: [
        ['90 trains', 'chengdu'],
        ['800 containers', 'chengdu'],
      ],
    },
  ],
  'a change of what was counted before': [
    {
      says: 'Chengdu made 90 freight train trips in 2020.\n\nTrips rose by 5 percent in 2021.',
      facts: [
        ['90 freight train trips', 'chengdu'],
        ['5 percent', 'chengdu'],
      ],
    },
  ],
  'two places told of together': [
    {
      says: 'Chengdu and Chongqing run trains. Xi’an ran 20 trains.\n\nIn 2020 the two cities together ran 90 trains. They carried 800 containers. The cities of the west grew by 5 percent.',
      facts: [
        ['20 trains', 'xian'],
        ['90 trains', 'chengdu', 'chongqing'],
        ['800 containers', 'chengdu', 'chongqing'],
        ['5 percent', 'chengdu', 'chongqing'],
      ],
    },
  ],
  'the topic, across paragraphs, past what is named in passing': [
    {
      says: 'Chengdu has finished its second yard.\n\nTrains made 410 trips in 2023.',
      facts: [['410 trips', 'chengdu']],
    },
    {
      says: 'Wuhan built a yard. Officials from Poland came.\n\nThe city ran 90 trains.',
      facts: [['90 trains', 'wuhan']],
    },
    {
      says: 'A terminal was built at Khorgos, on the border of China.\n\nThe border port has 12 tracks.',
      facts: [['12 tracks', 'khorgos']],
    },
    {
      says: 'Chengdu trades with Poland.\n\nIts exports grew by 5 percent.',
      facts: [['5 percent', 'chengdu']],
    },
  ],
  'one end of a flow, where the other is the topic': [
    {
      says: 'Wuhan built a yard.\n\nThe trip to Duisburg takes 15 days.',
      facts: [['15 days', 'wuhan', 'duisburg']],
    },
  ],
  'both ends of a flow, past what says where they lie': [
    {
      says: 'Trains made 96 trips between Wuhan, the capital of Hubei Province, and Duisburg.',
      facts: [['96 trips', 'wuhan', 'duisburg']],
    },
  ],
  'names and figures that run side by side': [
    {
      says: 'Wuhan and Chengdu ran 880 and 1,010 trains respectively.',
      facts: [
        ['880', 'wuhan'],
        ['1,010 trains', 'chengdu'],
      ],
    },
  ],
  'whose figure it is, though it is only compared with': [
    {
      says: 'Wuhan ran 90 trains, more than Chengdu’s 70 trains but less than the 95 trains of Lodz.',
      facts: [
        ['90 trains', 'wuhan'],
        ['70 trains', 'chengdu'],
        ['95 trains', 'lodz'],
      ],
    },
    {
      says: 'Trains made 40 trips over Khorgos, compared with 37 trips over Alashankou.',
      facts: [
        ['40 trips', 'khorgos'],
        ['37 trips', 'alashankou'],
      ],
    },
    {
      says: 'Wuhan’s share of the Chengdu-Lodz traffic fell to 29 percent.',
      facts: [['29 percent', 'wuhan']],
    },
  ],
  'the other end of traffic that a subject sends or receives': [
    {
      says: 'Hamburg received 90 trains from Wuhan.',
      facts: [['90 trains', 'hamburg', 'wuhan']],
    },
    { says: 'Chengdu sent 90 trains to Lodz.', facts: [['90 trains', 'chengdu', 'lodz']] },
    {
      says: 'Hamburg is busy.\n\nContainers from Kazakhstan came to 900 TEU.',
      facts: [['900 TEU', 'hamburg', 'kazakhstan']],
    },
    {
      says: 'Budapest said that cargo from Kazakhstan rose by 5 percent.',
      facts: [['5 percent', 'budapest', 'kazakhstan']],
    },
  ],
  'a partner stands beside the topic': [
    {
      says: 'Hamburg is busy.\n\nKazakhstan remained its main partner, with 900 TEU.',
      facts: [['900 TEU', 'hamburg', 'kazakhstan']],
    },
  ],
  'what a way passes, beside its ends': [
    {
      says: 'A train leaves Wuhan for Hamburg once a week. The journey by way of Khorgos and Małaszewicze lasts 14 days.',
      facts: [
        ['once a week', 'wuhan', 'hamburg'],
        ['14 days', 'wuhan', 'khorgos', 'malaszewicze', 'hamburg'],
      ],
    },
    {
      says: 'Boxes from Wuhan for Hamburg take 20 days over Khorgos and 17 days over Alashankou.',
      facts: [
        ['20 days', 'wuhan', 'hamburg'],
        ['17 days', 'wuhan', 'alashankou', 'hamburg'],
      ],
    },
  ],
  'examples of what is counted': [
    {
      says: 'Six routes were added at Wuhan since May, Budapest and Lyon among them, which brings the number of routes to 24. The yard covers 40 hectares.',
      facts: [
        ['Six routes', 'wuhan'],
        ['24', 'wuhan'],
        ['40 hectares', 'wuhan'],
      ],
    },
  ],
  'an area around the topic, named in passing': [
    {
      says: 'The port of Hamburg is tied into railways across Germany. Its terminals moved 900 TEU.',
      facts: [['900 TEU', 'hamburg']],
    },
  ],
  'what is compared with is not what the fact is about': [
    {
      says: 'Wuhan is busy.\n\nUnlike Chengdu, it ran 90 trains.',
      facts: [['90 trains', 'wuhan']],
    },
  ],
  'both ends of a way of which one is what the text is about': [
    {
      says: 'The port of Hamburg is busy. From Wuhan a train takes 15 days.',
      facts: [['15 days', 'wuhan', 'hamburg']],
    },
    {
      says: 'The port of Hamburg is busy. From Wuhan they needed 15 days on average, down from 17 in 2022.',
      facts: [
        ['15 days', 'wuhan', 'hamburg'],
        ['17', 'wuhan', 'hamburg'],
      ],
    },
    {
      says: 'The port of Hamburg is busy. A lorry waited 14 hours on the way to Lyon.',
      facts: [['14 hours', 'hamburg']],
    },
  ],
  'a number with its preposition alone, of what the clause before tells': [
    {
      says: 'Nine trains a week leave Hamburg for Chengdu, on the way to Chongqing, and four for Wuhan.',
      facts: [
        ['Nine trains a week', 'hamburg', 'chengdu'],
        ['four', 'hamburg', 'wuhan'],
      ],
    },
  ],
};

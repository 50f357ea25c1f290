/** Sentences and the flows they name, as `from > to via …`, by the ids of the atlas. */
export const flowCases: Record<string, [says: string, ...flows: string[]][]> = {
  'both ends': [
    ['Trains from Chengdu to Lodz were full.', 'chengdu > lodz'],
    ['A train left Wuhan for Lyon.', 'wuhan > lyon'],
    ['Coffee came to Wuhan out of Hamburg.', 'hamburg > wuhan'],
    ['The train from Xi’an pulled into the terminal in Duisburg.', 'xian > duisburg'],
    ['Boxes from Chengdu have finally arrived at the Polish hub of Lodz.', 'chengdu > lodz'],
    ['A train that had left Wuhan on Monday reached Hamburg at noon.', 'wuhan > hamburg'],
    ['Trains bound for Duisburg out of Wuhan were full.', 'wuhan > duisburg'],
    ['Services to Lodz and Hamburg from Chengdu grew.', 'chengdu > lodz hamburg'],
    ['The Luxembourg to Zhengzhou route grew.', 'luxembourg > zhengzhou'],
    ['Trade between Chongqing and Germany grew.', 'chongqing > germany'],
    ['Ferries tie Hamburg to Belarus.', 'hamburg > belarus'],
  ],
  'what it passes, in order': [
    [
      'Trains run from Xi’an via Khorgos, Belarus and Lodz to Duisburg.',
      'xian > duisburg via khorgos belarus lodz',
    ],
    [
      'By way of Khorgos, Belarus and Lodz the train reached Duisburg.',
      '> duisburg via khorgos belarus lodz',
    ],
    [
      'It goes from Xi’an through Khorgos, Belarus, Lodz to Duisburg.',
      'xian > duisburg via khorgos belarus lodz',
    ],
    ['Boxes from Wuhan travel over Alashankou to Poland.', 'wuhan > poland via alashankou'],
    [
      'A train left Chengdu on Monday, travelling through Kazakhstan and Russia to Poland.',
      'chengdu > poland via kazakhstan russia',
    ],
    ['Trains from Chengdu to Lodz via Khorgos were full.', 'chengdu > lodz via khorgos'],
    ['Trains from Chengdu to Lodz by way of Khorgos were full.', 'chengdu > lodz via khorgos'],
    ['Trains from Wuhan, passing Khorgos, reach Lyon.', 'wuhan > lyon via khorgos'],
    [
      'The train from Xi’an crossed Kazakhstan and Belarus and arrived in Lodz.',
      'xian > lodz via kazakhstan belarus',
    ],
    ['Between Chengdu and Lodz via Khorgos, trains were full.', 'chengdu > lodz via khorgos'],
    ['A ship that goes on round Poland to Hamburg is late.', '> hamburg via poland'],
    ['Mail on the route China-Germany-China grew.', 'china > germany'],
    ['The Chengdu–Khorgos–Lodz train was full.', 'chengdu > lodz via khorgos'],
    ['A Wuhan–Hamburg train crossed Belarus and Lodz.', 'wuhan > hamburg via belarus lodz'],
    ['A Wuhan–Hamburg train beat one from Lodz.', 'wuhan > hamburg'],
  ],
  'no flow': [
    ['Coal from Russia grew dearer, and exports to Poland fell.'],
    ['Trains from Chengdu carried more than those of Hamburg.'],
    ['Hamburg lost boxes to Poland; from Wuhan came none.'],
  ],
};

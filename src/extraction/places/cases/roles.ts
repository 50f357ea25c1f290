import type { PlaceCase } from '../../cases/places.ts';

/** What a text says, with the one fact each line leaves to it. */
const each = (
  lines: readonly [says: string, fact: string, ...places: string[]][],
  before = '',
): PlaceCase[] =>
  lines.map(([says, fact, ...places]) => ({
    says: `${before}${says}`,
    facts: [[fact, ...places]],
  }));

/** What a name does in its sentence, and which names are no arguments of a fact. */
export const roleCases: Record<string, PlaceCase[]> = {
  'a dateline is where was reported from': each(
    [
      ['PARIS. May 8 - Lyon handled 90 trains.', '90 trains', 'lyon'],
      [
        'PARIS, May 8. /Rail Desk/. The yard of Lyon is full. It has 90 tracks.',
        '90 tracks',
        'lyon',
      ],
      ['PARIS (agencies). Lyon has a yard. It has 90 tracks.', '90 tracks', 'lyon'],
      ['Paris (RNS) - Lyon has a yard. It has 90 tracks.', '90 tracks', 'lyon'],
      ['PARIS (RNS) — Lyon has a yard. It has 90 tracks.', '90 tracks', 'lyon'],
      ['Paris, 8 May 2020. Lyon has a yard. It has 90 tracks.', '90 tracks', 'lyon'],
      ['Paris, May 8, 2020 (RNS). Lyon has a yard. It has 90 tracks.', '90 tracks', 'lyon'],
      ['PARIS/BUDAPEST, 8 May 2020 – Lyon has a yard. It has 90 tracks.', '90 tracks', 'lyon'],
      [
        'PARIS, May 8 (Rail News Agency) -- Lyon has a yard. It has 90 tracks.',
        '90 tracks',
        'lyon',
      ],
      ['Paris, 8 May (Staff) - Lyon has a yard. It has 90 tracks.', '90 tracks', 'lyon'],
    ],
    '',
  ),
  'a railway stands for the country whose network it works': [
    ...each([
      ['RZD carried 900 tonnes.', '900 tonnes', 'russia'],
      ['In May KTZ hauled 900 wagons.', '900 wagons', 'kazakhstan'],
      ['Transit by TransContainer fell. The company carried 900 TEU.', '900 TEU', 'russia'],
      ['PKP Cargo’s trains hauled 900 tonnes.', '900 tonnes', 'poland'],
      ['At Deutsche Bahn, volume fell to 900 tonnes.', '900 tonnes', 'germany'],
      ['KTZ Express wants to buy 90 wagons.', '90 wagons', 'kazakhstan'],
      ['BEIJING, May 8 -- RZD carried 900 tonnes.', '900 tonnes', 'russia'],
      ['Budapest.\n\nBelintertrans loaded 900 containers.', '900 containers', 'belarus'],
    ]),
    ...each(
      [
        ['PKP Cargo spent 5 million euros on it.', '5 million euros', 'lodz'],
        ['In 2019 PKP Cargo lifted 900 boxes.', '900 boxes', 'lodz'],
      ],
      'Lodz has a yard. Lodz grew.\n\n',
    ),
  ],
  'where a firm, a bank or a person sits is no place of a fact': each(
    [
      ['COSCO of Paris, which owns 60 percent of the yard, is glad.', '60 percent', 'lyon'],
      ['COSCO of Paris wants to buy 90 wagons for the yard.', '90 wagons', 'lyon'],
      ['A Paris brokerage puts the yard at 900 tonnes.', '900 tonnes', 'lyon'],
      ['A Paris-based bank lent 5 million euros.', '5 million euros', 'lyon'],
      ['According to a Paris consultancy, traffic reached 900 tonnes.', '900 tonnes', 'lyon'],
      ['Economists of a Paris university expect 900 trains.', '900 trains', 'lyon'],
      ['One Paris analyst expects 900 trains.', '900 trains', 'lyon'],
      ['Jan Kos, who lives in Paris, counted 900 trains.', '900 trains', 'lyon'],
      ['Jan Kos, who has died in Paris, built 90 tracks.', '90 tracks', 'lyon'],
      ['He was born in Paris. The yard has 90 tracks.', '90 tracks', 'lyon'],
    ],
    'Lyon has a yard. Lyon grew.\n\n',
  ),
  'an office stands for its place where nothing nearer is named': each([
    ['Xi’an Customs cleared 900 tonnes at Khorgos.', '900 tonnes', 'khorgos'],
    ['In May Lanzhou customs checked 900 wagons at Alashankou.', '900 wagons', 'alashankou'],
    [
      'Zhengzhou Customs handled 900 tonnes through Pingxiang in Guangxi.',
      '900 tonnes',
      'pingxiang-guangxi',
    ],
    ['Lanzhou Customs District registered 900 boxes at Khorgos.', '900 boxes', 'khorgos'],
    ['Lanzhou railway bureau moved 900 wagons via Alashankou.', '900 wagons', 'alashankou'],
    ['Chengdu customs handled 900 tonnes.', '900 tonnes', 'chengdu'],
    ['Xi’an Customs cleared 900 parcels last year.', '900 parcels', 'xian'],
    ['Customs clearance in Lodz took 90 minutes.', '90 minutes', 'lodz'],
  ]),
  'the name of a service is no place, whatever it is called': each(
    [
      ['The China-Europe Land-Sea Express Line carried 900 TEU.', '900 TEU', 'budapest'],
      ['The China–Europe rail-sea service carried 900 TEU.', '900 TEU', 'budapest'],
      ['The China-Europe fast cargo line had 900 customers.', '900 customers', 'budapest'],
      [
        'The China-Europe Cross-Border E-Commerce Express carried 900 parcels.',
        '900 parcels',
        'budapest',
      ],
    ],
    'Budapest has a yard. Budapest grew.\n\nThe yard opens the way. ',
  ),
  'what a way is compared with gives no place, at the head of a sentence too': each(
    [
      ['Compared with the old route through Hamburg, firms save 7 days.', '7 days', 'lyon'],
      ['Compared to the sea way by Hamburg, firms save 7 days.', '7 days', 'lyon'],
      ['Unlike Hamburg, it has 90 tracks.', '90 tracks', 'lyon'],
      ['Beside Hamburg it looks small with 90 tracks.', '90 tracks', 'lyon'],
    ],
    'Lyon has a yard. Lyon grew.\n\n',
  ),
};

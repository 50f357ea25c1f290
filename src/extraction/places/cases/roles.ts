import { eachOf, type PlaceCase } from '../../cases/places.ts';

/** What a name does in its sentence, and which names are no arguments of a fact. */
export const roleCases: Record<string, PlaceCase[]> = {
  'what an aside says of where a place lies gives no place, whatever borders it names': eachOf([
    [
      'Inspectors in Horgos, a town by the Kazakh border in northwest China’s Xinjiang, cleared 900 parcels.',
      '900 parcels',
      'khorgos',
    ],
    [
      'Łódź, a town with a depot on the German side of western Poland, cleared 900 parcels.',
      '900 parcels',
      'lodz',
    ],
  ]),
  'where one of many firms has its seat is not what it is told of': [
    ...eachOf(
      [
        ['A Paris state company holds 49 percent.', '49 percent', 'lodz'],
        ['Some Hamburg forwarders booked 40 boxes.', '40 boxes', 'lodz'],
        ['A Wuhan factory sent 40 boxes.', '40 boxes', 'wuhan'],
      ],
      'Lodz grew. ',
    ),
    ...eachOf([['A Hamburg forwarder booked 40 boxes.', '40 boxes', 'hamburg']]),
  ],
  'where a firm has its seat is not where it works': eachOf(
    [
      [
        'Ferrolux, a lessor with its seat in Paris, had 3,900 wagons in Poland.',
        '3,900 wagons',
        'poland',
      ],
      ['Ferrolux, a carrier based in Paris, ran 740 trains in Poland.', '740 trains', 'poland'],
      ['Ferrolux, of Paris, leased 40 wagons to mines in Poland.', '40 wagons', 'poland'],
      [
        'Ferrolux, which has its head office in Paris, owns 40 wagons in Poland.',
        '40 wagons',
        'poland',
      ],
      ['The hub, based in Wuhan, handled 200 trains.', '200 trains', 'wuhan'],
    ],
    '',
  ),
  'a thing called by where it comes from is no place': eachOf([
    ['She opened a Paris bought in Chengdu for 68 yuan.', '68 yuan', 'chengdu'],
    ['A Wuhan factory sent 40 boxes.', '40 boxes', 'wuhan'],
    ['In May a Duisburg in decline took 40 trains.', '40 trains', 'duisburg'],
  ]),
  'whom a rank is among is not what is told of': [
    ...eachOf([
      [
        'Lodz is growing. That is enough for second place among the ports of Poland. Its cranes moved 900 boxes.',
        '900 boxes',
        'lodz',
      ],
    ]),
    {
      says: 'Hamburg is growing. It has third place in a field of 40 in Germany. Its cranes moved 900 boxes.',
      facts: [
        ['40', 'hamburg'],
        ['900 boxes', 'hamburg'],
      ],
    },
  ],
  'a dateline is where was reported from': eachOf(
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
      // Correspondents sit in capitals, whatever they write of.
      [
        'BEIJING – The fire broke out on the train from Lyon. Two crewmen were hurt.',
        'Two crewmen',
        'lyon',
      ],
    ],
    '',
  ),
  'a capital that is under pressure or talks of figures governs, and who levies receives': eachOf(
    [
      ['Beijing talks of 30 trains a week.', '30 trains a week', 'china'],
      ['Beijing has been under pressure to cut it by 40 percent.', '40 percent', 'china'],
      [
        'Duties collected by Poland on imports from China rose 31 percent.',
        '31 percent',
        'poland',
        'china',
      ],
      [
        'A loan of 8 million euros for a line around Hamburg is near.',
        '8 million euros',
        'hamburg',
      ],
    ],
    'Lyon grew. ',
  ),
  'what it takes to reach a place is of it': eachOf([
    ['Planes need two hours longer to reach China.', 'two hours', 'china'],
  ]),
  'a railway stands for the country whose network it works': [
    ...eachOf([
      ['RZD carried 900 tonnes.', '900 tonnes', 'russia'],
      ['In May KTZ hauled 900 wagons.', '900 wagons', 'kazakhstan'],
      ['Transit by TransContainer fell. The company carried 900 TEU.', '900 TEU', 'russia'],
      ['PKP Cargo’s trains hauled 900 tonnes.', '900 tonnes', 'poland'],
      ['At Deutsche Bahn, volume fell to 900 tonnes.', '900 tonnes', 'germany'],
      ['KTZ Express wants to buy 90 wagons.', '90 wagons', 'kazakhstan'],
      ['BEIJING, May 8 -- RZD carried 900 tonnes.', '900 tonnes', 'russia'],
      ['Budapest.\n\nBelintertrans loaded 900 containers.', '900 containers', 'belarus'],
    ]),
    ...eachOf(
      [
        ['PKP Cargo spent 5 million euros on it.', '5 million euros', 'lodz'],
        ['In 2019 PKP Cargo lifted 900 boxes.', '900 boxes', 'lodz'],
      ],
      'Lodz has a yard. Lodz grew.\n\n',
    ),
  ],
  'where a firm, a bank or a person sits is no place of a fact': eachOf(
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
  'an office stands for its place where nothing nearer is named': eachOf([
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
  'the name of a service is no place, whatever it is called': eachOf(
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
  'what a way is compared with gives no place, at the head of a sentence too': eachOf(
    [
      ['Compared with the old route through Hamburg, firms save 7 days.', '7 days', 'lyon'],
      ['Compared to the sea way by Hamburg, firms save 7 days.', '7 days', 'lyon'],
      ['Unlike Hamburg, it has 90 tracks.', '90 tracks', 'lyon'],
      ['Beside Hamburg it looks small with 90 tracks.', '90 tracks', 'lyon'],
    ],
    'Lyon has a yard. Lyon grew.\n\n',
  ),
  'who pays is not what money is for': eachOf(
    [
      ['Beijing adds another 6.9 million euros.', '6.9 million euros', 'lyon'],
      ['Germany lends 5 million euros.', '5 million euros', 'lyon'],
      ['Germany has put up 5 million euros.', '5 million euros', 'lyon'],
      ['Poland pays 5 million euros.', '5 million euros', 'lyon'],
      ['Poland will cover 5 million euros of it.', '5 million euros', 'lyon'],
    ],
    'Lyon wants a yard. Lyon grew.\n\n',
  ),
  'a line named by its ends is of both': eachOf([
    ['The China-Laos Railway carried 900 tonnes.', '900 tonnes', 'china', 'laos'],
    [
      'It is a sign that the China-Laos Railway is busy. It carried 900 tonnes.',
      '900 tonnes',
      'china',
      'laos',
    ],
    [
      'When the China-Laos Railway opened, nobody came. Now it carries 900 tonnes.',
      '900 tonnes',
      'china',
      'laos',
    ],
    [
      'Wuhan grew.\n\nThe China-Laos railway has begun. In May it carried 900 tonnes.',
      '900 tonnes',
      'china',
      'laos',
    ],
    [
      'Wuhan grew.\n\nLast year the China–Laos Railway opened. It moved 900 containers.',
      '900 containers',
      'china',
      'laos',
    ],
  ]),
  'of two places that hold one another the narrower has the fact': eachOf([
    [
      'Guangxi wants to move 900 tonnes via Pingxiang in Guangxi.',
      '900 tonnes',
      'pingxiang-guangxi',
    ],
    ['Poland handled 900 trains at Małaszewicze.', '900 trains', 'malaszewicze'],
    ['Kazakhstan moved 900 tonnes through Khorgos.', '900 tonnes', 'khorgos'],
    ['Henan sends 900 trains from Zhengzhou.', '900 trains', 'zhengzhou'],
    ['Shaanxi stores 900 boxes in Xi’an.', '900 boxes', 'xian'],
  ]),
  'a few of those told of before are of the same places': eachOf(
    [
      ['Five of them ran in May.', 'Five of them', 'lyon', 'budapest'],
      ['Four more have come since.', 'Four', 'lyon', 'budapest'],
      ['Of those, 12 ran in May.', '12', 'lyon', 'budapest'],
    ],
    'Wuhan is large. Wuhan grew. Last year 40 trains linked Lyon with Budapest. ',
  ).map(({ says, facts }) => ({
    says,
    facts: [['40 trains', 'lyon', 'budapest'] as [string, ...string[]], ...facts],
  })),
  'changes in a row are of the amounts before them': [
    {
      says: 'Lyon took 310 trains and Hamburg took 95 trains, increases of 41 percent and 17 percent.',
      facts: [
        ['310 trains', 'lyon'],
        ['95 trains', 'hamburg'],
        ['41 percent', 'lyon'],
        ['17 percent', 'hamburg'],
      ],
    },
    {
      says: 'In May Wuhan sent 30 trains and Lanzhou sent 20 trains, up 5 percent and 7 percent.',
      facts: [
        ['30 trains', 'wuhan'],
        ['20 trains', 'lanzhou'],
        ['5 percent', 'wuhan'],
        ['7 percent', 'lanzhou'],
      ],
    },
  ],
  'the first sentence of a labelled paragraph tells what the rest is of': eachOf([
    [
      'Budapest.\n\nHamburg grew.\n\nWuhan. A new line at Zhengzhou’s yard has opened. It takes 90 trains.',
      '90 trains',
      'zhengzhou',
    ],
    ['Paris: Lyon has a new crane. Each day 90 boxes are lifted.', '90 boxes', 'lyon'],
  ]),
  'terminals of a land, under the name of one of them, are of that one': eachOf(
    [
      ['Germany’s terminals take 90 trains a day.', '90 trains a day', 'duisburg'],
      ['Germany’s inland ports handled 900 boxes.', '900 boxes', 'duisburg'],
    ],
    'Duisburg is full. Duisburg grew.\n\n',
  ),
  'a builder that bears the name of a railway works anywhere': eachOf(
    [
      ['China Railway No. 5 Engineering Group must drive 29 tunnels.', '29 tunnels', 'budapest'],
      ['China Railway Construction spent 5 million euros.', '5 million euros', 'budapest'],
    ],
    'Budapest builds a line. Budapest grew.\n\n',
  ),
  'the land of a firm that bears a name is no place of a fact': eachOf(
    [
      ['It was sold to Germany’s HNX for 5 million euros.', '5 million euros', 'lyon'],
      ['The yard, owned by China’s HNX, has 90 tracks.', '90 tracks', 'lyon'],
      ['The yard, which belongs to Poland’s PKX Cargo, handled 900 boxes.', '900 boxes', 'lyon'],
      ['Cranes came from China’s Zupmac. It has 90 tracks.', '90 tracks', 'lyon'],
      ['With Luxembourg’s Cargolux it moved 900 tonnes.', '900 tonnes', 'lyon'],
    ],
    'Lyon has a yard. Lyon grew.\n\n',
  ),
  'what lies behind a border is no goal': eachOf(
    [
      ['On the border with Germany, 90 trains wait.', '90 trains', 'lodz'],
      ['The yard, near the border with Belarus, has 90 tracks.', '90 tracks', 'lodz'],
      [
        'At Khorgos, on the border with China, the terminal moved 900 boxes.',
        '900 boxes',
        'khorgos',
      ],
      ['The border with Belarus carried 900 tonnes.', '900 tonnes', 'belarus'],
    ],
    'Lodz is full. Lodz grew.\n\n',
  ),
  'it stands for both ends of a line': eachOf([
    [
      'The railway between China and Laos grew. In May it carried 900 tonnes.',
      '900 tonnes',
      'china',
      'laos',
    ],
    [
      'Wuhan grew.\n\nThe line between China and Laos is busy. From June to March it carried 900 tonnes.',
      '900 tonnes',
      'china',
      'laos',
    ],
    [
      'The service between Wuhan and Lyon began. Last year it moved 900 boxes.',
      '900 boxes',
      'wuhan',
      'lyon',
    ],
  ]),
  'a service that is the subject leaves "it" to what it reaches': eachOf([
    [
      'Wuhan grew. Khorgos grew.\n\nThe first China–Europe train passed Khorgos. In May it handled 900 trains.',
      '900 trains',
      'khorgos',
    ],
  ]),
  'what a subject is said to be is what its sentence is of': eachOf([
    [
      'Poland is proud. Poland grew.\n\nThe bottleneck is Małaszewicze. A wagon waits 31 hours.',
      '31 hours',
      'malaszewicze',
    ],
    [
      'Wuhan is proud. Wuhan grew.\n\nThe real winner is Lanzhou. Some 900 trains were counted.',
      'Some 900 trains',
      'lanzhou',
    ],
    [
      'Wuhan is proud. Wuhan grew.\n\nThe busiest crossing is still Khorgos. Nobody has 90 tracks as well.',
      '90 tracks',
      'khorgos',
    ],
  ]),
  'at home is where an article is': eachOf(
    [
      ['At home the hall handled 900 tonnes.', '900 tonnes', 'lyon'],
      ['At home, it has 90 tracks.', '90 tracks', 'lyon'],
    ],
    'Lyon is proud. Lyon grew.\n\nIn Hamburg its trains call twice. ',
  ).map(({ says, facts }) => ({ says: says.replace(' call twice', ' call'), facts })),
  'somebody who writes in is no topic, and whoever writes is nowhere': eachOf(
    [
      ['A reader in Hamburg sent a map. There were 90 tracks.', '90 tracks', 'lyon'],
      ['A friend of mine in Wuhan sent a map. There were 90 tracks.', '90 tracks', 'lyon'],
      ['An aunt in Paris sent a map. I saw 90 tracks.', '90 tracks', 'lyon'],
    ],
    'Lyon is proud. Lyon grew. ',
  ),
  'what has left a town came from there': eachOf([
    [
      'The train, which left Lyon on Monday, brought 52 boxes to Hamburg.',
      '52 boxes',
      'lyon',
      'hamburg',
    ],
  ]),
  'in the whole country is of the country': eachOf(
    [
      ['In the whole country fires fell to 31.', '31', 'china'],
      ['Fires on the national network fell to 31.', '31', 'china'],
    ],
    'Wuhan is proud. Wuhan grew.\n\n',
  ),
  'what does not move is not of where somebody came from': eachOf(
    [
      ['I came here from Wuhan, when there were 90 tracks.', '90 tracks', 'lyon'],
      ['He moved here from Paris, and the yard had 90 people.', '90 people', 'lyon'],
    ],
    'Lyon is proud. Lyon grew.\n\n',
  ),
};

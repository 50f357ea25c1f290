import type { PlaceCase } from '../../cases/places.ts';

/** What places of earlier sentences, of the article and of whoever speaks do for facts that name none. */
export const discourseCases: Record<string, PlaceCase[]> = {
  'a label heads its paragraph and no other': [
    {
      says: 'Chengdu runs many trains.\n\nHamburg. The port handled 900 TEU in May. Coal made up 12 percent.\n\nLyon. The yard took 40 trains.',
      facts: [
        ['900 TEU', 'hamburg'],
        ['12 percent', 'hamburg'],
        ['40 trains', 'lyon'],
      ],
    },
  ],
  'of both ends of a way, what is on none is where the text is written': [
    {
      says: 'LODZ - The train from Chengdu rolled into the terminal on Monday. There are eight trains a week between Chengdu and Lodz.\n\nThis year 63 neighbours have complained to the city.\n\nThe barrier is 350 metres long. It costs 2 million euros.',
      facts: [
        ['eight trains a week', 'chengdu', 'lodz'],
        ['63 neighbours', 'lodz'],
        ['350 metres', 'lodz'],
        ['2 million euros', 'lodz'],
      ],
    },
  ],
  'where a text is written, what only comes from or goes to elsewhere is not what it is of': [
    {
      says: 'LODZ - The fire broke out on the train from Wuhan on Monday. Two workers were hurt.\n\nSome 220 lorries stood on the road. The terminal lost 9 million euros.',
      facts: [
        ['Two workers', 'lodz'],
        ['Some 220 lorries', 'lodz'],
        ['9 million euros', 'lodz'],
      ],
    },
    {
      says: 'LODZ - The Wuhan train rolled in on Monday. The town hired 14 clerks.',
      facts: [['14 clerks', 'lodz']],
    },
  ],
  'a number alone is of what the figure before is': [
    {
      says: 'Lyon grew. Last year 900 trains ran between China and Poland. In 2021 there were fewer than 400.',
      facts: [
        ['900 trains', 'china', 'poland'],
        ['fewer than 400', 'china', 'poland'],
      ],
    },
  ],
  'goods for another land are of the town the text is on, not of the land told of last': [
    {
      says: 'Alashankou cleared 900 boxes. Alashankou grew.\n\nKazakhstan took 88 boxes. Exports to Poland fell to 9 boxes.',
      facts: [
        ['900 boxes', 'alashankou'],
        ['88 boxes', 'kazakhstan'],
        ['9 boxes', 'alashankou', 'poland'],
      ],
    },
  ],
  'what most of an amount does is no place of the amount': [
    {
      says: 'Lyon took 90 tonnes in May, up by 41 percent, most of it changing trains between China and Poland.',
      facts: [
        ['90 tonnes', 'lyon'],
        ['41 percent', 'lyon'],
      ],
    },
  ],
  'this figure and these trains are of what was just told': [
    {
      says: 'PKP Cargo told of it. Hamburg took 90 trains in May.\n\nThis figure is 35 units more than before. PKP Cargo says that 900 TEU were delivered by these trains.',
      facts: [
        ['90 trains', 'hamburg'],
        ['35 units', 'hamburg'],
        ['900 TEU', 'hamburg'],
      ],
    },
  ],
  'whoever speaks for a province in an article on a town of it is of the town': [
    {
      says: 'Zhengzhou grew. Zhengzhou has an airport.\n\n“We opened seven routes,” said Zhang Wei, deputy manager of Henan Airport Group.',
      facts: [['seven routes', 'zhengzhou']],
    },
  ],
  'what comes to whoever speaks is theirs': [
    {
      says: 'Lyon has a yard. Lyon grew.\n\n“PKP Cargo sends us nine trains a day,” says the manager.',
      facts: [['nine trains a day', 'lyon']],
    },
  ],
  'a town hall is no town': [
    {
      says: 'Lyon grew. A train from Chongqing came in. The pictures hang in the town hall. Lyon sold its yard. The terminal has 90 tracks.',
      facts: [['90 tracks', 'lyon']],
    },
  ],
  'the two regions are the ends of the way told of': [
    {
      says: 'Wuhan grew. Planes carried 900 passengers between China and Europe.\n\nThey held 82 percent of the seats on flights between the two regions.',
      facts: [
        ['900 passengers', 'china', 'europe'],
        ['82 percent', 'china', 'europe'],
      ],
    },
  ],
  'a firm works on all its ways, whichever was told of last': [
    {
      says: 'Trains from Wuhan to Hamburg were full. In ten months the carrier moved 468 tonnes, 62 percent more than before.',
      facts: [
        ['468 tonnes', 'wuhan'],
        ['62 percent', 'wuhan'],
      ],
    },
  ],
  'a reason behind a comma has places of its own': [
    {
      says: 'Wuhan grew. Lyon took 38 percent of the boxes, down from 41 percent, as more turned south towards Belarus.',
      facts: [
        ['38 percent', 'lyon'],
        ['41 percent', 'lyon'],
      ],
    },
  ],
  'what is told of a figure is of what the figure is of': [
    {
      says: 'Wuhan grew. Trains carried 32 million tonnes between Kazakhstan and China. Transit made up 15 million tonnes of it.',
      facts: [
        ['32 million tonnes', 'kazakhstan', 'china'],
        ['15 million tonnes', 'kazakhstan', 'china'],
      ],
    },
    {
      says: 'Wuhan grew. Trains carried 900 TEU between Kazakhstan and China. In 2019 it had been 800 TEU. Of these, 300 TEU were empty.',
      facts: [
        ['900 TEU', 'kazakhstan', 'china'],
        ['800 TEU', 'kazakhstan', 'china'],
        ['300 TEU', 'kazakhstan', 'china'],
      ],
    },
  ],
  'what more than two do between them is not of the two named last': [
    {
      says: 'Wuhan grew. Khorgos and Alashankou are full. The six yards of Poland can load 184 trains between them.',
      facts: [
        ['six yards', 'poland'],
        ['184 trains', 'poland'],
      ],
    },
  ],
  'what an amount is a multiple of is only compared with': [
    {
      says: 'Wuhan grew. The yard at Lodz can take 900 TEU a year, more than six times what went by Hamburg.',
      facts: [
        ['900 TEU a year', 'lodz'],
        ['more than six times', 'lodz'],
      ],
    },
  ],
  'where traffic begins that only says where it goes': [
    {
      says: 'Kazakhstan grew. Kazakhstan is busy. China–Europe trains are many. Trains to Europe carried 900 TEU, a fifth more than before.',
      facts: [
        ['900 TEU', 'china', 'europe'],
        ['a fifth', 'china', 'europe'],
      ],
    },
    {
      says: 'Wuhan grew. China–Europe trains are many. Trains to Europe carried 900 TEU.',
      facts: [['900 TEU', 'wuhan', 'europe']],
    },
  ],
  'a paragraph is of what its first sentence is of': [
    {
      says: 'Wuhan grew. Wuhan is busy. Wuhan trades with Lyon.\n\nHamburg has done well. A train on its way from Chengdu to Lyon saves 40 minutes. In all 900 trains used the tracks.',
      facts: [
        ['40 minutes', 'chengdu', 'lyon'],
        ['900 trains', 'hamburg'],
      ],
    },
  ],
  'a pronoun means the subject before, and the article where that was no place': [
    {
      says: 'Wuhan grew. Wuhan is busy.\n\nHamburg took the rest.\n\nThe state railway has not lost faith. It plans to lay 20 tracks.',
      facts: [['20 tracks', 'wuhan']],
    },
  ],
  'traffic is of all places that were spoken of, what does not move of the first': [
    {
      says: 'Chengdu and Lyon grew. They sent 40 trains.',
      facts: [['40 trains', 'chengdu', 'lyon']],
    },
    {
      says: 'Trains ran between Chengdu, Wuhan and Lyon. They carried 40 boxes.',
      facts: [['40 boxes', 'chengdu', 'wuhan', 'lyon']],
    },
    {
      says: 'Trains ran from Chengdu via Wuhan to Lyon. The trip takes 12 days.',
      facts: [['12 days', 'chengdu', 'lyon']],
    },
    {
      says: 'Trains ran from Chengdu and Wuhan to Lyon.\n\nIn 2021 there were 40 trains.',
      facts: [['40 trains', 'chengdu', 'wuhan', 'lyon']],
    },
    {
      says: 'Trains ran from Chengdu to Hamburg.\n\nThere were 12 cranes.',
      facts: [['12 cranes', 'chengdu']],
    },
    {
      says: 'Trains ran from Chengdu to Hamburg.\n\nThe fee was 40 dollars.',
      facts: [['40 dollars', 'chengdu']],
    },
  ],
  'a name behind a description says which is meant': [
    {
      says: 'Wuhan grew. The yard at Hamburg is old. It was handling 14 trains a day.',
      facts: [['14 trains a day', 'hamburg']],
    },
  ],
  'where somebody sits who has a view, and who sells, is not what a fact is of': [
    {
      says: 'Wuhan grew. A researcher in Hamburg reckons that 800 trains will leave this year.',
      facts: [['800 trains', 'wuhan']],
    },
    {
      says: 'Wuhan grew. Its railway has ordered 25 locomotives from a firm in Hamburg.',
      facts: [['25 locomotives', 'wuhan']],
    },
  ],
  'a capital that wants something is the country it governs': [
    {
      says: 'Wuhan grew. Beijing wants support cut to 40 percent.',
      facts: [['40 percent', 'china']],
    },
  ],
  'a continent among which something is first is not what it is of': [
    {
      says: "Wuhan grew. Wuhan is busy. Europe's largest cargo hall, it took 900 tonnes.",
      facts: [['900 tonnes', 'wuhan']],
    },
  ],
  'a place named in passing does not feed on the facts that inherit it': [
    {
      says: 'Trains have left Wuhan for Lyon since 2016. Wuhan built a yard for them.\n\nThe route is 11,000 kilometers long and leaves the country at Alashankou. The trains handled 4,200 TEU.',
      facts: [
        ['11,000 kilometers', 'wuhan', 'lyon'],
        ['4,200 TEU', 'wuhan'],
      ],
    },
  ],
  'nouns lead back to the place they were said of': [
    {
      says: 'A logistics park near Hamburg has opened. Trains from Wuhan came by way of Khorgos. The park covers 40 hectares.',
      facts: [['40 hectares', 'hamburg']],
    },
  ],
  'whoever speaks stands for the article or for where he was quoted': [
    {
      says: 'Hamburg has changed.\n\nGoods come from Wuhan. We handled 800 trains last year. From Wuhan to us a box takes 16 days.',
      facts: [
        ['800 trains', 'hamburg'],
        ['16 days', 'wuhan', 'hamburg'],
      ],
    },
  ],
  'an area that only says where the subject is does not become the topic': [
    {
      says: 'Lyon station is busy. Every train in France is late there, said a driver. The yard handled 900 wagons.',
      facts: [['900 wagons', 'lyon']],
    },
  ],
  'how long a way is and takes is of both its ends, after a pronoun too': [
    {
      says: 'Trains run from Wuhan to Lyon. It is 11,300 kilometers. Last year 4,100 people travelled on it.',
      facts: [
        ['11,300 kilometers', 'wuhan', 'lyon'],
        ['4,100 people', 'wuhan', 'lyon'],
      ],
    },
    {
      says: 'Trains run from Wuhan to Lyon. Seven made the trip in 2016.',
      facts: [['Seven', 'wuhan', 'lyon']],
    },
  ],
  'a firm or a place that was the subject of a sentence without a number is what "it" means': [
    {
      says: 'A train came to Lyon, said a man of Hamburg Railway (HRZ).\n\nHRZ was late. It moved 50 tonnes. Lyon was late. It moved 30 tonnes.',
      facts: [
        ['50 tonnes', 'hamburg'],
        ['30 tonnes', 'lyon'],
      ],
    },
  ],
  'trade of one land with another is of both': [
    {
      says: 'Hamburg is quiet. Rail carries less than 1 percent of Germany’s trade with China.',
      facts: [['less than 1 percent', 'germany', 'china']],
    },
  ],
  'an event that dates what is told gives it no place': [
    {
      says: 'Hamburg is quiet. Before the war in France we handled 80 trains.',
      facts: [['80 trains', 'hamburg']],
    },
  ],
  'under a heading the place it names weighs more than the topic of the article': [
    {
      says: 'Hamburg handled 900 trains. Hamburg grew, and Hamburg was full.\n\nLyon. The yard is new. The price, 93 million dollars, includes the cranes.',
      facts: [
        ['900 trains', 'hamburg'],
        ['93 million dollars', 'lyon'],
      ],
    },
  ],
  'what comes from somewhere, of what was told of, went where that did': [
    {
      says: 'Hamburg grew.\n\nSome 40,000 boxes were sent to Poland in May, 70 percent of them from China.',
      facts: [
        ['Some 40,000 boxes', 'hamburg', 'poland'],
        ['70 percent', 'hamburg', 'poland', 'china'],
      ],
    },
  ],
  'a share of a run is of the place behind it': [
    {
      says: 'The line runs from Wuhan to Hamburg, of which 320 km fall on Kazakhstan, 210 km on Poland and 150 km on Germany.',
      facts: [
        ['320 km', 'kazakhstan'],
        ['210 km', 'poland'],
        ['150 km', 'germany'],
      ],
    },
  ],
  'a relative clause is of the name before it': [
    {
      says: 'Hamburg ranks behind Lyon, which took 800 trains, in the list.',
      facts: [['800 trains', 'lyon']],
    },
  ],
  'an adjective with its noun is a place': [
    {
      says: 'Boxes need 9 days from China to Poland and 12 days to German ports.',
      facts: [
        ['9 days', 'china', 'poland'],
        ['12 days', 'china', 'germany'],
      ],
    },
    {
      says: 'In the Polish section 27 bridges were built.',
      facts: [['27 bridges', 'poland']],
    },
  ],
  'a place that is only a reason is not what a fact is of': [
    {
      says: 'Hamburg was slow because of trouble at Khorgos. It received 90 trains.',
      facts: [['90 trains', 'hamburg']],
    },
  ],
  'what has arrived is of where it arrived': [
    {
      says: 'Hamburg has received nine trains; the latest, with 82 TEU of furniture, rolled in from Wuhan on Saturday.',
      facts: [
        ['nine trains', 'hamburg'],
        ['82 TEU', 'hamburg', 'wuhan'],
      ],
    },
  ],
  'places that are counted lend nothing to the next fact': [
    {
      says: 'Trains of Wuhan reach 40 cities in 12 European countries, with 9,000 TEU carried in May.',
      facts: [
        ['40 cities', 'wuhan'],
        ['12 European countries', 'europe'],
        ['9,000 TEU', 'wuhan'],
      ],
    },
  ],
  'a ministry speaks for its country': [
    {
      says: 'At Wuhan, 40 percent of the boxes were empty. The Ministry of Finance wants subsidies cut to 30 percent of the cost.',
      facts: [
        ['40 percent', 'wuhan'],
        ['30 percent', 'china'],
      ],
    },
  ],
  'a line that opens its clause is of both its ends': [
    {
      says: 'The Chengdu-Chongqing railway carried 12 million tonnes in 2020.',
      facts: [['12 million tonnes', 'chengdu', 'chongqing']],
    },
  ],
  'what only says where something lies gives no place': [
    {
      says: 'Lyon has a new ferry yard. The yard, 60 kilometers south of Hamburg, took 90 trains.',
      facts: [
        ['60 kilometers', 'lyon'],
        ['90 trains', 'lyon'],
      ],
    },
  ],
  'who pays is not what the money is for': [
    {
      says: 'Lyon is building a yard. It costs 40 million euros, of which Germany pays 20 percent.',
      facts: [
        ['40 million euros', 'lyon'],
        ['20 percent', 'lyon'],
      ],
    },
    {
      says: 'Lyon is building a yard. It costs 40 million euros, with 20 percent of the sum coming from Hamburg.',
      facts: [
        ['40 million euros', 'lyon'],
        ['20 percent', 'lyon'],
      ],
    },
  ],
  'a firm stands where its apposition says': [
    {
      says: 'Nordfracht Cargo, the forwarder based at a small yard in Hamburg, grew. The company has 40 wagons.',
      facts: [['40 wagons', 'hamburg']],
    },
    {
      says: 'Rivers Terminals, which owns the port of Hamburg, wants more. The company will spend 40 million euros.',
      facts: [['40 million euros', 'hamburg']],
    },
  ],
  'a guest calls where the article is about': [
    {
      says: 'Lyon handled 900 tonnes. Lyon grew. Polish Airlines follows with six flights.',
      facts: [
        ['900 tonnes', 'lyon'],
        ['six flights', 'lyon'],
      ],
    },
  ],
  'a flow told in passing is not that of the subject': [
    {
      says: 'The yard of Lodz, with a shuttle from Wuhan to Hamburg on its books, handled 900 trains.',
      facts: [['900 trains', 'lodz']],
    },
  ],
  'what is only passed, and where those are who speak': [
    {
      says: 'Hamburg grew. A run from Wuhan to Lodz with a stop here takes 19 days.',
      facts: [['19 days', 'wuhan', 'lodz']],
    },
    {
      says: 'Lyon grew. It handled 900 trains, and ministers from Wuhan to Lodz have spoken of more.',
      facts: [['900 trains', 'lyon']],
    },
  ],
  'who pays, and from where something is seen': [
    {
      says: 'Lodz grew. The yard, co-financed by Hamburg with 143 million euros, takes 35 trains.',
      facts: [
        ['143 million euros', 'lodz'],
        ['35 trains', 'lodz'],
      ],
    },
    {
      says: 'Lodz grew. The queue on the side of Hamburg reached 18 trains. It has 40 tracks.',
      facts: [
        ['18 trains', 'hamburg'],
        ['40 tracks', 'lodz'],
      ],
    },
    {
      says: 'Lyon Airport grew. Poland’s airports handled 3.3 million passengers.',
      facts: [['3.3 million passengers', 'poland']],
    },
  ],
  'what brackets say of where a place lies': [
    {
      says: 'Lodz (near Hamburg) – 900 trucks, up 4 percent.',
      facts: [
        ['900 trucks', 'lodz'],
        ['4 percent', 'lodz'],
      ],
    },
  ],
  'as many names as amounts of one kind': [
    {
      says: 'Hamburg and Lyon saw 900 and 400 trains.',
      facts: [
        ['900', 'hamburg'],
        ['400 trains', 'lyon'],
      ],
    },
  ],
  'the town of an area, and "there"': [
    {
      says: 'Wuhan grew. Trains from Lodz came. In Hubei’s capital the rate stood at 40 percent.',
      facts: [['40 percent', 'wuhan']],
    },
    {
      says: 'Wuhan trades with Lyon. Boxes reach Hamburg, and customs need 5 hours there.',
      facts: [['5 hours', 'hamburg']],
    },
  ],
  'a word that opens a sentence makes no firm of a place': [
    {
      says: 'Lyon took 900 tonnes. Only Hamburg, with 1,200 tonnes, took more.',
      facts: [
        ['900 tonnes', 'lyon'],
        ['1,200 tonnes', 'hamburg'],
      ],
    },
  ],
  'whose tracks they are was just said': [
    {
      says: 'Wuhan grew. Wuhan trades with Lyon.\n\nHamburg is where boxes change hands. In May 90 trains left over its tracks.',
      facts: [['90 trains', 'hamburg']],
    },
  ],
  'a body of the country has what is told of it next': [
    {
      says: 'Lodz took 90 trains.\n\nState railway Osteisen carried 30 million tonnes in 2020. In 2021 it was 34 million tonnes.',
      facts: [
        ['90 trains', 'lodz'],
        ['30 million tonnes', 'poland'],
        ['34 million tonnes', 'poland'],
      ],
    },
  ],
  'the province around what an article is about is no more than where it lies': [
    {
      says: 'Wuhan has a new yard. Wuhan grew. Built in the east of Hubei Province, it cost 30 billion yuan.',
      facts: [['30 billion yuan', 'wuhan']],
    },
  ],
  'how long what is carried is under way is of the whole way': [
    {
      says: 'Trains run between Wuhan and Hamburg. Wuhan grew.\n\nWuhan is glad. A container needs 16 days.',
      facts: [['16 days', 'wuhan', 'hamburg']],
    },
  ],
  'a place given as an example of many is not what a fact is of': [
    {
      says: 'Wuhan sent 90 trains. Of the goods, 70 percent came from other towns, Hamburg in particular.',
      facts: [
        ['90 trains', 'wuhan'],
        ['70 percent', 'wuhan'],
      ],
    },
  ],
  'a pronoun that fetches from a place is of the place it stands for': [
    {
      says: 'Lyon grew. Lyon is busy. Its trains bring 900 tonnes from Hamburg each day.',
      facts: [['900 tonnes', 'lyon', 'hamburg']],
    },
  ],
  'a verb that is left out has its subject right before the fact': [
    {
      says: 'Wuhan grew. Belarus earned 240 million euros from its trains, Poland 90 million euros.',
      facts: [
        ['240 million euros', 'belarus'],
        ['90 million euros', 'poland'],
      ],
    },
  ],
  'the time needed by another way is compared with': [
    {
      says: 'Wuhan is quick. A train from Wuhan to Lyon takes 16 days, half the time needed by way of Hamburg.',
      facts: [
        ['16 days', 'wuhan', 'lyon'],
        ['half', 'wuhan', 'lyon'],
      ],
    },
  ],
  'ways, ends and kinds that later words lead back to': [
    {
      says: 'A yard on the way from Wuhan to Hamburg was widened in May, and the wait for boxes at Wuhan has come down to 4 days.',
      facts: [['4 days', 'wuhan']],
    },
    {
      says: 'Shippers in Chengdu wait. Two lines run from Wuhan to Hamburg. In all 14,200 TEU moved between these cities. Full boxes made up 71% of the total.',
      facts: [
        ['Two lines', 'wuhan', 'hamburg'],
        ['14,200 TEU', 'wuhan', 'hamburg'],
        ['71%', 'wuhan', 'hamburg'],
      ],
    },
    {
      says: 'Airlines fly from Wuhan to Hamburg. The type carries 52 tonnes.',
      facts: [['52 tonnes']],
    },
  ],
  'an end that is meant from here on, a gate by one of its sides, what is brought': [
    {
      says: 'Wuhan grew. Some 400 trains ran from China to Hamburg.\n\nThe first train from Xi’an arrived in May. It carried 82 containers.',
      facts: [
        ['Some 400 trains', 'china', 'hamburg'],
        ['82 containers', 'xian'],
      ],
    },
    {
      says: 'Khorgos is busy. Khorgos took most lorries. The queue on the Chinese side reached 600 lorries.',
      facts: [['600 lorries', 'khorgos']],
    },
    {
      says: 'Wuhan grew. Wuhan is proud. One train brought 41 containers of car parts from Lodz.',
      facts: [
        ['One train', 'wuhan', 'lodz'],
        ['41 containers', 'wuhan', 'lodz'],
      ],
    },
  ],
};

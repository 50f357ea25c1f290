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
};

import type { PlaceCase } from '../../cases/places.ts';

/** What leads back to a figure, to a place by its kind, or to whoever speaks. */
export const anaphoraCases: Record<string, PlaceCase[]> = {
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
};

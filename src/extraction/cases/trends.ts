import type { QuantityCases } from './describe.ts';

export const trendCases: QuantityCases = {
  'a noun of change says which way, whatever it is set against': [
    ['The fall against 2019 thus comes to 31 percent.', '31 percent down, change'],
    ['The increase over last year came to 47 percent.', '47 percent up, change'],
    ['The fall since spring was 12 percent.', '12 percent down, change'],
  ],
  'more or less than another by so much': [
    ['The toll is more than the tax by 37%.', '37 percent up, change'],
    ['Traffic was lower than last year by 12 percent.', '12 percent down, change'],
    ['Output was less than expected by a tenth.', '10 percent down, change'],
  ],
  'a length of time set against another time, and one that comes on top': [
    ['The trip is 14 days shorter than the average.', '14 day down, change'],
    [
      'The trip was two hours faster than a year earlier.',
      '2 hour down, change, than a year earlier',
    ],
    ['By ship it takes two days longer than by train.', '2 day, measure'],
    ['The train takes four days more.', '4 day, measure'],
  ],
  'verbs of change': [
    ['Rents rose 6 percent.', '6 percent up, change'],
    ['Deaths fell by 400.', '400 death down, change'],
    ['Traffic surged 44 percent.', '44 percent up, change'],
    ['Grain stocks plunged 3 million tonnes.', '3000000 tonne down, change'],
    ['The lira slid 2 percent to 32.5.', '2 percent down, change', '32.5 down, count'],
    ['Crime has dropped 12%.', '12 percent down, change'],
    ['Wages grew by just 1 percent.', '1 percent up, change'],
    ['The ministry cut its budget by $20 million.', '20000000 USD down, change'],
    ['They raised prices 5 percent.', '5 percent up, change'],
    ['The club increased its capacity by 12,000 seats.', '12000 seat up, change'],
    ['Shares were trending up 0.6 percent.', '0.6 percent up, change'],
    ['The yuan edged down 0.1 percent.', '0.1 percent down, change'],
    ['Clearance has been compressed by 35 percent.', '35 percent down, change'],
    ['Rail costs a premium of some 46 percent over the road.', 'about 46 percent up, change'],
    ['The firm trimmed 900 jobs.', '900 job down, count'],
    ['Rivals fell behind the other 40 trains.', '40 train, count'],
  ],
  'particles and comparatives': [
    ['Exports were up 9 percent.', '9 percent up, change'],
    ['Sales are down 40 units.', '40 unit down, count'],
    ['The index finished 1.2% higher.', '1.2 percent up, change'],
    ['Yields ended two basis points lower.', '2 basis-point down, change'],
    ['Arrivals were 30 percent fewer.', '30 percent down, change'],
    ['Profit of $4m, up 12%, beat forecasts.', '4000000 USD, money', '12 percent up, change'],
  ],
  'nouns of change': [
    ['A rise of 7 percent was expected.', '7 percent up, change'],
    ['The 10 percent fall in prices hurt growers.', '10 percent down, change'],
    ['It reported an increase of 400 patients.', '400 patient up, change'],
    ['Analysts saw growth of 4.5 percent.', '4.5 percent up, change'],
    ['There was a 45 basis point decline in spreads.', '45 basis-point down, change'],
    ['A drop in arrivals of 15 percent followed.', '15 percent down, change'],
  ],
  'what it came to': [
    ['Inflation slowed to 3.1 percent.', '3.1 percent down, measure'],
    ['The fleet grew to 90 trams.', '90 tram up, count'],
    ['Debt climbed to $31 trillion.', '31000000000000 USD up, money'],
  ],
  'words that only look like a direction': [
    ['The firm set up 12 branches.', '12 branch, count'],
    ['Women make up 40 percent of staff.', '40 percent, share'],
    ['The start-up has 60 coders.', '60 coder, count'],
    ['The loss of 14 jobs shocked the town.', '14 job down, change'],
    ['The debate opened with 200 guests.', '200 guest, count'],
  ],
  'what a change compares with': [
    ['Imports rose 9 percent year-on-year.', '9 percent up, change, year-on-year'],
    ['Throughput was 8% higher than a year earlier.', '8 percent up, change, than a year earlier'],
    [
      'Freight grew 12 percent from the same period of 2022.',
      '12 percent up, change, from the same period of 2022',
    ],
    ['Output fell 3 percent month-on-month.', '3 percent down, change, month-on-month'],
    ['Volumes jumped 20 percent compared with 2019.', '20 percent up, change, compared with 2019'],
    ['Receipts were up 4% year over year.', '4 percent up, change, year-on-year'],
    ['A year-on-year increase of 6.4 percent was booked.', '6.4 percent up, change, year-on-year'],
  ],
  'joined changes': [
    [
      'Shares of Alder fell 2 percent and Birch 3 percent.',
      '2 percent down, change',
      '3 percent down, change',
    ],
    [
      'Imports and exports rose 4 percent and 6 percent.',
      '4 percent up, change',
      '6 percent up, change',
    ],
    ['Tin was down 2.3%, zinc by 1.6%.', '2.3 percent down, change', '1.6 percent down, change'],
    ['Cargo rose 10 percent, or 40,000 tonnes.', '10 percent up, change', '40000 tonne up, change'],
  ],
  'set against a base': [
    [
      'The firm moved 900 TEU, approximately 12% above the same period of 2019.',
      '900 TEU, measure',
      'about 12 percent up, change',
    ],
    ['Volume is 8 percent below last year’s.', '8 percent down, change'],
    ['Output ran 3% ahead of plan.', '3 percent up, change'],
    [
      'It moved 400 boxes (1.6 times more than in 2019).',
      '400 box, count',
      '1.6 times up, multiple, than in 2019',
    ],
    ['It took 40 trains, 12 more than in May.', '40 train, count', '12 train up, change'],
  ],
  'what can be lifted': [['The aircraft can lift 54 tonnes.', '54 tonne, measure']],
  'a noun of change that is stated': [
    ['The growth therefore is 9 percent.', '9 percent up, change'],
    ['The decline hence amounts to 4 percent.', '4 percent down, change'],
    ['The year-on-year growth came to 41.5 percent.', '41.5 percent up, change, year-on-year'],
    ['The rise in exports was 8.2 percent.', '8.2 percent up, change'],
    ['The decline in imports stood at 3 percent.', '3 percent down, change'],
  ],
  'signs in brackets': [
    [
      'Westbound traffic (- 33%) beat eastbound (-35%).',
      '33 percent down, change',
      '35 percent down, change',
    ],
    [
      'Austria (4,210 TEU, -12.5%) led Italy (2,900 TEU, +8.1%).',
      '4210 TEU, measure',
      '12.5 percent down, change',
      '2900 TEU, measure',
      '8.1 percent up, change',
    ],
  ],
  'where a change starts': [
    [
      'Its share rose from 50% to 64%.',
      '50 percent, share, series 1',
      '64 percent up, share, series 1',
    ],
    ['Cars made up 11%, down from 16%.', '11 percent down, share', '16 percent, share'],
  ],
  'a range of changes': [
    ['Rates surged by USD300 to USD450.', '300–450 USD up, change'],
    [
      'The gap grew by $43.6 billion to $419.2 billion.',
      '43600000000 USD up, change',
      '419200000000 USD up, money',
    ],
  ],
  'shares and multiples that change': [
    [
      'Fuels were up by a fifth and coal down by half.',
      '20 percent up, change',
      '50 percent down, change',
    ],
    ['The port saw a 14-per-cent jump.', '14 percent up, change'],
    ['Costs fell by between 30 and 40 percent.', '30–40 percent down, change'],
    [
      'Loads were up 3.2 times and 2.8 times respectively.',
      '3.2 times up, multiple',
      '2.8 times up, multiple',
    ],
    ['The volume was 2.9 times that of last year.', '2.9 times up, multiple'],
    [
      'The port took 640 boxes, three times as many as in 2019, up from 210.',
      '640 box, count',
      '3 times up, multiple',
      '210 box, count',
    ],
  ],
  'a multiple of what was usual': [
    [
      'Some 180 flights left, double the usual number.',
      'about 180 flight, count',
      '2 times up, multiple',
    ],
    [
      'The yard took 400 boxes, almost twice as many.',
      '400 box, count',
      'nearly 2 times up, multiple',
    ],
    ['Capacity is five times the present level.', '5 times up, multiple'],
    ['The shed is three times what we have today.', '3 times up, multiple'],
    ['Profit was 2.6 times below the figure of a year earlier.', '2.6 times down, multiple'],
    [
      'The route has carried 38,600 TEU, off a tenth.',
      '38600 TEU, measure',
      '10 percent down, change',
    ],
    ['Sea freight would have cost three times as much.', '3 times, multiple'],
  ],
  'two bases': [
    [
      'Sales fell 2.1 percent on the month and 4 percent on the year.',
      '2.1 percent down, change, month-on-month',
      '4 percent down, change, year-on-year',
    ],
  ],
  'a share that says the same': [
    [
      'Visitors recovered to 9.2 million, or 81 percent of the old level.',
      '9200000 visitor up, count',
      '81 percent, share',
    ],
  ],
  'a level set against another': [
    [
      'There were 1,880 flights, against 1,604 before.',
      '1880 flight up, count',
      '1604 flight, count',
    ],
    ['It sold 90 wagons, compared with 120 in May.', '90 wagon down, count', '120 wagon, count'],
    ['It was 17.9% better than a year before.', '17.9 percent up, change'],
    ['It had 11.9%, 1.7 points below last year.', '11.9 percent, share', '1.7 point down, change'],
  ],
  'a share that is taken up': [
    ['Grain led, taking up some 40 percent of the total.', 'about 40 percent, share'],
  ],
};

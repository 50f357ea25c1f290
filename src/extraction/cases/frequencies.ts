import type { QuantityCases } from './describe.ts';

/** How often something runs, however far from what runs it is said. */
export const frequencyCases: QuantityCases = {
  'one service': [
    ['The airline plans a daily service to Oslo.', '1 service-per-day, rate'],
    ['The hub gained weekly flights to Lima.', '1 flight-per-week, rate'],
    ['Thrice-weekly trains link the ports.', '3 train-per-week, rate'],
    ['It runs a twice-weekly freighter.', '2 freighter-per-week, rate'],
    ['A four-times-weekly ferry calls there.', '4 ferry-per-week, rate'],
    ['The weekly train was late.'],
    ['Daily goods are dear.'],
    [
      'Weekly flights grew from five to seven.',
      '5 flight-per-week, rate, series 1',
      '7 flight-per-week up, rate, series 1',
    ],
    ['The number of daily flights is high.'],
  ],
  'a frequency among the adjectives': [
    ['The yard has over 100 weekly flights.', 'more_than 100 flight-per-week, rate'],
    ['It runs two daily freight trains.', '2 freight train-per-day, rate'],
    ['The firm prints 12 monthly magazines.', '12 monthly magazine, count'],
  ],
  'a frequency at a distance': [
    ['At least three trains are operating daily.', 'at_least 3 train-per-day, rate'],
    ['More than 90 lorries call at the port of Gavle daily.', 'more_than 90 lorry-per-day, rate'],
    ['There are 8–11 sailings from the port every week.', '8–11 sailing-per-week, rate'],
    ['Every week, 12 block trains run to Lyon.', '12 block train-per-week, rate'],
    [
      'Each day the line brings 40 wagons and 300 tonnes of steel.',
      '40 wagon-per-day, rate',
      '300 tonne-per-day, rate',
    ],
    [
      'The hall packs 40 tonnes of cherries and 15 tonnes of fish per hour.',
      '40 tonne-per-hour, rate',
      '15 tonne-per-hour, rate',
    ],
    [
      'The hall packs 40 tonnes of fresh cherries and 15 tonnes of fish per hour.',
      '40 tonne-per-hour, rate',
      '15 tonne-per-hour, rate',
    ],
    ['Two trains left a year ago.', '2 train, count'],
    ['Two trains met; buses run daily.', '2 train, count'],
  ],
  averages: [
    ['He put the daily average at 14.7 trains.', '14.7 train-per-day, rate'],
    ['Average daily throughput was 1,200 TEU.', '1200 TEU-per-day, rate'],
    ['The annual capacity is 900,000 TEU.', '900000 TEU, measure'],
  ],
  'so many times': [
    ['The trains left once per week.', '1 train-per-week, rate'],
    ['The train now runs three times a week.', '3 train-per-week, rate'],
    ['She swims twice a week.', '2 times-per-week, rate'],
  ],
  'one every so often': [
    [
      'They counted 15 trains, or one every one hour and 36 minutes.',
      '15 train, count',
      '0.625 train-per-hour, rate',
    ],
    [
      'Some 20 boats call, one every three days.',
      'about 20 boat, count',
      '0.3333333333333333 boat-per-day, rate',
    ],
    ['Trains leave the yard one every 40 minutes.', '0.025 train-per-minute, rate'],
    ['Barges call every eight hours.'],
    ['A decade ago 17 trains ran a year.', '17 train-per-year, rate'],
    ['In 2014 a single weekly train set off.', '1 train-per-week, rate'],
    ['A regular daily ferry links the towns.', '1 ferry-per-day, rate'],
    ['The carrier flew there 15 times a week before its strike.', '15 times-per-week, rate'],
  ],
  'a length that an article counts': [
    ['The voyage swallows more than a week.', 'more_than 1 week, measure'],
    ['Clearance takes an hour and a half.', '1.5 hour, measure'],
    ['The trip was shortened by a day and a half.', '1.5 day down, change'],
    ['Inspection takes less than an hour.', 'less_than 1 hour, measure'],
    ['Winter adds at least a month.', 'at_least 1 month up, change'],
    ['It left an hour later, a week ago.'],
  ],
  'a scale written once': [
    [
      'Transit shrank from 4.1 to 3.2 million tonnes.',
      '4100000 tonne, measure, series 1',
      '3200000 tonne down, measure, series 1',
    ],
    [
      'Exports grew from 1.1m to 1.4m tonnes.',
      '1100000 tonne, measure, series 1',
      '1400000 tonne up, measure, series 1',
    ],
    [
      'Handling climbed from 900,000 to 1.2 million TEU.',
      '900000 TEU, measure, series 1',
      '1200000 TEU up, measure, series 1',
    ],
    [
      'Traffic climbed from 600 to 1.2 million boxes.',
      '600 box, count, series 1',
      '1200000 box up, count, series 1',
    ],
  ],
  'one in so many': [
    ['Roughly one tonne in six was medical.', 'about 16.666666666667 percent, share'],
    ['Three wagons in four are old.', '75 percent, share'],
    ['A fifth had been loaded in Ghent.', '20 percent, share'],
    [
      'One depot in 2020 and two trains in three days.',
      '1 depot, count',
      '2 train, count',
      '3 day, measure',
    ],
  ],
};

/** Numbers whose noun is said elsewhere in the sentence. */
export const elidedCases: QuantityCases = {
  'what a bare number is set beside in its own sentence': [
    [
      'The gate takes 48 trains a day, each up to 900 metres long, instead of 12.',
      '48 train-per-day, rate',
      'up_to 900 meter, measure',
      '12 train-per-day, rate',
    ],
    [
      'Of the 19 million tonnes that cross its 2.1 million square metres each year, 7 million come by rail.',
      '19000000 tonne, measure',
      '2100000 square-meter, measure',
      '7000000 tonne, measure',
    ],
    [
      'The number of guests, on the other hand, was 4.2 percent higher at 2.31 million.',
      '4.2 percent up, change',
      '2310000 guest up, count',
    ],
    [
      'In May freight fell by 0.4 percent, whereas in April it had been 3.1.',
      '0.4 percent down, change',
      '3.1 percent down, change',
    ],
    [
      'Its share of the trade, once close to 40 percent, has shrunk to 31.6.',
      'nearly 40 percent, share',
      '31.6 percent down, share',
    ],
    [
      'The tunnel was put at 2 billion euros; by now one speaks of 3.4 billion.',
      '2000000000 EUR, money',
      '3400000000 EUR, money',
    ],
    [
      '512 trains ran both ways; 640 in the record year before.',
      '512 train, count',
      '640 train, count',
    ],
    ['The trip takes 20 days; average 17.', '20 day, measure', '17 day, measure'],
    ['The drivers, twelve in all, took the bus.', '12 driver, count'],
    ['The jury, twelve in all, took the bus.'],
    ['Tonnage minus 5 percent to 31.5m.', '5 percent down, change', '31500000 tonne, measure'],
  ],
  'a label before a mark, and people whom a noun of place or staff counts': [
    ['Aircraft movements: 4,310 in May.', '4310 aircraft movement, count'],
    ['Boxes out, 880.', '880 box, count'],
    ['Staff at the end of June 2,310.', '2310 employee, count'],
    ['She works in Esch, a town of 36,000 in the south.', '36000 inhabitant, count'],
    ['It is a town of 36 towers.', '36 tower, count'],
    ['Freight fell by 4 p.c. in June.', '4 percent down, change'],
    ['A rate of minus 0.4 percent stays.', '-0.4 percent, measure'],
  ],
  'a sum that "it" is beside another': [
    [
      'The wage reaches 165 thousand tenge, whereas in the district it is 98 thousand.',
      '165000 KZT, money',
      '98000 KZT, money',
    ],
  ],
  'what a clause without a verb leaves out': [
    [
      'Aktau can load 80,000 TEU a year; in practice fewer than 34,000 moved.',
      '80000 TEU-per-year, rate',
      'less_than 34000 TEU, measure',
    ],
    [
      'A stop costs 3.5 days at sea and, in autumn storms, up to nine.',
      '3.5 day, measure',
      'up_to 9 day, measure',
    ],
    [
      'It has 54 domestic routes and 15 international ones.',
      '54 domestic route, count',
      '15 international route, count',
    ],
    [
      'It handled 14.3 trains a day, compared with 11.8 in September.',
      '14.3 train-per-day up, rate',
      '11.8 train-per-day, rate',
    ],
    [
      'Riga was served 11 times a week, Tallinn eight times.',
      '11 times-per-week, rate',
      '8 times-per-week, rate',
    ],
    [
      'They charge EUR 2,900 per FEU westbound and EUR 1,100 eastbound.',
      '2900 EUR-per-FEU, price',
      '1100 EUR-per-FEU, price',
    ],
    [
      'Wagons change from the 1,520 to the 1,435 mm gauge.',
      '1520 millimeter, measure',
      '1435 millimeter, measure',
    ],
    [
      'The line is 846 km long, of which 504 run through hills.',
      '846 kilometer, measure',
      '504 kilometer, measure',
    ],
    [
      'Two-thirds arrive by sea, a third by rail.',
      '66.666666666667 percent, share',
      '33.333333333333 percent, share',
    ],
    ['Staff numbers have doubled to 640.', '2 times up, multiple', '640 employee up, count'],
  ],
  'the number of': [
    ['The number of lorries that crossed at the pass hit 2,415.', '2415 lorry, count'],
    ['It came back, bringing the number of lines from Graz to 17.', '17 line up, count'],
    ['The number of cities served had risen to 127.', '127 city up, count'],
  ],
  'a gapped unit': [
    ['It takes 11 days to Kaunas, 16 to Lyon.', '11 day, measure', '16 day, measure'],
    [
      'In March we flew 14 charters from Ghent and Lyon, in April already 23.',
      '14 charter, count',
      '23 charter, count',
    ],
    [
      'The ferries left with 38 loaded boxes apiece and came home with 33.',
      '38 loaded box, count',
      '33 loaded box, count',
    ],
    ['Ghent has 41 routes, including six to Japan.', '41 route, count', '6 route, count'],
    [
      'One ferry a week is planned until May, two from September.',
      '1 ferry-per-week, rate',
      '2 ferry-per-week, rate',
    ],
    ['Duisburg took 310,000 TEU and Gdynia 95,000.', '310000 TEU, measure', '95000 TEU, measure'],
    [
      'The yard has four tracks with a width of 1520 mm and six with a width of 1435 mm.',
      '4 track, count',
      '1520 millimeter, measure',
      '6 track, count',
      '1435 millimeter, measure',
    ],
  ],
  'what was counted before': [
    [
      'In 2011 the port saw 17 journeys; by 2015 the number had jumped to 815.',
      '17 journey, count',
      '815 journey up, count',
    ],
    [
      'It takes 14 trains a day where it used to manage 6.',
      '14 train-per-day, rate',
      '6 train-per-day, rate',
    ],
    [
      'Its fleet of three aircraft is to grow to five.',
      '3 aircraft, count',
      '5 aircraft up, count',
    ],
    ['The list of products, about 10,000 at first, is longer now.', 'about 10000 product, count'],
    [
      'The permit allows 50,000 landings a year; it used 31,200 in 2022.',
      '50000 landing-per-year, rate',
      '31200 landing, count',
    ],
    [
      'The line lets through 12 trains a day; once complete it will take 60.',
      '12 train-per-day, rate',
      '60 train-per-day, rate',
    ],
    [
      'It expects 20 trains a day, up from the current eight.',
      '20 train-per-day up, rate',
      '8 train-per-day, rate',
    ],
    [
      'Unloading a train took 90 minutes; now it takes us 140.',
      '90 minute, measure',
      '140 minute, measure',
    ],
    [
      'The wage reaches 165 thousand euros, whereas in the district it is 98 thousand.',
      '165000 EUR, money',
      '98000 EUR, money',
    ],
    [
      'The port took 22.9 million tonnes (previous year: 23.4).',
      '22900000 tonne, measure',
      '23400000 tonne, measure',
    ],
    [
      'The port took 2.3 million tonnes (previous year: 22).',
      '2300000 tonne, measure',
      '22000000 tonne, measure',
    ],
    [
      'The port took 2.3 million tonnes (previous year: 23).',
      '2300000 tonne, measure',
      '23 tonne, measure',
    ],
    ['Her team of nine deals with 400 forms a day.', '9 people, count', '400 form-per-day, rate'],
    [
      'They put the number of cancelled trains at between 40 and 50.',
      '40–50 cancelled train, count',
    ],
  ],
  'a number for a whole noun phrase': [
    [
      'The line has 40 stations; nine are being rebuilt and two have closed.',
      '40 station, count',
      '9 station, count',
      '2 station, count',
    ],
    [
      'The depot got 11 cranes; in the year before it had gained only four.',
      '11 crane, count',
      '4 crane up, change',
    ],
    [
      'It needs six days now, having needed nine in the spring.',
      '6 day, measure',
      '9 day, measure',
    ],
    ['The yard lives off wagons rather than boxes, and saw 28,400 of them.', '28400 wagon, count'],
    ['A trial train set out in July; ten more are to follow.', '10 train, count'],
    [
      'Ghent sent 640 barges, 310 of them inbound and 330 outbound.',
      '640 barge, count',
      '310 barge, count',
      '330 barge, count',
    ],
    ['Of the 60 ships that came, 41 were ore carriers.', '60 ship, count', '41 ore carrier, count'],
    [
      'It opened three lines last year, bringing the total to 13.',
      '3 line, count',
      '13 line up, count',
    ],
    [
      'Boxes left with 90.5 percent of their space filled, and empty ones with 12.',
      '90.5 percent, share',
      '12 percent, share',
    ],
    [
      'Malta took 1,200 TEU from the ship, Genoa 900 and Bari 340.',
      '1200 TEU, measure',
      '900 TEU, measure',
      '340 TEU, measure',
    ],
    [
      'The firm lost 83 million yuan on sales of 1.4 billion.',
      '83000000 CNY down, change',
      '1400000000 CNY, money',
    ],
    ['The keeper lives behind gate 6 of Terminal 2.'],
  ],
  thresholds: [['The train is the first to reach the 20,000 mark.', '20000 train, count']],
  'the lower point first': [
    [
      'From 160,000, capacity jumped to 320,000 TEU.',
      '160000 TEU, measure, series 1',
      '320000 TEU up, measure, series 1',
    ],
  ],
  'one or two': [['Trade bunches on one or two routes.'], ['It ran once or twice.']],
  'a noun that the next amount has': [
    [
      'It saw 1,200 inbound and 1,100 outbound trains.',
      '1200 inbound train, count',
      '1100 outbound train, count',
    ],
  ],
  'one more part': [
    [
      'It ran 90 trains; of these, 50 went west and 40 eastbound.',
      '90 train, count',
      '50 train, count',
      '40 train, count',
    ],
  ],
  'the people of a firm or a place': [
    ['The firm has a staff of 1,100.', '1100 employee, count'],
    ['It employs 340.', '340 employee, count'],
    ["The town's population has slipped to 84,000.", '84000 inhabitant down, count'],
  ],
  'the label of a line': [
    [
      'Customers: over 800 (530 at the end of 2017)',
      'more_than 800 customer, count',
      '530 customer, count',
    ],
    ['Terminals served: nine', '9 terminal, count'],
    ['Trains per week: 22', '22 train-per-week, rate'],
    ['Number of wagons: 480', '480 wagon, count'],
  ],
  'a list whose verb and noun stand once': [
    [
      'Three trains a week go to Budapest, two to Milan and one to Madrid.',
      '3 train-per-week, rate',
      '2 train-per-week, rate',
      '1 train-per-week, rate',
    ],
    [
      'It leases 1,200 flat wagons and owns another 350.',
      '1200 flat wagon, count',
      '350 flat wagon, count',
    ],
    [
      'Flights to Oslo were stepped up to six a week from four.',
      '6 flight-per-week up, rate, series 1',
      '4 flight-per-week, rate, series 1',
    ],
  ],
  'one of what was counted': [
    ['It ran 40 trains in 2019 and just one in 2014.', '40 train, count', '1 train, count'],
  ],
  'how often a place is served': [
    ['The airline flies to Riga daily.', '1 times-per-day, rate'],
    [
      'It will serve Oslo five times a week and Riga daily.',
      '5 times-per-week, rate',
      '1 times-per-day, rate',
    ],
  ],
  'by how much two lengths differ': [
    ['Goods arrive at least a week earlier than by sea.', 'at_least 1 week, measure'],
    ['He left a week earlier.'],
  ],
  'what the next amount begins with': [
    [
      'It serves 25 countries and more than 100 cities.',
      '25 country, count',
      'more_than 100 city, count',
    ],
    ['It takes 12-14 days and up to 43 boxes fit.', '12–14 day, measure', 'up_to 43 box, count'],
  ],
};

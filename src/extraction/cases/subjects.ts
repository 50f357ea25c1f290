import type { QuantityCases } from './describe.ts';

export const subjectCases: QuantityCases = {
  'the counted phrase with its complement': [
    [
      'The train carried 55 containers of televisions, shoes and clothing.',
      '55 container, count “containers of televisions, shoes and clothing”',
    ],
    ['The hub connects 112 cities abroad.', '112 city, count “cities abroad”'],
    ['The yard built 40 wagons for Poland.', '40 wagon, count “wagons for Poland”'],
    ['It ran 300 trips via the inland port.', '300 trip, count “trips via the inland port”'],
    [
      'The city has 90 flights between Europe and Asia.',
      '90 flight, count “flights between Europe and Asia”',
    ],
  ],
  'the subject of the clause': [
    [
      'The total value of exports reached 4.3 billion euros.',
      '4300000000 EUR, money “total value of exports”',
    ],
    [
      "In 2020, the region's trade with its neighbours came to 90 billion yuan.",
      "90000000000 CNY, money “region's trade with its neighbours”",
    ],
    [
      'The number of ferry trips via the strait jumped from 13 to 1,126.',
      '13 ferry trip, count, series 1 “ferry trips via the strait”',
      '1126 ferry trip up, count, series 1 “ferry trips via the strait”',
    ],
    [
      'Container throughput in May grew by 9 percent.',
      '9 percent up, change “Container throughput”',
    ],
    [
      'The bridge is 900 metres long and took six years to build.',
      '900 meter, measure “bridge”',
      '6 year, measure “bridge”',
    ],
    [
      'According to the port, cargo volume rose 12 percent.',
      '12 percent up, change “cargo volume”',
    ],
  ],
  'what stands right before an amount whose verb is left out': [
    [
      'Coal made up 61 per cent of the freight and timber 9 per cent.',
      '61 percent, share “freight”',
      '9 percent, share “timber”',
    ],
    [
      'Lodz loaded 84 TEU a train and Gdansk 71.',
      '84 TEU-per-train, rate “TEU”',
      '71 TEU-per-train, rate “TEU”',
    ],
    [
      'The crew unloaded 90 tonnes and load 120 tonnes.',
      '90 tonne, measure “cargo”',
      '120 tonne, measure “cargo”',
    ],
  ],
  'nothing, where what is left of a phrase names nothing': [
    ['Drivers who talked to local reporters want 900 litres.', '900 liter, measure “”'],
    [
      'The yard took 41,200 TEU in 2023, says its owner, 7 per cent more than a year earlier.',
      '41200 TEU, measure “yard”',
      '7 percent up, change, than a year earlier “yard”',
    ],
    [
      'In May 900 wagons left, where a year earlier there had been 600.',
      '900 wagon, count “wagons”',
      '600 wagon, count “”',
    ],
    ['Of the cars, 8,400 of them were electric.', '8400 car, count “”'],
  ],
  'the noun before of': [
    ['The service has a radius of 1,500 km.', '1500 kilometer, measure “radius”'],
    ['It posted a net profit of $3 million.', '3000000 USD, money “net profit”'],
    ['Trains reach speeds of up to 350 km/h.', 'up_to 350 kilometer-per-hour, rate “speeds”'],
    [
      'They seek earnings of 45 cents per share on revenue of $2 billion.',
      '45 cent-per-share, price “earnings”',
      '2000000000 USD, money “revenue”',
    ],
  ],
  'what a share is of': [
    [
      'Over 70 percent of its 4,500 members are women.',
      'more_than 70 percent, share “members”',
      '4500 member, count “members”',
    ],
    [
      "It covers three-quarters of the country's land area.",
      "75 percent, share “country's land area”",
    ],
    ['One in five children is poor.', '20 percent, share “children”'],
    ["Rail carries 8 percent of the region's freight.", "8 percent, share “region's freight”"],
  ],
  'the part that makes up a share, where it is a thing': [
    [
      'Parcels to and from Japan accounted for 38 per cent of the mail.',
      '38 percent, share “Parcels to and from Japan”',
    ],
    [
      'The wagons under Polish licence were 6 per cent of the fleet.',
      '6 percent, share “wagons under Polish licence”',
    ],
    [
      'Three towns made up 47 per cent of the trips.',
      '3 town, count “towns”',
      '47 percent, share “trips”',
    ],
    ['Gdansk made up 9 per cent of the boxes.', '9 percent, share “boxes”'],
    [
      'The cars were worth $4 billion, or 7 per cent of the trade.',
      '4000000000 USD, money “cars”',
      '7 percent, share “trade”',
    ],
    ['The railways formed 12 per cent of the market.', '12 percent, share “market”'],
    ['They made up 30 per cent of the freight.', '30 percent, share “freight”'],
  ],
  'a phrase of its own whose verb is left out': [
    [
      'A voyage from Busan lasts 19 days, and the wait at the quay of Lodz two to three days.',
      '19 day, measure “voyage from Busan”',
      '2–3 day, measure “wait at the quay of Lodz”',
    ],
    [
      'Imports from Peru came to 8,100 tonnes and exports to Chile to 2,300 tonnes.',
      '8100 tonne, measure “Imports from Peru”',
      '2300 tonne, measure “exports to Chile”',
    ],
    [
      'A barge cost $900 per container, and a truck over that distance $1,600.',
      '900 USD-per-container, price “barge”',
      '1600 USD-per-container, price “truck over that distance”',
    ],
    [
      'The yard took 300 tonnes in March and a year earlier 200 tonnes.',
      '300 tonne, measure “yard”',
      '200 tonne, measure “yard”',
    ],
    [
      'The run takes 12 days, in winter and bad weather 15 days.',
      '12 day, measure “run”',
      '15 day, measure “run”',
    ],
    [
      'They unload 110 tonnes from Lyon and load some 130 tonnes.',
      '110 tonne, measure “cargo”',
      'about 130 tonne, measure “cargo”',
    ],
  ],
  'the noun behind': [
    ['The bank gave a 9 billion yuan loan.', '9000000000 CNY, money “loan”'],
    ['There was a 45 basis point decline in spreads.', '45 basis-point down, change “spreads”'],
    ['Farmers lost $5 million worth of crops.', '5000000 USD down, change “crops”'],
    ['The coast was hit by 150 mph winds.', '150 mile-per-hour, rate “winds”'],
    ['A 10 percent fall in prices followed.', '10 percent down, change “prices”'],
    ['He made $1 billion in gains.', '1000000000 USD, money “gains”'],
  ],
  'the object of a change': [
    [
      'The bank cut its benchmark rate by 25 basis points.',
      '25 basis-point down, change “benchmark rate”',
    ],
    ['The line shortens the trip by 1,100 km.', '1100 kilometer down, change “trip”'],
    ['The club raised ticket prices 5 percent.', '5 percent up, change “ticket prices”'],
    ['The drug reduced deaths by 17 percent.', '17 percent down, change “deaths”'],
  ],
  'what stands aside': [
    [
      'Exports hit $240 billion, up 26 percent.',
      '240000000000 USD, money “Exports”',
      '26 percent up, change “Exports”',
    ],
    [
      'The plant cost 9.2 billion yuan ($1.27 billion).',
      '9200000000 CNY, money “plant”',
      '1270000000 USD, money “plant”',
    ],
    [
      'Membership was 4 percent, down from 9 percent.',
      '4 percent down, share “Membership”',
      '9 percent, share “Membership”',
    ],
    ['The tower, 828 metres tall, leans.', '828 meter, measure “tower”'],
    ['The gang hid cocaine worth £24m.', '24000000 GBP, money “cocaine”'],
    ['The hall is 30 m long, 12 m wide.', '30 meter, measure “hall”', '12 meter, measure “hall”'],
  ],
  'compounds with an en dash': [
    [
      'Asia–Europe container trains rose by 7 percent.',
      '7 percent up, change “Asia–Europe container trains”',
    ],
    [
      'The volume of Paris–Lyon freight fell by 4 percent.',
      '4 percent down, change “volume of Paris–Lyon freight”',
    ],
  ],
  'lists of names inside the subject': [
    [
      'Parcels by the railways of Norway, Sweden and Finland fell by 4 percent.',
      '4 percent down, change “Parcels by the railways of Norway, Sweden and Finland”',
    ],
    [
      'He spoke of grain through the ports of Riga and Tallinn, which rose by 8 percent.',
      '8 percent up, change “grain through the ports of Riga and Tallinn”',
    ],
  ],
  'amounts of two years joined by and': [
    [
      'The value of its fish was $5 million in 2013 and $9 million in 2020.',
      '5000000 USD, money “value of its fish”',
      '9000000 USD, money “value of its fish”',
    ],
  ],
  'a change whose verb is left out': [
    [
      'Grain rose by 6 percent to 90 tonnes in 2011, and by 4 percent to 94 tonnes in 2012.',
      '6 percent up, change “Grain”',
      '90 tonne up, measure “Grain”',
      '4 percent up, change “Grain”',
      '94 tonne, measure “Grain”',
    ],
  ],
  'the word for a multiple before it': [
    ['The multiple, about 12 times, says little.', 'about 12 times, multiple “multiple”'],
  ],
  'what is no subject': [
    ['The tenant was to pay $30 million upfront.', '30000000 USD, money “tenant”'],
    ['It asked for an upfront payment of $9 million.', '9000000 USD, money “upfront payment”'],
    [
      'In less than half a year the grid had grown by half.',
      'less_than 0.5 year, measure “”',
      '50 percent up, change “grid”',
    ],
    [
      'The growth reported for May implies more than 2 million tonnes in April.',
      'more_than 2000000 tonne, measure “”',
    ],
    ['In May it passed 3 million tonnes for the year.', '3000000 tonne, measure “tonnes”'],
  ],
  'verbs behind the noun of a share': [
    ['About 20 per cent of lorries pass through the town.', 'about 20 percent, share “lorries”'],
    [
      'Some 70 per cent of the trade between Norway and the European Union passes through Sweden.',
      'about 70 percent, share “trade between Norway and the European Union”',
    ],
  ],
  'shares of one whole told of several': [
    [
      'Norway was the source of 30 per cent of all trains up to 2019, ahead of Spain with 12.5 per cent and Italy with 9 per cent.',
      '30 percent, share “trains”',
      '12.5 percent, share “trains”',
      '9 percent, share “trains”',
    ],
    ['Spain has about 9 per cent of the national total.', 'about 9 percent, share “”'],
  ],
  'a bare number that another is set against': [
    [
      'The ship saves the queue, where 220 trains from China arrived in 2018, against 17 in 2011.',
      '220 train up, count “trains from China”',
      '17 train, count “trains from China”',
    ],
  ],
  'what a change beside an amount is of': [
    [
      'Trains carried 900 TEU through the country in 2025, 19 per cent more than the year before.',
      '900 TEU, measure “TEU”',
      '19 percent up, change, than the year before “TEU”',
    ],
    [
      'The trains carried 13 per cent fewer containers than in May.',
      '13 percent down, change, than in May “containers”',
    ],
  ],
  'loads joined to a count': [
    [
      'From May to June the line counted 800 trips, up 3 per cent, and 90,000 TEU, up 5 per cent.',
      '800 trip, count “trips”',
      '3 percent up, change “trips”',
      '90000 TEU, measure “TEU”',
      '5 percent up, change “TEU”',
    ],
  ],
  'a change of what is counted before two verbs': [
    [
      'In May 4,870 trains left the yard or arrived there, 2.5 per cent more than a year earlier.',
      '4870 train, count “trains”',
      '2.5 percent up, change, than a year earlier “trains”',
    ],
  ],
  'a fronted whole, the object of a verb that counts, what a relative clause parts from its verb': [
    [
      'Of the new cars that the yard sent in spring, 4,300 were loaded by night.',
      '4300 new car, count “new cars”',
    ],
    [
      'Of the tonnage that the airport handled, 41 percent was mail.',
      '41 percent, share “tonnage”',
    ],
    ['The province halved its subsidy.', '0.5 times down, multiple “subsidy”'],
    ['The railway doubled the number of trains on the line.', '2 times up, multiple “trains”'],
    ['Its volume doubled year on year.', '2 times up, multiple “volume”'],
    [
      'A new yard, which a firm is laying out beside the old one, covers 40 hectares.',
      '40 hectare, measure “new yard”',
    ],
    ['The number of boxes grew faster, to 31,400 TEU.', '31400 TEU up, measure “boxes”'],
    [
      'The aircraft, which can lift 54 tonnes, flies there three times a week.',
      '54 tonne, measure “aircraft”',
      '3 flight-per-week, rate “”',
    ],
  ],
  'the part that fills a whole': [
    ['In 2024 crates filled 72 percent of the space.', '72 percent, share “crates”'],
    ['Empty boxes took 18 percent of the places.', '18 percent, share “Empty boxes”'],
    [
      'The shipyards of Korea won 22 percent of the orders.',
      '22 percent, share “shipyards of Korea”',
    ],
    ['The port took 22 percent of the boxes.', '22 percent, share “boxes”'],
  ],
  'what one can take is of it': [
    [
      'It flies there with an Airbus A330 that can lift up to 60 tonnes.',
      'up_to 60 tonne, measure “Airbus A330”',
    ],
    [
      'It flies there with a Boeing 767 that can lift up to 52 tonnes.',
      'up_to 52 tonne, measure “Boeing 767”',
    ],
    ['The quays are to handle 500,000 tonnes a year.', '500000 tonne-per-year, rate “cargo”'],
  ],
  'what a price, a comparison or more of a thing is of': [
    [
      'A day of waiting for such a train costs 1,271 euros.',
      '1271 EUR, money “day of waiting for such a train”',
    ],
    [
      'Crates filled 88 percent of the space on one side and 61 percent of the space on the other.',
      '88 percent, share “Crates”',
      '61 percent, share “Crates”',
    ],
    [
      'Shippers paid $3.20 a kilogram for freight to the coast and $1.10 for freight in the other direction.',
      '3.2 USD-per-kilogram, price “paid for freight”',
      '1.1 USD-per-kilogram, price “freight”',
    ],
    [
      'It asks a fee of three euros a parcel, and 80 cents for a parcel from within.',
      '3 EUR-per-parcel, price “fee”',
      '0.8 EUR-per-parcel, price “fee”',
    ],
    [
      'The post cleared 4 million letters with a value of up to 20 euros, a third more than before.',
      '4000000 letter, count “letters”',
      'up_to 20 EUR, money “value”',
      '33.333333333333 percent up, change “letters”',
    ],
    [
      'Volta ordered 20 wagons, and Kessel wants to take delivery of at least eight more.',
      '20 wagon, count “wagons”',
      'at_least 8 wagon, count “”',
    ],
  ],
  'what is able to do something': [
    ['The line flies an aircraft that is able to take 58 tonnes.', '58 tonne, measure “aircraft”'],
    ['A crane that is strong enough to lift 45 tonnes came by barge.', '45 tonne, measure “crane”'],
  ],
};

import type { QuantityCases } from './describe.ts';

export const rateCases: QuantityCases = {
  'so many per time': [
    ['The border handles 14 trains a day.', '14 train-per-day, rate'],
    ['Ferries sail three times a week.', '3 ferry-per-week, rate'],
    ['The plant makes 900 cars per hour.', '900 car-per-hour, rate'],
    ['Clinics gave 40,000 doses daily.', '40000 dose-per-day, rate'],
    ['Two flights a month serve the island.', '2 flight-per-month, rate'],
    ['The well yields 300 barrels of oil a day.', '300 barrel-per-day, rate'],
    ['The library lends 5,000 books per month.', '5000 book-per-month, rate'],
    ['The route has once-weekly rivals but runs twice a week.', '2 times-per-week, rate'],
    ['Buses leave once every 20 minutes.', '0.05 bus-per-minute, rate'],
    ['They ship one container every three days.', '0.3333333333333333 container-per-day, rate'],
    ['A train leaves every 45 minutes.', '0.022222222222222223 train-per-minute, rate'],
    ['Crews lay 2 km of track a day.', '2 kilometer-per-day, rate'],
    ['The firm recycles 60,000 tonnes a year.', '60000 tonne-per-year, rate'],
    ['The council collects rubbish once a fortnight.', '0.5 times-per-week, rate'],
  ],
  'speeds as rates': [
    ['Freight moves at 80 km per hour.', '80 kilometer-per-hour, rate'],
    ['Trains run at 200 kilometers an hour on the new line.', '200 kilometer-per-hour, rate'],
    ['The satellite travels 7.8 kilometres per second.', '7.8 kilometer-per-second, rate'],
    ['The walker covered 30 miles a day.', '30 mile-per-day, rate'],
    ['The probe turns at 15 revolutions per minute.', '15 revolution-per-minute, rate'],
  ],
  'so many per head or per thousand': [
    ['The country has 2.3 doctors per 1,000 people.', '2.3 doctor-per-1000-people, rate'],
    ['Emissions are 4.7 tonnes per capita.', '4.7 tonne-per-capita, rate'],
    ['The valley logged 12 crashes per 100,000 residents.', '12 crash-per-100000-residents, rate'],
    ['The car does 48 miles per gallon.', '48 mile-per-gallon, rate'],
  ],
  'loads of a vehicle': [
    ['That is 88 TEU a train.', '88 TEU-per-train, rate'],
    ['Freighters carry about 104 tonnes a flight.', 'about 104 tonne-per-flight, rate'],
    ['Barges move 1,500 tonnes a voyage.', '1500 tonne-per-voyage, rate'],
    ['He spent five hours a prisoner.', '5 hour, measure'],
  ],
  'what one currency buys of another': [
    ['The average was 7.2 yuan to the dollar.', '7.2 CNY-per-USD, price'],
    ['It traded at 4.3 zloty per euro.', '4.3 PLN-per-EUR, price'],
    ['He gave 20 dollars to the dollar store.', '20 USD, money'],
    ['They paid 9 million yuan to the euro fund.', '9000000 CNY, money'],
    ['It bought $1.29 to the pound.', '1.29 USD-per-GBP, price'],
    ['The exchange rate was $1.33 per pound.', '1.33 USD-per-GBP, price'],
  ],
  'prices of a weight': [
    ['Freight by air cost $2.70 a pound in May.', '2.7 USD-per-pound, price'],
    ['Tea was sold at €3.40 per pound.', '3.4 EUR-per-pound, price'],
  ],
  'prices of a thing for a time': [
    ['A keeper asks for 38 euros per wagon day.', '38 EUR-per-wagon day, price'],
    ['Shunting costs 17 euros per locomotive hour.', '17 EUR-per-locomotive hour, price'],
    ['They paid $520 per TEU year after year.', '520 USD-per-TEU, price'],
  ],
  'prices of what is done': [
    ['That saves a carrier about $4,000 per landing.', 'about 4000 USD-per-landing, price'],
  ],
};

import type { QuantityCases } from './describe.ts';

export const percentCases: QuantityCases = {
  'so many things in ten are a part of them': [
    ['On the way back three boxes in ten hold nothing.', '30 percent, share'],
    ['Two wagons in five stand idle.', '40 percent, share'],
    [
      'It sent 486 trains, every eighth of them with boxes.',
      '486 train, count',
      '12.5 percent, share',
    ],
  ],
  'percent in every spelling': [
    ['Turnout reached 58 percent.', '58 percent, measure'],
    ['The alloy is 12 per cent nickel.', '12 percent, share'],
    ['Cases fell 30%.', '30 percent down, change'],
    ['The yield is 4.1pc.', '4.1 percent, measure'],
    ['Margins of 7.5 pct pleased investors.', '7.5 percent, measure'],
  ],
  'percentage points and basis points': [
    ['The gap narrowed by 1.5 percentage points.', '1.5 percentage-point down, change'],
    ['The bank raised its rate by 25 basis points.', '25 basis-point up, change'],
    ['Spreads widened 40bps.', '40 basis-point up, change'],
    ['Support is up three points to 41%.', '3 point up, change', '41 percent up, share'],
    ['A half-point cut would lower the rate to 3.5 percent.', '3.5 percent down, measure'],
  ],
  'a part by which something is more or less': [
    ['A box now costs a quarter less than in January.', '25 percent down, change, than in January'],
    ['The port took a tenth more than a year before.', '10 percent up, change'],
    ['Volume was a fifth down on the year.', '20 percent down, change, year-on-year'],
    ['The trip is a third cheaper.', '33.333333333333 percent down, change'],
    ['It closed a quarter earlier than planned.'],
  ],
  'shares of a whole': [
    ["Rail carries 8 percent of the region's freight.", '8 percent, share'],
    ['Women hold 31% of board seats.', '31 percent, share'],
    ['Solar made up a record 22 percent of supply.', '22 percent record, share'],
    ['Of the crew, 60 percent are cadets.', '60 percent, share'],
    [
      'Some 45 per cent of its 900 drivers are on strike.',
      'about 45 percent, share',
      '900 driver, count',
    ],
  ],
  'parts of a whole in words': [
    ['Four of every ten boxes were empty.', '40 percent, share'],
    ['Of the cost the city bears one fifth.', '20 percent, share'],
    ['Boxes from Asia made up a good third of it.', '33.333333333333 percent, share'],
    ['Services fell by three quarters.', '75 percent down, change'],
    ['Losses were below 2%.', 'less_than 2 percent, share'],
    [
      'Trains carried a third of it and ships one sixth.',
      '33.333333333333 percent, share',
      '16.666666666667 percent, share',
    ],
  ],
  'rates of growth and what exceeds': [
    ['Mail grew at an average annual rate of about 9 percent.', 'about 9 percent up, change'],
    ['Costs declined at an annual rate of 3 percent.', '3 percent down, change'],
    [
      'Exports to the three expanded at rates of 12.4%, 9.8% and 31%.',
      '12.4 percent up, change',
      '9.8 percent up, change',
      '31 percent up, change',
    ],
    ['Volumes beat those of last year by 12 percent.', '12 percent up, change'],
    [
      'Clearing a wagon takes two hours, down from five hours.',
      '2 hour down, measure',
      '5 hour, measure',
    ],
    [
      'Traffic grew by a tenth, reaching 96,000 TEU.',
      '10 percent up, change',
      '96000 TEU up, measure',
    ],
  ],
  'rates and changes': [
    ['Unemployment is 5.2 percent.', '5.2 percent, measure'],
    ['The economy shrank 0.4 percent in the third quarter.', '0.4 percent down, change'],
    [
      'Inflation eased to 2.9 percent from 3.4 percent.',
      '2.9 percent down, measure, series 1',
      '3.4 percent, measure, series 1',
    ],
    ['A 15 percent tariff applies to steel.', '15 percent, measure'],
    ['Sales grew 8 percent year-on-year.', '8 percent up, change, year-on-year'],
  ],
  'one in several, named': [
    ['One train in five comes from the north.', '20 percent, share'],
    ['One box in three is empty.', '33.333333333333 percent, share'],
  ],
  'parts that a verb takes': [
    ['Of this the state pays three quarters.', '75 percent, share'],
    ['It lasted three quarters.', '3 quarter, measure'],
    ['Of this the state paid a fifth.', '20 percent, share'],
    [
      'Boxes for Lyon made up a third of it and those for Ghent a fifth.',
      '33.333333333333 percent, share',
      '20 percent, share',
    ],
    [
      'In Lyon it was 54 percent; in Ghent it was a quarter.',
      '54 percent, share',
      '25 percent, share',
    ],
    ['Ships call there, and half of all boxes leave by rail.', '50 percent, share'],
    ['A good third.', '33.333333333333 percent, share'],
    ['Transit shrank by a third last year.', '33.333333333333 percent down, change'],
    ['Ships leave with a fifth less cargo.', '20 percent down, change'],
    [
      'Some 60 percent goes to Europe and a quarter to the Gulf.',
      'about 60 percent, share',
      '25 percent, share',
    ],
  ],
  'one of so many by its rank, a plus and a minus': [
    ['Coal filled every third wagon.', '33.333333333333 percent, share'],
    ['The ferry sails every second day.'],
    ['It was a plus of 10 per cent.', '10 percent up, change'],
    ['That is a minus of 4 percent.', '4 percent down, change'],
  ],
  'parts told by their rank, by their noun and by a sign in words': [
    ['Every third box travels empty.', '33.333333333333 percent, share'],
    ['The depot has 840 wagons, yet every fifth is idle.', '840 wagon, count', '20 percent, share'],
    ['They sent nine bags out of ten by rail.', '90 percent, share'],
    ['Two trains out of three cities came.', '2 train, count', '3 city, count'],
    ['Every second counts.'],
    ['For both yards this means plus 22 percent.', '22 percent up, change'],
    ['Here it stands at minus 6 per cent.', '6 percent down, change'],
    ['A margin of minus 3 percent is bad.', '-3 percent, measure'],
    [
      'The state pays 12 billion euros and the towns add a quarter of that sum.',
      '12000000000 EUR, money',
      '25 percent, share',
    ],
    ['The line lost a fifth of its traffic.', '20 percent down, change'],
    [
      'They came at 14,4 trains a day, full in 97 per cent.',
      '14.4 train-per-day, rate',
      '97 percent, share',
    ],
  ],
};

import type { QuantityCases } from './describe.ts';

/** Names that hold digits, none of which count anything. */
export const designationCases: QuantityCases = {
  'sizes, formats, series and times of day': [
    ['Boxes of 45 feet are rare, and a container of 20 feet is small.'],
    ['The 16+1 meeting took up the matter.'],
    ['The port will lengthen siding 7b.'],
    ['Please call +386 5 665 61 00.'],
    ['Officers of the 12360 hotline helped.'],
    ['The hotline is 12360.'],
    ['Our phone number: 5550 is free.'],
    ['In the hilly section 27 tunnels must be built.', '27 tunnel, count'],
    ['The 3 Series will be built there.'],
    ['The train left at 9.45 on Saturday.'],
    ['The share stood at 9.45 on Saturday.', '9.45, count'],
  ],
  'types of aircraft and vehicles': [
    ['A 747-400F and two 777 freighters came.', '2 777 freighter, count'],
    ['It starts with three 747 aircraft.', '3 747 aircraft, count'],
    ['The 777-200LRF and the 737-800 are old.'],
    ['A Boeing 757 took off.'],
    ['Class 386 locomotives and the RTG-4 crane are used.'],
    ['It ran 747 trips.', '747 trip, count'],
  ],
  'halls, gates, windows and runways': [
    ['Hall 3B and Terminal 2B are full.'],
    ['Runway 23L was shut.'],
    ['Works on the eastern runway, numbered 09/27, are ongoing.'],
    ['The 4F-class airport has two runways.', '2 runway, count'],
    ['The trip takes 14 days / 16 days.', '14 day, measure', '16 day, measure'],
    ['Pay at window 7 or at counter 12.'],
    ['Gates 1-5, platforms 3 and 4 and halls 3, 4 and 5 reopened.'],
    ['Bay 12 took 40 wagons.', '40 wagon, count'],
  ],
  'documents and codes': [
    ['HS chapters 16 to 24 are exempt.'],
    ['Goods of heading 8703.23 fall under Regulation 952/2013.'],
    ['See section 3.2 of Notice 17.'],
    ['Trains 75051 and 75052 met.'],
    ['3.2 Rail freight'],
    ['Customs put the "23 measures" into force, and 12 measures followed.', '12 measure, count'],
    ['Trade by partner (unit: 100 million yuan).'],
  ],
  'numbers to call': [['Call +86 371 6666 8888 or 0371-6666 8888.']],
  ratios: [['Exports to imports stand at 3:1.'], ['The ratio is 1:1.2.']],
  'ways to say always': [
    ['The yard works 24 hours a day and seven days a week.'],
    ['Customs clear goods 7x24 hours.'],
    ['The crane lifts 24 boxes a day.', '24 box-per-day, rate'],
  ],
  'one of several': [
    ['Boxes are lifted from one gauge to another.'],
    ['They hop from one train to the next.'],
    ['It lost one train to a strike.', '1 train, count'],
  ],
  'those named before': [
    ['The two sides met.'],
    ['Trade between the two countries grew.'],
    ['The two trains met.'],
    ['The two freight trains met.', '2 freight train, count'],
    ['The two runways, 04L/22R and 04R/22L, are long.'],
    ['The third, 04L, is short.'],
    ['More than one firm came.'],
  ],
  'halves that are parts': [
    ['It serves the eastern half of the line.'],
    ['The second half of the yard is empty.'],
    ['Half of the trains ran.', '50 percent, share'],
  ],
};

/** Lengths of time in a text whose date is known. */
export const periodLengthCases: QuantityCases = {
  'a stretch of the calendar': [
    ['Over the past 10 years it grew.'],
    ['In the same six months it shrank.'],
    ['Within the following three years it will grow.'],
    ['These seven months were good.'],
    ['Over the past three or four years it grew.'],
    ['In the 12 months to June it fell.'],
  ],
  'an offset': [
    ['It opened eight years ago.'],
    ['Two years later it closed.'],
    ['The first came a month earlier.'],
    ['The train arrived 16 days later.', '16 day, measure'],
    ['It is 3 days earlier than the ship.', '3 day, measure'],
  ],
  'a run of years': [
    ['It grew for 14 consecutive months.'],
    ['It has run for more than two decades.'],
    ['In just six months it rose by 5 percent.', '5 percent up, change'],
  ],
  'how long something takes': [
    ['It took three years to build.', '3 year, measure'],
    ['The lease is for 30 years.', '30 year, measure'],
    ['The train gets there in 11 days.', '11 day, measure'],
    ['It arrives within 16 to 18 days.', 'at_most 16–18 day, measure'],
  ],
};

/**
 * Texts by how their facts are dated, read on 11 June 2024; ¶ parts paragraphs. Each fact is told by its first words, then
 * first and last day (`…` where open, `none` where the text gives no time), then its modality unless it has happened.
 */
export type DatingCases = Record<string, [says: string, ...reads: string[]][]>;

export const datingCases: DatingCases = {
  'a full-year result is of the year that is over, a forecast of the one that runs': [
    [
      'Full-year traffic came to 900 boxes. Coal made up 12 percent.',
      '900 boxes: 2023-01-01 2023-12-31',
      '12 percent: 2023-01-01 2023-12-31',
    ],
    ['Its full-year guidance is 5 million euros.', '5 million euros: 2024-01-01 2024-12-31'],
    ['In its first full-year report it has 40 pages of sums.', '40 pages: none'],
  ],
  'what is laid down as of a day begins then, and is not what goes on to be told': [
    [
      'In 2023 it took 900 TEU. The toll had been lifted by 6 percent as of 1 May. It earned 41 million euros.',
      '900 TEU: 2023-01-01 2023-12-31',
      '6 percent: 2024-05-01 2024-05-01',
      '41 million euros: 2023-01-01 2023-12-31',
    ],
  ],
  'the time of an amount that another is set against is not what goes on to be told': [
    [
      'In 2023 it took 900 TEU against 800 in 2022. Coal made up 12 percent.',
      '900 TEU: 2023-01-01 2023-12-31',
      '800: 2022-01-01 2022-12-31',
      '12 percent: 2023-01-01 2023-12-31',
    ],
    [
      'It took 900 TEU against 800 in 2022. The port lost 40 men.',
      '900 TEU: none',
      '800: 2022-01-01 2022-12-31',
      '40 men: none',
    ],
    [
      'Coal came to 800 tonnes in 2022. The port lost 40 men.',
      '800 tonnes: 2022-01-01 2022-12-31',
      '40 men: 2022-01-01 2022-12-31',
    ],
  ],
  'so many months of a year at the head of a line are its first': [
    ['- four months of this year: 900 TEU', '900 TEU: 2024-01-01 2024-04-30'],
    ['9 months of last year: 900 TEU', '900 TEU: 2023-01-01 2023-09-30'],
    ['Nine months of work cost 12 million euros.', 'Nine months: none', '12 million euros: none'],
  ],
  'to the end of a month opens with January where it opens the sentence': [
    ['To the end of April it handled 900 TEU.', '900 TEU: 2024-01-01 2024-04-30'],
    [
      'To the end of April, it handled 900 TEU, 12 percent above those same months of 2023.',
      '900 TEU: 2024-01-01 2024-04-30',
      '12 percent: 2024-01-01 2024-04-30',
    ],
  ],
  'so far this year ends with the day that is said beside it': [
    ['It took 900 TEU so far this year as of Monday.', '900 TEU: 2024-01-01 2024-06-10'],
    ['So far this year it had taken 900 TEU as of 6 June.', '900 TEU: 2024-01-01 2024-06-06'],
  ],
  'what has happened since dates nothing that is told beside it': [
    [
      'In 2022 it took 900 TEU. The port has since checked its books: the figure is 880 TEU.',
      '900 TEU: 2022-01-01 2022-12-31',
      '880 TEU: none',
    ],
    [
      'In 2022 it took 900 TEU. The firm has since bought 12 cranes.',
      '900 TEU: 2022-01-01 2022-12-31',
      '12 cranes: 2022-01-01 2024-06-11',
    ],
  ],
  'what lasts until a month or is for a quarter, told of in the present, is near': [
    ['A rebate of 20 percent holds until the end of December.', '20 percent: … 2024-12-31'],
    ['A rebate of 20 percent held until the end of December.', '20 percent: … 2023-12-31'],
    [
      'The books for the third quarter are filled to 90 percent.',
      '90 percent: 2024-07-01 2024-09-30',
    ],
    [
      'The books for the third quarter were filled to 90 percent.',
      '90 percent: 2023-07-01 2023-09-30',
    ],
  ],
  'what a colon announces is what is told, and what comes of setting an earlier time beside it is of the later':
    [
      [
        'Revenue of Ghent inched up once more: 310 million euros in 2023, after 296 million in 2022. Profit fell by 3.2 percent.',
        '310 million euros: 2023-01-01 2023-12-31',
        '296 million: 2022-01-01 2022-12-31',
        '3.2 percent: 2023-01-01 2023-12-31',
      ],
      [
        'Ghent, the company running the quays, counted from January till the end of April 810 trains. In the same months a year before there had been 900 of them, hence a fall by one tenth. ¶ The cranes moved 41,000 boxes.',
        '810 trains: 2024-01-01 2024-04-30',
        '900 of them: 2023-01-01 2023-04-30',
        'one tenth: 2024-01-01 2024-04-30',
        '41,000 boxes: 2024-01-01 2024-04-30',
      ],
      [
        'A kilo cost 4.10 dollars in May. In May of last year it was 8.20 dollars, which works out at a drop of 50 percent.',
        '4.10 dollars: 2024-05-01 2024-05-31',
        '8.20 dollars: 2023-05-01 2023-05-31',
        '50 percent: 2024-05-01 2024-05-31',
      ],
      [
        'In 2022 Ghent lost 300 trains, which means a drop of 12 percent.',
        '300 trains: 2022-01-01 2022-12-31',
        '12 percent: 2022-01-01 2022-12-31',
      ],
    ],
  'a best mark has the time it dates from, a thought of the full year is not what is told next, and a count had read so before':
    [
      [
        'Ghent took 2.1 million boxes in 2023. In 2019 the same count had read 2.4 million. ¶ Its railway moved 31,000 wagons.',
        '2.1 million boxes: 2023-01-01 2023-12-31',
        '2.4 million: 2019-01-01 2019-12-31',
        '31,000 wagons: 2023-01-01 2023-12-31',
      ],
      [
        'In the first quarter Ghent took 90,000 boxes. For the full year it abides by its forecast of 400,000 boxes; the best mark so far, 420,000 boxes, dates from 2018. Passengers were up by 3 percent.',
        '90,000 boxes: 2024-01-01 2024-03-31',
        '400,000 boxes: 2024-01-01 2024-12-31 forecast',
        '420,000 boxes: 2018-01-01 2018-12-31',
        '3 percent: 2024-01-01 2024-03-31',
      ],
      [
        'The tunnel was put at 3 billion euros when it was announced in 2017.',
        '3 billion euros: 2017-01-01 2017-12-31',
      ],
      [
        'The owner, since last May to 70 percent the state, intends to put 12 million euros into cranes.',
        '70 percent: 2024-05-01 2024-06-11 plan',
        '12 million euros: none plan',
      ],
    ],
  'labels, lists and asides without a verb': [
    [
      'Revenue 21 million euros in 2023, previous year 19 million euros.',
      '21 million euros: 2023-01-01 2023-12-31',
      '19 million euros: 2022-01-01 2022-12-31',
    ],
    ['Running time in May: 22 days.', '22 days: 2024-05-01 2024-05-31'],
    [
      'In 2023 Ghent moved 800 boxes. ¶ - imports 310 boxes, exports 490 boxes',
      '800 boxes: 2023-01-01 2023-12-31',
      '310 boxes: 2023-01-01 2023-12-31',
      '490 boxes: 2023-01-01 2023-12-31',
    ],
    [
      'Nordair, the airline he runs out of Ghent, earned 12 million euros last year.',
      '12 million euros: 2023-01-01 2023-12-31',
    ],
  ],
  'what is called current is so on the day of the text': [
    [
      'Ghent took 30 trains in 2023, while the current potential of the gate is 75 trains.',
      '30 trains: 2023-01-01 2023-12-31',
      '75 trains: 2024-06-11 2024-06-11 capacity',
    ],
  ],
  'a weekday of a week, and numbers of papers that look like years': [
    ['On Monday of last week 44 boxes left Ghent.', '44 boxes: 2024-06-03 2024-06-03'],
    ['On Wednesday of this week 12 boxes came to Ghent.', '12 boxes: 2024-06-12 2024-06-12'],
    [
      'Ghent moved 800 boxes in 2023. ¶ Its store is certified under guideline 2013/C 343/01. It lost 40 boxes.',
      '800 boxes: 2023-01-01 2023-12-31',
      '40 boxes: 2023-01-01 2023-12-31',
    ],
    ['Twelve of them are freighters that fail tomorrow’s limits.', 'Twelve of them: none'],
  ],
  'the figure of a year is of the part of it that was just told of, where that is over': [
    [
      'Ghent moved 81 boxes from January to April 2023; this year’s result is 69 boxes. ¶ Transit brought 14 boxes.',
      '81 boxes: 2023-01-01 2023-04-30',
      '69 boxes: 2024-01-01 2024-04-30',
      '14 boxes: 2024-01-01 2024-04-30',
    ],
    [
      'Ghent moved 81 boxes in the first quarter. Last year’s figure was 77 boxes.',
      '81 boxes: 2024-01-01 2024-03-31',
      '77 boxes: 2023-01-01 2023-03-31',
    ],
    // A month is not carried into another year, nor a part that is not over.
    [
      'Ghent moved 81 boxes in May. Last year’s result was 900 boxes.',
      '81 boxes: 2024-05-01 2024-05-31',
      '900 boxes: 2023-01-01 2023-12-31',
    ],
    [
      'Ghent moved 81 boxes in the second half of 2023. This year’s figure is 33 boxes.',
      '81 boxes: 2023-07-01 2023-12-31',
      '33 boxes: 2024-01-01 2024-06-11',
    ],
    [
      'Ghent moved 81 boxes in the whole of 2023. Last year’s figure was 81 boxes.',
      '81 boxes: 2023-01-01 2023-12-31',
      '81 boxes: 2023-01-01 2023-12-31',
    ],
    [
      'Ghent sent 44 trains in the first quarter, having sent 39 in that of 2022.',
      '44 trains: 2024-01-01 2024-03-31',
      '39: 2022-01-01 2022-03-31',
    ],
  ],
  'an end may stand behind its year, and a year that precedes lies before': [
    ['By the year’s end Ghent intends to run 90 trains.', '90 trains: … 2024-12-31 plan'],
    ['At this month’s close Ghent held 90 boxes.', '90 boxes: 2024-06-30 2024-06-30'],
    [
      'Ghent sent 90 trains in 2023, while in the year preceding there were 40.',
      '90 trains: 2023-01-01 2023-12-31',
      '40: 2022-01-01 2022-12-31',
    ],
    // What precedes an event is of no year told of.
    ['Ghent had sent 40 trains in the year preceding the flood.', '40 trains: … …'],
  ],
  'what has come through a month has come since January': [
    ['Through April of this year the tally is 217 boxes.', '217 boxes: 2024-01-01 2024-04-30'],
    ['Through May, 217 boxes had left Ghent.', '217 boxes: 2024-01-01 2024-05-31'],
    ['The fee of 30 euros held through May 2022.', '30 euros: … 2022-05-31'],
  ],
  'a time before the colon of a label is that of the amount behind it': [
    [
      'Queue at the gate of Ghent last week: 2.3 kilometres.',
      '2.3 kilometres: 2024-06-03 2024-06-09',
    ],
    [
      'Ghent took 700 boxes last week. Throughput at the yard, May: 6,140 boxes.',
      '700 boxes: 2024-06-03 2024-06-09',
      '6,140 boxes: 2024-05-01 2024-05-31',
    ],
  ],
  'when a figure is told is not when it was so': [
    [
      'On Monday the office made public how much crossed at Ghent in the first quarter. In all 184 tonnes were carried.',
      '184 tonnes: 2024-01-01 2024-03-31',
    ],
    [
      'On Monday the office released the figures of the first quarter. At Ghent 184 tonnes were carried.',
      '184 tonnes: 2024-01-01 2024-03-31',
    ],
    [
      'For the opening quarter of 2023 the office now states 199 tonnes at Ghent.',
      '199 tonnes: 2023-01-01 2023-03-31',
    ],
    // A day on which something was done is.
    [
      'On Monday the office opened the yard. At Ghent 184 tonnes were carried.',
      '184 tonnes: 2024-06-10 2024-06-10',
    ],
  ],
  'what is to be doubled in a year is so in it': [
    ['Ghent intends to double the number of trains in 2024.', 'double: 2024-01-01 2024-12-31 plan'],
    ['Ghent ran double the number of trains in 2022.', 'double: none'],
  ],
  'what a place can take now it can take whenever it is looked at, and a rank among others is no event':
    [
      [
        'Ghent can take 15 trains and 900 boxes a year at present.',
        '15 trains: none capacity',
        '900 boxes a year: none capacity',
      ],
      ['The current potential of Ghent is 75 trains.', '75 trains: 2024-06-11 2024-06-11 capacity'],
      [
        'Ghent Airport, a busy site and the first in Europe built for mail, took 652 tonnes in May.',
        'first in Europe: none',
        '652 tonnes: 2024-05-01 2024-05-31',
      ],
    ],
  'what exceeds a level is of the time of what it is said of': [
    [
      'Ghent took 732 boxes from January to March, which exceeds last year’s level by 21 percent.',
      '732 boxes: 2024-01-01 2024-03-31',
      '21 percent: 2024-01-01 2024-03-31',
    ],
  ],
  'the first of two months without a year lies before the second': [
    [
      'Trains to Ghent rose from two a week in January to nine in December.',
      'two a week: 2023-01-01 2023-01-31',
      'nine: 2023-12-01 2023-12-31',
    ],
  ],
  'a day that the present tells of is near, and what an index counts from dates nothing': [
    ['On 2 July two more trains start.', 'two more trains: 2024-07-02 2024-07-02'],
    ['Ghent gets 12 cranes on 3 August.', '12 cranes: 2024-08-03 2024-08-03'],
    ['On 3 August 2,400 boxes were waiting at Ghent.', '2,400 boxes: 2023-08-03 2023-08-03'],
    [
      'Rates (2019 = 100) stood at 3,420 dollars on 31 May.',
      '3,420 dollars: 2024-05-31 2024-05-31',
    ],
    [
      'With 2015 taken as 100, the rate was 2,800 dollars on 2 May.',
      '2,800 dollars: 2024-05-02 2024-05-02',
    ],
    ['From Thursday the owners promise 11 sailings a week.', '11 sailings a week: 2024-06-13 …'],
    [
      'On 1 May Ghent counted 340 lorries; a fortnight earlier it had been 95.',
      '340 lorries: 2024-05-01 2024-05-01',
      '95: 2024-04-17 2024-04-17',
    ],
  ],
  'what the present tells to be open, shut or to begin is near, what was is not': [
    ['Four gates stay closed until 20 June.', 'Four gates: … 2024-06-20'],
    ['Two halls are shut until 12 June.', 'Two halls: … 2024-06-12'],
    ['Six gates are open from 12 June.', 'Six gates: 2024-06-12 …'],
    ['Nine halls open in September.', 'Nine halls: 2024-09-01 2024-09-30'],
    ['Nine halls opened in September.', 'Nine halls: 2023-09-01 2023-09-30'],
  ],
  'what a time is compared with is over with its paragraph, and one more number of it dates nothing behind it':
    [
      [
        'Ghent took 176 boxes from January to March. In the first quarter of last year it took 201 boxes. ¶ Export of timber grew to 103 tonnes. The traffic in March was 24 trains.',
        '176 boxes: 2024-01-01 2024-03-31',
        '201 boxes: 2023-01-01 2023-03-31',
        '103 tonnes: 2024-01-01 2024-03-31',
        '24 trains: 2024-03-01 2024-03-31',
      ],
      [
        'Ghent took 640 trains in 2023. At the peak in 2021 there were over 2,300. All in all its railway moved 229 tonnes.',
        '640 trains: 2023-01-01 2023-12-31',
        'over 2,300: 2021-01-01 2021-12-31',
        '229 tonnes: 2023-01-01 2023-12-31',
      ],
    ],
  'brackets say which days what a year owns took, and an average is of the time it is compared for':
    [
      [
        'In the weeks of this year’s peak season (6 to 26 February) Ghent handled 310 parcels.',
        '310 parcels: 2024-02-06 2024-02-26',
      ],
      [
        'Ghent cleared 153 trains in the first quarter. The clearance time was 32.6 hours, 6.4 hours shorter than in the same period of last year.',
        '153 trains: 2024-01-01 2024-03-31',
        '32.6 hours: 2024-01-01 2024-03-31',
        '6.4 hours: 2024-01-01 2024-03-31',
      ],
      [
        'In 2023 Ghent counted 110 guests, recovering to 91% of the pre-pandemic level of 2019.',
        '110 guests: 2023-01-01 2023-12-31',
        '91%: 2023-01-01 2023-12-31',
      ],
    ],
  'whom a statement was made to and when is no time of what it says, and what is spent this year is of all of it':
    [
      [
        'In 2023 Ghent took 640 trains, the spokesman told the agency on Wednesday.',
        '640 trains: 2023-01-01 2023-12-31',
      ],
      [
        'Ghent spends 87 million euros on wagons this year.',
        '87 million euros: 2024-01-01 2024-12-31',
      ],
    ],
  'this figure is of the time that the figure was of': [
    [
      'Ghent took 118 trains from January through April. ¶ This figure is 35 units or 42 percent more than a year before.',
      '118 trains: 2024-01-01 2024-04-30',
      '35 units: 2024-01-01 2024-04-30',
      '42 percent: 2024-01-01 2024-04-30',
    ],
  ],
  'a level of a year ago, a statement’s day, and a month behind a season': [
    [
      'In the first quarter Ghent took 1,980 boxes. The trains are fuller: the average one brought 92 TEU, compared with 84 a year ago.',
      '1,980 boxes: 2024-01-01 2024-03-31',
      '92 TEU: 2024-01-01 2024-03-31',
      '84: 2023-01-01 2023-03-31',
    ],
    [
      'Ghent sent 3,412 trains in the first quarter, a growth of 12 percent, it was learned on Friday.',
      '3,412 trains: 2024-01-01 2024-03-31',
      '12 percent: 2024-01-01 2024-03-31',
    ],
    [
      'Ghent had 480 cranes last summer. It grew. ¶ In May the yard took 18 trains.',
      '480 cranes: 2023-06-01 2023-08-31',
      '18 trains: 2024-05-01 2024-05-31',
    ],
    ['From 1 July, a charge of 180 euros is introduced.', '180 euros: 2024-07-01 …'],
  ],
  'how far back nothing comes up to a level, and the figure for a time': [
    [
      'Rates averaged $4.85 a kilogram in April, 18 percent above March and the highest since December 2022. Lyon paid $5.20 a kilogram.',
      '$4.85 a kilogram: 2024-04-01 2024-04-30',
      '18 percent: 2024-04-01 2024-04-30',
      '$5.20 a kilogram: 2024-04-01 2024-04-30',
    ],
    [
      'Ghent took 27,400 TEU in May, 12 percent below the figure for May 2022.',
      '27,400 TEU: 2024-05-01 2024-05-31',
      '12 percent: 2024-05-01 2024-05-31',
    ],
    [
      'Trade shrank to 253 million euros in 2023 from 298 million euros.',
      '253 million euros: 2023-01-01 2023-12-31',
      '298 million euros: 2022-01-01 2022-12-31',
    ],
  ],
  'what was a year earlier, and a sum of all, go back to the time reported on': [
    [
      'Ghent took 176 boxes in January to March 2024. It fell. In January to March 2023 it had taken 201 boxes. ¶ Timber came to 103 tonnes.',
      '176 boxes: 2024-01-01 2024-03-31',
      '201 boxes: 2023-01-01 2023-03-31',
      '103 tonnes: 2024-01-01 2024-03-31',
    ],
    [
      'Ghent took 176 boxes in the first quarter. ¶ At the peak in 2021 there were 230 ships. All in all, the port took 22 tonnes.',
      '176 boxes: 2024-01-01 2024-03-31',
      '230 ships: 2021-01-01 2021-12-31',
      '22 tonnes: 2024-01-01 2024-03-31',
    ],
    [
      'Ghent took 176 boxes in the first quarter. ¶ This figure is 35 units more than a year before.',
      '176 boxes: 2024-01-01 2024-03-31',
      '35 units: 2024-01-01 2024-03-31',
    ],
  ],
  'to whom it was told, the level a share is of, a season of the year, and how long it took': [
    [
      'In 2023 Ghent cleared 184 parcels that came by rail, nearly three times as many as in the year before, the spokesman told Belga on Monday.',
      '184 parcels: 2023-01-01 2023-12-31',
      'nearly three times: 2023-01-01 2023-12-31',
    ],
    [
      'Ghent saw 110 flights last year, back to 91 percent of the pre-pandemic level of 2019.',
      '110 flights: 2023-01-01 2023-12-31',
      '91 percent: 2023-01-01 2023-12-31',
    ],
    [
      'In this year’s peak season (6 to 26 May) Ghent handled 310 parcels.',
      '310 parcels: 2024-05-06 2024-05-26',
    ],
    [
      'Ghent took 176 boxes in the first quarter. ¶ The average clearance time was 32 hours.',
      '176 boxes: 2024-01-01 2024-03-31',
      '32 hours: 2024-01-01 2024-03-31',
    ],
    ['The port spends 87 million euros this year.', '87 million euros: 2024-01-01 2024-12-31'],
  ],
  'the quarter beside a year so far, and a count up to now': [
    [
      'The port lost 87 million euros in the first quarter of 2024. ¶ It has sold 840 cranes so far this year and cut costs by 9 percent in the quarter.',
      '87 million euros: 2024-01-01 2024-03-31',
      '840 cranes: 2024-01-01 2024-06-11',
      '9 percent: 2024-01-01 2024-03-31',
    ],
    [
      'The firm was floated in 2013. The shares, down 38 percent since the beginning of the year, slipped.',
      '38 percent: 2024-01-01 2024-06-11',
    ],
  ],
  'when a debt falls due, and of what make a thing is, date nothing': [
    [
      'Ghent earned 160 million euros in 2023. Interest on the bonds due in 2028 cost 41 million euros.',
      '160 million euros: 2023-01-01 2023-12-31',
      '41 million euros: 2023-01-01 2023-12-31',
    ],
    [
      'Ghent runs 12 ferries, among them one of the class of 1986, and moved 290 tonnes in 2023.',
      '12 ferries: none',
      '290 tonnes: 2023-01-01 2023-12-31',
    ],
  ],
  'a part of a whole beside an amount is of its time': [
    [
      'Ghent will send 1,200 cars this year, roughly a tenth of what it ships in total.',
      '1,200 cars: 2024-01-01 2024-12-31 plan',
      'roughly a tenth: 2024-01-01 2024-12-31',
    ],
  ],
  'what a level had been is no time to go on from, and what a thing can do has none': [
    [
      'Ghent took 290 boxes in 2023. In 2022 the result had amounted to 350 boxes. ¶ On average 11 trains came each day.',
      '290 boxes: 2023-01-01 2023-12-31',
      '350 boxes: 2022-01-01 2022-12-31',
      '11 trains: 2023-01-01 2023-12-31',
    ],
    [
      'In February the yard ordered two cranes with a lifting capacity of 41 tonnes.',
      'two cranes: 2024-02-01 2024-02-29',
      '41 tonnes: none capacity',
    ],
  ],
  'a length on a day, and what could be carried as it grew': [
    ['On Sunday it was 27 kilometres long.', '27 kilometres: 2024-06-09 2024-06-09'],
    ['In 2023 the tunnel was 4 kilometres long.', '4 kilometres: none'],
    [
      'In 2023 Ghent took 290 boxes. Its capacity was up 17 percent.',
      '290 boxes: 2023-01-01 2023-12-31',
      '17 percent: 2023-01-01 2023-12-31 capacity',
    ],
  ],
  'a wait has the time told of, and what is no wait has none from it': [
    ['In 2023 the border took its time. It was eleven days for most.', 'eleven days: none'],
    ['In 2023 the yard worked by night. The trip was 13 hours.', '13 hours: none'],
    ['In 2023 the yard worked by night. The waiting time is 13 hours.', '13 hours: none'],
    [
      'In 2023 Ghent took 290 boxes. The waiting time was eleven days.',
      '290 boxes: 2023-01-01 2023-12-31',
      'eleven days: 2023-01-01 2023-12-31',
    ],
  ],
  'a sum for the year is counted up to the last day told': [
    [
      'On 3 May 2023 Ghent passed 1 million tonnes; on 21 September 2023 it passed 2 million tonnes for the year.',
      '1 million tonnes: 2023-05-03 2023-05-03',
      '2 million tonnes: 2023-01-01 2023-09-21',
    ],
  ],
  'a text says which time its numbers are of': [
    ['All figures refer to 2022. ¶ Ghent took 290 boxes.', '290 boxes: 2022-01-01 2022-12-31'],
    [
      'Unless otherwise stated, numbers are for the second quarter of 2023. ¶ Ghent took 290 boxes.',
      '290 boxes: 2023-04-01 2023-06-30',
    ],
    ['The data cover March 2023. ¶ Ghent took 290 boxes.', '290 boxes: 2023-03-01 2023-03-31'],
    ['The figures of 2022 are under review. ¶ Ghent took 290 boxes.', '290 boxes: none'],
    ['Percentages compare with 2019. ¶ Ghent took 290 boxes.', '290 boxes: none'],
  ],
  'a volume is what went, not what could': [
    [
      'Nearly 640 trains with a volume of 51,000 TEU ran to Ghent in 2023.',
      'Nearly 640 trains: 2023-01-01 2023-12-31',
      '51,000 TEU: 2023-01-01 2023-12-31',
    ],
  ],
  'work done over a way is no length': [
    ['In 2023 Ghent opened the two-km tunnel.', 'two-km: none'],
    [
      'In 2023 Ghent took 290 boxes. Freight turnover came to 20.6 billion tonne-kilometres.',
      '290 boxes: 2023-01-01 2023-12-31',
      '20.6 billion tonne-kilometres: 2023-01-01 2023-12-31',
    ],
  ],
  'a total since a beginning that no comma closes': [
    [
      'Since the line opened in December 2021 they have moved over 900 boxes.',
      'over 900 boxes: 2021-12-01 2024-06-11',
    ],
  ],
  'what begins on a day to come, and what is of a day': [
    ['From 1 July, a surcharge of 150 dollars applies.', '150 dollars: 2024-07-01 …'],
    ['From 1 February, a surcharge of 150 dollars applies.', '150 dollars: 2024-02-01 …'],
    [
      'The aircraft will fly to Ghent and back three times a week from 15 June.',
      'three times a week: 2024-06-15 … plan',
    ],
    [
      'Ghent plans to run four trains a week each way from April.',
      'four trains a week: 2025-04-01 … plan',
    ],
    [
      'The board has resolved to pay a dividend of 85 cents per share on 12 February.',
      '85 cents per share: 2025-02-12 2025-02-12',
    ],
    ['Bookings for July are 12 percent lower.', '12 percent: 2024-07-01 2024-07-31'],
    ['Rates for May were 12 percent lower.', '12 percent: 2024-05-01 2024-05-31'],
    [
      'In March it was 19 days. The queue held up 38 trains on 29 May.',
      '19 days: 2024-03-01 2024-03-31',
      '38 trains: 2024-05-29 2024-05-29',
    ],
    [
      'It took 51 percent in May, 2 percentage points more than a year before.',
      '51 percent: 2024-05-01 2024-05-31',
      '2 percentage points: 2024-05-01 2024-05-31',
    ],
    [
      'We employ 1,104 people and paid 41 million euros in taxes last year.',
      '1,104 people: none',
      '41 million euros: 2023-01-01 2023-12-31',
    ],
  ],
  'what a change beside an amount dates': [
    [
      'Ostend Airport took in 41,300 tonnes of freight, up 9 per cent in 2023.',
      '41,300 tonnes: 2023-01-01 2023-12-31',
      '9 per cent: 2023-01-01 2023-12-31',
    ],
    [
      'The dry port sent off 2,150 trains, down nearly 4 per cent in the first quarter of 2024.',
      '2,150 trains: 2024-01-01 2024-03-31',
      'nearly 4 per cent: 2024-01-01 2024-03-31',
    ],
    [
      'Volumes came to 86,000 TEU (up a tenth in 2022).',
      '86,000 TEU: 2022-01-01 2022-12-31',
      'a tenth: 2022-01-01 2022-12-31',
    ],
    [
      'From January to March Taranto loaded 900 boxes; Gioia, an older harbour, loaded 700 boxes in the whole of 2023, up 5 per cent.',
      '900 boxes: 2024-01-01 2024-03-31',
      '700 boxes: 2023-01-01 2023-12-31',
      '5 per cent: 2023-01-01 2023-12-31',
    ],
  ],
  'what somebody has': [
    [
      'Ghent’s two terminals handled 90,000 boxes in 2022.',
      'two terminals: none',
      '90,000 boxes: 2022-01-01 2022-12-31',
    ],
    [
      'Its 14 warehouses took in 3,000 tonnes in May 2023.',
      '14 warehouses: none',
      '3,000 tonnes: 2023-05-01 2023-05-31',
    ],
    ['Its 41 boxes were lifted off in May 2023.', '41 boxes: 2023-05-01 2023-05-31'],
    ['Its owners plan for 700,000 TEU.', '700,000 TEU: none plan'],
  ],
  'what had been so before the time that is told of': [
    [
      'In May 2023 the yard closed. It had handled 900 trains. In June 2023 it had handled 40 trains.',
      '900 trains: none',
      '40 trains: 2023-06-01 2023-06-30',
    ],
    [
      'In June 2022 Ghent loaded 900 boxes. Traffic there had grown by a third.',
      '900 boxes: 2022-06-01 2022-06-30',
      'a third: none',
    ],
  ],
  'the first so many there were are counted from the beginning': [
    ['In June 2016 the line had carried its first 100,000 tonnes.', '100,000 tonnes: … 2016-06-30'],
    [
      'In June 2016 the yard lost two cranes, its first 3 cranes.',
      'two cranes: 2016-06-01 2016-06-30',
      '3 cranes: 2016-06-01 2016-06-30',
    ],
  ],
  'what is counted within a year': [
    [
      'By 23 November 2023 the yard had handled 8,700 trains, as many as in the whole of 2022.',
      '8,700 trains: 2023-01-01 2023-11-23',
    ],
    [
      'By 20 October 2023 it had sent 640 boxes, more than in all of 2022.',
      '640 boxes: 2023-01-01 2023-10-20',
    ],
  ],
  'when something was told': [
    [
      'In September 2023 the agency reported growth of 86 per cent for the first seven months of 2023.',
      '86 per cent: 2023-01-01 2023-07-31',
    ],
    [
      'On 11 December 2023 Kuehne and Rhenus agreed to build a yard. The deal could be worth 40 million euros.',
      '40 million euros: 2023-12-11 2023-12-11 forecast',
    ],
  ],
  'what a source tells in the present': [
    [
      'The line carried 80,000 boxes in 2023. A trade paper gives 84,500 boxes.',
      '80,000 boxes: 2023-01-01 2023-12-31',
      '84,500 boxes: 2023-01-01 2023-12-31',
    ],
    [
      'Rail freight fell in 2022. The annual report has 6.1 million tonnes, down 7 per cent.',
      '6.1 million tonnes: 2022-01-01 2022-12-31',
      '7 per cent: 2022-01-01 2022-12-31',
    ],
    [
      'In the first quarter of 2024 exports grew. The journal prints a rise of 12 per cent.',
      '12 per cent: 2024-01-01 2024-03-31',
    ],
    [
      'The yard loaded 900 boxes in 2022. The hall has 14 docks.',
      '900 boxes: 2022-01-01 2022-12-31',
      '14 docks: none',
    ],
  ],
  'what is concluded or said to have been': [
    [
      'The hub ran 1,900 trains in 2023. November and December must have brought 400 trains.',
      '1,900 trains: 2023-01-01 2023-12-31',
      '400 trains: 2023-11-01 2023-12-31',
    ],
    [
      'In March 2019 the airport was said to have 31 freight routes.',
      '31 freight routes: 2019-03-01 2019-03-31',
    ],
    [
      'In May 2023 a train from the port to the border, where the wide gauge ends, took 6 days.',
      '6 days: 2023-05-01 2023-05-31',
    ],
    ['In the spring of 2023, May and June brought 9,800 TEU.', '9,800 TEU: 2023-05-01 2023-06-30'],
  ],
  'halves told of before a year': [
    [
      'The airport moved 52,000 tonnes in the first half of 2023. In the whole of 2022 it had been 98,000 tonnes. ¶ The other airport took 31,000 tonnes in the same half-year.',
      '52,000 tonnes: 2023-01-01 2023-06-30',
      '98,000 tonnes: 2022-01-01 2022-12-31',
      '31,000 tonnes: 2023-01-01 2023-06-30',
    ],
  ],
  'what is reported on': [
    [
      'In the first quarter of 2024, the port handled 210,000 TEU. ¶ Grain came to 8 million tonnes. It has 14 cranes and a draft of 16 meters.',
      '210,000 TEU: 2024-01-01 2024-03-31',
      '8 million tonnes: 2024-01-01 2024-03-31',
      '14 cranes: none',
      '16 meters: none',
    ],
    [
      'From January to May, the yard handled 3,650 trains. ¶ Goods were worth 61 billion yuan in the five-month period.',
      '3,650 trains: 2024-01-01 2024-05-31',
      '61 billion yuan: 2024-01-01 2024-05-31',
    ],
    ['During the Spring Festival holiday, 58 trains left.', '58 trains: … …'],
    [
      'In 2022 the depot took in 900 wagons. ¶ The depot, which opened in 2013, sent off 400 wagons.',
      '900 wagons: 2022-01-01 2022-12-31',
      '400 wagons: 2022-01-01 2022-12-31',
    ],
    [
      'In 2022 the yard loaded 900 boxes. ¶ By now it has loaded 3,000 boxes.',
      '900 boxes: 2022-01-01 2022-12-31',
      '3,000 boxes: … 2024-06-11',
    ],
  ],
  'what goes back to the whole that is reported on': [
    [
      'The airport moved 85,000 tonnes in 2023. ¶ In the last quarter of 2023 it took 24,000 tonnes. In December it took 8,900 tonnes. ¶ Passengers numbered 423,000.',
      '85,000 tonnes: 2023-01-01 2023-12-31',
      '24,000 tonnes: 2023-10-01 2023-12-31',
      '8,900 tonnes: 2023-12-01 2023-12-31',
      '423,000: 2023-01-01 2023-12-31',
    ],
    [
      'In the first five months the yard loaded 900 boxes. Before February it had loaded 90 boxes. ¶ It sent off 400 wagons.',
      '900 boxes: 2024-01-01 2024-05-31',
      '90 boxes: … 2024-01-31',
      '400 wagons: 2024-01-01 2024-05-31',
    ],
  ],
  'what is compared, priced or told beside it': [
    [
      'Customs saw 393 trains in the first five months, 1.7 times the number in the corresponding period last year.',
      '393 trains: 2024-01-01 2024-05-31',
      '1.7 times: 2024-01-01 2024-05-31',
    ],
    [
      'It carried 50,600 TEU in 2023. This compares with 39,800 TEU the year before and corresponds to growth of 27.1%.',
      '50,600 TEU: 2023-01-01 2023-12-31',
      '39,800 TEU: 2022-01-01 2022-12-31',
      '27.1%: 2023-01-01 2023-12-31',
    ],
    [
      'Throughput rose to 1.82 million TEU in January–May from 1.76 million.',
      '1.82 million TEU: 2024-01-01 2024-05-31',
      '1.76 million: 2023-01-01 2023-05-31',
    ],
    ['It cost €75 million at today’s rate.', '€75 million: none'],
    [
      'Bookings rose 37% in January, according to a forwarder whose app shows offers from 19 firms.',
      '37%: 2024-01-01 2024-01-31',
      '19 firms: none',
    ],
    [
      'The firm has held 51 percent of the port since August 2016 and may buy a further 16 percent by 2026.',
      '51 percent: 2016-08-01 2024-06-11',
      '16 percent: … 2026-12-31 forecast',
    ],
  ],
  'a time before or behind each number': [
    [
      'In 2019 the hub ran 980 trains, in 2020 1,420 and in 2021 1,810.',
      '980 trains: 2019-01-01 2019-12-31',
      '1,420: 2020-01-01 2020-12-31',
      '1,810: 2021-01-01 2021-12-31',
    ],
    [
      'On Monday 14 lorries and on Tuesday 19 crossed the border.',
      '14 lorries: 2024-06-10 2024-06-10',
      '19: 2024-06-11 2024-06-11',
    ],
    [
      'The port, which handled 2.1 million tonnes in 2022, expects 3 million this year and 5 million by 2026.',
      '2.1 million tonnes: 2022-01-01 2022-12-31',
      '3 million: 2024-01-01 2024-12-31 forecast',
      '5 million: … 2026-12-31 forecast',
    ],
    [
      'The rate stands at $9,000, four times what it was in 2019.',
      '$9,000: none',
      'four times: none',
    ],
    ['Ten of the engines arrive next spring.', 'Ten of the engines: 2025-03-01 2025-05-31'],
  ],
  'a month told behind a later one': [
    [
      'Launched in August 2023, it switched to two sailings per month in February.',
      'two sailings per month: 2024-02-01 2024-02-29',
    ],
  ],
  'up to a day': [
    [
      'As of June 5, the hub had run 402 trains, up 6 percent year on year.',
      '402 trains: 2024-01-01 2024-06-05',
      '6 percent: 2024-01-01 2024-06-05',
    ],
    ['As of June 5, 900 trains had passed.', '900 trains: … 2024-06-05'],
    ['As of June 5, 900 trains had passed since 2018.', '900 trains: 2018-01-01 2024-06-05'],
    ['Four routes opened this year.', 'Four routes: 2024-01-01 2024-06-11'],
    ['The port plans 400 trains this year.', '400 trains: 2024-01-01 2024-12-31 plan'],
    ['By 2030 the line should carry 5 million tonnes.', '5 million tonnes: … 2030-12-31 forecast'],
    ['From 2027 eight trains are to leave.', 'eight trains: 2027-01-01 … plan'],
  ],
  'what is compared with': [
    [
      'In March 2024 there were 1,880 flights, against 1,604 flights a year earlier.',
      '1,880 flights: 2024-03-01 2024-03-31',
      '1,604 flights: 2023-03-01 2023-03-31',
    ],
    [
      'Tonnage rose by 9 percent, from 61,200 tonnes in April 2023 to 66,700 tonnes in April 2024.',
      '9 percent: 2024-04-01 2024-04-30',
      '61,200 tonnes: 2023-04-01 2023-04-30',
      '66,700 tonnes: 2024-04-01 2024-04-30',
    ],
    [
      'In 2023 volume fell to 20,500 TEU from 33,600 TEU.',
      '20,500 TEU: 2023-01-01 2023-12-31',
      '33,600 TEU: 2022-01-01 2022-12-31',
    ],
    [
      'The airport expects 200,000 tonnes this year, after 163,000 tonnes last year.',
      '200,000 tonnes: 2024-01-01 2024-12-31 forecast',
      '163,000 tonnes: 2023-01-01 2023-12-31',
    ],
    [
      'In 2022 it moved 19 percent less than in its record year 2021.',
      '19 percent: 2022-01-01 2022-12-31',
    ],
    [
      'The firm ran 913 trains (2019: 426 trains) in 2020.',
      '913 trains: 2020-01-01 2020-12-31',
      '426 trains: 2019-01-01 2019-12-31',
    ],
  ],
  'spans by where they end': [
    [
      'In the fiscal year that ended on 31 March 2023 it sold 900 trucks.',
      '900 trucks: 2022-04-01 2023-03-31',
    ],
    [
      'In the Iranian calendar year 1402, which ended on March 19, it sold 80 trucks.',
      '80 trucks: 2023-03-20 2024-03-19',
    ],
    ['Five months into this year it has sold 90 trucks.', '90 trucks: 2024-01-01 2024-05-31'],
    [
      'In the first two months of the year (March 20-May 20) it sold 70 trucks.',
      '70 trucks: 2024-03-20 2024-05-20',
    ],
    [
      'It sold 40 trucks in 2020. Four years before that there had been 17.',
      '40 trucks: 2020-01-01 2020-12-31',
      '17: 2016-01-01 2016-12-31',
    ],
    [
      'Sales came to 9 million euros in the first quarter of 2024. The net result is 2 million euros.',
      '9 million euros: 2024-01-01 2024-03-31',
      '2 million euros: 2024-01-01 2024-03-31',
    ],
  ],
  'times spoken of': [
    [
      'A first train came in on 18 January 2023. A return train followed in April; it left with 30 containers.',
      '30 containers: 2023-04-01 2023-04-30',
    ],
    [
      'The hall had taken 544 million parcels by the end of last year. It found work for 900 people.',
      '544 million parcels: … 2023-12-31',
      '900 people: 2023-01-01 2023-12-31',
    ],
    [
      'Aktau shipped 21,000 TEU in the first five months of 2024. ¶ In the same period last year it was 9,400 TEU.',
      '21,000 TEU: 2024-01-01 2024-05-31',
      '9,400 TEU: 2023-01-01 2023-05-31',
    ],
    [
      'It sold 40 trucks in 2020. In May of that year it lost 3 trucks.',
      '40 trucks: 2020-01-01 2020-12-31',
      '3 trucks: 2020-05-01 2020-05-31',
    ],
    [
      'Traffic grew 5 percent in the first half of 2023. In June alone, 90 trains ran.',
      '5 percent: 2023-01-01 2023-06-30',
      '90 trains: 2023-06-01 2023-06-30',
    ],
    [
      'In 2021 and 2022, respectively, 12,400 and 10,100 containers were handled.',
      '12,400: 2021-01-01 2021-12-31',
      '10,100 containers: 2022-01-01 2022-12-31',
    ],
  ],
  'clause by clause': [
    ['When the centre opened in May 2016, it had four lines.', 'four lines: 2016-05-01 2016-05-31'],
    [
      'It moved 900 boxes in 2020, and 15 services link it with China.',
      '900 boxes: 2020-01-01 2020-12-31',
      '15 services: none',
    ],
    ['Customs said in March that 70 trains ran in January.', '70 trains: 2024-01-01 2024-01-31'],
    ['On Friday a train left on a two-week journey.', 'two-week: none'],
    [
      'The quay has a capacity of 300,000 TEU and handled 200,000 TEU in 2023.',
      '300,000 TEU: none capacity',
      '200,000 TEU: 2023-01-01 2023-12-31',
    ],
  ],
  'what is compared with is not reported on': [
    [
      'In the first quarter of 2024, the port handled 210,000 TEU. ¶ March was the best month: 80,000 TEU came in. A year before, the figure stood at 60,000 TEU. ¶ Grain shrank to 8 million tonnes.',
      '210,000 TEU: 2024-01-01 2024-03-31',
      '80,000 TEU: 2024-03-01 2024-03-31',
      '60,000 TEU: 2023-03-01 2023-03-31',
      '8 million tonnes: 2024-01-01 2024-03-31',
    ],
    [
      'In 2023 some 4.8 million people came, +18% year on year and 9% above 2019. They drank 12,000 tonnes of tea.',
      'some 4.8 million people: 2023-01-01 2023-12-31',
      '+18%: 2023-01-01 2023-12-31',
      '9%: 2023-01-01 2023-12-31',
      '12,000 tonnes: 2023-01-01 2023-12-31',
    ],
    [
      'In 2023 it carried 40 tonnes. It flew 15 times a week before its strike in September.',
      '40 tonnes: 2023-01-01 2023-12-31',
      '15 times a week: 2023-01-01 2023-12-31',
    ],
  ],
  'the day of a report': [
    [
      'PIRAEUS, 4 June 2024 – The port today announced its results for the first quarter. ¶ Throughput came to 3.3 million TEU.',
      '3.3 million TEU: 2024-01-01 2024-03-31',
    ],
  ],
  'the year under way': [
    [
      'The yard expects 900 trains for the full year.',
      '900 trains: 2024-01-01 2024-12-31 forecast',
    ],
    [
      'The yard should end the year close to 130,000 tonnes.',
      'close to 130,000 tonnes: 2024-01-01 2024-12-31 forecast',
    ],
  ],
  'counted on from an event': [
    [
      'The line opened in 2016. The following year it carried 410 trains.',
      '410 trains: 2017-01-01 2017-12-31',
    ],
  ],
  'what takes no time of the text': [
    [
      'In January the yard let 13 trains through, although it was designed for 16 trains.',
      '13 trains: 2024-01-01 2024-01-31',
      '16 trains: none capacity',
    ],
    [
      'In 2023 the line carried 90,000 tonnes. ¶ Three trains each week, says the timetable.',
      '90,000 tonnes: 2023-01-01 2023-12-31',
      'Three trains each week: none',
    ],
    [
      'In 2023 the line carried 90,000 tonnes. Tariffs stay frozen until 31 December. Rebates fell by 20 percent.',
      '90,000 tonnes: 2023-01-01 2023-12-31',
      '20 percent: 2023-01-01 2023-12-31',
    ],
    [
      'In 2023 the line carried 90,000 tonnes. For the whole of 2025 it has set out a bold plan. Boxes left with 98 percent of their space filled.',
      '90,000 tonnes: 2023-01-01 2023-12-31',
      '98 percent: 2023-01-01 2023-12-31',
    ],
  ],
  'other times of a report': [
    [
      'The firm earned 80 million zloty in the three months to March, after 12 million zloty a year earlier.',
      '80 million zloty: 2024-01-01 2024-03-31',
      '12 million zloty: 2023-01-01 2023-03-31',
    ],
    [
      'The port handled 624,000 tonnes in 2023. That compares with 702,000 tonnes in 2020. In December it was 52,000 tonnes.',
      '624,000 tonnes: 2023-01-01 2023-12-31',
      '702,000 tonnes: 2020-01-01 2020-12-31',
      '52,000 tonnes: 2023-12-01 2023-12-31',
    ],
    [
      'In 2023 the line carried 9 million tonnes. By 2029 it wants 20 million tonnes. The dry port handled 214,000 TEU.',
      '9 million tonnes: 2023-01-01 2023-12-31',
      '20 million tonnes: … 2029-12-31 plan',
      '214,000 TEU: 2023-01-01 2023-12-31',
    ],
    [
      'Fees rose to €4,200 per container from €3,500 in 2015.',
      '€4,200 per container: none',
      '€3,500: 2015-01-01 2015-12-31',
    ],
  ],
  'what is counted from an event told before': [
    [
      'The dry port opened in August 2015. Since then it has handled 610,000 containers.',
      '610,000 containers: 2015-08-01 2024-06-11',
    ],
    [
      'The terminal was inaugurated on 4 May 2021. Since its inauguration, 1,200 trains have called. In its first year of operation it handled 96 trains.',
      '1,200 trains: 2021-05-04 2024-06-11',
      '96 trains: 2021-05-04 2022-05-03',
    ],
    [
      'The ferry line was launched in June 2014. In its first full year it carried 8,200 TEU.',
      '8,200 TEU: 2015-01-01 2015-12-31',
    ],
    [
      'The ferry line was launched in June 2014. The ships have since taken 90,000 TEU across.',
      '90,000 TEU: 2014-06-01 2024-06-11',
    ],
    [
      'A yard was built. Since the start of operations, 300 trains have been served.',
      '300 trains: … 2024-06-11',
    ],
    [
      'In 2019 the port took in 90,000 boxes. It employed 40 people then.',
      '90,000 boxes: 2019-01-01 2019-12-31',
      '40 people: 2019-01-01 2019-12-31',
    ],
    [
      'The hub was founded in 2016. On 12 November that year a train left with 40 boxes.',
      '40 boxes: 2016-11-12 2016-11-12',
    ],
    [
      'In the first half of 2023 it moved 900 boxes. In the same period this year it moved 1,100 boxes.',
      '900 boxes: 2023-01-01 2023-06-30',
      '1,100 boxes: 2024-01-01 2024-06-30',
    ],
  ],
  'relative clauses that go on about what was counted': [
    [
      'The hub ran 1,399 trains in 2022, of which 800 went west, which put it in second place nationwide.',
      '1,399 trains: 2022-01-01 2022-12-31',
      '800: 2022-01-01 2022-12-31',
      'second place: 2022-01-01 2022-12-31',
    ],
    [
      'A manager remembers a train in March 2020 that carried 90 boxes.',
      '90 boxes: 2020-03-01 2020-03-31',
    ],
  ],
  'what a time says in passing is not reported on': [
    [
      'The depot handled 900 wagons in the first quarter of 2024. The shed, put up in 2009, stands beside the quay. ¶ Grain wagons fell by almost a third.',
      '900 wagons: 2024-01-01 2024-03-31',
      'almost a third: 2024-01-01 2024-03-31',
    ],
    [
      'The yard is the home of the train of March 2016. ¶ It lost a fifth of its cranes.',
      'a fifth: none',
    ],
    [
      'In the first four months the pass saw 700 trains. They ran on 20 routes, 3 of which were added this year. ¶ Imports came to 2 million tonnes in the period.',
      '700 trains: 2024-01-01 2024-04-30',
      '20 routes: 2024-01-01 2024-04-30',
      '3 of which: 2024-01-01 2024-06-11',
      '2 million tonnes: 2024-01-01 2024-04-30',
    ],
    [
      'No May was ever as busy as this May. 8,100 tonnes were flown out in the month.',
      '8,100 tonnes: 2024-05-01 2024-05-31',
    ],
  ],
  'lengths and areas that a thing has': [
    ['The line, 640 kilometers in length, opened in May 2019.', '640 kilometers: none'],
    ['The last 90 km should be ready in 2026.', '90 km: none forecast'],
    ['The firm laid 90 km in 2022.', '90 km: 2022-01-01 2022-12-31'],
    ['Some 90 km were electrified in 2022.', 'Some 90 km: 2022-01-01 2022-12-31'],
  ],
  'the whole and its part': [
    [
      'In 2023 the quay set a record: 900,000 boxes, 80,000 of them in December alone.',
      'set a record: 2023-01-01 2023-12-31',
      '900,000 boxes: 2023-01-01 2023-12-31',
      '80,000 of them: 2023-12-01 2023-12-31',
    ],
  ],
  'up to a month, within its year': [
    [
      '280 trains had left the yard by the end of April, twice as many as in the same four months of 2023.',
      '280 trains: 2024-01-01 2024-04-30',
      'twice: 2024-01-01 2024-04-30',
    ],
    ['As of the end of May this year, 5,400 trains had run.', '5,400 trains: … 2024-05-31'],
    [
      'The terminal lifted 4,100 boxes in May. Over five months it has reached 22,000 boxes.',
      '4,100 boxes: 2024-05-01 2024-05-31',
      '22,000 boxes: 2024-01-01 2024-05-31',
    ],
  ],
  'what lies ahead and how it was before': [
    ['The carrier announced 3 flights a week from September.', '3 flights a week: 2024-09-01 …'],
    [
      'Customs expects growth of 10 percent for the second half.',
      '10 percent: 2024-07-01 2024-12-31 forecast',
    ],
    [
      'Before the visa rules were eased last November, airlines ran 31 flights.',
      '31 flights: … 2023-11-30',
    ],
    [
      'The 2 million passengers who came through last year stayed longer.',
      '2 million passengers: 2023-01-01 2023-12-31',
    ],
    [
      "In the first quarter the pass saw 400 trains, i.e. 2.3 times the previous year's figure.",
      '400 trains: 2024-01-01 2024-03-31',
      '2.3 times: 2024-01-01 2024-03-31',
    ],
  ],
  'what a verb that was no noun leaves to the sentences behind it': [
    [
      'Figures show that the yard made 118 trips in the first five months. ¶ Rice filled 287 wagons.',
      '118 trips: 2024-01-01 2024-05-31',
      '287 wagons: 2024-01-01 2024-05-31',
    ],
    [
      'Customs data shows that 40 trains left in April. ¶ They took 1,900 boxes.',
      '40 trains: 2024-04-01 2024-04-30',
      '1,900 boxes: 2024-04-01 2024-04-30',
    ],
    [
      'In May the yard loaded 900 boxes. ¶ Each saves 44 lorries.',
      '900 boxes: 2024-05-01 2024-05-31',
      '44 lorries: none',
    ],
    [
      'The first train ran in 2016; from January through March, 46 trains left. From Ghent came 12 more.',
      'first train: 2016-01-01 2016-12-31',
      '46 trains: 2024-01-01 2024-03-31',
      '12: 2024-01-01 2024-03-31',
    ],
    [
      'Its two sheds, opened in autumn 2020, process 31,000 parcels an hour.',
      'two sheds: none',
      '31,000 parcels an hour: none',
    ],
    [
      'The trains, under which name all services have run since 2018, made 2,057 trips in 2023. ¶ Inbound ones made up 37 percent.',
      '2,057 trips: 2023-01-01 2023-12-31',
      '37 percent: 2023-01-01 2023-12-31',
    ],
    [
      'In May 90 trains left. ¶ It runs six routes, of which two end at the sea.',
      '90 trains: 2024-05-01 2024-05-31',
      'six routes: none',
      'two: none',
    ],
    [
      'In May 90 trains left. ¶ A fare of $40 deters them.',
      '90 trains: 2024-05-01 2024-05-31',
      '$40: none',
    ],
    [
      'In May 90 trains left. ¶ Every noon a train of 41 cars sets out.',
      '90 trains: 2024-05-01 2024-05-31',
      '41 cars: none',
    ],
    [
      'In 2023 the yard loaded 900 boxes. ¶ The final tally of lorries is 7,254.',
      '900 boxes: 2023-01-01 2023-12-31',
      '7,254: 2023-01-01 2023-12-31',
    ],
    [
      'In May customs cleared 900 boxes. Rice accounted for nearly nine-tenths.',
      '900 boxes: 2024-05-01 2024-05-31',
      'nearly nine-tenths: 2024-05-01 2024-05-31',
    ],
  ],
  'one item of a digest and the next': [
    [
      'Hamburg. In May the yard loaded 900 boxes. ¶ Duisburg. The operator cut 180 jobs. ¶ Fares. A box was quoted at $3,950.',
      '900 boxes: 2024-05-01 2024-05-31',
      '180 jobs: none',
      '$3,950: none',
    ],
    [
      'In May all ports gained 5 percent. ¶ Hamburg. The yard loaded 900 boxes. ¶ Duisburg. The operator sent off 18 ships.',
      '5 percent: 2024-05-01 2024-05-31',
      '900 boxes: 2024-05-01 2024-05-31',
      '18 ships: 2024-05-01 2024-05-31',
    ],
    [
      'Volumes. In May the yard loaded 900 boxes. ¶ Lorries. The yard sent off 40 lorries.',
      '900 boxes: 2024-05-01 2024-05-31',
      '40 lorries: 2024-05-01 2024-05-31',
    ],
  ],
  'bases of comparison that stand for no time told of': [
    [
      'The airport had better years than 2022. ¶ Freight shrank by 7 percent to 9,000 tonnes.',
      '7 percent: 2022-01-01 2022-12-31',
      '9,000 tonnes: 2022-01-01 2022-12-31',
    ],
    [
      'In 2023 the quay lifted 900 boxes. ¶ It sent off 90 trains, after 86 in 2022. ¶ Lorries came to 4,100.',
      '900 boxes: 2023-01-01 2023-12-31',
      '90 trains: 2023-01-01 2023-12-31',
      '86: 2022-01-01 2022-12-31',
      '4,100: 2023-01-01 2023-12-31',
    ],
    [
      'The yard ran 98 trains in the first five months. For the same five months of 2021 it had been 40. ¶ May was the busiest month, with 31 trains.',
      '98 trains: 2024-01-01 2024-05-31',
      '40: 2021-01-01 2021-05-31',
      '31 trains: 2024-05-01 2024-05-31',
    ],
    [
      'In the first quarter lorries fell to 2,970, 1.8% short of the 2022 level.',
      '2,970: 2024-01-01 2024-03-31',
      '1.8%: 2024-01-01 2024-03-31',
    ],
    [
      'In the first quarter trips surged 75 percent from the level of a year ago.',
      '75 percent: 2024-01-01 2024-03-31',
    ],
    [
      'In the first quarter trips improved on the same period of 2022 by 22 percent.',
      '22 percent: 2024-01-01 2024-03-31',
    ],
    [
      'Since New Year 2,340 trains have passed, half as many again as in the whole of 2019.',
      '2,340 trains: 2024-01-01 2024-06-11',
    ],
    [
      'In the first quarter imports of cars numbered 14,300, in contrast with 2,900.',
      '14,300: 2024-01-01 2024-03-31',
      '2,900: 2023-01-01 2023-03-31',
    ],
    [
      'In the first quarter the share of rail climbed to 54%, from 50.6%.',
      '54%: 2024-01-01 2024-03-31',
      '50.6%: 2023-01-01 2023-03-31',
    ],
    [
      'In the first quarter it earned 18 million euros, against a loss of 57 million.',
      '18 million euros: 2024-01-01 2024-03-31',
      '57 million: 2023-01-01 2023-03-31',
    ],
    [
      'A kilo cost 18 yuan in April, against 55 yuan at the peak in December 2021.',
      '18 yuan: 2024-04-01 2024-04-30',
      '55 yuan: 2021-12-01 2021-12-31',
    ],
    [
      'In the first quarter it moved 26 million tonnes. At sea it moved 2.1 million, and a year ago that line read 2.6 million.',
      '26 million tonnes: 2024-01-01 2024-03-31',
      '2.1 million: 2024-01-01 2024-03-31',
      '2.6 million: 2023-01-01 2023-03-31',
    ],
  ],
  'what stands for a time told before': [
    [
      'Since November 2022 trains have run. The first left on 10 November that year with 41 boxes.',
      '41 boxes: 2022-11-10 2022-11-10',
    ],
    [
      'With a second crane in place since March, 22 trains can be unloaded in a day; until then it had been 15.',
      '22 trains: none capacity',
      '15: … 2024-03-31',
    ],
    ['Trips peaked in March, in which 231 trains left.', '231 trains: 2024-03-01 2024-03-31'],
    [
      'He draws comfort from December. With 18,900 tonnes it was the only month of growth (+2.1 percent) in all of 2023.',
      '18,900 tonnes: 2023-12-01 2023-12-31',
      '+2.1 percent: 2023-12-01 2023-12-31',
    ],
    [
      'The index stood at $4,984 on Thursday, after $5,213 the week before.',
      '$4,984: 2024-06-06 2024-06-06',
      '$5,213: 2024-05-30 2024-05-30',
    ],
    ['A train left on Monday. It is the fifth to run west.', 'fifth: 2024-06-10 2024-06-10'],
    [
      'It came in on 18 January with 34 boxes. Four more trains have come since, all fuller.',
      '34 boxes: 2024-01-18 2024-01-18',
      'Four more trains: 2024-01-18 2024-06-11',
    ],
    [
      'The yard opened in 2016. In the first calendar year it loaded 3,100 boxes.',
      '3,100 boxes: 2016-01-01 2016-12-31',
    ],
    [
      'Opened in August 2018, the service has seen 3,580 trips so far.',
      '3,580 trips: 2018-08-01 2024-06-11',
    ],
    [
      'In the fourth quarter the hub handled 231 trains. Its annual volume amounted to 9,000 boxes.',
      '231 trains: 2023-10-01 2023-12-31',
      '9,000 boxes: 2023-01-01 2023-12-31',
    ],
    [
      'In May it carried 900 boxes. The list grew from 100 goods at the outset to 2,700.',
      '900 boxes: 2024-05-01 2024-05-31',
      '100 goods: … …',
      '2,700: 2024-05-01 2024-05-31',
    ],
    [
      'Sales went well in 2023. Profit, 9 million euros, has tripled.',
      '9 million euros: 2023-01-01 2023-12-31',
      'tripled: 2023-01-01 2023-12-31',
    ],
  ],
  'seasons, feasts and parts of a month': [
    [
      'It loaded 90 wagons over the summer and 40 in autumn.',
      '90 wagons: 2023-06-01 2023-08-31',
      '40: 2023-09-01 2023-11-30',
    ],
    ['In summer, ten trains run a day.', 'ten trains: … …'],
    [
      'Traffic rose from two trains a week in July to nine in March.',
      'two trains a week: 2023-07-01 2023-07-31',
      'nine: 2024-03-01 2024-03-31',
    ],
    [
      'It moved 82,100 tonnes in May, bringing the five-month figure to 380,000 tonnes.',
      '82,100 tonnes: 2024-05-01 2024-05-31',
      '380,000 tonnes: 2024-01-01 2024-05-31',
    ],
    ['Over the weekend 40 trains were late.', '40 trains: 2024-06-08 2024-06-09'],
    ['In the first week of May 94 planes landed.', '94 planes: 2024-05-01 2024-05-07'],
    ['In the second half of May 40 trains ran.', '40 trains: 2024-05-16 2024-05-31'],
    ['The port will get two more cranes by Christmas.', 'two more cranes: … 2024-12-25 plan'],
    [
      'The firm now wants fares cut by 5 percent this year, 7 percent next.',
      '5 percent: 2024-01-01 2024-12-31 plan',
      '7 percent: 2025-01-01 2025-12-31 plan',
    ],
  ],
  'what says which thing is meant': [
    ['Trains are to run on the 350-km line from the first quarter of 2026.', '350-km: none plan'],
    [
      'In May the yard loaded 900 boxes. Ghent, some 300 kilometres to the south, opened a gate and took the rest.',
      '900 boxes: 2024-05-01 2024-05-31',
      'some 300 kilometres: none',
    ],
    [
      'The shed has been laid out for 2 million tonnes since May.',
      '2 million tonnes: none capacity',
    ],
  ],
  'what is done once, had or made up of, and takes over no time': [
    [
      'In May the yard loaded 900 boxes. ¶ The state has put 36 million euros into it.',
      '900 boxes: 2024-05-01 2024-05-31',
      '36 million euros: none',
    ],
    [
      'In May the yard loaded 900 boxes. ¶ The railway has ordered 25 locomotives.',
      '900 boxes: 2024-05-01 2024-05-31',
      '25 locomotives: none',
    ],
    [
      'In May the yard loaded 900 boxes. ¶ Our 350 pilots kept it going.',
      '900 boxes: 2024-05-01 2024-05-31',
      '350 pilots: none',
    ],
    ['Until 2026 a locomotive of 84 tonnes will pull it.', '84 tonnes: none plan'],
    ['The shed, built at a cost of 30 million euros, opened in May.', '30 million euros: none'],
    [
      'In May it moved 90 boxes. On Tuesdays and Fridays, which makes two trips a week, it runs west.',
      '90 boxes: 2024-05-01 2024-05-31',
      'two trips a week: none',
    ],
    [
      'It moved 90 boxes in 2023. ¶ What does a box cost? ¶ Some 2,300 dollars.',
      '90 boxes: 2023-01-01 2023-12-31',
      'Some 2,300 dollars: none',
    ],
    [
      'In 2023 it moved 90 boxes. Before the war it was roughly 40.',
      '90 boxes: 2023-01-01 2023-12-31',
      'roughly 40: … …',
    ],
  ],
  'a part, another kind and a level of the time told of': [
    [
      'In 2023 the count was 900 boxes. Full ones represent 88% of it.',
      '900 boxes: 2023-01-01 2023-12-31',
      '88%: 2023-01-01 2023-12-31',
    ],
    [
      'In 2023 99 trains came home against 156 sent.',
      '99 trains: 2023-01-01 2023-12-31',
      '156: 2023-01-01 2023-12-31',
    ],
    [
      'The port took in 39,600 TEU by the end of May, up 18 percent.',
      '39,600 TEU: 2024-01-01 2024-05-31',
      '18 percent: 2024-01-01 2024-05-31',
    ],
    [
      'In the first five months it moved 90 boxes. ¶ Freight fell by 8 percent in the period to 8.1 million tonnes.',
      '90 boxes: 2024-01-01 2024-05-31',
      '8 percent: 2024-01-01 2024-05-31',
      '8.1 million tonnes: 2024-01-01 2024-05-31',
    ],
    ['8,000 runs have been made in the decade.', '8,000 runs: 2014-06-12 2024-06-11'],
  ],
  'a time in brackets, alone, and behind "and"': [
    [
      'A box cost $4,920 in week 20 (13–19 May), 6% more than in winter.',
      '$4,920: 2024-05-13 2024-05-19',
      '6%: 2024-05-13 2024-05-19',
    ],
    [
      'In the first quarter the town loaded 1,907 trains; in March alone 700 of them left. Grain dropped by 12%.',
      '1,907 trains: 2024-01-01 2024-03-31',
      '700 of them: 2024-03-01 2024-03-31',
      '12%: 2024-01-01 2024-03-31',
    ],
    [
      'The yard can take 14 trains a day and in January was already getting 12.',
      '14 trains a day: none capacity',
      '12: 2024-01-01 2024-01-31',
    ],
    [
      'My guess is that traffic will grow by 10 percent this year.',
      '10 percent: 2024-01-01 2024-12-31 plan',
    ],
  ],
  'a year before a time that lies in the last year': [
    [
      'In September 1,150 lorries passed, compared with 890 in the same month a year before.',
      '1,150 lorries: 2023-09-01 2023-09-30',
      '890: 2022-09-01 2022-09-30',
    ],
    [
      'In April 150 lorries passed, against 90 in the same month last year.',
      '150 lorries: 2024-04-01 2024-04-30',
      '90: 2023-04-01 2023-04-30',
    ],
  ],
  'what a clause beside gives as the reason, and what is planned in one': [
    [
      'Between January and April the landings fell to 1,410 from 1,865, since more carriers now fly past.',
      '1,410: 2024-01-01 2024-04-30',
      '1,865: 2023-01-01 2023-04-30',
    ],
    [
      'On 12 September it will open a line to the coast, which it is to serve four times a week.',
      'four times a week: 2024-09-12 2024-09-12 plan',
    ],
    [
      'In week 20 the port moved 90 boxes. Ships left 93% full in the same week.',
      '90 boxes: 2024-05-13 2024-05-19',
      '93%: 2024-05-13 2024-05-19',
    ],
  ],
  'what was so before, what is compared with, and months of last year': [
    [
      'From January to March 386 lorries crossed. In the first quarter of 2023 they had numbered 292. The gate took 229 of them. In March the queue reached 60 lorries.',
      '386 lorries: 2024-01-01 2024-03-31',
      '292: 2023-01-01 2023-03-31',
      '229 of them: 2024-01-01 2024-03-31',
      '60 lorries: 2024-03-01 2024-03-31',
    ],
    [
      'From the beginning of the year to the end of May 3,870 trains were served, by 29 percent more than in the analogous period of 2020.',
      '3,870 trains: 2024-01-01 2024-05-31',
      '29 percent: 2024-01-01 2024-05-31',
    ],
    [
      'In 2022 it moved 6,180 boxes. It is less by 15 percent in comparison with the same period of the past year.',
      '6,180 boxes: 2022-01-01 2022-12-31',
      '15 percent: 2022-01-01 2022-12-31',
    ],
    [
      'Some 41,000 TEU came this year. Last year it was 23,500 TEU. In April we had 38 trains.',
      'Some 41,000 TEU: 2024-01-01 2024-06-11',
      '23,500 TEU: 2023-01-01 2023-12-31',
      '38 trains: 2024-04-01 2024-04-30',
    ],
    [
      'A train which pulled in on Sunday evening brought 41 boxes of cocoa from Ghent.',
      '41 boxes: 2024-06-09 2024-06-09',
    ],
  ],
  'ranges with "up to and including", and when figures came out': [
    [
      'The port moved 32 boxes from January up to and including April, a rise of 10 percent.',
      '32 boxes: 2024-01-01 2024-04-30',
      '10 percent: 2024-01-01 2024-04-30',
    ],
    [
      'The railway published its first-quarter accounts on Monday. Revenue was 168 million euros.',
      '168 million euros: 2024-01-01 2024-03-31',
    ],
  ],
  'more of what was said behind a semicolon, and "previous year" in brackets': [
    [
      'It was learned from customs that from January to April the number of lorries sent was 127; the value was 19 million euros.',
      '127: 2024-01-01 2024-04-30',
      '19 million euros: 2024-01-01 2024-04-30',
    ],
    [
      'In 2023 revenue stood at 1.09 million euros (previous year: 1.16 million euros).',
      '1.09 million euros: 2023-01-01 2023-12-31',
      '1.16 million euros: 2022-01-01 2022-12-31',
    ],
  ],
  'a year before counts from the time told of, however it is worded': [
    [
      'In May 2024 Ghent took 640 trains; the year-earlier figure was 600 trains.',
      '640 trains: 2024-05-01 2024-05-31',
      '600 trains: 2023-05-01 2023-05-31',
    ],
    [
      'In May 2024 Ghent took 640 trains. The month-earlier figure was 600 trains.',
      '640 trains: 2024-05-01 2024-05-31',
      '600 trains: 2024-04-01 2024-04-30',
    ],
    [
      'Lodz took eleven trains a week in May, having received two in May of the year before.',
      'eleven trains a week: 2024-05-01 2024-05-31',
      'two: 2023-05-01 2023-05-31',
    ],
    [
      'In August 2023 Hamburg loaded 41 ships, having loaded 30 in August of the year before.',
      '41 ships: 2023-08-01 2023-08-31',
      '30: 2022-08-01 2022-08-31',
    ],
    [
      'In Lodz the share was 54 percent last year, a share that in the year before had stood at 38 percent.',
      '54 percent: 2023-01-01 2023-12-31',
      '38 percent: 2022-01-01 2022-12-31',
    ],
    [
      'In the first quarter Hamburg took 900 trains, 3 percent less than in the same months of 2023, and Lodz took 410 trains, where a year before it had been 260 trains.',
      '900 trains: 2024-01-01 2024-03-31',
      '3 percent: 2024-01-01 2024-03-31',
      '410 trains: 2024-01-01 2024-03-31',
      '260 trains: 2023-01-01 2023-03-31',
    ],
    [
      'In five months of this year 700 wagons left Lodz, which is 28 percent more in comparison with the similar period of last year.',
      '700 wagons: 2024-01-01 2024-05-31',
      '28 percent: 2024-01-01 2024-05-31',
    ],
  ],
  'the same period and the same evening are of what was told, not of what has gone on since': [
    [
      'Lodz took 900 trains in the first quarter. At Hamburg, where ships have called three times a week since May, 400 trains left in the same period.',
      '900 trains: 2024-01-01 2024-03-31',
      'three times a week: 2024-05-01 2024-06-11',
      '400 trains: 2024-01-01 2024-03-31',
    ],
    [
      'The train reached Lodz on 4 March with 43 containers. 28 of them left the same evening.',
      '43 containers: 2024-03-04 2024-03-04',
      '28 of them: 2024-03-04 2024-03-04',
    ],
  ],
  'this year is all of it for what somebody counts on': [
    [
      'Lodz handled 92,000 TEU last year; this year the manager counts on 80,000 TEU.',
      '92,000 TEU: 2023-01-01 2023-12-31',
      '80,000 TEU: 2024-01-01 2024-12-31 forecast',
    ],
    [
      'For the current year Lodz has set itself a target of 900 trains.',
      '900 trains: 2024-01-01 2024-12-31 plan',
    ],
  ],
  'what was never so before is of the time that says so, and an older figure given anew dates nothing behind it':
    [
      [
        'Transit rose by 9 percent in 2023, and never before had Ghent taken so many boxes: 8,215.',
        '9 percent: 2023-01-01 2023-12-31',
        '8,215: 2023-01-01 2023-12-31',
      ],
      [
        'Ghent took 184 tonnes in the first quarter. Older data were revised: for the first quarter of 2023 it now gives 199 tonnes. ¶ There came 130 trains.',
        '184 tonnes: 2024-01-01 2024-03-31',
        '199 tonnes: 2023-01-01 2023-03-31',
        '130 trains: 2024-01-01 2024-03-31',
      ],
      [
        'On 4 June a box cost 900 dollars in Ghent, 4 percent below the mark of a week before.',
        '900 dollars: 2024-06-04 2024-06-04',
        '4 percent: 2024-06-04 2024-06-04',
      ],
    ],
  'a change has the time it ends in, and what is worked out from figures has theirs': [
    [
      'From 2019 to 2022 the number of lorries fell by 18 percent.',
      '18 percent: 2022-01-01 2022-12-31',
    ],
    ['The direct voyage would be 14 days shorter than the average of 2023.', '14 days: none plan'],
    [
      'From 2019 to 2022 the number of lorries grew by 4 percent a year.',
      '4 percent: 2019-01-01 2022-12-31',
    ],
    [
      'In May 2023 the rent was 20 euros, against 16 euros in May 2021. It has risen by a quarter in these two years.',
      '20 euros: 2023-05-01 2023-05-31',
      '16 euros: 2021-05-01 2021-05-31',
      'a quarter: 2023-05-01 2023-05-31',
    ],
    [
      'In 2023 it cleared 720 million letters. Counted by the day, these are about 2 million a day.',
      '720 million letters: 2023-01-01 2023-12-31',
      'about 2 million a day: 2023-01-01 2023-12-31',
    ],
    [
      'In May 2023 a broker asked $6,000 for a box by train and $2,000 for one by ship. The box on the train costs three times as much.',
      '$6,000: 2023-05-01 2023-05-31',
      '$2,000: 2023-05-01 2023-05-31',
      'three times: 2023-05-01 2023-05-31',
    ],
  ],
  'that year is all of it, and an ordinary rate is of any time': [
    [
      'The line was opened on 3 May 2021 and had four departures a week in that year.',
      'four departures a week: 2021-01-01 2021-12-31',
    ],
    [
      'Since 1 July 2023 buses have paid a toll of 12 euros on top of the ordinary fee of 3 euros.',
      '12 euros: 2023-07-01 2024-06-11',
      '3 euros: none',
    ],
    [
      'By the value of 2023 the order is another: lamps made up 64 percent of the lamp imports from Poland.',
      '64 percent: 2023-01-01 2023-12-31',
    ],
  ],
};

/** A sentence, the date it is read at, and each time in it: words, first day, last day, type. */
export interface PeriodCase {
  says: string;
  at: string | null;
  periods: [text: string, start: string | null, end: string | null, type: string][];
}

const june = '2024-06-11';

export const periodCases: Record<string, PeriodCase[]> = {
  'days in every English order': [
    {
      says: 'The yard opened on 9 October 2019.',
      at: null,
      periods: [['9 October 2019', '2019-10-09', '2019-10-09', 'day']],
    },
    {
      says: 'The yard opened on October 9, 2019, in the rain.',
      at: null,
      periods: [['October 9, 2019', '2019-10-09', '2019-10-09', 'day']],
    },
    {
      says: 'The 9th of October 2019 was wet.',
      at: null,
      periods: [['9th of October 2019', '2019-10-09', '2019-10-09', 'day']],
    },
    {
      says: 'It left on Oct. 9, 2019.',
      at: null,
      periods: [['Oct. 9, 2019', '2019-10-09', '2019-10-09', 'day']],
    },
    {
      says: 'The notice is dated 2019-10-09.',
      at: null,
      periods: [['2019-10-09', '2019-10-09', '2019-10-09', 'day']],
    },
    {
      says: 'On Wednesday, 9 October 2019, the gate closed.',
      at: null,
      periods: [['Wednesday, 9 October 2019', '2019-10-09', '2019-10-09', 'day']],
    },
    {
      says: '首列于2019年10月9日开行。',
      at: null,
      periods: [['2019年10月9日', '2019-10-09', '2019-10-09', 'day']],
    },
    {
      says: 'The fair ran from 3 to 5 June 2024.',
      at: null,
      periods: [['3 to 5 June 2024', '2024-06-03', '2024-06-05', 'span']],
    },
    {
      says: 'The fair ran on June 3-5, 2024.',
      at: null,
      periods: [['June 3-5, 2024', '2024-06-03', '2024-06-05', 'span']],
    },
  ],
  'a winter that two years name, and years that end on a day': [
    {
      says: 'In the winter of 2021/22 it took a month.',
      at: june,
      periods: [['the winter of 2021/22', '2021-12-01', '2022-02-28', 'span']],
    },
    {
      says: 'In the Iranian year that ended on 20 March 2023 it grew.',
      at: june,
      periods: [
        ['the Iranian year that ended on 20 March 2023', '2022-03-21', '2023-03-20', 'span'],
      ],
    },
  ],
  'days without a year are the last before the reference': [
    {
      says: 'On 2 May the gate closed.',
      at: june,
      periods: [['2 May', '2024-05-02', '2024-05-02', 'day']],
    },
    {
      says: 'On 2 August the gate closed.',
      at: june,
      periods: [['2 August', '2023-08-02', '2023-08-02', 'day']],
    },
    {
      says: 'The terminal will open on 2 August.',
      at: june,
      periods: [['2 August', '2024-08-02', '2024-08-02', 'day']],
    },
    { says: 'On 2 May the gate closed.', at: '2024', periods: [['2 May', null, null, 'day']] },
    { says: 'On 2 May the gate closed.', at: null, periods: [['2 May', null, null, 'day']] },
  ],
  months: [
    {
      says: 'In March 2022 bookings stopped.',
      at: null,
      periods: [['March 2022', '2022-03-01', '2022-03-31', 'month']],
    },
    {
      says: 'May: 14 boats came, of which two sank.',
      at: '2024-06-11',
      periods: [['May', '2024-05-01', '2024-05-31', 'month']],
    },
    {
      says: 'In March bookings stopped.',
      at: june,
      periods: [['March', '2024-03-01', '2024-03-31', 'month']],
    },
    {
      says: 'In November bookings stopped.',
      at: june,
      periods: [['November', '2023-11-01', '2023-11-30', 'month']],
    },
    { says: 'In March bookings stopped.', at: '2024', periods: [['March', null, null, 'month']] },
    {
      says: 'Last February had 29 days.',
      at: june,
      periods: [['Last February', '2024-02-01', '2024-02-29', 'month']],
    },
    {
      says: 'Volume fell last month.',
      at: june,
      periods: [['last month', '2024-05-01', '2024-05-31', 'month']],
    },
    { says: 'Trains may march on, and may stop.', at: june, periods: [] },
    {
      says: 'In 2021, volume doubled; in May it fell.',
      at: june,
      periods: [
        ['2021', '2021-01-01', '2021-12-31', 'year'],
        ['May', '2024-05-01', '2024-05-31', 'month'],
      ],
    },
    {
      says: 'In January 2021 it rose, and in April it fell.',
      at: june,
      periods: [
        ['January 2021', '2021-01-01', '2021-01-31', 'month'],
        ['April', '2021-04-01', '2021-04-30', 'month'],
      ],
    },
  ],
  'quarters and halves': [
    {
      says: 'In the first quarter, exports rose.',
      at: june,
      periods: [['the first quarter', '2024-01-01', '2024-03-31', 'quarter']],
    },
    {
      says: 'In the fourth quarter, exports rose.',
      at: june,
      periods: [['the fourth quarter', '2023-10-01', '2023-12-31', 'quarter']],
    },
    {
      says: 'Exports rose in the third quarter of 2022.',
      at: null,
      periods: [['the third quarter of 2022', '2022-07-01', '2022-09-30', 'quarter']],
    },
    {
      says: 'Q2 2023 was slower than Q1.',
      at: '2023-08',
      periods: [
        ['Q2 2023', '2023-04-01', '2023-06-30', 'quarter'],
        ['Q1', '2023-01-01', '2023-03-31', 'quarter'],
      ],
    },
    {
      says: 'In the first half of last year 900 ran.',
      at: june,
      periods: [['the first half of last year', '2023-01-01', '2023-06-30', 'half']],
    },
    {
      says: 'H1 brought 900 trains.',
      at: '2024-08-01',
      periods: [['H1', '2024-01-01', '2024-06-30', 'half']],
    },
    {
      says: '1H24 brought 900 trains.',
      at: null,
      periods: [['1H24', '2024-01-01', '2024-06-30', 'half']],
    },
    {
      says: 'Exports rose in the first quarter.',
      at: '2024',
      periods: [['the first quarter', null, null, 'quarter']],
    },
    {
      says: 'In the first three months of 2020 few ran.',
      at: null,
      periods: [['the first three months of 2020', '2020-01-01', '2020-03-31', 'quarter']],
    },
    {
      says: 'In the first 11 months of 2022 many ran.',
      at: null,
      periods: [['the first 11 months of 2022', '2022-01-01', '2022-11-30', 'span']],
    },
    {
      says: 'In the first ten months, many ran.',
      at: '2023-12-01',
      periods: [['the first ten months', '2023-01-01', '2023-10-31', 'span']],
    },
  ],
  years: [
    { says: 'In 2018 it grew.', at: null, periods: [['2018', '2018-01-01', '2018-12-31', 'year']] },
    {
      says: 'Last year it grew.',
      at: june,
      periods: [['Last year', '2023-01-01', '2023-12-31', 'year']],
    },
    {
      says: 'Last year it grew.',
      at: '2021',
      periods: [['Last year', '2020-01-01', '2020-12-31', 'year']],
    },
    { says: 'Last year it grew.', at: null, periods: [['Last year', null, null, 'year']] },
    {
      says: 'This year it grew.',
      at: '2021-05',
      periods: [['This year', '2021-01-01', '2021-12-31', 'year']],
    },
    {
      says: 'Over 2016-2020 it grew.',
      at: null,
      periods: [['2016-2020', '2016-01-01', '2020-12-31', 'span']],
    },
    {
      says: 'From 2016 to 2020 it grew.',
      at: null,
      periods: [['From 2016 to 2020', '2016-01-01', '2020-12-31', 'span']],
    },
    {
      says: 'In the 1990s there was no line.',
      at: null,
      periods: [['1990s', '1990-01-01', '1999-12-31', 'span']],
    },
    {
      says: 'Under the 14th Five-Year Plan two yards were built.',
      at: null,
      periods: [['14th Five-Year Plan', '2021-01-01', '2025-12-31', 'span']],
    },
    { says: 'The firm employs 2000 workers and 1990 drivers.', at: null, periods: [] },
    { says: 'The line is 2018 km long.', at: null, periods: [] },
    { says: 'Flight No. 2018 was late.', at: null, periods: [] },
  ],
  'fiscal years cannot be dated from the text': [
    {
      says: 'In fiscal 2023 revenue fell.',
      at: june,
      periods: [['fiscal 2023', null, null, 'year']],
    },
    { says: 'FY2023 was poor.', at: june, periods: [['FY2023', null, null, 'year']] },
    {
      says: 'In the 2019/20 season it grew.',
      at: june,
      periods: [['2019/20', null, null, 'span']],
    },
  ],
  'up to now': [
    {
      says: 'To date, the port has handled 900 trains.',
      at: june,
      periods: [['To date', null, '2024-06-11', 'cumulative']],
    },
    {
      says: 'The port has handled 900 trains so far.',
      at: june,
      periods: [['so far', null, '2024-06-11', 'cumulative']],
    },
    {
      says: 'So far this year 900 ran.',
      at: june,
      periods: [['So far this year', '2024-01-01', '2024-06-11', 'cumulative']],
    },
    {
      says: 'To date, the port has handled 900 trains.',
      at: '2024',
      periods: [['To date', null, null, 'cumulative']],
    },
    {
      says: 'Now the port handles 900 trains.',
      at: null,
      periods: [['Now', null, null, 'instant']],
    },
    {
      says: 'Now the port handles 900 trains.',
      at: june,
      periods: [['Now', '2024-06-11', '2024-06-11', 'instant']],
    },
    {
      says: 'As of Tuesday, 900 had run.',
      at: '2024-06-13',
      periods: [['As of Tuesday', '2024-06-11', '2024-06-11', 'instant']],
    },
    {
      says: 'As of the end of May, 900 had run.',
      at: june,
      periods: [['As of the end of May', '2024-05-31', '2024-05-31', 'instant']],
    },
    {
      says: 'By the end of July, 900 had run.',
      at: '2023-08-20',
      periods: [['By the end of July', null, '2023-07-31', 'cumulative']],
    },
    {
      says: 'By 2022, 900 had run.',
      at: null,
      periods: [['By 2022', null, '2022-12-31', 'cumulative']],
    },
    {
      says: 'At the end of 2023 there were 40 routes.',
      at: null,
      periods: [['At the end of 2023', '2023-12-31', '2023-12-31', 'instant']],
    },
  ],
  'open and moving stretches': [
    {
      says: 'It has grown since 2013.',
      at: june,
      periods: [['since 2013', '2013-01-01', '2024-06-11', 'span']],
    },
    {
      says: 'It has grown since its opening in May 2015.',
      at: june,
      periods: [['since its opening in May 2015', '2015-05-01', '2024-06-11', 'span']],
    },
    {
      says: 'From 2013 on it grew.',
      at: june,
      periods: [['From 2013 on', '2013-01-01', null, 'span']],
    },
    {
      says: 'In the past five years it doubled.',
      at: june,
      periods: [['the past five years', '2019-06-12', '2024-06-11', 'span']],
    },
    {
      says: 'In the past five years it doubled.',
      at: '2021',
      periods: [['the past five years', '2017-01-01', '2021-12-31', 'span']],
    },
    {
      says: 'Over the last 12 months it doubled.',
      at: '2024-06',
      periods: [['the last 12 months', '2023-07-01', '2024-06-30', 'span']],
    },
    {
      says: 'In recent years it doubled.',
      at: june,
      periods: [['recent years', null, null, 'span']],
    },
    {
      says: 'Between January and August 2021 it doubled.',
      at: null,
      periods: [['Between January and August 2021', '2021-01-01', '2021-08-31', 'span']],
    },
    {
      says: 'From November to February 2021 it slept.',
      at: null,
      periods: [['From November to February 2021', '2020-11-01', '2021-02-28', 'span']],
    },
    {
      says: 'In the year ended 30 June 2023 it doubled.',
      at: null,
      periods: [['the year ended 30 June 2023', '2022-07-01', '2023-06-30', 'span']],
    },
    {
      says: 'In the 12 months to March 2024 it doubled.',
      at: null,
      periods: [['the 12 months to March 2024', '2023-04-01', '2024-03-31', 'span']],
    },
  ],
  'seasons, of the north, winter undated': [
    {
      says: 'The yard was rebuilt in the autumn of 2018.',
      at: null,
      periods: [['the autumn of 2018', '2018-09-01', '2018-11-30', 'span']],
    },
    {
      says: 'Summer 2019 brought more ships.',
      at: null,
      periods: [['Summer 2019', '2019-06-01', '2019-08-31', 'span']],
    },
    {
      says: 'Traffic slowed in the winter of 2020.',
      at: null,
      periods: [['the winter of 2020', null, null, 'span']],
    },
    {
      says: 'The ferry returned in the fall of 2017.',
      at: null,
      periods: [['the fall of 2017', '2017-09-01', '2017-11-30', 'span']],
    },
    {
      says: 'The fall in 2017 was steep.',
      at: null,
      periods: [['2017', '2017-01-01', '2017-12-31', 'year']],
    },
  ],
  'thirds of a year': [
    {
      says: 'The bridge closed in late 2019.',
      at: null,
      periods: [['late 2019', '2019-09-01', '2019-12-31', 'span']],
    },
    {
      says: 'Early in 2016 the depot moved.',
      at: null,
      periods: [['Early in 2016', '2016-01-01', '2016-04-30', 'span']],
    },
    {
      says: 'It has run since mid-2015.',
      at: null,
      periods: [['since mid-2015', '2015-05-01', null, 'span']],
    },
    {
      says: 'Fares rose from early 2014 to the middle of 2016.',
      at: null,
      periods: [['from early 2014 to the middle of 2016', '2014-01-01', '2016-08-31', 'span']],
    },
    { says: 'A stop in the middle of the town closed.', at: null, periods: [] },
  ],
  'from month to month at the start of a sentence': [
    {
      says: 'From April to July 2014 the ferry rested.',
      at: null,
      periods: [['From April to July 2014', '2014-04-01', '2014-07-31', 'span']],
    },
    {
      says: 'From February to October 2017 it carried grain.',
      at: null,
      periods: [['From February to October 2017', '2017-02-01', '2017-10-31', 'span']],
    },
  ],
  'so long up to a day': [
    {
      says: 'In the 12 months to the end of May, boats rested.',
      at: june,
      periods: [['the 12 months to the end of May', '2023-06-01', '2024-05-31', 'span']],
    },
    {
      says: 'In the decade to 2021, boats rested.',
      at: june,
      periods: [['the decade to 2021', '2012-01-01', '2021-12-31', 'span']],
    },
    {
      says: 'In the seven days to 9 June, boats rested.',
      at: june,
      periods: [['the seven days to 9 June', '2024-06-03', '2024-06-09', 'span']],
    },
    {
      says: 'In the financial year to March 2024 boats rested.',
      at: june,
      periods: [['the financial year to March 2024', '2023-04-01', '2024-03-31', 'span']],
    },
    {
      says: 'From the start of the year to 10 May boats rested.',
      at: june,
      periods: [['From the start of the year to 10 May', '2024-01-01', '2024-05-10', 'span']],
    },
    {
      says: 'Boats rested over five months.',
      at: june,
      periods: [['five months', '2024-01-01', '2024-05-31', 'span']],
    },
    {
      says: 'For the nine months of 2023 boats rested.',
      at: june,
      periods: [['the nine months of 2023', '2023-01-01', '2023-09-30', 'span']],
    },
    {
      says: 'In 9M 2023 boats rested.',
      at: june,
      periods: [['9M 2023', '2023-01-01', '2023-09-30', 'span']],
    },
  ],
  'parts by other words': [
    {
      says: 'The opening quarter of 2024 was wet.',
      at: june,
      periods: [['The opening quarter of 2024', '2024-01-01', '2024-03-31', 'quarter']],
    },
    {
      says: 'In the latter half of 2022 it rained.',
      at: june,
      periods: [['the latter half of 2022', '2022-07-01', '2022-12-31', 'half']],
    },
    {
      says: 'Half-year profit rose.',
      at: june,
      periods: [['Half-year', '2023-07-01', '2023-12-31', 'half']],
    },
    {
      says: 'The first half-year was wet.',
      at: june,
      periods: [['The first half-year', '2023-01-01', '2023-06-30', 'half']],
    },
    {
      says: 'Its May throughput fell.',
      at: june,
      periods: [['May', '2024-05-01', '2024-05-31', 'month']],
    },
    {
      says: 'The January-to-April period was wet.',
      at: june,
      periods: [['January-to-April period', '2024-01-01', '2024-04-30', 'span']],
    },
    {
      says: 'The January–April period of 2023 was wet.',
      at: june,
      periods: [['January–April period of 2023', '2023-01-01', '2023-04-30', 'span']],
    },
    {
      says: 'In the summer season of 2023 it rained.',
      at: june,
      periods: [['the summer season of 2023', '2023-06-01', '2023-08-31', 'span']],
    },
    {
      says: 'On a wet day in January 13 boats sank.',
      at: june,
      periods: [['January', '2024-01-01', '2024-01-31', 'month']],
    },
    {
      says: 'It rained in week 20.',
      at: june,
      periods: [['week 20', '2024-05-13', '2024-05-19', 'span']],
    },
    {
      says: 'It rained in week 1 of 2021.',
      at: june,
      periods: [['week 1 of 2021', '2021-01-04', '2021-01-10', 'span']],
    },
    {
      says: 'In eleven months it rained twice.',
      at: '2023-12-08',
      periods: [['eleven months', '2023-01-01', '2023-11-30', 'span']],
    },
    {
      says: 'As of press time it rained.',
      at: june,
      periods: [['As of press time', '2024-06-11', '2024-06-11', 'instant']],
    },
    {
      says: 'Two weeks ago it rained.',
      at: june,
      periods: [['Two weeks ago', '2024-05-27', '2024-06-02', 'span']],
    },
    {
      says: 'Five days ago it rained.',
      at: june,
      periods: [['Five days ago', '2024-06-06', '2024-06-06', 'day']],
    },
  ],
};

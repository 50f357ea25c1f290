import { describe, expect, it } from 'vitest';
import { readerOf } from '../editing/read-text.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { unreadNumbers } from '../reader/unread.ts';

const front = `---
title: Trains and cargo
dek: A sentence about both.
date: 2024-06-11
authors: [DevStore]
sources:
  - {id: main, title: T, publisher: P, url: "https://example.org/", published: 2024-06-11, type: news}
  - {id: other, title: T, publisher: P, url: "https://example.org/a", published: 2024-06-11, type: news}
---
`;

const readText = readerOf('a', 'a.md', fixtureAtlas);

function read(body: string): Pick<ReturnType<typeof readText>, 'facts' | 'document'> {
  const { problems, ...read } = readText(`${front}\n${body}\n`);
  expect(problems).toEqual([]);
  return read;
}

/** "7,068 = 7068 train 2022 zhengzhou". */
const told = (body: string): string[] =>
  read(body).facts.map(({ source, value, unit, period, places, trend }) =>
    [
      `${source.text} = ${value} ${unit}`,
      period?.start?.slice(0, 4) ?? 'undated',
      places.join('+') || 'nowhere',
      ...(trend ? [trend] : []),
    ].join(' '),
  );

describe('a table', () => {
  it('dates a change on the week by its lead-in, not by the head that says what it is counted from', () => {
    const body = `Rates, 11-17 November 2023:

| Port    | USD per kg | Change on the week |
| ------- | ---------- | ------------------ |
| Hamburg | 4.85       | +3%                |`;
    expect(read(body).facts.find(({ unit }) => unit === 'percent')?.period).toMatchObject({
      start: '2023-11-11',
      end: '2023-11-17',
    });
  });

  it('has prices for each of what its head names, ways to go as rows, and its lead-in for what it is of', () => {
    const body = `For parcels of tea from Wuhan to Hamburg a paper gives these times and prices for 2023:

| Way      | Days    | Price per kilogram |
| -------- | ------- | ------------------ |
| By air   | 5 days  | €6.20              |
| By train | 21 days | €1.10              |`;
    expect(
      read(body)
        .facts.filter(({ unit }) => unit !== '')
        .map(({ value, unit, subject, mode }) => [value, unit, subject, mode]),
    ).toEqual([
      [5, 'day', 'parcels of tea', 'air'],
      [6.2, 'EUR-per-kilogram', 'parcels of tea', 'air'],
      [21, 'day', 'parcels of tea', 'rail'],
      [1.1, 'EUR-per-kilogram', 'parcels of tea', 'rail'],
    ]);
  });

  it('is of what its lead-in says was measured', () => {
    const body = `The inspectors measured the waiting time of lorries at each gate:

| Gate        | 2022    |
| ----------- | ------- |
| Małaszewicze | 7 hours |`;
    expect(read(body).facts.map(({ subject }) => subject)).toEqual(['waiting time of lorries']);
  });

  it('takes halves and quarters by number, and what its caption measures in before what its rows name', () => {
    const body = `*Ferry sales, in million euros*

| Goods  | 1st half of 2022 | 2nd quarter of 2023 | Change |
| ------ | ---------------- | ------------------- | ------ |
| Pianos | 520              | 688                 | +32%   |`;
    expect(
      read(body).facts.map(({ value, unit, period }) => [value, unit, period?.start, period?.end]),
    ).toEqual([
      [520_000_000, 'EUR', '2022-01-01', '2022-06-30'],
      [688_000_000, 'EUR', '2023-04-01', '2023-06-30'],
      [32, 'percent', '2023-04-01', '2023-06-30'],
    ]);
  });

  it('takes a column "year on year" and a multiple for changes, and reads months cut short', () => {
    const body = `Trade by partner:

| Partner | Jan.-Apr. 2024 (tonnes) | Year on year (pct) |
| ------- | ----------------------- | ------------------ |
| China   | 1,318                   | 6.4                |
| Poland  | 1,183                   | -2.7               |

By port:

| Port    | 2023 (TEU) | Change    |
| ------- | ---------- | --------- |
| Hamburg | 407        | 2.5 times |
| Łódź    | 101        | 0.7 times |`;
    expect(told(body)).toEqual([
      '1,318 = 1318 tonne 2024 china',
      '6.4 = 6.4 percent 2024 china up',
      '1,183 = 1183 tonne 2024 poland',
      '-2.7 = 2.7 percent 2024 poland down',
      '407 = 407 TEU 2023 hamburg',
      '2.5 times = 2.5 times 2023 hamburg up',
      '101 = 101 TEU 2023 lodz',
      '0.7 times = 0.7 times 2023 lodz down',
    ]);
  });

  it('sets the partners of its rows beside what the text is about, and counts freight, not tonnes', () => {
    const body = `Hamburg handled 227,000 tonnes of freight in 2022. In 2023 the port gives the freight it exchanged with two countries:

| Country | Tonnes | Change |
| ------- | ------ | ------ |
| China   | 11,240 | +31.5% |
| Poland  | 6,180  | -3.4%  |`;
    expect(told(body).slice(2)).toEqual([
      '11,240 = 11240 tonne 2023 hamburg+china',
      '+31.5% = 31.5 percent 2023 hamburg+china up',
      '6,180 = 6180 tonne 2023 hamburg+poland',
      '-3.4% = 3.4 percent 2023 hamburg+poland down',
    ]);
    expect(
      read(body)
        .facts.map(({ subject }) => subject)
        .slice(2),
    ).toEqual(Array(4).fill('freight'));
  });

  it('gives each cell the unit of its header, the year of its row and the place of its lead-in', () => {
    expect(
      told(`Traffic at Zhengzhou, by year:

| Year | Freight trains | Cargo (thousand tonnes) |
| --- | --- | --- |
| 2022 | 512 | 61.5 |
| 2023 | 640 trains | 70 |`),
    ).toEqual([
      '512 = 512 freight train 2022 zhengzhou',
      '61.5 = 61500 tonne 2022 zhengzhou',
      '640 trains = 640 train 2023 zhengzhou',
      '70 = 70000 tonne 2023 zhengzhou',
    ]);
  });

  it.each([
    [
      'Trains a week from Duisburg in May 2024:\n\n- Wuhan: six\n- Chengdu: 3',
      ['six = 6 train-per-week 2024 duisburg+wuhan', '3 = 3 train-per-week 2024 duisburg+chengdu'],
    ],
    [
      'Flights a day to Paris:\n\n- Beijing: twenty-one',
      ['twenty-one = 21 flight-per-day undated beijing+paris'],
    ],
    [
      'Trains in 2023:\n\n- Wuhan: forty\n- Chengdu: some of them late',
      ['forty = 40 train 2023 wuhan'],
    ],
  ])('under a lead-in has numbers in words and the other end of a way: %s', (body, facts) => {
    expect(told(body)).toEqual(facts);
  });

  it('counts in a unit of so many: “unit: 100 million yuan”', () => {
    expect(
      told(`Trade of Zhengzhou by partners (unit: 100 million yuan)

| Partner | Value, 2023 |
| --- | --- |
| Poland | 8.5 |`).at(-1),
    ).toBe('8.5 = 850000000 CNY 2023 zhengzhou+poland');
  });

  it('is of the time told of, not of the one that its lead-in counts changes from, and measures what was measured', () => {
    const { facts } =
      read(`Zhengzhou and Chengdu ran 2,100 freight trains in 2023. The table has their trains, and the change from 2022.

| Hub | Trains | Change |
| --- | --- | --- |
| Zhengzhou | 1,300 | +8% |
| Chengdu | 800 | –2% |`);
    expect(
      facts.map(({ source, period, measure }) => [source.text, period?.text, measure ?? 'none']),
    ).toEqual([
      ['2,100 freight trains', '2023', 'train-trips'],
      ['1,300', '2023', 'train-trips'],
      ['+8%', '2023', 'none'],
      ['800', '2023', 'train-trips'],
      ['–2%', '2023', 'none'],
    ]);
  });

  it('takes the unit of all cells from the head of the column that names the rows, and counts no rows', () => {
    expect(
      told(`Freight at Zhengzhou:

| Cargo (thousand tonnes) | 2022 | 2023 |
| --- | --- | --- |
| Cereals | 25 | 24.5 |
| Crude oil | 6 | 7 |`),
    ).toEqual([
      '25 = 25000 tonne 2022 zhengzhou',
      '24.5 = 24500 tonne 2023 zhengzhou',
      '6 = 6000 tonne 2022 zhengzhou',
      '7 = 7000 tonne 2023 zhengzhou',
    ]);
  });

  it('takes years from the header and places from the first column', () => {
    expect(
      told(`Trains by city:

| City | 2022 | 2023 |
| --- | ---: | ---: |
| Zhengzhou | 512 | 640 |
| Chengdu | 1,020 | – |
| Total | 1,532 | 640 |`),
    ).toEqual([
      '512 = 512 train 2022 zhengzhou',
      '640 = 640 train 2023 zhengzhou',
      '1,020 = 1020 train 2022 chengdu',
      '1,532 = 1532 train 2022 nowhere',
      '640 = 640 train 2023 nowhere',
    ]);
  });

  it('reads a column of changes as changes of the column before it, by their signs', () => {
    expect(
      told(`Trains at Zhengzhou:

| Year | Trains | Change on the year before |
| --- | --- | --- |
| 2022 | 512 | −4.5% |
| 2023 | 640 | 25% |`),
    ).toEqual([
      '512 = 512 train 2022 zhengzhou',
      '−4.5% = 4.5 percent 2022 zhengzhou down',
      '640 = 640 train 2023 zhengzhou',
      '25% = 25 percent 2023 zhengzhou up',
    ]);
  });

  it('reads a change as that of the later of the two years before it, whichever stands first', () => {
    expect(
      told(`Freight by hub:

| Hub | 2023 (tonnes) | 2022 (tonnes) | Change |
| --- | --- | --- | --- |
| Zhengzhou | 607,800 | 624,700 | -2.7% |`),
    ).toEqual([
      '607,800 = 607800 tonne 2023 zhengzhou',
      '624,700 = 624700 tonne 2022 zhengzhou',
      '-2.7% = 2.7 percent 2023 zhengzhou down',
    ]);
  });

  it('is not of the time that a sentence before it compares with', () => {
    const { facts } =
      read(`Zhengzhou sent 361 trains from January to March 2024. Changes compare with the first quarter of 2023.

| Hub | Trains | Change |
| --- | --- | --- |
| Zhengzhou | 361 | -6.7% |`);
    expect(facts.map(({ period }) => period?.start)).toEqual(Array(3).fill('2024-01-01'));
  });

  it('takes units from the first column where the header has the years', () => {
    expect(
      told(`Zhengzhou in figures:

| Indicator | H1 2023 | Plan, 2025 |
| --- | --- | --- |
| Cargo, million tonnes | 4,5 | 6 |
| Value (US$ million) | 812 | 900 |`),
    ).toEqual([
      '4,5 = 4500000 tonne 2023 zhengzhou',
      '6 = 6000000 tonne 2025 zhengzhou',
      '812 = 812000000 USD 2023 zhengzhou',
      '900 = 900000000 USD 2025 zhengzhou',
    ]);
  });

  it('keeps what is planned apart', () => {
    const { facts } = read(`| City | Trains in 2025 (plan) |
| --- | --- |
| Zhengzhou | 900 |`);
    expect(facts.map(({ value, modality, measure }) => ({ value, modality, measure }))).toEqual([
      { value: 900, modality: 'plan', measure: undefined },
    ]);
  });

  it('cites what its lead-in cites', () => {
    const { facts } = read(`Trains at Zhengzhou:[^other]

| Year | Trains |
| --- | --- |
| 2022 | 512 |`);
    expect(facts.map(({ citation }) => citation)).toEqual(['other']);
  });

  it('counts in the scale that its header adds, and prices what its lead-in prices', () => {
    expect(
      told(`Traffic, 2023

| Airport | Passengers, million |
| --- | --- |
| Zhengzhou | 6.4 |`),
    ).toEqual(['6.4 = 6400000 passenger 2023 zhengzhou']);
    for (const scale of ['millions', 'mio', 'mln.'])
      expect(
        told(`Traffic, 2023

| Airport | Passengers, ${scale} |
| --- | --- |
| Zhengzhou | 6.4 |`),
      ).toEqual(['6.4 = 6400000 passenger 2023 zhengzhou']);
    expect(
      told(`General cargo, 2023, US dollars per kilogram

| Airport | Price |
| --- | --- |
| Zhengzhou | 4.61 |`),
    ).toEqual(['4.61 = 4.61 USD-per-kilogram 2023 zhengzhou']);
  });

  it('is of the place of its row where its header names the ends of a service', () => {
    expect(
      told(`Crossings, 2023

| City | China–Europe trains |
| --- | --- |
| Zhengzhou | 1,842 |
| Chengdu | 2,317 |`),
    ).toEqual(['1,842 = 1842 train 2023 zhengzhou', '2,317 = 2317 train 2023 chengdu']);
  });

  it('reads the months of a header', () => {
    const [, period] = read(`Traffic at Zhengzhou

| Kind | 9 months 2023 |
| --- | --- |
| Export, million tonnes | 8.7 |`).facts.flatMap((fact) => ['', fact.period]);
    expect(period).toMatchObject({ start: '2023-01-01', end: '2023-09-30' });
  });

  it('dates rows of months by the year of their column, of the head above them or of the lead-in', () => {
    const spans = (table: string): (string | null | undefined)[] =>
      read(table).facts.map(({ period }) => period?.end);
    expect(
      spans(`Trains at Zhengzhou

| Month | 2020 | 2021 |
| --- | --- | --- |
| January | 610 | 820 |
| Q2 | 530 | 740 |`),
    ).toEqual(['2020-01-31', '2021-01-31', '2020-06-30', '2021-06-30']);
    expect(
      spans(`| 2020 | Trains, Zhengzhou |
| --- | --- |
| May | 610 |`),
    ).toEqual(['2020-05-31']);
    expect(
      spans(`Trains at Zhengzhou in 2020, by month:

- March: 340
- Total: 6,100`),
    ).toEqual(['2020-03-31', '2020-12-31']);
  });

  it('takes the unit from the sentence that leads the table in', () => {
    expect(
      read(`The table gives container throughput in TEU.

| Port | 2021 |
| --- | --- |
| Zhengzhou | 401,650 |`).facts.map(({ unit, value }) => [unit, value]),
    ).toEqual([['TEU', 401650]]);
  });

  it('says why a figure without a unit was not read', () => {
    const { facts, document } = read(`| City | Index |
| --- | --- |
| Zhengzhou | 88 |`);
    expect(facts).toEqual([]);
    expect(unreadNumbers(document, facts).map(({ text, reason }) => [text, reason])).toEqual([
      ['88', 'neither its cell nor its header, its row or its lead-in names what it counts'],
    ]);
  });

  it('asks where the place was taken over from the text', () => {
    const { facts } = read(`Zhengzhou sent 900 trains in 2021.

| Year | Trains |
| --- | --- |
| 2022 | 512 |`);
    expect(facts.at(-1)?.places).toEqual(['zhengzhou']);
    expect(facts.at(-1)?.doubts?.map(({ code }) => code)).toEqual(['places-carried-into-table']);
  });

  it('states nothing in its header and its labels', () => {
    expect(
      told(`| 20-foot boxes in 2022 | Note |
| --- | --- |
| 40 trains | none |
| 50 trains | none |`),
    ).toEqual(['40 trains = 40 train 2022 nowhere', '50 trains = 50 train 2022 nowhere']);
  });
});

describe('a list', () => {
  it('keeps the unit and the year of the sentence that leads it in', () => {
    expect(
      told(`Trains in 2023, by city:

- Zhengzhou: 640
- Chengdu – 1,020 trains`),
    ).toEqual(['640 = 640 train 2023 zhengzhou', '1,020 trains = 1020 train 2023 chengdu']);
  });

  it('may list years', () => {
    expect(
      told(`Trains at Zhengzhou:

- 2022: 512
- 2023: 640`),
    ).toEqual(['512 = 512 train 2022 zhengzhou', '640 = 640 train 2023 zhengzhou']);
  });
});

describe('the sentence that leads in a list', () => {
  const subjects = (says: string) =>
    read(says)
      .facts.filter(({ kind }) => kind === 'price')
      .map(({ value, subject }) => `${value} ${subject}`);

  it('names what is told, whatever it says of months and years', () => {
    expect(
      subjects(`The rate from Wuhan to Lyon, in each month that has been counted:

- April 2023: $3.10 a kilogram
- May 2023: $3.30 a kilogram`),
    ).toEqual(['3.1 rate', '3.3 rate']);
  });
});

describe('what is struck out', () => {
  it('is no fact, in text and in tables', () => {
    expect(told('In 2023 Zhengzhou sent ~~900~~ 640 trains.')).toEqual([
      '640 trains = 640 train 2023 zhengzhou',
    ]);
    expect(
      told(`Trains at Zhengzhou:

| Year | Trains |
| --- | --- |
| 2022 | ~~500~~ 512 |`),
    ).toEqual(['512 = 512 train 2022 zhengzhou']);
  });
});

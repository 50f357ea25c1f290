import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

const unitsIn = (text: string): string[] =>
  readFacts(readMarkdown(text, 'case.md').document, {
    slug: 'case',
    file: 'case.md',
    atlas: fixtureAtlas,
    frontMatter: null,
  }).facts.map(({ value, unit }) => `${value} ${unit}`);

describe('a number whose noun an earlier sentence says', () => {
  it.each([
    [
      'Up to 48 trains a week ran from Ghent to 12 towns. By last spring the number had settled at about 31.',
      ['48 train-per-week', '12 town', '31 train-per-week'],
    ],
    [
      'Ghent has trains to 12 towns. By last autumn the number had risen to 31.',
      ['12 town', '31 town'],
    ],
    ['A train came in with 43 boxes of shoes. Another 26 followed it.', ['43 box', '26 train']],
    [
      'A second train left Ghent, its 41 boxes paid for by a mill. From June, two a week are planned.',
      ['41 box', '2 train-per-week'],
    ],
    [
      'Ghent needs 300 cars. A firm took over its first gas tanker in May and had eleven a year later.',
      ['300 car', '1 ', '11 tanker'],
    ],
    [
      'It takes nine days to the coast. Whoever goes on to the islands adds five.',
      ['9 day', '5 day'],
    ],
    [
      'Freighters landed 612 times at Ghent; the count of the year before had been 1,040.',
      ['612 times', '1040 times'],
    ],
    [
      'In spring 1,180 barges left Ghent. Lyon accounted for 841 of them and Metz for 339.',
      ['1180 barge', '841 barge', '339 barge'],
    ],
    [
      'Ghent cleared 5,217 barges. Of the total, 2,084 reached Danish towns.',
      ['5217 barge', '2084 barge'],
    ],
    [
      'There are four freighters, each able to lift 52 tonnes. We want to have six.',
      ['4 freighter', '52 tonne', '6 freighter'],
    ],
    [
      'Ghent took 60 trains a week in 2021. Today there are about 30.',
      ['60 train-per-week', '30 train-per-week'],
    ],
    [
      'About 12 trains a day come to Ghent. Before the war it was 8.',
      ['12 train-per-day', '8 train-per-day'],
    ],
    [
      'There are 14 ferries at sea. Ghent has promised two of its own; the mayor once spoke of six.',
      ['14 ferry', '2 ferry', '6 ferry'],
    ],
    [
      'In 2023 trains took 90,000 boxes west. In the opposite direction 84,600 were carried.',
      ['90000 box', '84600 box'],
    ],
    [
      'The rate to hire a barge stood at $4,000 a day in 2020. In May it was back down at $2,600.',
      ['4000 USD-per-day', '2600 USD-per-day'],
    ],
    [
      'The rate to hire a barge stood at $4,000 a day in 2020. In May the owner paid $2,600 in fines.',
      ['4000 USD-per-day', '2600 USD'],
    ],
    // Nothing says what is counted: neither number is a fact.
    ['Ghent had 31, Lyon 40.', []],
    ['In Ghent 612 officers served. Another 45 are to be hired.', ['612 officer', '45 officer']],
    [
      'In all 97,800 lorries were cleared at Ghent, 357 on average each day.',
      ['97800 lorry', '357 lorry-per-day'],
    ],
    [
      'In March 61 freighters from foreign cities landed at Ghent, among them 14 from Lyon.',
      ['61 freighter', '14 freighter'],
    ],
    [
      'Exporters in Ghent pay 31 yuan ($4.27) per kilogram to Lyon.',
      ['31 CNY-per-kilogram', '4.27 USD-per-kilogram'],
    ],
    ['Snow closed the line for 31 hours.', ['31 hour']],
    ['In the second quarter 12 block trains a month left Ghent.', ['12 block train-per-month']],
    [
      'The port will invest 180 million euros, 65 million of it in halls.',
      ['180000000 EUR', '65000000 EUR'],
    ],
    [
      'Ghent pays a subsidy of 1,600 yuan per container. In 2023 it was still 4,000.',
      ['1600 CNY-per-container', '4000 CNY-per-container'],
    ],
    ['A storm kept the terminal shut for two days.', ['2 day']],
    [
      'In May four trains came in, three from Ghent and one from Lyon.',
      ['4 train', '3 train', '1 train'],
    ],
    ['At Ghent it took drivers 30 hours to enter, at Lyon 16 to leave it.', ['30 hour', '16 hour']],
    [
      'Ghent keeps 51 percent of the port, a consortium gets the other 49.',
      ['51 percent', '49 percent'],
    ],
    ['Ghent had 120 trains in May. Of them 16 carried cars.', ['120 train', '16 train']],
    [
      'In all 1,012 trains left Ghent, 19.5 a week on average; 640 of them went to Lyon.',
      ['1012 train', '19.5 train-per-week', '640 train'],
    ],
    [
      'To Lyon 14 flights a week take off in May, to Metz five and to Ghent four.',
      ['14 flight-per-week', '5 flight-per-week', '4 flight-per-week'],
    ],
    [
      'Ferries landed or took on 171,300 trailers in 2023, after 158,900 in 2022.',
      ['171300 trailer', '158900 trailer'],
    ],
    [
      'The hall sorts 280,000 parcels an hour; it could manage half a million.',
      ['280000 parcel-per-hour', '500000 parcel-per-hour'],
    ],
    [
      'Some 940 lorries crossed there in May, and they waited seven hours.',
      ['940 lorry', '7 hour'],
    ],
    ['Of the trains that left Lyon by night, 1,290 were late.', ['1290 train']],
    ['Block trains are the main driver. In 2024 358 reached the sea.', ['358 train']],
    ['Block trains are the main driver. The operators have a target of 600.', ['600 train']],
    ['How many lorries call here today? We handled 9,732.', ['9732 lorry']],
    [
      'Ghent led with 1,320 sailings. Lyon had 1,150 and Metz 960.',
      ['1320 sailing', '1150 sailing', '960 sailing'],
    ],
    [
      'Trains take eleven days. Up to 14 of them a week left the ports.',
      ['11 day', '14 train-per-week'],
    ],
    [
      'The mill employs 1,350 people. It intends to hire a further 120.',
      ['1350 people', '120 people'],
    ],
    [
      'The city had 14 depots. Five are leased, and three have closed.',
      ['14 depot', '5 depot', '3 depot'],
    ],
    [
      'A ship loads 300 boxes. A box waits 23 days in port; in May it had been six.',
      ['300 box', '23 day', '6 day'],
    ],
    [
      'Ghent has 14 cranes. The way takes 10 days. In spring it was 17.',
      ['14 crane', '10 day', '17 day'],
    ],
    ['A box used to spend 35 days at sea. Now the journey takes 14.', ['35 day', '14 day']],
    [
      'Ports in Georgia took in 453,938 TEU. Poti is the busiest with 369,600, while Batumi ended at 84,338.',
      ['453938 TEU', '369600 TEU', '84338 TEU'],
    ],
    [
      'Riga reloaded 1.4 million tonnes. Ventspils, with 615,000, was stable.',
      ['1400000 tonne', '615000 tonne'],
    ],
    [
      'The town counted 1,200 inhabitants, a school and two bakeries. Planners speak of 100,000.',
      ['1200 inhabitant', '2 bakery', '100000 inhabitant'],
    ],
    [
      'A box is offered at 5,400 dollars. In spring they were asked for 9,000.',
      ['5400 USD', '9000 USD'],
    ],
    ['The detour adds 10 to 14 days. Trains need 16.', ['null day', '16 day']],
    ['Ghent reported 5,300 sailings. Which ships the 5,300 include nobody says.', ['5300 sailing']],
    ['A flight now spends 13 hours in the air; it was ten and a half.', ['13 hour', '10.5 hour']],
    [
      'It cost nearly 30 billion forints, or €75 million. The state contributed 8.4 billion.',
      ['30000000000 HUF', '75000000 EUR', '8400000000 HUF'],
    ],
    [
      'We began with one train a fortnight. It has seven destinations. Now it is two a week.',
      ['0.5 train-per-week', '7 destination', '2 train-per-week'],
    ],
    ['23 trains went through Lyon. Metz was used by 146.', ['23 train', '146 train']],
    ['Ghent sent 900 TEU. Of the trains, 742 were outbound.', ['900 TEU', '742 train']],
    [
      'Ghent sent 900 TEU. At the yard, trains are now unloaded at a rate of five per week.',
      ['900 TEU', '5 train-per-week'],
    ],
    [
      'A train has 60 wagons. It is planned to raise the number of export trains to not less than 300.',
      ['60 wagon', '300 export train'],
    ],
    ['By sea a box takes 40 to 45 days, by train about 18.', ['null day', '18 day']],
    [
      'The port moved 396 TEU. Trains to the exclave, once the pride of the yard, fell to 17.',
      ['396 TEU', '17 train'],
    ],
    ['Ghent sent off 121 trains, and Metz the remaining 174.', ['121 train', '174 train']],
  ])('%s', (text, units) => {
    expect(unitsIn(text)).toEqual(units);
  });

  it('counts nothing where nothing was spoken of', () => {
    expect(unitsIn('Patience is asked for. Five are said to have it.')).toEqual([]);
  });
});

describe('a sum that comes back to a price', () => {
  it.each([
    [
      'A box from Wuhan to Lodz cost $5,240 per FEU in May. That was a tenth less than in April. In January it had still been $6,100.',
      '6100 USD-per-FEU',
    ],
    [
      'Air freight from Wuhan cost €4.35 per kilogram in May. Over the first half of the year the average had been €4.71.',
      '4.71 EUR-per-kilogram',
    ],
    [
      'A lorry costs $1.10 a kilogram; an aircraft needs three hours and costs $2.60.',
      '2.6 USD-per-kilogram',
    ],
  ])('is of the same: %s', (text, unit) => {
    expect(unitsIn(text)).toContain(unit);
  });

  it.each([
    [
      'A box from Wuhan to Lodz cost $5,240 per FEU in May. The city paid $4,000 towards each.',
      '4000 USD',
    ],
    ['A box from Wuhan to Lodz cost $5,240 per FEU in May. In all it was $64,000.', '64000 USD'],
    [
      'A box from Wuhan to Lodz cost $5,240 per FEU in May. In January it had been €6,100.',
      '6100 EUR',
    ],
    [
      'A box from Wuhan to Lodz cost $5,240 per FEU in May. A scanner cost €3,900 in June. In January it had been $6,100.',
      '6100 USD',
    ],
  ])('but for one that is not: %s', (text, unit) => {
    expect(unitsIn(text)).toContain(unit);
  });

  it('is of the places of that price', () => {
    const { facts } = readFacts(
      readMarkdown(
        'Trains from Wuhan to Lodz cost $5,240 per FEU in May.\n\nOut of Chengdu air freight cost $4.35 per kilogram in May. Over the first half of the year the average had been $4.71.',
        'case.md',
      ).document,
      { slug: 'case', file: 'case.md', atlas: fixtureAtlas, frontMatter: null },
    );
    expect(facts.find(({ value }) => value === 4.71)?.places).toEqual(['chengdu']);
  });
});

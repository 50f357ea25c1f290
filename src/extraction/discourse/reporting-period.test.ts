import { expect, it } from 'vitest';
import { readMarkdown } from '../../markdown/parse/markdown.ts';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

/** The time of each number of a text: `60 trains 2023-06-01..2023-06-30`. */
const timesIn = (text: string): string[] =>
  readFacts(readPlain(text), {
    ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
  })
    .facts.filter(({ kind }) => kind !== 'date' && kind !== 'route')
    .map(({ source, period }) =>
      period ? `${source.text} ${period.start}..${period.end}` : `${source.text} –`,
    );

const half = '2023-01-01..2023-06-30';
const year = '2023-01-01..2023-12-31';
const june = '2023-06-01..2023-06-30';

it.each([
  [
    'how long a wait was is of the time that is told of',
    'In June 2023 trains waited 19 hours at Hamburg. At Lyon the wait was 33 hours.',
    [`19 hours ${june}`, `33 hours ${june}`],
  ],
  [
    'who works somewhere and what a fleet has is of no time that is told of',
    'In June 2023 Hamburg sent 60 trains. The association has 340 member companies. The airline owns 26 freighters. It sent 90 boxes.',
    [`60 trains ${june}`, '340 member companies –', '26 freighters –', `90 boxes ${june}`],
  ],
  [
    'a part is of the time of its whole',
    'In May 2023 Lyon grew. Cars made up 40 percent of the wagons that crossed the border in June 2023.',
    [`40 percent ${june}`],
  ],
  [
    'in its paragraph a part of the time goes on being told of',
    'In the first half of 2023, Hamburg sent 300 trains. In June 2023 it sent 60 trains. They carried 40 boxes. Lyon took 20 trains.',
    [`300 trains ${half}`, `60 trains ${june}`, `40 boxes ${june}`, `20 trains ${june}`],
  ],
  [
    'a part told beside its whole, with which it ends, does not take over',
    'In 2023, Hamburg sent 300 trains, and in December 2023 it sent 60 trains. They carried 40 boxes.',
    [`300 trains ${year}`, '60 trains 2023-12-01..2023-12-31', `40 boxes ${year}`],
  ],
  [
    'a new paragraph goes back to the whole that the article reports on',
    'In the first half of 2023, Hamburg sent 300 trains. In June 2023 it sent 60 trains.\n\nThey carried 40 boxes. Lyon took 20 trains.',
    [`300 trains ${half}`, `60 trains ${june}`, `40 boxes ${half}`, `20 trains ${half}`],
  ],
  [
    'a time outside of it is no part of it to go back from',
    'In 2023, Hamburg sent 300 trains. In May 2021 it sent 60 trains.\n\nLyon took 20 trains.',
    [`300 trains ${year}`, '60 trains 2021-05-01..2021-05-31', '20 trains 2021-05-01..2021-05-31'],
  ],
  [
    'the day of an event reaches one sentence on',
    'On 5 May 2023, Hamburg sent 300 trains. They carried 40 boxes. Lyon took 20 trains.',
    ['300 trains 2023-05-05..2023-05-05', '40 boxes 2023-05-05..2023-05-05', '20 trains –'],
  ],
  [
    'and one more where the next only says which of a row it was',
    'On 5 May 2023 a train left Hamburg. It was its second freight train. It carried 40 boxes.',
    ['second freight train 2023-05-05..2023-05-05', '40 boxes 2023-05-05..2023-05-05'],
  ],
  [
    'and into no other paragraph',
    'On 5 May 2023, Hamburg sent 300 trains.\n\nThey carried 40 boxes.',
    ['300 trains 2023-05-05..2023-05-05', '40 boxes –'],
  ],
  [
    'how long things have been so is not what is reported on',
    'Officers at Khorgos have had ten lanes since 1 May. A scanner cost 3 million euros, of which Lyon paid 85 per cent.',
    ['ten lanes 2024-05-01..2024-06-11', '3 million euros –', '85 per cent –'],
  ],
  [
    'the month of a name before one told of is of the year before',
    'In May a lorry waited 14 hours at Khorgos, against 31 hours in the May before.',
    ['14 hours 2024-05-01..2024-05-31', '31 hours 2023-05-01..2023-05-31'],
  ],
  [
    'a month that the present tells of is of now, whatever year was told of',
    'In 2022, Hamburg sent 300 trains. From Lyon 14 flights a week take off in June.',
    ['300 trains 2022-01-01..2022-12-31', '14 flights a week 2024-06-01..2024-06-30'],
  ],
  [
    'what answers a question about now is of now',
    'In 2023, Hamburg sent 300 trains.\n\nWhat does a box cost?\n\nSome 2,300 dollars.',
    [`300 trains ${year}`, 'Some 2,300 dollars –'],
  ],
])('%s', (_, text, told) => {
  expect(timesIn(text)).toEqual(told);
});

it('what two sources have told of one time goes on being told of it by either, through the paragraph', () => {
  const { document } = readMarkdown(
    'In 2023, Hamburg sent 300 trains.[^a] In 2023, Lyon sent 90 trains.[^b]\n\nGhent took 40 trains.[^a] It sent 20 trains.[^c]\n\n[^a]: A.\n[^b]: B.\n[^c]: C.\n',
    'a.md',
  );
  const setting = { slug: 'a', file: 'a.md', atlas: fixtureAtlas, frontMatter: null };
  const { facts } = readFacts(document, { ...setting, date: '2024-06-11' });
  expect(facts.map(({ period }) => period?.end)).toEqual(Array(4).fill('2023-12-31'));
});

import { describe, expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

const countedIn = (text: string): string[] =>
  readFacts(readPlain(text), {
    ...{ slug: 'a', file: 'a.txt', atlas: fixtureAtlas, frontMatter: null, date: '2024-06-11' },
    // An article leaves out numbers without a noun by itself, which would hide that one is taken for a count.
    everyQuantity: true,
  })
    .facts.filter(({ kind }) => kind !== 'date')
    .map(({ value, unit }) => `${value} ${unit}`);

/** Sentences with what they count, of each way in which a number names, dates or labels something. */
const sentences: Record<string, [says: string, counted: string[]][]> = {
  'number words in names': [
    ['Ministers of the Group of Seven met in Hamburg.', []],
    ['The League of Nine met in Hamburg.', []],
    ['A group of seven trains left Hamburg.', ['7 train']],
    ['In Hamburg the Big Four met.', []],
    ['In Hamburg Five Guys opened 20 shops.', ['20 shop']],
    ['It was the FIVE trains that left Hamburg.', ['5 train']],
    ['Two trains left Hamburg.', ['2 train']],
    ['It said: Two trains left Hamburg.', ['2 train']],
    ['“Two trains left,” says Hamburg.', ['2 train']],
    ['In Hamburg Two million tonnes were lost.', ['2000000 tonne']],
    ['In Hamburg Three Million Tonnes played.', []],
  ],
  addresses: [
    ['At 575 Wilbraham Road in Hamburg trains left.', []],
    ['The office at 9 E 71st Street is in Hamburg.', []],
    ['The 90049 ZIP code is of Hamburg.', []],
    ['It stands at 5 Rue Lafayette in Paris.', []],
    ['575 Wilbraham Road residents met in Hamburg.', []],
    ['In Hamburg 9 E 71st Street tenants met.', []],
    ['5 Rue Lafayette tenants met in Hamburg.', []],
    ['5 Old Town High Market Street shops closed in Hamburg.', []],
    ['40 Highway bridges stand in Hamburg.', ['40 Highway bridge']],
    ['40 Harbour cranes stand in Hamburg.', ['40 Harbour crane']],
  ],
  'times of day and dates': [
    ['The train left Hamburg at 5 pm.', []],
    ['The train left Hamburg at 1630 hours.', []],
    ['The train took 2400 hours.', ['2400 hour']],
    ['On March 29 Hamburg opened.', []],
    ['Hamburg opened on 29 March.', []],
    ['Hamburg opened in May 32 terminals.', ['32 terminal']],
    ['That same year 400 trains crossed Hamburg.', ['400 train']],
  ],
  labels: [
    ['The train from Hamburg ended at stage 4.', []],
    ['It was a stage 4 km long near Hamburg.', ['4 kilometer']],
    ['It was told at 163.com in Hamburg.', []],
    ['The flight left gate 12C in Hamburg.', []],
    ['The 2M partners left Hamburg.', []],
    ['Hamburg sends up to 2M tonnes.', ['2000000 tonne']],
    ['Berths No. 26 and 27 in Hamburg are closed.', []],
    ['Gates 4, 5 and 6 in Hamburg are closed.', []],
    ['1. Wash the wagons in Hamburg.', []],
    ['(2) Hamburg sends trains.', []],
    ['2 trains left Hamburg.', ['2 train']],
    ['Hamburg won 3-2.', []],
    ['Hamburg is open 24/7.', []],
    ['For every 100 containers sent west from Hamburg, 15 came back.', []],
    ['Every 100 containers from Hamburg fill a train.', ['100 container']],
  ],
  'what the text has named before': [
    ['The two sides met in Hamburg.', []],
    ['These three countries met in Hamburg.', []],
    ['The two trains left Hamburg.', []],
    ['The three trains left Hamburg.', ['3 train']],
  ],
  '“one”': [
    ['Only one of the trains left Hamburg.', []],
    ['Hamburg sends one train a month.', ['1 train-per-month']],
    ['Hamburg went from one a month to 30 trains.', ['1 train-per-month', '30 train-per-month']],
    ['It saves Hamburg one to two days.', ['null day']],
    ['Hamburg sent 30 trains, against only one in 2012.', ['30 train', '1 train']],
    ['Two trains went to Hamburg and one to Wuhan.', ['2 train', '1 train']],
    ['The one train left Hamburg.', []],
    ['Another one train left Hamburg.', []],
    ['More than one train left Hamburg.', []],
    ['Not only one train left Hamburg.', ['1 train']],
    ['The only one train left Hamburg.', []],
    ['One day trains left Hamburg.', []],
    ['No one left Hamburg.', []],
    ['A one-day journey leads to Hamburg.', ['1 day']],
    ['It was a one-off in Hamburg.', []],
    ['Hamburg has one-stop customs.', []],
    ['One gauge gives way to another in Hamburg.', []],
    ['One carrier after the next left Hamburg.', []],
  ],
};

describe.each(Object.entries(sentences))('numbers that count nothing: %s', (_, cases) => {
  it.each(cases)('%s', (says, counted) => {
    expect(countedIn(says)).toEqual(counted);
  });
});

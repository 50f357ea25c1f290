import { describe, expect, it } from 'vitest';
import { readPlain } from '../../markdown/parse/plain.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { readFacts } from '../reader/read-facts.ts';

/** The numbers read out of a sentence of an article, or every quantity of a bare text. */
const numbersIn = (text: string, everyQuantity = false): (number | null)[] =>
  readFacts(readPlain(text), {
    ...{ slug: 'passing', file: 'passing.txt', atlas: fixtureAtlas, frontMatter: null },
    ...{ date: '2022-06-15', everyQuantity },
  })
    .facts.filter(({ kind }) => !['date', 'route', 'rank', 'ordinal'].includes(kind))
    .map(({ value }) => value);

const passing: Record<string, string[]> = {
  'what comes one after another, by seasons, by the clock or within a term': [
    'First one train, then tea.',
    'Within three summers his gangs had learnt it.',
    'He called it the 08.40 from Hamburg.',
    'The auditors ask the minister to answer within 14 days.',
    'The owner must reply to them within 14 days.',
    'The owner must reply within about 14 days.',
    'The hall was closed for a quarter of the year.',
    'She had filled three pages with it.',
    'One shadow remains.',
    'He gave 110 percent. The share code is 601919, and the password was 1234.',
    'It rained when train 8502 came in.',
    'I say so a hundred percent seriously, and they are 100 percent sure.',
    'Turning up is half the battle.',
    '“I have driven here for half my life,” he says.',
    'The quarter was a game of two halves.',
    '24 hours are not enough.',
    'The manager, who has two minds about it, waits.',
    'The yard opened after one delay too many.',
    'As they say, it takes two to train one.',
    'Two cheers for the new schedule.',
    'Nine out of ten times it rains.',
    'The city has one foot in the lake.',
    'Allow me my two cents on it.',
    'It is two minutes to midnight for the yard.',
    'Here is what moved, in six minutes of reading.',
    'It is six of one and half a dozen of the other.',
    'The yard waits for the A-92 petrol ships.',
    'The port adopted the “23 measures” as well.',
    'The layout of “one core and two wings” has been perfected.',
    'It promotes the "one port, two bases" construction.',
    'He would go again at the first opportunity.',
    'Ships of the 24,000-TEU class lie there.',
    'Questions are answered by calling 1108.',
  ],
  'numbers that are known by now, describe a thing or are a manner of speaking': [
    'The other two ports were not asked.',
    'Of the three, only Hamburg has a crane for heavy goods.',
    'None of the four would say who pays.',
    'No two trains are alike.',
    'A ten-point plan lies on the desk.',
    'The 30-page treaty was signed.',
    'The two-lane road to the port is broken.',
    'I would give it seven out of ten.',
    'The chance is one in a million.',
    'Every second sentence holds the word.',
    'Press contact: Anna Nowak, tel. 22 474 90 00.',
    'Call 83 555 80 00 before noon.',
    'The train left at 11.05 with the mayor on board.',
    'As Table 1.4 shows, Wuhan leads.',
  ],
  'time that was lost or stood still': [
    'We lost two weeks in a storm.',
    'The strike grounded it for five days.',
  ],
  'how old somebody or something is': [
    'The 45-year-old shunter has seen it all.',
    'Li Wei, aged 52, loads the boxes.',
    'Anna Novak, 53, has driven locomotives since school.',
    'Karl Maier (61), who runs the depot, is proud.',
    '“We wait,” says Jan Novak, 47.',
    'The terminal is two years old.',
    'The shipping line turned 116 this year.',
    'Ivan, a 36-year-old driver from Minsk, shrugs.',
  ],
  'what lies about somebody, and the weather': [
    'A dispatcher with three telephones on his desk sighs.',
    'She keeps two screens in her cabin.',
    'It was minus 24 degrees when the train left.',
    'It is 35 degrees and the yard is quiet.',
    'A passenger sat in seat 14C.',
    'The route, resumed after a break of four years, is open.',
    '“If you have three weeks, that is,” he says.',
    'Exports are the harder half of the business.',
  ],
  'somebody without a name': [
    'One Hamburg forwarder calls the service a lifeline.',
    'One manager said the trains were late.',
    'One industry source put the figure higher.',
    'One rival operator said so.',
  ],
  'what nobody in particular has, does or is': [
    'Hardly a crate had come on one barge all the way.',
    'The three guards we met had never seen such a lorry.',
    'The two pilots who spoke to us had flown there.',
    'An owner with a dozen barges sees it otherwise.',
    'Ferrolux is one maker among several.',
    'Dealers each order two or three at a time.',
    'Nobody takes a train apart for one bridge.',
    'The works has a shed numbered 4 that a guest may not enter.',
    'The rent of an 80-foot wagon rose.',
  ],
  'turns of phrase': [
    'The trains pile up in one direction.',
    'There is one account of what happened.',
    'There are two sides to the story.',
    'The letter has four parts.',
    'Two men in orange vests wave the train off.',
    'We were told ten times that it could not be done.',
    'I have said it a thousand times.',
    'A thousand thanks, said the mayor.',
    'The port has two strings to its bow.',
    'All the seven seas are dry, they say.',
    'One floor is still empty.',
    'As one wag on the quay puts it, nothing moves.',
    'Customs goes on with the two-step declaration.',
    'Nine times out of ten the lane is closed.',
    'I would rather have 20 more drivers.',
    'One could have filled every second wagon with apologies.',
    'The port has set a target; the other three have published none.',
  ],
  'names of days, papers and entries': [
    'Shops book out space for 11.11 parcels.',
    'This version replaces 2.0, which was provisional.',
    'Commercial register: FN 248731 g, Vienna.',
  ],
  'how long an event took': [
    'The closure lasted three months.',
    'After five days of strikes the port reopened.',
    'A dispute over fees dragged on for two weeks.',
    'He said so in his 14-minute speech.',
    'The plants came back after their 76-day lockdown.',
  ],
  'lengths of time that date, pace or colour what is told': [
    'Three months were lost to the strike.',
    'The yard was closed for six months and the depot for two years.',
    'It had been idle for two years before that.',
    'Ten days passed before the gate opened.',
    'The board meets every three months.',
    'After four years of work the track was opened.',
    'Wang has been with the company for 16 years.',
    'He spent 14 years at the depot.',
    'It took us twelve years, he said.',
    'Factories stood still for ten days.',
    'Over twelve months nothing came.',
    'Twenty-four hours after the crash, traffic resumed.',
    'The five-year plan names the hub.',
  ],
  'likenesses and distances in time': [
    'The hall is as large as 100 football pitches.',
    'The load is the weight of 40 elephants.',
    'The depot stands ten minutes from the runway.',
    'Vienna, three hours by lorry from Minsk, is closer.',
    'In one shift of twelve hours she works hard.',
    'The dispatcher is a veteran of 30 years.',
  ],
  'what a unit is reckoned as': ['Boxes of 45 feet count as 2.25 TEU.', 'One TEU equals one box.'],
};

describe('quantities told in passing', () => {
  for (const [kind, sentences] of Object.entries(passing))
    for (const sentence of sentences)
      it(`${kind}: ${sentence}`, () => {
        expect(numbersIn(sentence)).toEqual([]);
      });

  it('are kept in a bare text, whose every quantity is asked for', () => {
    expect(numbersIn('The 45-year-old shunter has seen it all.', true)).toEqual([45]);
    expect(numbersIn('The closure lasted three months.', true)).toEqual([3]);
  });

  it('are counts of what news of traffic counts, in figures, and as so many a week', () => {
    expect(numbersIn('The port has two cranes.')).toEqual([2]);
    expect(numbersIn('The yard hired three dispatchers.')).toEqual([3]);
    expect(numbersIn('The lessor had a dozen trains on hire.')).toEqual([12]);
    expect(numbersIn('A terminal with two cranes was opened.')).toEqual([2]);
    expect(numbersIn('Lorries numbered 64 in May.')).toEqual([64]);
    expect(numbersIn('The port has 2 strings.')).toEqual([2]);
    expect(numbersIn('It has been out three times a week.')).toEqual([3]);
    expect(numbersIn('It handled 2.58 million passengers.')).toEqual([2580000]);
    expect(numbersIn('Trains ran; the other 60 boxes went by sea.')).toEqual([60]);
    expect(numbersIn('Baku owns 11 ferries, Aktau the other three.')).toEqual([11, 3]);
  });

  it('are none of the figures of an article', () => {
    expect(numbersIn('The trip lasts twelve days.')).toEqual([12]);
    expect(numbersIn('The line is 100 percent electrified.')).toEqual([100]);
    expect(numbersIn('The whole chain lasts 20 days.')).toEqual([20]);
    expect(numbersIn('After ten days of travel the train arrived.')).toEqual([10]);
    expect(numbersIn('For two days the train stood in Minsk.')).toEqual([2]);
    expect(numbersIn('It was on the road for 17 days in all.')).toEqual([17]);
    expect(numbersIn('Boxes stand there for up to 70 hours.')).toEqual([70]);
    expect(numbersIn('The yard took 22 months to build.')).toEqual([22]);
    expect(numbersIn('The concession of 49 years was signed.')).toEqual([49]);
    expect(numbersIn('Changing the gauge takes us under three hours.')).toEqual([3]);
    expect(numbersIn('Lorries cross in six hours.')).toEqual([6]);
    expect(numbersIn('Trains reach Hamburg within 14 days.')).toEqual([14]);
    expect(numbersIn('The rule gives the ministry 14 days to answer.')).toEqual([14]);
    expect(numbersIn('The train is two days faster than the ship.')).toEqual([2]);
    expect(numbersIn('The yard has two halls and three cranes.')).toEqual([2, 3]);
    expect(numbersIn('The median age of the wagons is 38 years.')).toEqual([38]);
    expect(numbersIn('One train a day leaves for Minsk.')).toEqual([1]);
    expect(numbersIn('Only one manager is left.')).toEqual([1]);
    expect(numbersIn('The yard took 12 trains of the other operator.')).toEqual([12]);
    expect(numbersIn('Volumes were ten times those of 2012.')).toEqual([10]);
  });
});

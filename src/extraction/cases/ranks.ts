/** A sentence and what it puts in order: kind, value, subject; `record` where it claims one. */
export interface RankCase {
  says: string;
  ranks: [kind: 'rank' | 'ordinal', value: number, subject: string, record?: true][];
}

export const rankCases: Record<string, RankCase[]> = {
  ranks: [
    { says: 'The port ranked third nationwide.', ranks: [['rank', 3, 'port']] },
    {
      says: 'Growth was strong, with the volume of its trains ranking second in China.',
      ranks: [['rank', 2, 'volume of its trains']],
    },
    {
      says: 'Hamburg is the third-largest port of the region.',
      ranks: [['rank', 3, 'largest port']],
    },
    {
      says: 'It is home to the second busiest terminal.',
      ranks: [['rank', 2, 'busiest terminal']],
    },
    { says: 'The terminal ranks No. 1 in Poland.', ranks: [['rank', 1, 'terminal']] },
    { says: 'The port is now second among the ports of the coast.', ranks: [['rank', 2, 'port']] },
    { says: 'The airport was third in Spain.', ranks: [['rank', 3, 'airport']] },
    { says: 'The city came first.', ranks: [['rank', 1, 'city']] },
    { says: 'The city took first place.', ranks: [['rank', 1, 'city']] },
    { says: 'The port won second spot.', ranks: [['rank', 2, 'port']] },
    { says: 'The depot opened in the second place it tried.', ranks: [] },
    { says: 'Berlin came in first place.', ranks: [['rank', 1, 'Berlin']] },
    { says: 'They met in second place.', ranks: [] },
    { says: 'The city took first notice of it.', ranks: [] },
    { says: 'The city left, and fell in second place.', ranks: [] },
    { says: 'The port is only second among the ports.', ranks: [['rank', 2, 'port']] },
    { says: 'The port was second in May.', ranks: [] },
    { says: 'The port was second on the coast.', ranks: [] },
  ],
  ordinals: [
    { says: 'It sent the first of them on Sunday.', ranks: [['ordinal', 1, '']] },
    { says: 'One of the first of these came back.', ranks: [] },
    { says: 'For the first of these there is a hall.', ranks: [] },
    { says: 'The first of the aircraft is due in 2027.', ranks: [['ordinal', 1, '']] },
    { says: 'In May the first of its trains left.', ranks: [['ordinal', 1, '']] },
    { says: 'The first freight train left at dawn.', ranks: [['ordinal', 1, 'freight train']] },
    {
      says: 'It is the city’s fourth direct cargo route.',
      ranks: [['ordinal', 4, 'direct cargo route']],
    },
    { says: 'They opened their second terminal in May.', ranks: [['ordinal', 2, 'terminal']] },
  ],
  records: [
    {
      says: 'The deal broke the record for freight contracts.',
      ranks: [['rank', 1, 'freight contracts', true]],
    },
    { says: 'Volume hit a record high in May.', ranks: [['rank', 1, 'Volume', true]] },
    { says: 'Volume reached an all-time high.', ranks: [['rank', 1, 'Volume', true]] },
    { says: 'The yard set a new record in May.', ranks: [['rank', 1, 'yard', true]] },
    { says: 'It was the wettest summer on record.', ranks: [] },
    { says: 'The firm has a good track record.', ranks: [] },
    { says: 'The yard moved a record 900 wagons.', ranks: [] },
  ],
  'ordinals that order nothing': [
    { says: 'In the first quarter and the second half it grew.', ranks: [] },
    { says: 'In the first 11 months and the first two weeks it grew.', ranks: [] },
    { says: 'For the first time, it rained.', ranks: [] },
    { says: 'First, open the gate; second, close it.', ranks: [] },
    { says: 'The 31st Games opened in the city.', ranks: [] },
    { says: 'At first glance it is one of the best.', ranks: [] },
    { says: 'A third of the trains were late.', ranks: [] },
    { says: 'The second bridge has fewer lanes.', ranks: [] },
  ],
  'ordinals with what says which of its kind': [
    {
      says: 'The first train of a new Lyon–Oslo service left in May.',
      ranks: [['ordinal', 1, 'train of a new Lyon–Oslo service']],
    },
    { says: 'Its first ferry from Spain came.', ranks: [['ordinal', 1, 'ferry from Spain']] },
    { says: 'The second terminal opened in 2021.', ranks: [['ordinal', 2, 'terminal']] },
    { says: 'It was the third bridge there.', ranks: [['ordinal', 3, 'bridge there']] },
  ],
  superlatives: [
    {
      says: 'The town is the largest rail port on the Kazakh border.',
      ranks: [['rank', 1, 'largest rail port']],
    },
    {
      says: 'It is the world’s busiest cargo airport.',
      ranks: [['rank', 1, 'busiest cargo airport']],
    },
    { says: 'Italy is China’s biggest customer.', ranks: [['rank', 1, 'biggest customer']] },
    { says: 'By area it is the country’s largest.', ranks: [['rank', 1, '']] },
    { says: 'It is one of the world’s largest ports.', ranks: [] },
    { says: 'The largest container was lifted first.', ranks: [] },
    { says: 'It carries the largest customers of all.', ranks: [] },
  ],
  tallies: [
    { says: 'This was the 1,204th trip this year.', ranks: [['ordinal', 1204, 'trip']] },
    {
      says: 'The city’s 10,000th freight train left.',
      ranks: [['ordinal', 10000, 'freight train']],
    },
    { says: 'They marked its 10th anniversary.', ranks: [['ordinal', 10, 'anniversary']] },
    { says: 'It was the 2,000th in total.', ranks: [['ordinal', 2000, '']] },
    { says: 'The 14th games and the 8th expo were held.', ranks: [] },
    { says: 'It closed on the 5th of May.', ranks: [] },
  ],
  'firsts and phases': [
    { says: 'It is the first in Poland to have it.', ranks: [['ordinal', 1, '']] },
    { says: 'The crane is the first of its kind.', ranks: [['ordinal', 1, '']] },
    { says: 'The first-ever block train left.', ranks: [['ordinal', 1, 'block train']] },
    { says: 'Work on the second phase goes on.', ranks: [['ordinal', 2, 'phase']] },
    { says: 'Its first phase cost 3 billion yuan.', ranks: [['ordinal', 1, 'phase']] },
    { says: 'The wind comes first, then the dust.', ranks: [] },
    { says: 'It was the first in 2013.', ranks: [] },
    { says: 'The first had a long way to go.', ranks: [] },
  ],
  'a record said of the figure before': [
    { says: 'Trips rose by 16 percent, a record high.', ranks: [] },
    { says: 'That is 900 trips and an all-time high for May.', ranks: [] },
  ],
  'ranks in a row': [
    {
      says: 'Serbia, Greece and Croatia ranked fifth, sixth and seventh.',
      ranks: [
        ['rank', 5, 'Serbia'],
        ['rank', 6, 'Greece'],
        ['rank', 7, 'Croatia'],
      ],
    },
    { says: 'The result put the city in seventh place.', ranks: [['rank', 7, '']] },
    {
      says: 'It is the 27th international cargo route of the airport.',
      ranks: [['ordinal', 27, 'international cargo route']],
    },
    { says: 'It is the third rail line there.', ranks: [['ordinal', 3, 'rail line there']] },
  ],
  'the first to do something': [
    { says: 'It was the first to come from Ghent.', ranks: [['ordinal', 1, '']] },
    { says: 'The ferry is the third to arrive this month.', ranks: [['ordinal', 3, '']] },
    { says: 'It was one of the first to come.', ranks: [] },
    { says: 'The town remains third in the national ranking.', ranks: [['rank', 3, 'town']] },
    { says: 'Its size makes it the largest in the world.', ranks: [['rank', 1, '']] },
  ],
};

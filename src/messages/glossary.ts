/** The page of the words of the trade. */
export const glossaryMessages = {
  title: 'Words of the trade',
  lead: 'What the stories mean by the words that operators, customs offices and statistics use.',
  also: 'Also: {names}',
} as const;

/** A word of the trade. */
export interface GlossaryTerm {
  /** Its place on the page, and what a story's mark leads to. */
  id: string;
  name: string;
  /** Other words for it; those a text is marked at, with its name. */
  also: readonly string[];
  /** What it means, in whole sentences. */
  words: string;
}

/** In alphabetical order of their names. */
export const glossary: readonly GlossaryTerm[] = [
  {
    id: 'belly-freight',
    name: 'Belly freight',
    also: ['belly hold', 'belly cargo'],
    words:
      'Goods carried below the deck of a passenger aircraft. It comes and goes with the passenger timetable; a freighter carries nothing but goods.',
  },
  {
    id: 'block-train',
    name: 'Block train',
    also: ['block trains'],
    words:
      'A train that runs as a whole from its origin to its terminal, without wagons being added or taken away on the way.',
  },
  {
    id: 'break-of-gauge',
    name: 'Break of gauge',
    also: ['gauge break', 'change of gauge', 'gauge change'],
    words:
      'The place where tracks of two gauges meet. Containers are lifted from a train of one gauge to a train of the other, or the wagons get other bogies.',
  },
  {
    id: 'dry-port',
    name: 'Dry port',
    also: ['dry ports', 'inland port'],
    words:
      'A terminal away from the sea that does what a seaport does: it loads containers, stores them and clears them through customs.',
  },
  {
    id: 'feu',
    name: 'FEU',
    also: ['forty-foot equivalent unit', 'forty-foot container', '40-foot container'],
    words:
      'Forty-foot equivalent unit: room for one container 40 feet (about 12.2 metres) long. One FEU is two TEU.',
  },
  {
    id: 'fifth-freedom',
    name: 'Fifth freedom',
    also: ['fifth-freedom'],
    words:
      'The right of an airline to carry traffic between two foreign countries on a flight that begins or ends at home.',
  },
  {
    id: 'freighter',
    name: 'Freighter',
    also: ['freighters', 'cargo aircraft'],
    words: 'An aircraft that carries nothing but goods.',
  },
  {
    id: 'gauge',
    name: 'Gauge',
    also: ['track gauge', 'rail gauge'],
    words:
      'The distance between the inner sides of the two rails: 1,435 millimetres in China and most of Europe, 1,520 in the countries of the former Soviet Union, 1,668 in Spain and Portugal.',
  },
  {
    id: 'intermodal',
    name: 'Intermodal transport',
    also: ['intermodal'],
    words:
      'Carrying goods in one container by several means, such as train, ship and lorry, without touching the goods themselves.',
  },
  {
    id: 'teu',
    name: 'TEU',
    also: ['twenty-foot equivalent unit', 'twenty-foot container', '20-foot container'],
    words:
      'Twenty-foot equivalent unit: room for one container 20 feet (about 6.1 metres) long. It counts room, not what is in it: an empty container counts as much as a full one.',
  },
  {
    id: 'tonne-kilometre',
    name: 'Tonne-kilometre',
    also: ['tonne-kilometres', 'tkm'],
    words: 'One tonne carried over one kilometre. It measures work done, not goods sent.',
  },
  {
    id: 'transit',
    name: 'Transit',
    also: ['transit traffic'],
    words:
      'Goods that pass through a country on their way between two others. Statistics of transit count them in each country they pass.',
  },
  {
    id: 'transshipment',
    name: 'Transshipment',
    also: ['transhipment', 'reloading'],
    words: 'Moving containers or goods from one train, ship or aircraft to another.',
  },
  {
    id: 'train-trip',
    name: 'Train trip',
    also: ['train trips'],
    words:
      'One journey of one train in one direction, the unit in which China–Europe trains are counted. There and back are two.',
  },
];

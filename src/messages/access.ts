/** What the site does for readers with disabilities, and what of it was tested. */
export const accessMessages = {
  title: 'Accessibility',
  lead: 'The site is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. This page says what is tested, how, and what is known to fall short.',
  sections: [
    {
      heading: 'How it is made',
      items: [
        'Every map and chart has the same content in words under it, as a list or a table.',
        'A map is one stop of the Tab key. Arrow keys go along its lines from place to place, Enter opens, Escape returns; plus, minus and 0 zoom. What is reached, and what a map shows while a story is read, is said in a live region.',
        'Rail and air differ by the kind of their line, and doubt by its shape: nothing is told by colour alone.',
        'Pages are whole without scripts. A story’s map stands still then, a fact leads to its row, and the search is an index from A to Z.',
        'Who asks for less motion gets none: maps do not move by themselves and no train runs. Colours follow the system’s light or dark scheme, and its forced colours.',
      ],
    },
    {
      heading: 'What is tested with every change, by a program',
      items: [
        'axe, its rules for WCAG 2.0 to 2.2 at level A and AA, on a page of each kind.',
        'Maps, stories and explorer by keys alone and by touch; facts that open and close and give the focus back.',
        'No page is wider than a screen of 360 pixels; nothing moves while a story is read.',
        'Stories, home page and list of facts without scripts; story maps with reduced motion.',
      ],
    },
    {
      heading: 'What was tried in a browser before publication',
      items: [
        'Chromium at 320 pixels, which is a zoom of 400 per cent on a screen of 1,280, and with text at 200 per cent: home page, stories and the list of facts need no scrolling in two directions.',
        'Forced colours, reduced motion and print of a story.',
      ],
    },
    {
      heading: 'What falls short, as far as is known',
      items: [
        'Names on maps and in charts are part of a drawing: they grow with the zoom of the page, not with the size of text alone. The list under each of them does.',
        'The spoken name of a mark in a chart says more than what is written on it, and in another order; speech control may have to use the list under the chart.',
        'No tests with screen readers by people who use them have been made.',
      ],
    },
  ],
} as const;

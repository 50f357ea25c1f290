/** What takes a figure elsewhere. */
export const shareMessages = {
  open: 'Share, embed, download',
  page: 'All about this figure',
  alone: 'As others embed it',
  large: 'PNG, double size',
  card: 'PNG for social networks',
  pins: 'Pinned copies, which stay as they were on:',
  terms: 'Free to use under CC BY 4.0 with the name Silklines and the source under the figure.',
} as const;

/** What the script of its panel says. */
export const sharePanelMessages = {
  preview: 'How it looks elsewhere',
  width: 'Widest it gets, in pixels',
  column: 'As its column',
  theme: 'Colours',
  themes: {
    page: 'As the page around it (a frame: light)',
    light: 'Light',
    dark: 'Dark',
    auto: 'As each reader’s device',
  },
  more: 'Citations and code',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Press Ctrl or ⌘ and C',
  draw: 'PNG',
  frame: 'Frame: works anywhere, follows corrections',
  element: 'Element: keeps the right height by itself, follows corrections',
  wordpress: 'WordPress: paste as a line of its own',
  jsx: 'React and MDX',
  amp: 'AMP',
  markdown: 'Markdown: picture with link',
  newsletter: 'Newsletter: picture with link, in HTML',
  pinned: 'Frame of the pinned copy: stays as it was on',
  pinnedElement: 'Element of the pinned copy: stays as it was on',
  citation: 'Citation',
  bibtex: 'BibTeX',
  r: 'The data in R',
  python: 'The data in Python',
  javascript: 'The data in JavaScript',
} as const;

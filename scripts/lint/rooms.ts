/** A folder of `src/` and what it is for. */
export interface Room {
  name: string;
  does: string;
}

/**
 * The rooms of `src/` in the order in which they may import: each from those before it and from itself. The one list
 * from which lint, its test and the table in CONTRIBUTING.md come.
 */
export const rooms: readonly Room[] = [
  { name: 'messages', does: 'every text of the interface, one file a surface' },
  { name: 'schemas', does: 'one Zod schema a file; types, JSON Schemas and messages come from it' },
  {
    name: 'markdown',
    does: 'Markdown to blocks, sentences and a source map; what a page renders of it; its checks',
  },
  { name: 'atlas', does: 'places and their names, the network and ways over it, the basemap' },
  {
    name: 'extraction',
    does: 'sentences to tokens, quantities, times and places, and those to facts',
  },
  {
    name: 'corpus',
    does: 'facts, statistics and atlas as one thing to ask: series, contradictions, history, wording',
  },
  { name: 'figures', does: 'maps and charts: facts to a model, to coordinates, to SVG' },
  {
    name: 'embeds',
    does: 'figures that stand by themselves: pages, host scripts, downloads, pins',
  },
  { name: 'site', does: 'what pages are made of, without markup' },
  {
    name: 'desk',
    does: 'what an editor corrects on a page: facts and figures, and what is written for it',
  },
  { name: 'components', does: 'markup that pages share' },
  { name: 'layouts', does: 'frames of pages' },
  { name: 'pages', does: 'one file an address' },
  { name: 'admin', does: "the editors' form, its local backend and its preview" },
];

/** Rooms that `scripts/` may not import: they are made of markup that only Astro reads. */
export const closedToScripts: ReadonlySet<string> = new Set([
  'components',
  'layouts',
  'pages',
  'admin',
]);

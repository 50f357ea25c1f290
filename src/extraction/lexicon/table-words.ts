import { setOf } from './word-set.ts';

/** Heads of columns that say which row it is, rather than hold its figures. */
export const labelHeads = setOf(`
  year years month months date day week quarter period port ports city cities country countries place places station
  stations airport airports crossing crossings terminal terminals line lines route routes corridor corridors region
  regions province provinces hub hubs origin destination from to operator company carrier airline category type item
  indicator name direction partner market
`);

/** Heads of columns that number or rank their rows. */
export const rankHeads = setOf('no no. nr nr. # rank ranking place position');

/** Heads of columns that hold changes of the column before them. */
export const changeHeads = setOf(`
  change changes growth increase decrease rise fall drop decline yoy y/y y-o-y year-on-year dynamics difference
  variation delta
`);

/** Of these, those that count downwards. */
export const fallHeads = setOf('decrease fall drop decline');

/** Heads of columns of what is meant to be, and of what could be. */
export const planHeads = setOf('plan plans planned target targets goal goals');
export const forecastHeads = setOf(
  'forecast forecasts expected expectation projection projected estimate',
);
export const capacityHeads = setOf('capacity capacities potential');

/** Words before which the things counted end: "Trains at Khorgos, by year". */
export const phraseEnds = setOf(
  'at in by through from to via on between per of for with across over since during within per under into',
);

/** Rows that add the others up. */
export const totalLabels = setOf('total totals sum all altogether overall subtotal');

/** What a head names that does not say of what it is: "Price per kilogram" of a box, "Days" of a journey. */
export const dimensionHeads = setOf(
  'day days hour hours week weeks time times price prices rate rates cost costs value amount amounts figure figures',
);

/** Verbs behind which a caption says what its table holds: "The inspectors *measured* the waiting time of lorries". */
export const listingVerbs = setOf(`
  measured counted recorded gives gave give lists list listed shows show has have reports report reported published
  names named states noted tells`);

/** First words of what a caption holds out without saying of what: "gives *these times and prices*". */
export const bareCaptions = setOf('these those this that what how where which following');

import { isOneOf } from '../lexicon/word-set.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';

/** A unit of measurement found after a number. */
export interface UnitReading {
  /** CLDR unit identifier, or `train`-like noun for transport units such as `TEU`. */
  unit: string;
  /** Index one past its last token. */
  end: number;
  /** `percent` for percent, percentage points, basis points and their like. */
  kind: 'measure' | 'percent' | 'age';
}

/** The ways to spell out a standard container: "twenty-foot equivalent units", "20 foot equivalent unit (TEU)". */
function equivalents(size: string, short: string): string {
  const heads = ['unit', 'units', 'container', 'containers'];
  return ['_-_foot', '_foot', '_-_feet', '_-_ft', '_ft', 'ft']
    .flatMap((foot) => {
      const base = `${size}${foot}_equivalent`;
      return [
        ...heads.map((head) => `${base}_${head}`),
        ...heads.flatMap((head) => [
          `${base}_(_${short}_)_${head}`,
          `${base}_(_${short}s_)_${head}`,
        ]),
        `${base}_-_unit`,
        `${base}_-_units`,
        `${base}s`,
      ];
    })
    .join(' ');
}

const lengths = ['kilometre', 'kilometres', 'kilometer', 'kilometers', 'km'];

/** What is carried or run over a way, as rail statistics add it up: "tonne-kilometres", "ton kilometers", "tkm". */
const work = (nouns: readonly string[], ...short: readonly string[]): string =>
  nouns
    .flatMap((noun) => lengths.flatMap((length) => [`${noun}_-_${length}`, `${noun}_${length}`]))
    .concat(short)
    .join(' ');

const words: Record<string, string> = {
  kilometer: 'kilometre kilometres kilometer kilometers kilometre kms kilometres',
  meter: 'metre metres meter meters',
  centimeter: 'centimetre centimetres centimeter centimeters',
  millimeter: 'millimetre millimetres millimeter millimeters',
  micrometer: 'micrometre micrometres micrometer micrometers micron microns',
  nanometer: 'nanometre nanometres nanometer nanometers',
  mile: 'mile miles',
  'nautical-mile': 'nautical_mile nautical_miles',
  'light-year': 'light_year light_years light_-_year light_-_years lightyear lightyears',
  yard: 'yard yards yds',
  foot: 'foot feet ft',
  inch: 'inch inches',
  fathom: 'fathom fathoms',
  furlong: 'furlong furlongs',
  hectare: 'hectare hectares',
  acre: 'acre acres',
  liter: 'litre litres liter liters',
  milliliter: 'millilitre millilitres milliliter milliliters',
  barrel: 'barrel barrels bbl bbls',
  gallon: 'gallon gallons',
  pint: 'pint pints',
  quart: 'quart quarts',
  bushel: 'bushel bushels',
  'fluid-ounce': 'fluid_ounce fluid_ounces fl_oz',
  tonne: 'tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes ton tons',
  ton: 'short_ton short_tons long_ton long_tons',
  kilotonne: 'kilotonne kilotonnes',
  megatonne: 'megatonne megatonnes megaton megatons',
  gigatonne: 'gigatonne gigatonnes gigaton gigatons',
  kilogram: 'kilogram kilograms kilogramme kilogrammes kilo kilos',
  gram: 'gram grams gramme grammes',
  milligram: 'milligram milligrams',
  microgram: 'microgram micrograms',
  pound: 'pound pounds lb lbs',
  ounce: 'ounce ounces oz',
  stone: 'stone',
  carat: 'carat carats',
  'kilometer-per-hour': 'kph kmh km/h',
  'tonne-kilometer': work(['tonne', 'ton'], 'tkm'),
  'passenger-kilometer': work(['passenger'], 'pkm'),
  'train-kilometer': work(['train']),
  'TEU-kilometer': work(['TEU', 'teu']),
  'mile-per-hour': 'mph',
  'mile-per-gallon': 'mpg',
  'revolution-per-minute': 'rpm revolutions_per_minute',
  knot: 'knot knots',
  celsius: 'degree_celsius degrees_celsius degree_centigrade degrees_centigrade celsius centigrade',
  fahrenheit: 'degree_fahrenheit degrees_fahrenheit fahrenheit',
  kelvin: 'kelvin kelvins',
  degree: 'degree degrees',
  watt: 'watt watts',
  horsepower: 'horsepower hp',
  'brake-horsepower': 'bhp',
  decibel: 'decibel decibels',
  volt: 'volt volts',
  ampere: 'amp amps ampere amperes',
  ohm: 'ohm ohms',
  farad: 'farad farads',
  coulomb: 'coulomb coulombs',
  newton: 'newton newtons',
  tesla: 'teslas',
  joule: 'joule joules',
  calorie: 'calorie calories',
  kilocalorie: 'kilocalorie kilocalories kcal',
  'british-thermal-unit': 'btu btus',
  bit: 'bit bits',
  byte: 'byte bytes',
  pixel: 'pixel pixels',
  megapixel: 'megapixel megapixels',
  psi: 'psi',
  bar: 'bar',
  pascal: 'pascal pascals',
  hertz: 'hertz',
  'newton-meter': 'newton_metre newton_metres newton_meter newton_meters',
  'pound-force-foot':
    'lb_-_ft ft_-_lb lb_ft pound_-_feet pound_-_foot foot_-_pounds pound_feet foot_pounds',
  'parts-per-million': 'ppm parts_per_million',
  'parts-per-billion': 'ppb parts_per_billion',
  'cubic-centimeter': 'cc',
  TEU: `teu teus teu_containers teus_containers ${equivalents('twenty', 'teu')} ${equivalents('20', 'teu')}`,
  FEU: `feu feus ffe ffes ${equivalents('forty', 'feu')} ${equivalents('40', 'feu')}`,
  'barrel-per-day': 'bpd barrels_of_oil_per_day',
  second: 'second seconds sec secs',
  millisecond: 'millisecond milliseconds',
  microsecond: 'microsecond microseconds',
  minute: 'minute minutes min mins',
  hour: 'hour hours hr hrs',
  day: 'day days',
  night: 'night nights',
  magnitude: 'magnitude',
  week: 'week weeks',
  fortnight: 'fortnight fortnights',
  month: 'month months',
  quarter: 'quarters',
  year: 'year years yr yrs',
  decade: 'decade decades',
  century: 'century centuries',
};

/** Units as their symbols, whose letters' case counts; a one-letter symbol is read only where the table below allows. */
const symbols: Record<string, string> = {
  kilometer: 'km KM Km kms',
  meter: 'm',
  centimeter: 'cm',
  millimeter: 'mm',
  micrometer: 'μm µm um',
  nanometer: 'nm',
  inch: '″ ”',
  foot: '′',
  hectare: 'ha',
  liter: 'l L ltr',
  milliliter: 'ml mL',
  centiliter: 'cl',
  tonne: 't mt MT',
  kilotonne: 'kt',
  megatonne: 'Mt',
  gigatonne: 'Gt',
  kilogram: 'kg KG Kg kgs',
  gram: 'g gm gr',
  milligram: 'mg',
  microgram: 'mcg μg µg',
  watt: 'W',
  kilowatt: 'kW KW kw',
  megawatt: 'MW',
  gigawatt: 'GW',
  terawatt: 'TW',
  'watt-hour': 'Wh',
  'kilowatt-hour': 'kWh KWh kwh',
  'megawatt-hour': 'MWh',
  'gigawatt-hour': 'GWh',
  'terawatt-hour': 'TWh',
  'milliampere-hour': 'mAh',
  'ampere-hour': 'Ah',
  kilojoule: 'kJ',
  megajoule: 'MJ',
  hertz: 'Hz',
  kilohertz: 'kHz KHz',
  megahertz: 'MHz',
  gigahertz: 'GHz',
  volt: 'V',
  kilovolt: 'kV',
  ampere: 'A',
  milliampere: 'mA',
  farad: 'F',
  celsius: '°C ℃ C',
  fahrenheit: '°F ℉',
  degree: '°',
  kelvin: 'K',
  kilobyte: 'KB kB',
  megabyte: 'MB',
  gigabyte: 'GB',
  terabyte: 'TB',
  petabyte: 'PB',
  'megabit-per-second': 'Mbps mbps',
  'gigabit-per-second': 'Gbps gbps',
  'kilobit-per-second': 'kbps',
  megapixel: 'MP Mp',
  pascal: 'Pa',
  kilopascal: 'kPa',
  megapascal: 'MPa',
  gigapascal: 'GPa',
  'newton-meter': 'Nm',
  decibel: 'dB db',
  'metric-horsepower': 'PS',
  second: 's',
  millisecond: 'ms',
  'milligram-per-deciliter': 'mg/dL mg/dl',
  'square-meter': 'm2 m² sqm sqm.',
  'square-kilometer': 'km2 km²',
  'square-centimeter': 'cm2 cm²',
  'square-foot': 'ft2 ft² sqft sf',
  'cubic-meter': 'm3 m³ cbm',
  'cubic-centimeter': 'cm3 cm³',
  'million-british-thermal-unit': 'mmBTU mmbtu MMBtu mmBtu MMBTU',
  carat: 'ct',
};

/** One-letter symbols that may stand off their number: "5 W", "3 m". The others must be glued to it. */
const standOff = new Set(['W', 'V', 'm', 'g', 't', 'F', 'C', '°']);

const areas: Record<string, string> = {
  kilometer: 'kilometre kilometres kilometer kilometers km kms',
  meter: 'metre metres meter meters m',
  centimeter: 'centimetre centimetres centimeter centimeters cm',
  millimeter: 'millimetre millimetres mm',
  mile: 'mile miles mi',
  foot: 'foot feet ft',
  yard: 'yard yards yd',
  inch: 'inch inches in',
};

interface Entry {
  pattern: readonly string[];
  unit: string;
}

/** Every way of writing a unit that is built of others. */
function* builtPatterns(): Generator<Entry> {
  for (const [unit, forms] of Object.entries(words))
    for (const form of forms.split(' ')) yield { pattern: form.split('_'), unit };
  for (const prefix of ['kilo', 'mega', 'giga', 'tera', 'milli', 'peta'])
    for (const base of prefixed) {
      const unit = `${prefix}${base === 'amp' ? 'ampere' : base}`;
      yield { pattern: [`${prefix}${base}`], unit };
      if (base !== 'hertz') yield { pattern: [`${prefix}${base}s`], unit };
    }
  for (const prefix of ['', 'kilo', 'mega', 'giga', 'tera'])
    for (const hour of ['hour', 'hours']) {
      const unit = `${prefix}watt-hour`;
      yield { pattern: [`${prefix}watt`, hour], unit };
      yield { pattern: [`${prefix}watt`, '-', hour], unit };
    }
  for (const [length, forms] of Object.entries(areas))
    for (const form of forms.split(' '))
      for (const [sign, power] of powers) {
        const unit = `${power}-${length}`;
        yield { pattern: [sign, form], unit };
        yield { pattern: [sign, sign.length === 2 ? '.' : '-', form], unit };
      }
}

const prefixed = 'watt byte bit joule volt pascal hertz ampere amp'.split(' ');

const powers = [
  ['square', 'square'],
  ['sq', 'square'],
  ['cubic', 'cubic'],
  ['cu', 'cubic'],
] as const;

const table = Map.groupBy(builtPatterns(), ({ pattern }) => pattern[0] ?? '');
const symbolTable: ReadonlyMap<string, string> = new Map(
  Object.entries(symbols).flatMap(([unit, forms]) =>
    forms.split(' ').map((form) => [form, unit] as const),
  ),
);

const percentWords: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['％', 'percent'],
  ['percent', 'percent'],
  ['pct', 'percent'],
  ['pc', 'percent'],
  ['p.c', 'percent'],
  ['p.c.', 'percent'],
  ['pp', 'percentage-point'],
  ['ppt', 'percentage-point'],
  ['ppts', 'percentage-point'],
  ['bp', 'basis-point'],
  ['bps', 'basis-point'],
  ['‰', 'permille'],
]);

/** The unit of measurement whose first token stands at `at`: percent, a length, a time, TEU, a speed, an age. */
export function readUnit(tokens: readonly Token[], at: number): UnitReading | null {
  return (
    readPercent(tokens, at) ??
    readDegrees(tokens, at) ??
    readAge(tokens, at) ??
    readMeasure(tokens, at)
  );
}

/** Phrases of percentages, longer ones first. */
const percentPhrases: readonly (readonly [phrase: string, unit: string])[] = [
  ['per mille', 'permille'],
  ['per mil', 'permille'],
  ['per cent POINT', 'percentage-point'],
  ['per cent', 'percent'],
  // "a 14-per-cent jump"
  ['per - cent', 'percent'],
  ['percent POINT', 'percentage-point'],
  ['percentage POINT', 'percentage-point'],
  ['percentage - POINT', 'percentage-point'],
  ['basis POINT', 'basis-point'],
  ['basis - POINT', 'basis-point'],
];

const percentPatterns = Map.groupBy(
  percentPhrases.map(([phrase, unit]) => ({ pattern: phrase.split(' '), unit })),
  ({ pattern }) => pattern[0] ?? '',
);

function readPercent(tokens: readonly Token[], at: number): UnitReading | null {
  const token = tokenAt(tokens, at);
  const percent = (unit: string, end: number): UnitReading => ({ unit, end, kind: 'percent' });
  const phrase = percentPatterns
    .get(token.lower)
    ?.find(({ pattern }) => pattern.every((part, k) => isPart(part, tokenAt(tokens, at + k))));
  if (phrase) return percent(phrase.unit, at + phrase.pattern.length);
  const next = tokenAt(tokens, at + 1);
  // "p.p."
  if (token.lower === 'p' && next.text === '.' && lowerAt(tokens, at + 2) === 'p') return null;
  const unit = percentWords.get(token.lower);
  if (unit === undefined) return null;
  return unit === 'percent' && token.shape === 'symbol' && isPoint(next)
    ? percent('percentage-point', at + 2)
    : percent(unit, at + 1);
}

const isPart = (part: string, token: Token): boolean =>
  part === 'POINT' ? isPoint(token) : part === '-' ? token.text === '-' : token.lower === part;

const isPoint = ({ lower }: Token): boolean => isOneOf(lower, 'point|points');

/** `°C`, `° F`, `degrees C`, `degrees Fahrenheit`; a bare `°` is an angle's or a temperature's degree. */
function readDegrees(tokens: readonly Token[], at: number): UnitReading | null {
  const token = tokens[at];
  if (token?.text !== '°' && token?.lower !== 'degrees' && token?.lower !== 'degree') return null;
  let next = at + 1;
  if (tokens[next]?.text === '-') next++;
  const scale = tokens[next];
  if (scale?.text === 'C' || scale?.lower === 'celsius' || scale?.lower === 'centigrade') {
    return { unit: 'celsius', end: next + 1, kind: 'measure' };
  }
  if (scale?.text === 'F' || scale?.lower === 'fahrenheit') {
    return { unit: 'fahrenheit', end: next + 1, kind: 'measure' };
  }
  return { unit: 'degree', end: at + 1, kind: 'measure' };
}

const ageUnits: ReadonlyMap<string, string> = new Map([
  ['year', 'year-person'],
  ['years', 'year-person'],
  ['yr', 'year-person'],
  ['month', 'month-person'],
  ['months', 'month-person'],
  ['week', 'week-person'],
  ['weeks', 'week-person'],
  ['day', 'day-person'],
  ['days', 'day-person'],
]);

/** "years old", "-year-old", "year-olds", "years of age". */
function readAge(tokens: readonly Token[], at: number): UnitReading | null {
  const unit = ageUnits.get(lowerAt(tokens, at));
  if (unit === undefined) return null;
  let next = at + 1;
  if (tokens[next]?.text === '-') next++;
  const word = tokens[next]?.lower;
  if (word === 'old' || word === 'olds') return { unit, end: next + 1, kind: 'age' };
  if (word === 'of' && tokens[next + 1]?.lower === 'age')
    return { unit, end: next + 2, kind: 'age' };
  return null;
}

function readMeasure(tokens: readonly Token[], at: number): UnitReading | null {
  const slashed = readSlashed(tokens, at);
  if (slashed !== null) return slashed;
  const symbol = readSymbol(tokens, at);
  const longest = longestEntry(tokens, at);
  if (longest === undefined || (symbol !== null && longest.pattern.length === 1)) return symbol;
  const { pattern, unit } = longest;
  let end = at + pattern.length;
  if (pattern[0] === 'sq' && lowerAt(tokens, end) === '.') end++;
  // "twenty-foot equivalent units (TEUs)": the short name beside the long one.
  if (isContainerUnit(unit) && isShortName(tokens, end)) end += 3;
  return { unit, end, kind: 'measure' };
}

function longestEntry(tokens: readonly Token[], at: number): Entry | undefined {
  let best: Entry | undefined;
  for (const entry of table.get(lowerAt(tokens, at)) ?? []) {
    if (entry.pattern.length <= (best?.pattern.length ?? 0)) continue;
    if (entry.pattern.every((part, k) => tokens[at + k]?.lower === part)) best = entry;
  }
  return best;
}

const isShortName = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === '(' &&
  isOneOf(lowerAt(tokens, at + 1), 'teu|teus|feu|feus') &&
  lowerAt(tokens, at + 2) === ')';

const isContainerUnit = (unit: string): boolean => unit === 'TEU' || unit === 'FEU';

function readSymbol(tokens: readonly Token[], at: number): UnitReading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const unit = symbolTable.get(token.text);
  if (unit === undefined) return null;
  if (token.text.length === 1 && !token.glued) {
    if (!standOff.has(token.text)) return null;
    const next = tokens[at + 1];
    if (next?.glued && (next.shape === 'number' || next.text === '&')) return null;
  }
  return { unit, end: at + 1, kind: 'measure' };
}

const slashUnits: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['hr', 'hour'],
  ['s', 'second'],
  ['sec', 'second'],
  ['min', 'minute'],
  ['d', 'day'],
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['yr', 'year'],
  ['a', 'year'],
]);

/** `km/h`, `A/cm2`, `mg/L`: two symbols about a slash, nothing between. */
function readSlashed(tokens: readonly Token[], at: number): UnitReading | null {
  const [over, slash, under] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== '/' || !slash.glued || !under?.glued || over === undefined) return null;
  if (over.lower === 'b' && under.lower === 'd')
    return { unit: 'barrel-per-day', end: at + 3, kind: 'measure' };
  const top =
    symbolTable.get(over.text) ??
    table.get(over.lower)?.find((entry) => entry.pattern.length === 1)?.unit;
  const bottom = slashUnits.get(under.lower) ?? symbolTable.get(under.text);
  if (top === undefined || bottom === undefined) return null;
  return { unit: `${top}-per-${bottom}`, end: at + 3, kind: 'measure' };
}

/** Units of time, which a rate may be per. */
const times: ReadonlySet<string> = new Set(
  'second millisecond minute hour day night week fortnight month quarter year decade century'.split(
    ' ',
  ),
);

/** True for a unit of time by its CLDR identifier. */
export const isTimeUnit = (unit: string): boolean => times.has(unit);

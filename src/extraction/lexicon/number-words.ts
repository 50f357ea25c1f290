import { setFrom } from './word-set.ts';

/** Cardinals below a hundred. */
export const smallCardinals: ReadonlyMap<string, number> = new Map(
  `zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13
   fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50
   sixty:60 seventy:70 eighty:80 ninety:90`
    .split(/\s+/)
    .map((pair) => pair.split(':'))
    .map(([word, value]) => [word as string, Number(value)]),
);

/** Scales written short, often with a stop: "22.5 thous. TEU". */
export const scaleAbbreviations: ReadonlyMap<string, number> = new Map([
  ['thous', 1e3],
  ['thsd', 1e3],
  ['ths', 1e3],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['bln', 1e9],
  ['bn', 1e9],
  ['mrd', 1e9],
  ['trn', 1e12],
  ['tn', 1e12],
]);

/** Words that multiply what stands before them. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['dozen', 12],
  ['score', 20],
  ...scaleAbbreviations,
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);

/** Single letters that scale a sum of money, or a count where they are glued to the digits. */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['t', 1e12],
  ['T', 1e12],
]);

/** Denominators of fractions in words; `half` and `quarter` have idioms of their own. */
export const denominators: ReadonlyMap<string, number> = new Map(
  `half:2 halves:2 third:3 thirds:3 quarter:4 quarters:4 fourth:4 fourths:4 fifth:5 fifths:5 sixth:6 sixths:6
   seventh:7 sevenths:7 eighth:8 eighths:8 ninth:9 ninths:9 tenth:10 tenths:10 twelfth:12 twelfths:12
   twentieth:20 twentieths:20 hundredth:100 hundredths:100 thousandth:1000 thousandths:1000`
    .split(/\s+/)
    .map((pair) => pair.split(':'))
    .map(([word, value]) => [word as string, Number(value)]),
);

/** True for a word that is part of a cardinal number: `twelve`, `million`. */
export const isNumberWord = (lower: string): boolean => numberWords.has(lower);

const numberWords = setFrom([
  ...smallCardinals.keys(),
  ...[...scaleWords.keys()].filter((word) => word !== 'score'),
]);

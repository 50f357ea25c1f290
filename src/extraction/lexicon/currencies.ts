import { cue } from '../cues/cue.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tokenAt } from '../tokens/cursor.ts';
import { isCapitalised } from '../tokens/letters.ts';
import { isOneOf, setOf } from './word-set.ts';

/** A currency found beside a number, and the index one past its last token. */
export interface CurrencyReading {
  code: string;
  end: number;
}

const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['usd', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aud', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['cdn', 'CAD'],
  ['cad', 'CAD'],
  ['hk', 'HKD'],
  ['nz', 'NZD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
]);

/** What stands before ¥ and tells which sign it is. */
const yenPrefixes: ReadonlyMap<string, string> = new Map([
  ['CN', 'CNY'],
  ['RMB', 'CNY'],
  ['CNY', 'CNY'],
  ['JP', 'JPY'],
  ['JPY', 'JPY'],
]);

const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['＄', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₸', 'KZT'],
  ['₪', 'ILS'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['₾', 'GEL'],
]);

/** Currencies in use by their codes of ISO 4217. */
const isoCodes =
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
   CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD
   HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL
   LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN
   PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD
   TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW`.split(/\s+/);

/** Codes that are also a word, a summit or a firm: "COP28", "TOP 10", "AMD", "ALL 16"; only a sum makes money of them. */
const ambiguousCodes: ReadonlySet<string> = new Set(
  'ALL AMD BAM BOB COP CUP MAD MOP PEN SOS TOP TRY'.split(' '),
);

/** Codes and letters that stand before or after a number as a currency, as the text writes them. */
const codes: ReadonlyMap<string, string> = new Map([
  ...isoCodes.map((code) => [code, code] as const),
  ['RMB', 'CNY'],
  ['CNH', 'CNY'],
  ['NIS', 'ILS'],
  ['RUR', 'RUB'],
  ['BYR', 'BYN'],
  ['Br', 'BYN'],
  ['Ft', 'HUF'],
  ['RM', 'MYR'],
  ['Rs', 'INR'],
  ['Rp', 'IDR'],
  ['Y', 'JPY'],
  ['PS', 'GBP'],
  ['TL', 'TRY'],
  ['Fr', 'CHF'],
  ['SFr', 'CHF'],
  ['SKr', 'SEK'],
  ['NKr', 'NOK'],
  ['DKr', 'DKK'],
  ['R', 'ZAR'],
  ['kn', 'HRK'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
]);

/** Letters that are written against their digits as a code is: `RM23.50`, `Rs500`. */
const gluedLetters: ReadonlySet<string> = new Set([
  'RM',
  'Rs',
  'Rp',
  'PS',
  'SFr',
  'Br',
  'SKr',
  'NKr',
  'DKr',
]);

/** Digits that look like a sum, at their start: "1,200", "3.5", "500 million", "10m". */
const sumLike = /^\d{1,3}(?:[.,]\d|\s?(?:million|billion|trillion|bn|bln|mn|mln|m|trn)\b)/;

/**
 * `opensGluedSum('USD', '10m')`: true where letters and the digits written against them are a sum of money.
 *
 * @param rest the text from the digits on
 */
export function opensGluedSum(letters: string, rest: string): boolean {
  if (letters === 'R' || ambiguousCodes.has(letters)) return sumLike.test(rest);
  return gluedLetters.has(letters) || (letters.length === 3 && codes.has(letters));
}

const beforeOnly = new Set(['Y', 'PS', 'R', 'RM', 'Rs', 'Rp', 'Fr', 'SFr', 'SKr', 'NKr', 'DKr']);
const afterOnly = new Set(['kn', 'zł', 'Kč']);

const nations: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['u.s', 'USD'],
  ['american', 'USD'],
  ['australian', 'AUD'],
  ['canadian', 'CAD'],
  ['hong kong', 'HKD'],
  ['hk', 'HKD'],
  ['h.k.', 'HKD'],
  ['united states', 'USD'],
  ['new taiwan', 'TWD'],
  ['nt', 'TWD'],
  ['aussie', 'AUD'],
  ['new zealand', 'NZD'],
  ['singapore', 'SGD'],
  ['singaporean', 'SGD'],
  ['taiwan', 'TWD'],
  ['taiwanese', 'TWD'],
  ['jamaican', 'JMD'],
]);

/** Names of money after a number, with the adjective that tells which, where several nations use the name. */
const namesByCode: Readonly<Record<string, string>> = {
  USD: 'dollar|buck',
  EUR: 'euro',
  CNY: 'yuan|renminbi|rmb|chinese yuan|rmb yuan|renminbi yuan|yuan renminbi',
  JPY: 'yen|japanese yen',
  KRW: 'won|south korean won|korean won',
  INR: 'rupee|indian rupee',
  PKR: 'pakistani rupee',
  LKR: 'sri lankan rupee',
  RUB: 'rouble|ruble|russian rouble|russian ruble',
  BYN: 'belarusian rouble|belarusian ruble|belarus ruble|belarus rouble|belarusian rubel',
  KZT: 'tenge|kazakh tenge|kazakhstani tenge|kazakhstan tenge',
  PLN: 'zloty|złoty|polish zloty',
  HUF: 'forint|hungarian forint',
  TRY: 'lira|turkish lira',
  ZAR: 'rand|south african rand',
  THB: 'baht|thai baht',
  MYR: 'ringgit|malaysian ringgit',
  VND: 'dong',
  IDR: 'rupiah',
  NGN: 'naira',
  GHS: 'cedi',
  ILS: 'shekel|israeli shekel',
  UAH: 'hryvnia|ukrainian hryvnia|hryvna',
  AZN: 'manat|azerbaijani manat|azeri manat',
  GEL: 'lari|georgian lari',
  HRK: 'kuna',
  RON: 'leu|romanian leu',
  BGN: 'lev|bulgarian lev',
  MNT: 'tugrik|tögrög|togrog|mongolian tugrik|mongolian tögrög',
  BRL: 'reais|brazilian real',
  CHF: 'swiss franc|franc',
  GBP: 'british pound|pound sterling|sterling',
  EGP: 'egyptian pound',
  LBP: 'lebanese pound',
  MXN: 'mexican peso|peso',
  PHP: 'philippine peso',
  ARS: 'argentine peso',
  CLP: 'chilean peso',
  COP: 'colombian peso',
  DKK: 'danish krone|danish crown',
  NOK: 'norwegian krone|norwegian crown|krone',
  SEK: 'swedish krona|swedish crown|krona',
  CZK: 'czech crown|czech koruna|koruna',
  ISK: 'icelandic krona',
  AED: 'uae dirham|dirham',
  SAR: 'saudi riyal|riyal',
  QAR: 'qatari riyal',
  KWD: 'kuwaiti dinar',
  RSD: 'serbian dinar|dinar',
  BTC: 'bitcoin',
  cent: 'cent|euro cent',
  sen: 'sen',
  penny: 'p|penny|pence',
  KGS: 'som|kyrgyz som',
  UZS: "soum|uzbek som|uzbek sum|uzbek soum|so'm|uzbek so'm|so’m",
  AMD: 'dram|armenian dram',
  TJS: 'somoni|tajik somoni',
  TMT: 'turkmen manat',
  MDL: 'moldovan leu',
  IRR: 'iranian rial|rial',
  BDT: 'taka',
  MOP: 'pataca',
  LAK: 'kip|lao kip',
  MMK: 'kyat',
  ALL: 'lek|albanian lek',
  ETB: 'birr',
  KES: 'kenyan shilling',
  NPR: 'nepalese rupee',
  MKD: 'denar',
  BAM: 'convertible mark',
};

const names: ReadonlyMap<string, string> = new Map(
  Object.entries(namesByCode).flatMap(([code, list]) =>
    list.split('|').map((name) => [name, code] as const),
  ),
);

/** Last words of the names, which tell at once whether one may stand here. */
const heads: ReadonlySet<string> = new Set(
  [...names.keys()].map((name) => name.slice(name.lastIndexOf(' ') + 1)),
);

const plurals: ReadonlyMap<string, string> = new Map([
  ['kroner', 'krone'],
  ['kronor', 'krona'],
  ['pence', 'penny'],
  ['pennies', 'penny'],
  ['zlotys', 'zloty'],
  ['reais', 'reais'],
  ['lei', 'leu'],
  ['leva', 'lev'],
  ['levs', 'lev'],
  ['soms', 'som'],
  ['sums', 'sum'],
  ['soums', 'soum'],
  ['tenges', 'tenge'],
  ['yuan', 'yuan'],
]);

const one = (lower: string): string =>
  lower.length < 3
    ? lower
    : (plurals.get(lower) ??
      (names.has(lower) || !lower.endsWith('s') ? lower : lower.slice(0, -1)));

/**
 * A currency that stands before a number at `at`: `$`, `US$`, `$US`, `RMB`, `HK $`, `¥`. The yen sign is the yuan's too;
 * `yenSign` says which the sentence means. Codes may stand off, signs with a country's letters too.
 */
export function readCurrencyBefore(
  tokens: readonly Token[],
  at: number,
  yenSign: string,
): CurrencyReading | null {
  const token = tokenAt(tokens, at);
  if (token.shape === 'symbol') return readSignBefore(tokens, at, yenSign);
  if (token.shape !== 'word') return null;
  const next = tokenAt(tokens, at + 1);
  return next.shape === 'symbol' && signCode(next.text, yenSign) !== undefined
    ? readPrefixedSign(token, next, at + 2)
    : readCodeBefore(tokens, at);
}

const reading = (code: string | undefined, end: number): CurrencyReading | null =>
  code === undefined ? null : { code, end };

/** `$`, `€`, `$US` */
function readSignBefore(
  tokens: readonly Token[],
  at: number,
  yenSign: string,
): CurrencyReading | null {
  const sign = tokenAt(tokens, at).text;
  const suffix = tokenAt(tokens, at + 1);
  return sign === '$' && suffix.glued && suffix.shape === 'word'
    ? reading(dollarPrefixes.get(suffix.lower), at + 2)
    : reading(signCode(sign, yenSign), at + 1);
}

/** `US$`, `HK $`, `CN¥` */
function readPrefixedSign(prefix: Token, sign: Token, end: number): CurrencyReading | null {
  if (isOneOf(sign.text, '$|＄')) {
    const isPrefix = isCapitalised(prefix.text) && (sign.glued || prefix.text !== 'A');
    return isPrefix ? reading(dollarPrefixes.get(prefix.lower), end) : null;
  }
  return sign.glued ? reading(yenPrefixes.get(prefix.text), end) : null;
}

/** `EUR 5`, `Rs. 500`, `Y=300` */
function readCodeBefore(tokens: readonly Token[], at: number): CurrencyReading | null {
  const letters = tokenAt(tokens, at).text;
  const code = codes.get(letters);
  if (code === undefined || afterOnly.has(letters)) return null;
  const next = tokenAt(tokens, at + 1);
  if (letters === 'Y') return next.text === '=' && next.glued ? { code, end: at + 2 } : null;
  const end = at + (letters === 'Rs' && next.text === '.' ? 2 : 1);
  return isAmountOf(letters, tokens, end) ? { code, end } : null;
}

/** True where the number at `at` is an amount rather than a part of a name: "PS 1.5 million", but not "PS 5". */
function isAmountOf(letters: string, tokens: readonly Token[], at: number): boolean {
  const number = tokenAt(tokens, at);
  if (number.shape !== 'number') return false;
  if (beforeOnly.has(letters) && !isOneOf(letters, 'Rs|RM') && !number.glued) return false;
  // "hull type RSD22", "the class MDL40": a code glued to few digits behind a noun that names types.
  if (number.glued && typeNouns.has(lowerAt(tokens, at - 2)) && !isScaled(tokens, at)) return false;
  const isDoubtful = isOneOf(letters, 'PS|R') || ambiguousCodes.has(letters);
  return !isDoubtful || isSumLike(tokens, at);
}

const signCode = (sign: string, yenSign: string): string | undefined =>
  sign === '¥' || sign === '￥' ? yenSign : signs.get(sign);

/** Nouns before the name of a type: "*class* RSD49". */
const typeNouns = setOf(
  'type types class classes series model models hull standard code form version variant engine',
);

/** Digits that look like a sum rather than a model's number: grouped, with decimals, or scaled. */
const isSumLike = (tokens: readonly Token[], at: number): boolean =>
  isScaled(tokens, at) || /^\d{3,}$/.test(tokens[at]?.text ?? '');

const isScaled = (tokens: readonly Token[], at: number): boolean =>
  /[.,]/.test(tokens[at]?.text ?? '') ||
  isOneOf(lowerAt(tokens, at + 1), 'million|billion|trillion|bn|m|mn|k|tn');

/**
 * A currency that stands after a number: `yuan`, `U.S. dollars`, `€`, `EUR`. `pounds` are money only where `sterling`
 * says that the sentence speaks of it.
 */
export function readCurrencyAfter(
  tokens: readonly Token[],
  at: number,
  sterling: boolean,
): CurrencyReading | null {
  const token = tokenAt(tokens, at);
  if (token.shape === 'symbol') {
    const next = tokenAt(tokens, at + 1);
    const opensNext = next.shape === 'number' && next.glued;
    return token.glued && !opensNext ? reading(signs.get(token.text), at + 1) : null;
  }
  if (token.shape !== 'word') return null;
  if (isOneOf(token.lower, 'pound|pounds')) {
    const named = lowerAt(tokens, at + 1) === 'sterling';
    return named || sterling ? { code: 'GBP', end: at + (named ? 2 : 1) } : null;
  }
  for (let words = 3; words >= 1; words--) {
    const code = codeOfName(tokens, at, words);
    if (code !== undefined) return { code, end: at + words };
  }
  return beforeOnly.has(token.text) ? null : reading(codes.get(token.text), at + 1);
}

/** Code of a name of so many words: `yuan`, `Kazakh tenge`, `New Zealand dollars`. */
function codeOfName(tokens: readonly Token[], at: number, words: number): string | undefined {
  const last = tokenAt(tokens, at + words - 1);
  const head = last.shape === 'word' ? one(last.lower) : '';
  if (!heads.has(head)) return undefined;
  if (words === 1) return names.get(head);
  const before = tokens
    .slice(at, at + words - 1)
    .map((part) => part.lower)
    .join(' ');
  return head === 'dollar' ? nations.get(before) : names.get(`${before} ${head}`);
}

/** `US` or `U.S.` after a sum in dollars: "$76 US a barrel". */
export function readNationAfter(tokens: readonly Token[], at: number): CurrencyReading | null {
  const token = tokens[at];
  if (token === undefined || token.shape !== 'word') return null;
  if (!isOneOf(token.text, 'US|U.S.|USD|Cdn|CAD|AUD')) return null;
  const code = dollarPrefixes.get(token.lower);
  const next = tokens[at + 1];
  const dollars = next?.lower === 'dollars';
  const opensNoun =
    next?.shape === 'word' &&
    !dollars &&
    !isOneOf(next.lower, 'a|an|per|in|for|to|on|and|or|from|at|each');
  return code === undefined || opensNoun ? null : { code, end: at + (dollars ? 2 : 1) };
}

const chinese = cue(/\b(?:yuan|RMB|renminbi|CNY|Chin(?:a|ese)|Beijing|Shanghai|Shenzhen)\b/);
const japanese = cue(/\b(?:yen|JPY|Japan(?:ese)?|Tokyo|Nikkei|Osaka)\b/);

/** ISO code the sign ¥ stands for in a sentence: the yen where it speaks of Japan and not of China, else the yuan. */
export const yenSignCode = (text: string): string =>
  japanese.in(text) && !chinese.in(text) ? 'JPY' : 'CNY';

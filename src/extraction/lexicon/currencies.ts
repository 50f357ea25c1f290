import type { Token } from '../reader/types.ts';

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

/** Codes and letters that stand before or after a number as a currency; ISO 4217 codes as the text writes them. */
const codes: ReadonlyMap<string, string> = new Map([
  ...`USD EUR GBP CNY JPY HKD AUD CAD NZD SGD TWD INR CHF RUB KZT PLN SEK NOK DKK CZK HUF RON BGN KRW THB IDR MYR PHP
   VND BRL MXN ZAR TRY AED SAR QAR KWD EGP ILS UAH BYN GEL AZN AMD UZS KGS TJS TMT MNT PKR BDT LKR NGN KES GHS ARS CLP
   COP PEN ISK HRK RSD`
    .split(/\s+/)
    .map((code) => [code, code] as const),
  ['RMB', 'CNY'],
  ['CNH', 'CNY'],
  ['NIS', 'ILS'],
  ['RM', 'MYR'],
  ['Rs', 'INR'],
  ['Rp', 'IDR'],
  ['Y', 'JPY'],
  ['PS', 'GBP'],
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
  ['new zealand', 'NZD'],
  ['singapore', 'SGD'],
  ['singaporean', 'SGD'],
  ['taiwan', 'TWD'],
  ['taiwanese', 'TWD'],
  ['jamaican', 'JMD'],
]);

/** Names of money after a number, with the adjective that tells which, where several nations use the name. */
const names: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['buck', 'USD'],
  ['euro', 'EUR'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rmb', 'CNY'],
  ['yen', 'JPY'],
  ['won', 'KRW'],
  ['rupee', 'INR'],
  ['indian rupee', 'INR'],
  ['pakistani rupee', 'PKR'],
  ['sri lankan rupee', 'LKR'],
  ['rouble', 'RUB'],
  ['ruble', 'RUB'],
  ['russian rouble', 'RUB'],
  ['russian ruble', 'RUB'],
  ['belarusian rouble', 'BYN'],
  ['belarusian ruble', 'BYN'],
  ['tenge', 'KZT'],
  ['zloty', 'PLN'],
  ['złoty', 'PLN'],
  ['forint', 'HUF'],
  ['lira', 'TRY'],
  ['rand', 'ZAR'],
  ['baht', 'THB'],
  ['ringgit', 'MYR'],
  ['dong', 'VND'],
  ['rupiah', 'IDR'],
  ['naira', 'NGN'],
  ['cedi', 'GHS'],
  ['shekel', 'ILS'],
  ['hryvnia', 'UAH'],
  ['manat', 'AZN'],
  ['lari', 'GEL'],
  ['kuna', 'HRK'],
  ['leu', 'RON'],
  ['lev', 'BGN'],
  ['tugrik', 'MNT'],
  ['reais', 'BRL'],
  ['swiss franc', 'CHF'],
  ['franc', 'CHF'],
  ['british pound', 'GBP'],
  ['pound sterling', 'GBP'],
  ['sterling', 'GBP'],
  ['egyptian pound', 'EGP'],
  ['lebanese pound', 'LBP'],
  ['turkish lira', 'TRY'],
  ['mexican peso', 'MXN'],
  ['peso', 'MXN'],
  ['philippine peso', 'PHP'],
  ['argentine peso', 'ARS'],
  ['chilean peso', 'CLP'],
  ['colombian peso', 'COP'],
  ['danish krone', 'DKK'],
  ['danish crown', 'DKK'],
  ['norwegian krone', 'NOK'],
  ['norwegian crown', 'NOK'],
  ['swedish krona', 'SEK'],
  ['swedish crown', 'SEK'],
  ['krona', 'SEK'],
  ['krone', 'NOK'],
  ['czech crown', 'CZK'],
  ['czech koruna', 'CZK'],
  ['koruna', 'CZK'],
  ['icelandic krona', 'ISK'],
  ['uae dirham', 'AED'],
  ['dirham', 'AED'],
  ['saudi riyal', 'SAR'],
  ['riyal', 'SAR'],
  ['qatari riyal', 'QAR'],
  ['kuwaiti dinar', 'KWD'],
  ['serbian dinar', 'RSD'],
  ['chinese yuan', 'CNY'],
  ['japanese yen', 'JPY'],
  ['south korean won', 'KRW'],
  ['korean won', 'KRW'],
  ['south african rand', 'ZAR'],
  ['brazilian real', 'BRL'],
  ['thai baht', 'THB'],
  ['malaysian ringgit', 'MYR'],
  ['polish zloty', 'PLN'],
  ['hungarian forint', 'HUF'],
  ['israeli shekel', 'ILS'],
  ['kazakh tenge', 'KZT'],
  ['kazakhstani tenge', 'KZT'],
  ['bitcoin', 'BTC'],
  ['cent', 'cent'],
  ['euro cent', 'cent'],
  ['sen', 'sen'],
  ['p', 'penny'],
  ['penny', 'penny'],
  ['pence', 'penny'],
]);

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
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.shape === 'symbol') {
    const code = signCode(token.text, yenSign);
    if (code === undefined) return null;
    const suffix = tokens[at + 1];
    if (token.text === '$' && suffix?.glued && suffix.shape === 'word') {
      const national = dollarPrefixes.get(suffix.lower);
      return national === undefined ? null : { code: national, end: at + 2 };
    }
    return { code, end: at + 1 };
  }
  if (token.shape !== 'word') return null;
  const next = tokens[at + 1];
  if (next === undefined) return null;
  if (next.shape === 'symbol' && signCode(next.text, yenSign) !== undefined) {
    if (next.text === '$' || next.text === '＄') {
      const national = dollarPrefixes.get(token.lower);
      const said = /^\p{Lu}/u.test(token.text) && (next.glued || token.text !== 'A');
      return national !== undefined && said ? { code: national, end: at + 2 } : null;
    }
    if (next.glued && (token.text === 'CN' || token.text === 'RMB' || token.text === 'CNY')) {
      return { code: 'CNY', end: at + 2 };
    }
    if (next.glued && (token.text === 'JP' || token.text === 'JPY'))
      return { code: 'JPY', end: at + 2 };
    return null;
  }
  const code = codes.get(token.text);
  if (code === undefined || afterOnly.has(token.text)) return null;
  if (token.text === 'Y') {
    return next.text === '=' && next.glued ? { code, end: at + 2 } : null;
  }
  let end = at + 1;
  if (token.text === 'Rs' && next.text === '.') end++;
  const number = tokens[end];
  if (number?.shape !== 'number') return null;
  if (beforeOnly.has(token.text) && token.text !== 'Rs' && token.text !== 'RM' && !number.glued)
    return null;
  if ((token.text === 'PS' || token.text === 'R') && !isSumLike(tokens, end)) return null;
  return { code, end };
}

const signCode = (sign: string, yenSign: string): string | undefined =>
  sign === '¥' || sign === '￥' ? yenSign : signs.get(sign);

/** Digits that look like a sum rather than a model's number: grouped, with decimals, or scaled. */
const isSumLike = (tokens: readonly Token[], at: number): boolean =>
  /[.,]/.test(tokens[at]?.text ?? '') ||
  /^(?:million|billion|trillion|bn|m|mn|k|tn)$/.test(tokens[at + 1]?.lower ?? '') ||
  /^\d{3,}$/.test(tokens[at]?.text ?? '');

/**
 * A currency that stands after a number: `yuan`, `U.S. dollars`, `€`, `EUR`. `pounds` are money only where `sterling`
 * says that the sentence speaks of it.
 */
export function readCurrencyAfter(
  tokens: readonly Token[],
  at: number,
  sterling: boolean,
): CurrencyReading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.shape === 'symbol') {
    const code = signs.get(token.text);
    const opensNext = tokens[at + 1]?.shape === 'number' && tokens[at + 1]?.glued === true;
    return code !== undefined && token.glued && !opensNext ? { code, end: at + 1 } : null;
  }
  if (token.shape !== 'word') return null;
  if (token.lower === 'pound' || token.lower === 'pounds') {
    const named = tokens[at + 1]?.lower === 'sterling';
    return named || sterling ? { code: 'GBP', end: at + (named ? 2 : 1) } : null;
  }
  for (let words = 3; words >= 1; words--) {
    const last = tokens[at + words - 1];
    if (last === undefined || last.shape !== 'word') continue;
    const head = one(last.lower);
    if (!heads.has(head)) continue;
    const before = tokens
      .slice(at, at + words - 1)
      .map((part) => part.lower)
      .join(' ');
    if (words > 1 && head === 'dollar') {
      const national = nations.get(before);
      if (national !== undefined) return { code: national, end: at + words };
      continue;
    }
    const code = names.get(words === 1 ? head : `${before} ${head}`);
    if (code !== undefined) return { code, end: at + words };
  }
  const code = codes.get(token.text);
  return code !== undefined && !beforeOnly.has(token.text) ? { code, end: at + 1 } : null;
}

/** `US` or `U.S.` after a sum in dollars: "$76 US a barrel". */
export function readNationAfter(tokens: readonly Token[], at: number): CurrencyReading | null {
  const token = tokens[at];
  if (token === undefined || token.shape !== 'word') return null;
  if (!/^(?:US|U\.S\.|USD|Cdn|CAD|AUD)$/.test(token.text)) return null;
  const code = dollarPrefixes.get(token.lower);
  const next = tokens[at + 1];
  const dollars = next?.lower === 'dollars';
  const opensNoun =
    next?.shape === 'word' &&
    !dollars &&
    !/^(?:a|an|per|in|for|to|on|and|or|from|at|each)$/.test(next.lower);
  return code === undefined || opensNoun ? null : { code, end: at + (dollars ? 2 : 1) };
}

const chinese = /\b(?:yuan|RMB|renminbi|CNY|Chin(?:a|ese)|Beijing|Shanghai|Shenzhen)\b/;
const japanese = /\b(?:yen|JPY|Japan(?:ese)?|Tokyo|Nikkei|Osaka)\b/;

/** ISO code the sign ¥ stands for in a sentence: the yen where it speaks of Japan and not of China, else the yuan. */
export const yenSignCode = (text: string): string =>
  japanese.test(text) && !chinese.test(text) ? 'JPY' : 'CNY';

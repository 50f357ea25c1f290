import { bareCaptions, changeHeads, listingVerbs, phraseEnds } from '../lexicon/table-words.ts';
import { wordSet } from '../lexicon/word-set.ts';

/** Words of a head, a label or a caption, as far as a figure is read with them. */
export interface HeadWords {
  /** Phrases that may name the unit, the likeliest first: "thousand TEU", "freight trains". */
  units: readonly string[];
  /** What is counted, without unit and time: "cargo", "freight trains". */
  subject: string;
  isChange: boolean;
}

/** "Cargo, thousand tonnes" → units "thousand tonnes", "Cargo"; subject "cargo". */
export function headWords(text: string): HeadWords {
  const flat = text.replace(/\s+/g, ' ').trim();
  const inside = [...flat.matchAll(/[([]([^()[\]]+)[)\]]/g)].map(([, words = '']) =>
    // "(unit: 100 million yuan)"
    words.trim().replace(/^units?(?: of measure(?:ment)?)?: ?/i, ''),
  );
  // "China–Europe trains" without its names is "– trains".
  const bare = flat
    .replace(/[([][^()[\]]*[)\]]/g, ' ')
    .replace(/[:.]\s*$/, '')
    .replace(/^[\s–—-]+/, '');
  const [first = '', ...rest] = bare
    .split(/[,;:/]| in (?=\p{Ll}|\p{Lu}{2,})/u)
    .map((part) => part.trim());
  const counted = first.replace(numberOf, '');
  const phrase = untilEnd(counted);
  const rated = [counted, ...rest].flatMap((part) => rate.exec(part)?.[0] ?? []);
  // "Passengers, million"
  const scaled = rest.filter(isScale).map((part) => `${part} ${lowerFirst(phrase)}`);
  const plain = phrase.replace(participle, '$1');
  return {
    units: [...inside, ...scaled, ...rated, ...rest.map(untilEnd), phrase, plain].filter(
      (each, at, all) => each !== '' && all.indexOf(each) === at,
    ),
    // "Flights a week" counts flights, "The price of a box" tells the price.
    subject: lowerFirst(phrase.replace(/ (?:a|an|per|each|every) \p{L}+$/u, '')).replace(
      /^(?:the|an?|its|their) /,
      '',
    ),
    isChange: isOfChange(flat),
  };
}

/** "Change, %", "Year on year (pct)", "y-o-y": a column that holds how much others have changed. */
const isOfChange = (head: string): boolean =>
  upon.test(head) ||
  head
    .toLowerCase()
    .split(/[\s,()]+/)
    .some((word) => changeHeads.has(word));

const upon =
  /\b(?:year|quarter|month|week)[- ](?:on|over)[- ](?:the[- ])?(?:year|quarter|month|week)\b/i;

/**
 * What the head of the column that names the rows says of the unit of all cells: what stands in brackets or behind a
 * comma. The words before them name the rows: "Port (tonnes)" counts no ports.
 */
export function cornerWords(text: string): HeadWords {
  const [named = '', behind = ''] = text.split(/(?=[([])|,| in (?=\p{Ll}|\p{Lu}{2,})/u);
  const { units, isChange } = headWords(behind);
  return { units: named === '' ? [] : units, subject: '', isChange };
}

/** "Number of wagons" counts wagons. */
const numberOf = /^(?:total )?(?:number|no\.|total|count) of (?:the )?/i;
/** "Trains per week" is a rate, as "US dollars per kilogram" is. */
const rate =
  /^\p{L}+(?:[ -]\p{L}+){0,2} (?:(?:per|a|each|every) (?:day|week|month|year)|per \p{L}+)$/u;
/** Scales as tables write them before what they count: "1,000 t", "'000 TEU", "mln". */
export const scales: readonly [RegExp, string][] = [
  [/^(?:['’]?000|1[,. ]?000|thous(?:ands?)?\.?|k|ths\.?|thsd\.?)\s+/i, 'thousand '],
  [/^(?:m|mn|mln|mio|millions?)\.?\s+/i, 'million '],
  [/^(?:bn|bln|billions?)\.?\s+/i, 'billion '],
];
/** True for words that only say how many of the noun before them one is. */
const isScale = (words: string): boolean =>
  scales.some(([pattern]) => pattern.exec(`${words} `)?.[0] === `${words} `);
/** "Terminals served", "Boxes handled": what was done with what is counted. */
const participle = /^(.*\p{Ll}s) \p{Ll}+(?:ed|en|ing|run|built|sent|held)$/u;

/** "Trains at Khorgos" → "Trains". */
function untilEnd(phrase: string): string {
  const words = phrase.split(' ').filter((word) => word !== '');
  const end = words.findIndex((word, at) => at > 0 && phraseEnds.has(word.toLowerCase()));
  const kept = end < 0 ? words : words.slice(0, end);
  return phraseEnds.has(kept[0]?.toLowerCase() ?? '') ? '' : kept.join(' ');
}

/** "Freight trains" → "freight trains", but "TEU" and "China–Europe trains" stay. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}+(?:$| )/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/**
 * What a caption says its table is of, where its words are a sentence: "For *parcels of tea* from Hangzhou the journal
 * gives these prices", "The inspectors measured *the waiting time of lorries* at each gate". "" where they say nothing of it.
 */
export function captioned(caption: string): string {
  const flat = caption.replace(/\s+/g, ' ').trim();
  const fronted = /^For (?:the |all )?(\p{Ll}[^,;:]*)/u.exec(flat)?.[1];
  if (fronted !== undefined) return untilPlaced(fronted);
  const words = flat.split(' ');
  const verb = words.findIndex((word, at) => at > 0 && listingVerbs.has(word.toLowerCase()));
  // "The fare in each month that *has been counted*" tells more of its noun, and lists nothing.
  if (verb < 0 || words.slice(0, verb).some((word) => relatives.has(word.toLowerCase()))) return '';
  const rest = words.slice(verb + 1);
  if (bareCaptions.has(rest[0]?.toLowerCase() ?? '')) return '';
  return untilPlaced(rest.join(' ').replace(/^(?:the|an?|its|their) /, ''));
}

const relatives = wordSet('that|which|who|where|as|when');

/** "shipments of tablets from Shanghai" → "shipments of tablets": where and when ends what is told of. */
const untilPlaced = (words: string): string =>
  words
    .split(
      /[,;:.]| (?=(?:from|to|at|in|by|between|for|during|since|on|the|a|an|each|every|per)\b)/u,
    )[0]
    ?.trim() ?? '';

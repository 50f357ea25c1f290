import { isOneOf, wordSet } from '../lexicon/word-set.ts';
import type { Amount } from '../quantities/amounts.ts';
import { type Context, isCapital } from '../quantities/quantity-context.ts';
import type { Token } from '../reader/types.ts';
import { lowerAt, tagAt } from '../tokens/cursor.ts';

/** A number that may be an age, and the words beside it. */
interface Aged {
  context: Context;
  amount: Amount;
  /** Its token. */
  number: number;
  before: string;
  after: Token | undefined;
}

/** "Smith, 66, said", "Jones (25)", "aged 21", "He will be 35", "life expectancy is around 73": a number that is an age. */
export function readAgeContext(context: Context, amount: Amount, number: number): boolean {
  if (amount.start !== number || !mayBeYears(amount)) return false;
  const { value } = amount;
  const { tokens } = context;
  const before = lowerAt(tokens, number - 1);
  const aged: Aged = { context, amount, number, before, after: tokens[amount.numberEnd] };
  if (isCalledAge(aged)) return true;
  if (isOneOf(before, ',|(') && isBehindName(aged))
    return value >= 3 && amount.form === 'digits' && isClosed(aged);
  if (isBehindNoun(aged)) return isOneOf(lowerAt(tokens, amount.numberEnd + 1), saidOfPeople);
  if (isOverOrUnder(aged)) return true;
  if (isOneOf(before, 'turned|turns|turning'))
    return value < 110 && amount.form === 'digits' && isPersonalAt(context, number - 2);
  return isSaidOfPerson(aged) || isExpectancy(aged);
}

const mayBeYears = ({ value, scale }: Amount): boolean =>
  Number.isInteger(value) && value >= 1 && value <= 120 && scale === 1;

const saidOfPeople = 'was|is|has|had|who|said|from|died|told|will|were';

/** "aged between 21", "the age of 21". */
function isCalledAge({ context: { tokens }, number, before }: Aged): boolean {
  const earlier = isOneOf(before, 'between|over|under') ? lowerAt(tokens, number - 2) : before;
  if (earlier === 'aged') return true;
  if (before === 'age') return lowerAt(tokens, number - 2) !== 'the';
  return before === 'of' && isOneOf(lowerAt(tokens, number - 2), 'age|ages');
}

const isBehindName = ({ context: { tokens, tags }, number }: Aged): boolean =>
  isCapital(tokens[number - 2]) && tagAt(tags, number - 2) !== 'adverb';

/** "Smith, 66," and "Jones (25)": the mark that opened is closed. */
const isClosed = ({ before, after }: Aged): boolean =>
  after === undefined ||
  after.text === (before === '(' ? ')' : ',') ||
  (before === ',' && after.text === '.');

/** "the driver, 43, said". */
const isBehindNoun = ({ context, amount, number, before, after }: Aged): boolean =>
  before === ',' &&
  after?.text === ',' &&
  amount.value >= 16 &&
  tagAt(context.tags, number - 2) === 'noun';

/** "children under 12". */
const isOverOrUnder = ({ context, amount, number, before }: Aged): boolean =>
  (before === 'over' || before === 'under') &&
  amount.value >= 5 &&
  amount.unit === null &&
  peopleByAge.has(lowerAt(context.tokens, number - 2));

const peopleByAge = wordSet(
  'adults|people|children|men|women|pensioners|voters|patients|workers|everyone|anyone|those|boys|girls|kids|players',
);

/** "he is 35". */
function isSaidOfPerson({ context: { tokens }, amount, number, before, after }: Aged): boolean {
  if (!isOneOf(before, 'is|was|be|am') || amount.form !== 'digits') return false;
  if (after !== undefined && isOneOf(after.text, '%|-')) return false;
  for (let left = number - 2; left >= Math.max(0, number - 4); left--)
    if (isOneOf(lowerAt(tokens, left), 'he|she|who')) return true;
  return false;
}

/** "life expectancy is around 73", "a median age of 38". */
function isExpectancy({ context: { tokens }, amount, number, before }: Aged): boolean {
  if (amount.value < 20 && before !== 'is') return false;
  for (let left = number - 1; left >= Math.max(0, number - 10); left--) {
    const word = lowerAt(tokens, left);
    if (word === 'expectancy') return true;
    if (
      word === 'age' &&
      isOneOf(lowerAt(tokens, left - 1), 'average|median|mean|retirement|pension')
    )
      return true;
  }
  return false;
}

const isPersonalAt = ({ tokens, tags }: Context, at: number): boolean =>
  isPersonal(lowerAt(tokens, at), tagAt(tags, at));

const isPersonal = (lower: string, tag: string | undefined): boolean =>
  isOneOf(lower, 'he|she|who|i|just|recently|has|have|had') || tag === 'name';

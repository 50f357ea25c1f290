import { isOneOf } from '../lexicon/word-set.ts';
import type { Amount } from '../quantities/amounts.ts';
import { type Context, isCapital } from '../quantities/quantity-context.ts';
import { lowerAt, tagAt } from '../tokens/cursor.ts';

/** "Smith, 66, said", "Jones (25)", "aged 21", "He will be 35", "life expectancy is around 73": a number that is an age. */
export function readAgeContext(context: Context, amount: Amount, number: number): boolean {
  const { tokens, tags } = context;
  if (
    !Number.isInteger(amount.value) ||
    amount.value < 1 ||
    amount.value > 120 ||
    amount.scale !== 1
  )
    return false;
  if (amount.start !== number) return false;
  const before = lowerAt(tokens, number - 1);
  const after = tokens[amount.numberEnd];
  const earlier =
    before === 'between' || before === 'over' || before === 'under'
      ? lowerAt(tokens, number - 2)
      : before;
  if (earlier === 'aged' || (before === 'age' && lowerAt(tokens, number - 2) !== 'the'))
    return true;
  if (before === 'of' && isOneOf(lowerAt(tokens, number - 2), 'age|ages')) return true;
  if (
    (before === ',' || before === '(') &&
    isCapital(tokens[number - 2]) &&
    tagAt(tags, number - 2) !== 'adverb'
  ) {
    const closed =
      after === undefined ||
      after.text === (before === '(' ? ')' : ',') ||
      (before === ',' && after.text === '.');
    return closed && amount.value >= 3 && amount.form === 'digits';
  }
  if (
    before === ',' &&
    after?.text === ',' &&
    amount.value >= 16 &&
    tagAt(tags, number - 2) === 'noun'
  ) {
    return isOneOf(
      lowerAt(tokens, amount.numberEnd + 1),
      'was|is|has|had|who|said|from|died|told|will|were',
    );
  }
  const grown =
    /^(?:adults|people|children|men|women|pensioners|voters|patients|workers|everyone|anyone|those|boys|girls|kids|players)$/;
  if ((before === 'over' || before === 'under') && amount.value >= 5 && amount.unit === null) {
    if (grown.test(lowerAt(tokens, number - 2))) return true;
  }
  if (isOneOf(before, 'turned|turns|turning'))
    return (
      amount.value < 110 &&
      amount.form === 'digits' &&
      isPersonal(lowerAt(tokens, number - 2), tagAt(tags, number - 2))
    );
  if (
    isOneOf(before, 'is|was|be|am') &&
    amount.form === 'digits' &&
    (after === undefined || !isOneOf(after.text, '%|-'))
  ) {
    for (let left = number - 2; left >= Math.max(0, number - 4); left--) {
      if (isOneOf(lowerAt(tokens, left), 'he|she|who')) return true;
    }
  }
  if (amount.value < 20 && before !== 'is') return false;
  for (let left = number - 1; left >= Math.max(0, number - 10); left--) {
    if (
      lowerAt(tokens, left) === 'expectancy' ||
      (lowerAt(tokens, left) === 'age' &&
        isOneOf(lowerAt(tokens, left - 1), 'average|median|mean|retirement|pension'))
    )
      return true;
  }
  return false;
}

const isPersonal = (lower: string, tag: string | undefined): boolean =>
  isOneOf(lower, 'he|she|who|i|just|recently|has|have|had') || tag === 'name';

import type { Amount } from '../quantities/amounts.ts';
import { type Context, isCapital } from '../quantities/quantity-context.ts';
import { lowerAt } from '../tokens/cursor.ts';

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
  if (before === 'of' && /^(?:age|ages)$/.test(lowerAt(tokens, number - 2))) return true;
  if (
    (before === ',' || before === '(') &&
    isCapital(tokens[number - 2]) &&
    tags[number - 2] !== 'adverb'
  ) {
    const closed =
      after === undefined ||
      after.text === (before === '(' ? ')' : ',') ||
      (before === ',' && after.text === '.');
    return closed && amount.value >= 3 && amount.form === 'digits';
  }
  if (before === ',' && after?.text === ',' && amount.value >= 16 && tags[number - 2] === 'noun') {
    return /^(?:was|is|has|had|who|said|from|died|told|will|were)$/.test(
      lowerAt(tokens, amount.numberEnd + 1),
    );
  }
  const grown =
    /^(?:adults|people|children|men|women|pensioners|voters|patients|workers|everyone|anyone|those|boys|girls|kids|players)$/;
  if ((before === 'over' || before === 'under') && amount.value >= 5 && amount.unit === null) {
    if (grown.test(lowerAt(tokens, number - 2))) return true;
  }
  if (/^(?:turned|turns|turning)$/.test(before))
    return (
      amount.value < 110 &&
      amount.form === 'digits' &&
      isPersonal(lowerAt(tokens, number - 2), tags[number - 2])
    );
  if (
    /^(?:is|was|be|am)$/.test(before) &&
    amount.form === 'digits' &&
    (after === undefined || !/^[%-]$/.test(after.text))
  ) {
    for (let left = number - 2; left >= Math.max(0, number - 4); left--) {
      if (/^(?:he|she|who)$/.test(lowerAt(tokens, left))) return true;
    }
  }
  if (amount.value < 20 && before !== 'is') return false;
  for (let left = number - 1; left >= Math.max(0, number - 10); left--) {
    if (
      lowerAt(tokens, left) === 'expectancy' ||
      (lowerAt(tokens, left) === 'age' &&
        /^(?:average|median|mean|retirement|pension)$/.test(lowerAt(tokens, left - 1)))
    )
      return true;
  }
  return false;
}

const isPersonal = (lower: string, tag: string | undefined): boolean =>
  /^(?:he|she|who|i|just|recently|has|have|had)$/.test(lower) || tag === 'name';

import { expect, test } from 'vitest';
import { keptByText, keptFor, keptOf } from './kept.ts';

/** What was asked for, with a new answer to each. */
function answering<K>() {
  const asked: K[] = [];
  const make = (key: K) => ({ nth: asked.push(key) });
  return { asked, make };
}

test('what is worked out of a thing is worked out once, and again for another that looks the same', () => {
  const { asked, make } = answering<{ name: string }>();
  const of = keptOf(make);
  const [one, other] = [{ name: 'a' }, { name: 'a' }];
  expect(of(one)).toBe(of(one));
  expect(of(other)).not.toBe(of(one));
  expect(of(other)).toBe(of(other));
  expect(asked).toEqual([one, other]);
});

test('what is worked out of a text is worked out once for equal texts', () => {
  const { asked, make } = answering<string>();
  const of = keptByText(make);
  expect([of('a'), of('b'), of('a'), of('b')].map(({ nth }) => nth)).toEqual([1, 2, 1, 2]);
  expect(asked).toEqual(['a', 'b']);
});

test('what is worked out of a thing for another is worked out once for each two', () => {
  const { asked, make } = answering<string>();
  const of = keptFor<object, string, { nth: number }>();
  const [one, other] = [{}, {}];
  const ask = (owner: object, key: string) => of(owner, key, () => make(key)).nth;
  expect([ask(one, 'x'), ask(one, 'y'), ask(one, 'x'), ask(other, 'x'), ask(other, 'x')]).toEqual([
    1, 2, 1, 3, 3,
  ]);
  expect(asked).toEqual(['x', 'y', 'x']);
});

test('that nothing came of it is kept as well', () => {
  const { asked, make } = answering<string>();
  const of = keptFor<object, string, null>();
  const owner = {};
  const nothing = () => {
    make('x');
    return null;
  };
  expect([of(owner, 'x', nothing), of(owner, 'x', nothing)]).toEqual([null, null]);
  expect(asked).toEqual(['x']);
});

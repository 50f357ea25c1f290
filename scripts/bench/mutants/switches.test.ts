import { expect, it } from 'vitest';
import { faultsIn } from './operators.ts';
import { turnOn, withSwitch } from './switches.ts';

/** A text with its only fault of an operator behind switch 7. */
const switched = (text: string, operator: string): string => {
  const faults = faultsIn('a.ts', text).filter((fault) => fault.operator === operator);
  expect(faults).toHaveLength(1);
  return withSwitch(text, faults[0] as never, 7);
};

it.each([
  ['edge of a comparison', 'x = a < b;', 'x = (globalThis.__fault7 ? (a <= b) : (a < b));'],
  ['no default', 'x = a ?? b;', 'x = (globalThis.__fault7 ? (b) : (a ?? b));'],
  ['statement left out', 'if (a) run();', 'if (a) { if (!globalThis.__fault7) run(); }'],
  [
    'call for another',
    'x = list\n  .find(is);',
    "x = list[globalThis.__fault7 ? 'findLast' : 'find'](is);",
  ],
  ['call for another', 'a?.some(is);', "a?.[globalThis.__fault7 ? 'every' : 'some'](is);"],
])('a fault is turned on as the code runs: %s', (operator, text, code) => {
  expect(switched(text, operator)).toBe(code);
});

it.each([false, true])('code with a switch does the one or the other: on is %s', (on) => {
  const code = switched('return [1, 2, 3].find((x) => x !== 9);', 'call for another');
  expect(new Function('globalThis', code)({ __fault7: on })).toBe(on ? 3 : 1);
});

it('is turned on in built code without a change of its length, and no other beside it', () => {
  expect(turnOn('a=globalThis.__fault7?1:2;b=globalThis.__fault70?1:2', 7)).toBe(
    'a=true               ?1:2;b=globalThis.__fault70?1:2',
  );
});

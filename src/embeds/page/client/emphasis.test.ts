import { expect, it } from 'vitest';
import { factsFor, watchReader } from './emphasis.ts';

const marks = {
  a: [2013, 2013, 'zhengzhou'],
  b: [2020, 2021, 'zhengzhou', 'henan'],
  c: [2020, 2020, 'chengdu'],
} satisfies Parameters<typeof factsFor>[0];

it('finds the facts of a year, of a place, and of both', () => {
  expect([...factsFor(marks, { focus: null, year: 2021 })]).toEqual(['b']);
  expect([...factsFor(marks, { focus: 'zhengzhou', year: null })]).toEqual(['a', 'b']);
  expect([...factsFor(marks, { focus: 'zhengzhou', year: 2020 })]).toEqual(['b']);
  expect([...factsFor(marks, { focus: 'nowhere', year: null })]).toEqual([]);
});

/** The content of an embedded figure, of which a reader points at marks. */
function pointedAt() {
  let mark: { dataset: { fact: string } } | null = null;
  const content = Object.assign(new EventTarget(), {
    dataset: { facts: JSON.stringify(marks) },
    closest: () => mark,
  });
  const told: [string, string | number | null][] = [];
  watchReader(content as unknown as HTMLElement, (name, value) => told.push([name, value]));
  return {
    told,
    point(fact: string | null, type = 'pointerover') {
      mark = fact === null ? null : { dataset: { fact } };
      content.dispatchEvent(new Event(type));
    },
    show: (detail: object) => content.dispatchEvent(new CustomEvent('silk-map:show', { detail })),
  };
}

it('tells the last year of the mark of a chart that is pointed at or focused, once, and when that is over', () => {
  const { told, point } = pointedAt();
  point('b');
  point('b');
  point('c', 'focusin');
  point(null, 'pointerleave');
  expect(told).toEqual([
    ['year', 2021],
    ['year', 2020],
    ['year', null],
  ]);
});

it('tells the place whose card is open on a map, and when it is shut', () => {
  const { told, show } = pointedAt();
  show({ place: 'chengdu' });
  show({});
  expect(told).toEqual([
    ['focus', 'chengdu'],
    ['focus', null],
  ]);
});

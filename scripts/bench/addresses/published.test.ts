import { expect, it } from 'vitest';
import {
  addPublished,
  formatList,
  type PublishedFact,
  parseList,
  publishedFact,
  publishedFigure,
} from './published.ts';

const fact = (id: string, value: number): PublishedFact =>
  publishedFact(
    {
      fact: id,
      says: `${value} trips`,
      words: `${value} trips`,
      kind: 'count',
      value,
      unit: 'trip',
    },
    'trains',
    `It made ${value} trips.`,
  );
const shown = { id: 'series-trips', title: 'Trips rose', kind: 'chart' as const };
const files = ['.csv', '.json'];

it('keeps what is listed as it was published first, and adds the rest', () => {
  const list = addPublished([fact('b-1', 7)], [fact('b-1', 8), fact('a-1', 9)]);
  expect(list.map((one) => 'fact' in one && [one.fact, one.value])).toEqual([
    ['b-1', 7],
    ['a-1', 9],
  ]);
});

it('writes one list in one order, facts first, and reads it again', () => {
  const figure = publishedFigure('a-map', { ...shown, id: 'a-map', kind: 'map' }, undefined, files);
  const all = [...(figure ? [figure] : []), fact('b-1', 7), fact('a-1', 9)];
  const text = formatList(all);
  expect(text).toBe(formatList([...all].reverse()));
  expect(parseList(text).map((one) => ('fact' in one ? one.fact : one.figure))).toEqual([
    'a-1',
    'b-1',
    'a-map',
  ]);
});

it('names a series by its key, whatever it is called, and a chart by its facts', () => {
  const data = { ...shown, facts: [{ id: 'b-1' }, { id: 'a-1' }] };
  const line = {
    figure: 'series-trips',
    type: 'series' as const,
    title: 'Trips',
    key: 'trips-year',
  };
  expect(publishedFigure('series-trips', data, line, files)).toMatchObject({
    key: 'trips-year',
    facts: ['a-1', 'b-1'],
  });
  expect(publishedFigure('series-trips', data, undefined, files)?.key).toBe('trips');
});

it('takes what is gone or has moved from the register, and what nobody knows not at all', () => {
  const gone = {
    id: 'counts-a-1',
    title: 'Two counts',
    kind: 'chart' as const,
    gone: '2026-11-26',
  };
  const line = {
    figure: 'counts-a-1',
    type: 'counts' as const,
    title: 'Counts',
    of: ['a-2', 'a-1'],
  };
  expect(publishedFigure('counts-a-1', gone, line, files)).toEqual({
    figure: 'counts-a-1',
    kind: 'chart',
    title: 'Two counts',
    facts: ['a-1', 'a-2'],
    files,
  });
  expect(publishedFigure('counts-a-1', gone, undefined, files)).toBeNull();
  expect(publishedFigure('counts-b-1', shown, undefined, files)).toBeNull();
});

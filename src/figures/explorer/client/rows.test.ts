import { expect, it } from 'vitest';
import { readRows } from './rows.ts';

/** A list whose rows have some attributes, and a name in bold where one is given. */
function list(rows: { dataset: Record<string, string>; name?: string }[]): ParentNode {
  const elements = rows.map(({ dataset, name }) => ({
    dataset,
    querySelector: () => (name === undefined ? null : { textContent: name }),
  }));
  const all = (selector: string) => {
    const [, key = ''] = /^\[data-(\w+)\]$/.exec(selector) ?? [];
    return elements.filter(({ dataset }) => key in dataset);
  };
  return { querySelectorAll: all } as unknown as ParentNode;
}

it('a row of a figure says all that the explorer decides on', () => {
  const told = {
    ...{ fact: 'f1', from: '2019', to: '2020', full: '', mode: 'rail', story: 'a b' },
    ...{ places: 'xian lodz', countries: 'china poland', corridors: 'middle', measure: 'trips' },
    ...{ value: '0', hollow: '', loose: '', of: 'xian lodz', by: 'west', amount: '0 trips' },
    elsewhere: '9 elsewhere',
  };
  expect(readRows(list([{ dataset: told }, { dataset: { fact: 'f2', of: '' } }])).facts).toEqual([
    {
      ...{ id: 'f1', from: 2019, to: 2020, isYear: true, mode: 'rail', story: 'a b' },
      ...{ places: ['xian', 'lodz'], countries: ['china', 'poland'], corridors: ['middle'] },
      ...{ measure: 'trips', value: 0, isUnconfirmed: true, isApproximate: true },
      counts: { of: ['xian', 'lodz'], by: 'west', amount: '0 trips', elsewhere: '9 elsewhere' },
    },
    {
      ...{ id: 'f2', from: null, to: null, isYear: false, mode: '', story: '' },
      ...{ places: [], countries: [], corridors: [], measure: '', value: null },
      ...{ isUnconfirmed: false, isApproximate: false },
      counts: { of: [], by: '', amount: '', elsewhere: '' },
    },
  ]);
  expect(readRows(list([{ dataset: { fact: 'f3' } }])).facts[0]?.counts).toBeNull();
});

it('a row of a way says when it ran and where', () => {
  const way = {
    ...{ way: 'middle', mode: 'rail', opened: '2011', closed: '2022', told: '2012' },
    ...{ countries: 'china kazakhstan', places: 'xian aktau' },
  };
  expect(readRows(list([{ dataset: way }, { dataset: { way: 'air' } }])).ways).toEqual([
    {
      ...{ id: 'middle', mode: 'rail', opened: 2011, closed: 2022, told: 2012 },
      ...{ countries: ['china', 'kazakhstan'], places: ['xian', 'aktau'] },
    },
    {
      ...{ id: 'air', mode: '', opened: null, closed: null, told: null, countries: [], places: [] },
    },
  ]);
});

it('a row of a place says its name, its country and what it is', () => {
  const place = { place: 'xian', country: 'china', opened: '1950' };
  const rows = [{ dataset: place, name: ' Xi’an ' }, { dataset: { place: 'europe', area: '' } }];
  expect(readRows(list(rows)).places).toEqual([
    { id: 'xian', name: 'Xi’an', country: 'china', opened: 1950, isArea: false },
    { id: 'europe', name: '', country: '', opened: null, isArea: true },
  ]);
});

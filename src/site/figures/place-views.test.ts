import { expect, it } from 'vitest';
import { readAtlas } from '../../atlas/read.ts';
import { fact } from '../../figures/charts/fixture.ts';
import { airView, nearView } from './place-views.ts';

const { atlas } = await readAtlas(process.cwd());

const day = (end: string) => ({ start: end, end, text: end, type: 'instant' as const });
const routes = (value: number, kind: 'passenger' | 'cargo', given = {}) =>
  fact({
    value,
    unit: `${kind} route`,
    noun: 'route',
    mode: 'air',
    places: ['chengdu'],
    measure: `air-routes-${kind}`,
    definition: 'regular-direct',
    period: day('2024-06-11'),
    ...given,
  });

it('draws from the air the routes of a place’s airports, and no other', () => {
  const { request } = airView(atlas, 'chengdu', []);
  expect(request.corridors).toContain('air-chengdu-frankfurt');
  expect(request.corridors?.every((id) => id.startsWith('air-chengdu-'))).toBe(true);
});

it('fills the parts of the world that facts name as ends, but not where the place itself lies', () => {
  const ends = fact({ mode: 'air', places: ['chengdu', 'china', 'asia', 'africa', 'australia'] });
  const { request, region, notes } = airView(atlas, 'chengdu', [ends]);
  expect(request.filled).toEqual(['africa', 'australia']);
  expect(region).toBe('world');
  expect(notes.join(' ')).toContain('Shaded: Africa and Australia');
});

it('tells the rest as a number, of one definition and time', () => {
  const { notes } = airView(atlas, 'chengdu', [
    routes(49, 'passenger'),
    routes(22, 'cargo'),
    routes(33, 'cargo', { definition: 'operating', period: day('2024-10-31') }),
  ]);
  const said = notes.join(' ');
  expect(said).toContain('49 passenger routes');
  expect(said).toContain('22 cargo routes');
  expect(said).not.toContain('33');
});

it('draws near a place its railways and leaves out the ways to elsewhere', () => {
  const way = fact({
    kind: 'route',
    route: { mode: 'rail', from: 'zhengzhou', to: 'europe', via: [] },
  });
  const radius = fact({ measure: 'service-radius', unit: 'kilometer', value: 1500 });
  const { facts, request } = nearView(atlas, 'zhengzhou', [way, radius]);
  expect(facts).toEqual([radius]);
  expect(request.corridors?.toSorted()).toEqual(['jingguang', 'longhai']);
});

it('stays with the region of its routes where its facts name no other part of the world', () => {
  const { region, notes } = airView(atlas, 'chengdu', [routes(49, 'passenger')]);
  expect(region).toBeUndefined();
  expect(notes.join(' ')).not.toContain('Shaded');
});

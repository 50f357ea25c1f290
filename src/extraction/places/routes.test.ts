import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../atlas/gazetteer/gazetteer.ts';
import { routeCases } from '../cases/routes.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { resolveNames } from './places.ts';
import { readRoutes } from './routes.ts';

const gazetteer = buildGazetteer(fixtureAtlas);

function routesIn(says: string, context = ''): string[] {
  const named = resolveNames(gazetteer.find(says), says, gazetteer, new Set(), new Set());
  const { routes } = readRoutes(says, named, fixtureAtlas.places, context);
  return routes.map(({ route: { mode, from, to, via } }) => {
    const passed = via.length > 0 ? ` via ${via.join(', ')}` : '';
    return `${mode} ${from} > ${to}${passed}`;
  });
}

describe.each(Object.entries(routeCases))('%s', (_, cases) => {
  it.each(cases)('$says', ({ says, context, routes }) => {
    expect(routesIn(says, context)).toEqual(routes);
  });
});

import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../atlas/gazetteer/gazetteer.ts';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { flowCases } from './cases/flows.ts';
import { readFlows } from './flows.ts';
import type { NamedPlace } from './named-place.ts';
import { isContainer, resolveNames } from './places.ts';

const gazetteer = buildGazetteer(fixtureAtlas);
const none: ReadonlySet<string> = new Set();

function flowsIn(says: string): string[] {
  const named = resolveNames(gazetteer.find(says), says, gazetteer, none, none);
  const isAside = (place: NamedPlace): boolean =>
    isContainer(place, named, says, fixtureAtlas.places);
  const ids = (list: readonly NamedPlace[]): string => list.map(({ id }) => id).join(' ');
  return readFlows(says, named, isAside).map(({ from, via, to }) =>
    `${ids(from)} > ${ids(to)}${via.length > 0 ? ` via ${ids(via)}` : ''}`.trim(),
  );
}

describe.each(Object.entries(flowCases))('%s', (_, cases) => {
  it.each(cases)('%s', (says, ...flows) => {
    expect(flowsIn(says)).toEqual(flows);
  });
});

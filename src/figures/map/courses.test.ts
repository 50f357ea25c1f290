import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../atlas/read.ts';
import type { Fact } from '../../schemas/fact.ts';
import { routeCourse } from './courses.ts';

const { atlas } = await readAtlas(process.cwd());
type Route = NonNullable<Fact['route']>;
const course = (route: Partial<Route>, corridors?: string[]) =>
  routeCourse(
    atlas,
    { mode: 'rail', from: 'chengdu', via: [], to: 'malaszewicze', ...route },
    { id: 'f', corridors },
  );

describe('the course of a route that a fact states', () => {
  it('follows the tracks where its source names a place passed, with each change of gauge', () => {
    const way = course({ via: ['alashankou'] });
    expect(way).toMatchObject({
      ...{ id: 'rail--chengdu--alashankou--malaszewicze', name: 'Chengdu–Małaszewicze' },
      ...{ isStated: true, kind: 'route', mode: 'rail', corridor: null, facts: ['f'] },
      gaugeChanges: [{ place: 'dostyk', before: 'alashankou', behind: 'aktogay' }],
    });
    expect(way?.places).toEqual(expect.arrayContaining(['urumqi', 'dostyk', 'moscow']));
    expect(way?.places.length).toBe(way?.track.length);
    expect(way?.itinerary?.places).toEqual(way?.places);
  });

  it('follows them by a corridor that the fact is about, where it is one', () => {
    expect(course({}, ['middle'])?.isStated).toBe(true);
    expect(course({}, ['middle', 'west-north'])?.isStated).toBe(false);
  });

  it('goes straight from end to end where nobody says which way it goes', () => {
    expect(course({})).toMatchObject({
      ...{ places: ['chengdu', 'malaszewicze'], isStated: false, itinerary: null },
      ...{ gaugeChanges: [], id: 'rail--chengdu--malaszewicze' },
    });
    expect(course({})?.track).toHaveLength(2);
  });

  it('is the one line between neighbours, and the flight between airports', () => {
    expect(course({ from: 'alashankou', to: 'dostyk' })?.isStated).toBe(true);
    const flight = course({ mode: 'air', from: 'zhengzhou', to: 'luxembourg' });
    expect(flight).toMatchObject({
      ...{ isStated: true, mode: 'air', places: ['zhengzhou', 'luxembourg-airport'] },
      chains: [{ mode: 'air' }],
    });
  });

  it('is none where no way joins its ends', () => {
    expect(course({ to: 'australia' })).toBeNull();
  });
});

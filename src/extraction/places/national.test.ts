import { describe, expect, it } from 'vitest';
import { synthetic } from './named-place.ts';
import { governed } from './national.ts';

const places = new Map(['belgium', 'european-union', 'china'].map((id) => [id, {}]));

const meant = (id: string, name: string, text: string): string | null => {
  const start = text.indexOf(name);
  return governed(synthetic(id, start, start + name.length, name), text, places).id;
};

describe('a town that stands for who governs from it', () => {
  it.each([
    ['brussels', 'Brussels', 'Brussels counted two billion parcels.', 'european-union'],
    ['brussels', 'Brussels', 'Brussels has a new station.', 'brussels'],
    ['beijing', 'Beijing', 'Beijing talks of 30 trains.', 'china'],
    ['beijing', 'Beijing', 'Beijing has come under growing pressure to cut tolls.', 'china'],
    ['beijing', 'Beijing', 'Beijing counted 30 trains.', 'beijing'],
  ])('%s: %s %s', (id, name, text, whole) => {
    expect(meant(id, name, text)).toBe(whole);
  });
});

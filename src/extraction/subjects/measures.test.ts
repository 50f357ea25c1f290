import { describe, expect, it } from 'vitest';
import { measureSchema } from '../../schemas/measure.ts';
import { MeasureIndex } from './measures.ts';

const index = new MeasureIndex(
  [
    {
      id: 'boxes-by-rail',
      name: 'Boxes by rail',
      unit: 'TEU',
      nouns: ['TEU'],
      modes: ['rail'],
      subjects: ['TEU'],
      summary: 'Boxes that trains carry.',
    },
    {
      id: 'routes-by-air',
      name: 'Routes by air',
      unit: 'route',
      nouns: ['route'],
      modes: ['air'],
      subjects: ['freight route', 'cargo route'],
      summary: 'Routes of aircraft.',
    },
  ].map((measure) => measureSchema.parse(measure)),
);

const boxes = { kind: 'count', noun: 'TEU', unit: 'TEU', subject: 'TEU' } as const;
const routes = { kind: 'count', noun: 'route', unit: 'freight route' } as const;

describe('a measure', () => {
  it.each(['plan', 'forecast', 'capacity'] as const)('is not of what is a %s', (modality) => {
    expect(index.of({ ...boxes, modality }, 'Trains carry ', '')).toBeUndefined();
    expect(index.of({ ...boxes, modality: 'actual' }, 'Trains carry ', '')).toBe('boxes-by-rail');
  });

  it('is not of what moves by other means', () => {
    expect(index.of({ ...routes, subject: 'freight train route' }, '', '')).toBeUndefined();
    expect(index.of({ ...routes, subject: 'freight route by air' }, '', '')).toBe('routes-by-air');
    expect(index.of(boxes, 'The quays handled ', ', most of it by sea')).toBeUndefined();
    expect(index.of(boxes, 'The port sent ', ' by rail rather than by sea')).toBe('boxes-by-rail');
  });

  it('is not of all that a seaport handles', () => {
    expect(index.of(boxes, 'It handled ', ' in 2023', true)).toBeUndefined();
    expect(index.of(boxes, 'Trains brought ', ' in 2023', true)).toBe('boxes-by-rail');
  });
});

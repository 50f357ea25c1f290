import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleSchema } from '../schemas/article.ts';
import { fieldsOf, standInFor } from './fields.ts';

const named = (name: string, fields = fieldsOf(articleSchema)) =>
  fields.find((field) => field.name === name);

describe('the form of a story', () => {
  it('has every field of its schema, in order, with its description as the hint', () => {
    const fields = fieldsOf(articleSchema);
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(articleSchema.shape));
    for (const { name, hint } of fields) {
      expect(hint, name).toBe(
        articleSchema.shape[name as keyof typeof articleSchema.shape].description,
      );
    }
  });

  it('gains a field with its schema, of whatever kind', () => {
    const fields = fieldsOf(
      articleSchema.safeExtend({
        reviewer: z.string().describe('Who checked it'),
        kind: z.enum(['report', 'note']).optional(),
        length: z.number().int().optional(),
        corrections: z
          .array(z.strictObject({ date: articleSchema.shape.date, text: z.string().min(1) }))
          .default([])
          .describe('What was wrong'),
        camera: z.strictObject({ by: z.string() }).optional(),
      }),
    );
    expect(named('reviewer', fields)).toEqual({
      name: 'reviewer',
      label: 'Reviewer',
      hint: 'Who checked it',
      required: true,
      widget: 'string',
    });
    expect(named('kind', fields)).toMatchObject({
      widget: 'select',
      required: false,
      options: ['report', 'note'],
    });
    expect(named('length', fields)).toMatchObject({ widget: 'number', value_type: 'int' });
    expect(named('corrections', fields)).toMatchObject({
      widget: 'list',
      label_singular: 'correction',
      default: [],
      required: false,
      fields: [
        { name: 'date', widget: 'datetime' },
        { name: 'text', required: true },
      ],
    });
    expect(named('camera', fields)).toMatchObject({ widget: 'object', fields: [{ name: 'by' }] });
  });

  it('asks for what the schema asks for', () => {
    const required = fieldsOf(articleSchema).filter((field) => field.required);
    expect(required.map(({ name }) => name)).toEqual([
      'title',
      'dek',
      'date',
      'authors',
      'sources',
    ]);
    expect(named('sources')).toMatchObject({ widget: 'list', min: 1 });
  });

  it('refuses what the schema refuses, in its words', () => {
    const test = (name: string, value: string) => {
      const [pattern, message] = named(name)?.pattern ?? ['', ''];
      return new RegExp(pattern).test(value) ? null : message;
    };
    expect(test('title', 'x'.repeat(120))).toBeNull();
    expect(test('title', 'x'.repeat(121))).toBe('at most 120 characters');
    expect(test('asOf', '2024-13')).toBe('write the date as YYYY, YYYY-MM or YYYY-MM-DD');
    const sources = named('sources')?.fields;
    expect(named('id', sources)?.pattern?.[1]).toBe(
      'use lower-case letters, digits and single hyphens',
    );
    expect(new RegExp(named('url', sources)?.pattern?.[0] ?? '').test('www.example.org')).toBe(
      false,
    );
  });

  it('offers a calendar for a day and a line of text for a coarser date', () => {
    expect(named('date')).toMatchObject({
      widget: 'datetime',
      format: 'YYYY-MM-DD',
      time_format: false,
    });
    expect(named('updated')).toMatchObject({ widget: 'datetime', default: '' });
    expect(named('asOf')).toMatchObject({ widget: 'string' });
  });

  it('offers the ids of the atlas for a list that holds them', () => {
    const fields = fieldsOf(articleSchema, { corridors: ['middle', 'northern'] });
    expect(named('corridors', fields)).toMatchObject({
      widget: 'select',
      multiple: true,
      options: ['middle', 'northern'],
    });
  });

  it('has a value to show for each field where a file holds none', () => {
    for (const field of fieldsOf(articleSchema).filter(({ required }) => required)) {
      const schema = articleSchema.shape[field.name as keyof typeof articleSchema.shape];
      expect(schema.safeParse(standInFor(field)).success, field.name).toBe(true);
    }
  });

  it('says which field it cannot show', () => {
    expect(() => fieldsOf(z.object({ odd: z.record(z.string(), z.string()) }))).toThrow('“odd”');
  });
});

it('a field has a name to read, and room for as much as it takes', () => {
  expect(named('asOf')?.label).toBe('As of');
  expect(named('title')?.widget).toBe('string');
  expect(named('dek')?.widget).toBe('text');
});

it('a text that may be as long as a line is one line, a longer one has room for more', () => {
  const of = (most: number) => fieldsOf(z.object({ words: z.string().max(most) }))[0]?.widget;
  expect([of(200), of(200 + 1)]).toEqual(['string', 'text']);
});

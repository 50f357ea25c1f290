import { z } from 'zod';
import { articleSchema } from './article.ts';
import { corridorSchema, lineSchema } from './corridor.ts';
import { factsFileSchema } from './fact.ts';
import { citedFigureSchema } from './figure.ts';
import { measureSchema } from './measure.ts';
import { placeSchema } from './place.ts';

/** Every file an editor writes or reviews, by the name of its JSON Schema. */
const written = {
  article: articleSchema,
  facts: factsFileSchema,
  places: z.array(placeSchema),
  lines: z.array(lineSchema),
  corridors: z.array(corridorSchema),
  measures: z.array(measureSchema),
  figures: z.array(citedFigureSchema),
};

/** JSON Schema 2020-12 of each written file, for completion and checks while typing. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(written).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, {
        override: ({ jsonSchema }) => {
          // A field with a default is there after reading, yet an editor may leave it out.
          if (!jsonSchema.required || !jsonSchema.properties) return;
          const { properties } = jsonSchema;
          jsonSchema.required = jsonSchema.required.filter((field) => {
            const property = properties[field];
            return typeof property !== 'object' || !('default' in property);
          });
        },
      }),
    ]),
  );
}

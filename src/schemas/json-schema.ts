import { z } from 'zod';
import { articleSchema } from './article.ts';
import { checkSettingsSchema } from './check-settings.ts';
import { corridorSchema, lineSchema } from './corridor.ts';
import { exchangeRateSchema } from './exchange-rate.ts';
import { factsFileSchema } from './fact.ts';
import { factDirectiveSchema } from './fact-directive.ts';
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
  rates: z.array(exchangeRateSchema),
  figures: z.array(citedFigureSchema),
  checks: checkSettingsSchema,
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

interface Snippet {
  scope: string;
  prefix: string;
  body: string;
  description: string;
}

/** Directives of stories and the attributes of `:fact`, for completion while typing in Visual Studio Code. */
export function snippets(): Record<string, Snippet> {
  const attributes = Object.entries(factDirectiveSchema.shape).map(([name, schema]) => {
    const inner = schema.unwrap();
    const value = inner instanceof z.ZodEnum ? either(...inner.options) : '"$1"';
    return [
      `fact ${name}`,
      markdown(`${name}=`, `${name}=${value}`, inner.description ?? ''),
    ] as const;
  });
  return {
    fact: markdown(':fact', `:fact[${words}]{$2}`, 'Correct or add a fact'),
    nofact: markdown(':nofact', `:nofact[${words}]`, 'No fact of these words'),
    map: markdown('::map', `::map{${either('corridor', 'place')}=$2}`, 'A map, alone on its line'),
    chart: markdown('::chart', '::chart{series=$1}', 'The chart of a series, alone on its line'),
    ...Object.fromEntries(attributes),
  };
}

/** A choice, and the words selected, in the language of snippets. */
const either = (...options: readonly string[]): string => `\${1|${options.join(',')}|}`;
const words = `\${TM_SELECTED_TEXT:\${1:words}}`;

const markdown = (prefix: string, body: string, description: string): Snippet => ({
  scope: 'markdown',
  prefix,
  body,
  description,
});

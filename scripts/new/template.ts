import { stringify } from 'yaml';
import { leftToDo, noAddress } from '../../src/desk/source-entry.ts';
import { jsonSchemas } from '../../src/schemas/json-schema.ts';

/** What is known of a new article. */
export interface Known {
  /** Fields of its front matter; what is required and not among them is left to do. */
  fields: Readonly<Record<string, unknown>>;
  body: string;
}

interface Schema {
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: string[];
  const?: unknown;
  default?: unknown;
  format?: string;
  pattern?: string;
}

/**
 * A Markdown file with every field of the schema: those that must be there filled in or left to do, the others
 * commented out, each under what the schema says of it.
 */
export function articleFile({ fields, body }: Known): string {
  const schema = jsonSchemas()['article'] as Schema;
  const lines = fieldLines(schema, fields, String(fields['date'] ?? ''), '');
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}

function fieldLines(
  schema: Schema,
  values: Readonly<Record<string, unknown>>,
  today: string,
  indent: string,
): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isRequired = schema.required?.includes(name) ?? false;
    const isGiven = values[name] !== undefined;
    const about = [
      !isRequired && !isGiven && 'If need be:',
      field.description,
      field.enum && `(${field.enum.join(', ')})`,
    ];
    const comment = `${indent}# ${about.filter(Boolean).join(' ')}`;
    if (!isRequired && !isGiven) {
      const example = stringify({ [name]: exampleOf(field, today) }, { lineWidth: 0 }).trimEnd();
      return [comment, ...example.split('\n').map((line) => `${indent}# ${line}`)];
    }
    return [comment, ...valueLines(name, field, values[name], today, indent)];
  });
}

function valueLines(
  name: string,
  field: Schema,
  value: unknown,
  today: string,
  indent: string,
): string[] {
  const item = field.items;
  if (!item?.properties) {
    const written = stringify({ [name]: value ?? placeholder(name, field) }, { lineWidth: 0 });
    return written
      .trimEnd()
      .split('\n')
      .map((line) => indent + line);
  }
  const given =
    Array.isArray(value) && value.length > 0 ? (value as Record<string, unknown>[]) : [{}];
  return [
    `${indent}${name}:`,
    ...given.flatMap((each) => asItem(fieldLines(item, each, today, `${indent}    `), indent)),
  ];
}

/** The first field of a list's item carries its dash; comments before it stand above. */
function asItem(lines: readonly string[], indent: string): string[] {
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return lines.map((line, at) => (at === first ? `${indent}  - ${line.trimStart()}` : line));
}

/** What stands for a required value until it is written; it is sound, so that the story can be seen. */
function placeholder(
  name: string,
  { type, format, items, enum: options, description = name }: Schema,
): unknown {
  if (type === 'array') return items ? [placeholder(name, items)] : [];
  if (options) return options.includes('news') ? 'news' : options[0];
  if (format === 'uri') return noAddress;
  if (name === 'id') return 'source';
  return leftToDo(description);
}

/** What an optional field may look like. */
function exampleOf(field: Schema, today: string): unknown {
  if (field.const !== undefined) return field.const;
  if (field.type === 'array') return [exampleOf(field.items ?? {}, today)];
  if (field.properties)
    return Object.fromEntries(
      Object.entries(field.properties)
        .filter(([name]) => field.required?.includes(name))
        .map(([name, each]) => [name, exampleOf(each, today)]),
    );
  if (field.type === 'boolean') return true;
  if (field.pattern?.startsWith('^\\d{4}')) return today;
  return field.pattern?.startsWith('^[a-z0-9]') ? 'name-of-the-story' : '…';
}

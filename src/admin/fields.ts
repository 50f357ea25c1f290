import { z } from 'zod';
import { adminMessages } from '../messages/admin.ts';

/** A field of the form, in the words of Decap's configuration. */
export interface FormField {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required: boolean;
  default?: unknown;
  /** What a value must match, and what an editor is told where it does not. */
  pattern?: [string, string];
  options?: readonly string[];
  multiple?: boolean;
  value_type?: 'int' | 'float';
  format?: string;
  date_format?: string;
  time_format?: false;
  label_singular?: string;
  summary?: string;
  collapsed?: boolean;
  min?: number;
  max?: number;
  /** What each entry of a list is, where it is a single value. */
  field?: FormField;
  /** What each entry of a list, or an object, is made of. */
  fields?: FormField[];
}

/** Longest text that is asked for on one line. */
const oneLine = 200;

/**
 * The form for an object of front matter, field by field in the order of its schema: what a schema gains the form gains
 * with it, its description as the hint.
 *
 * @param known ids that entries of a list are chosen from, by the name of the list
 * @throws where a field is of a kind that no widget edits, so that none is ever left out in silence
 */
export function fieldsOf(
  schema: z.ZodObject,
  known: Readonly<Record<string, readonly string[]>> = {},
): FormField[] {
  const described = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const message = patternMessage(zodSchema);
      if (message) jsonSchema['x-message'] = message;
    },
  });
  return objectFields(described as Described).map((field) => {
    const ids = field.field && known[field.name];
    if (!ids) return field;
    const { field: _, label_singular: __, collapsed: ___, default: ____, ...list } = field;
    return { ...list, widget: 'select', multiple: true, options: ids };
  });
}

/** A JSON Schema as Zod writes it, with what our schemas say of a pattern. */
interface Described {
  type?: string;
  description?: string;
  properties?: Record<string, Described>;
  required?: string[];
  items?: Described;
  enum?: string[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  'x-message'?: string;
}

function objectFields({ properties = {}, required = [] }: Described): FormField[] {
  return Object.entries(properties).map(([name, described]) =>
    fieldOf(name, described, required.includes(name) && !('default' in described)),
  );
}

function fieldOf(name: string, described: Described, required: boolean): FormField {
  const { description, default: fallback } = described;
  return {
    name,
    label: labelOf(name),
    ...(description ? { hint: description } : {}),
    required,
    ...(fallback === undefined || Array.isArray(fallback) ? {} : { default: fallback }),
    ...widgetOf(name, described, required),
  };
}

type Widget = Pick<FormField, 'widget'> & Partial<FormField>;

function widgetOf(name: string, described: Described, required: boolean): Widget {
  const { type, items } = described;
  if ('const' in described) return { widget: 'hidden', default: described.const };
  if (described.enum) return { widget: 'select', options: described.enum };
  if (type === 'boolean') return { widget: 'boolean' };
  if (type === 'number') return { widget: 'number', value_type: 'float' };
  if (type === 'integer') return { widget: 'number', value_type: 'int' };
  if (type === 'string') return textWidget(described, required);
  if (type === 'object' && described.properties) {
    return { widget: 'object', fields: objectFields(described) };
  }
  if (type === 'array' && items?.enum) {
    return { widget: 'select', multiple: true, options: items.enum, ...bounds(described) };
  }
  if (type === 'array' && items) return listWidget(name, described, items);
  throw new Error(`The form has no widget for the field “${name}”: ${JSON.stringify(described)}`);
}

function textWidget(described: Described, required: boolean): Widget {
  const { format, minLength, maxLength } = described;
  const pattern = described.pattern ?? (format === 'uri' ? '^https?://\\S+$' : undefined);
  if (pattern !== undefined) {
    const message = described['x-message'] ?? 'begin it with https://';
    if (isDayPattern(pattern)) {
      return {
        widget: 'datetime',
        format: 'YYYY-MM-DD',
        date_format: 'YYYY-MM-DD',
        time_format: false,
        default: required ? '{{now}}' : '',
        pattern: [pattern, message],
      };
    }
    return { widget: 'string', pattern: [pattern, message] };
  }
  if (maxLength === undefined) return { widget: 'string' };
  const widget = maxLength <= oneLine ? 'string' : 'text';
  const most = `at most ${maxLength} characters`;
  return { widget, pattern: [`^[\\s\\S]{${minLength ?? 0},${maxLength}}$`, most] };
}

function listWidget(name: string, described: Described, items: Described): Widget {
  const isPlural = /[^s]s$/.test(name);
  const singular = isPlural ? labelOf(name.slice(0, -1)) : adminMessages.entry;
  const shared = {
    widget: 'list',
    label_singular: singular.toLowerCase(),
    collapsed: false,
    // Without it Decap begins a list with an entry where a field of the entry has a default.
    default: [],
    ...bounds(described),
  };
  const entry = fieldOf(name, items, true);
  if (!entry.fields) return { ...shared, field: { ...entry, label: singular } };
  const leading = entry.fields.filter((field) => field.required && !field.fields).slice(0, 2);
  const summary = leading.map((field) => `{{fields.${field.name}}}`).join(' · ');
  return { ...shared, ...(summary ? { summary } : {}), fields: entry.fields };
}

const bounds = ({ minItems, maxItems }: Described): Pick<FormField, 'min' | 'max'> => ({
  ...(minItems === undefined ? {} : { min: minItems }),
  ...(maxItems === undefined ? {} : { max: maxItems }),
});

/** True where a pattern takes a whole day and nothing coarser, so that a calendar can be offered. */
function isDayPattern(pattern: string): boolean {
  const takes = new RegExp(pattern);
  return takes.test('2024-02-29') && !['2024', '2024-02', 'day'].some((text) => takes.test(text));
}

/** `asOf` → “As of”. */
function labelOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a schema says where its pattern does not match. */
function patternMessage(schema: z.core.$ZodType): string | undefined {
  const { checks = [] } = schema._zod.def;
  for (const check of checks) {
    const { error } = check._zod.def as { error?: (issue: never) => unknown };
    const said = 'pattern' in check._zod.def ? error?.({} as never) : undefined;
    if (typeof said === 'string') return said;
  }
  return undefined;
}

/** A value that a field takes, for where there is none to show. */
export function standInFor(field: FormField): unknown {
  const { widget, fields, options = [], multiple } = field;
  if (fields) {
    const value = Object.fromEntries(
      fields.filter(({ required }) => required).map((one) => [one.name, standInFor(one)]),
    );
    return widget === 'list' ? [value] : value;
  }
  if (field.field) return [standInFor(field.field)];
  if (widget === 'select') return multiple ? [options[0]] : options[0];
  if (widget === 'number') return field.min ?? 0;
  if (widget === 'boolean') return false;
  const pattern = new RegExp(field.pattern?.[0] ?? '');
  return ['…', 'x', '2000-01-01', 'https://example.org/'].find((text) => pattern.test(text)) ?? '…';
}

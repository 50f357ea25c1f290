import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { adminMessages } from '../messages/admin.ts';
import { fill } from '../messages/fill.ts';
import { type FormField, standInFor } from './fields.ts';
import { splitFile, trimBody } from './file-parts.ts';

/** Where the fields of a story keep the text of its file while they are in the form. */
export const originalKey = '$file';
/** Set where a file cannot be read into fields: its whole text is in `body`, to be mended there. */
export const brokenKey = '$broken';

export type Fields = Record<string, unknown>;

/**
 * The text of a story's file as the fields of the form, `body` its Markdown. Dates and years stay the text they are.
 * A file whose front matter cannot be read is all body, and marked; its other fields only say so.
 */
export function readStoryFile(text: string, fields: readonly FormField[]): Fields {
  const parts = splitFile(text);
  if (!parts) return { body: trimBody(text), [originalKey]: text };
  const yaml = parseFront(parts.front);
  if (parts.close === '' || yaml.errors.length > 0 || !(isMap(yaml.contents) || !yaml.contents)) {
    return { ...brokenFields(parts.front, fields), body: text, [originalKey]: text };
  }
  return { ...valuesOf(yaml, fields), body: trimBody(parts.body), [originalKey]: text };
}

/**
 * The file that holds the fields. What an editor left alone stays byte for byte: comments, order, quotes and fields the
 * form does not know; empty fields are left out.
 */
export function writeStoryFile(data: Fields, fields: readonly FormField[]): string {
  const original = typeof data[originalKey] === 'string' ? data[originalKey] : '';
  if (data[brokenKey]) return String(data['body'] ?? original);
  const { body, [originalKey]: _, ...values } = data;
  const parts = splitFile(original);
  const front = frontWith(parts?.front ?? '', values, fields);
  const newline = /\r\n/.test(original) ? '\r\n' : '\n';
  const written = String(body ?? '').replace(/\r\n?/g, '\n');
  const before = parts ? parts.body : original;
  const isSame = written === trimBody(before).replace(/\r\n?/g, '\n');
  const rest = isSame ? before : `\n${trimBody(written)}\n`.replaceAll('\n', newline);
  if (!parts) {
    const bom = original.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = `---\n${front}---\n`.replaceAll('\n', newline);
    return `${bom}${text}${isSame ? `${newline}${rest.replace(/^\uFEFF/, '')}` : rest}`;
  }
  const kept = front === parts.front ? front : front.replaceAll('\n', newline);
  return `${parts.open}${kept}${parts.close}${rest}`;
}

/** True where a file can be read into fields. */
export const isReadable = (text: string, fields: readonly FormField[]): boolean =>
  !readStoryFile(text, fields)[brokenKey];

function brokenFields(front: string, fields: readonly FormField[]): Fields {
  const title = /^title:[ \t]*(.*?)\r?$/m.exec(front)?.[1] || adminMessages.untitled;
  const required = fields.filter((field) => field.required);
  return {
    ...Object.fromEntries(required.map((field) => [field.name, standInFor(field)])),
    title: fill(adminMessages.brokenTitle, { title }),
    dek: adminMessages.brokenDek,
    [brokenKey]: true,
  };
}

const parseFront = (front: string): Document.Parsed =>
  parseDocument(front.replace(/\r\n/g, '\n'), { keepSourceTokens: false });

/** The values of a document; numbers stay as they were typed where the form asks for text. */
function valuesOf(yaml: Document, fields: readonly FormField[]): Fields {
  const numeric = new Set(
    fields.filter(({ widget }) => widget === 'number').map(({ name }) => name),
  );
  const copy = yaml.clone();
  visit(copy, {
    Pair: (_, { key }) =>
      isScalar(key) && numeric.has(String(key.value)) ? visit.SKIP : undefined,
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'number') node.value = node.source ?? node.value;
    },
  });
  return (copy.toJS() ?? {}) as Fields;
}

/** Front matter with these values: the lines it has for what is the same, as they stand. */
function frontWith(front: string, values: Fields, fields: readonly FormField[]): string {
  const yaml = parseFront(front);
  const before = valuesOf(yaml, fields);
  const after = ordered(withoutEmpty(values, before, fields), before, fields);
  if (isEqual(before, after)) return front;
  const style = {
    lineWidth: 0,
    indentSeq: !/^[^\s#-][^\n]*:[ \t]*\r?\n- /m.test(front),
    flowCollectionPadding: /[[{] /.test(front),
  };
  const same = blocksOf(front.trim() === '' ? '' : yaml.toString(style));
  if (!isMap(yaml.contents)) yaml.contents = yaml.createNode({}) as never;
  updateMap(yaml, yaml.contents as unknown as YAMLMap, before, after);
  const whole = yaml.toString(style);
  const original = blocksOf(front.replace(/\r\n/g, '\n'));
  const kept = [...blocksOf(whole)]
    .map(([name, block]) => (same.get(name) === block ? (original.get(name) ?? block) : block))
    .join('');
  // Where YAML is laid out in some way that lines do not tell, it is written anew.
  return isEqual(valuesOf(parseFront(kept), fields), after) ? kept : whole;
}

/** Lines of each field, with the comments above it; under '' what follows the last. */
function blocksOf(front: string): Map<string, string> {
  const blocks = new Map<string, string>();
  let name = '';
  let above = '';
  for (const line of front.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const key = /^(?![\s#\-\]}])("[^"]*"|'[^']*'|[^:]+):(?:\s|$)/.exec(line)?.[1];
    if (key !== undefined) {
      name = key;
      blocks.set(name, above + line);
      above = '';
    } else if (/^\s*(?:#|$)/.test(line)) {
      above += line;
    } else {
      blocks.set(name, (blocks.get(name) ?? '') + above + line);
      above = '';
    }
  }
  if (above !== '') blocks.set('', above);
  return blocks;
}

/** Values without what is empty or only says the default, unless the file has it so. */
function withoutEmpty(values: Fields, before: Fields, fields: readonly FormField[]): Fields {
  const kept: Fields = {};
  for (const [name, value] of Object.entries(values)) {
    const field = fields.find((one) => one.name === name);
    const clean = cleaned(value, field);
    const isThere = name in before;
    if (isThere && isEqual(before[name], value)) kept[name] = value;
    else if (clean !== undefined && (isThere || clean !== field?.default)) kept[name] = clean;
  }
  return kept;
}

function cleaned(value: unknown, field: FormField | undefined): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const entries = value.map((one) => cleaned(one, field)).filter((one) => one !== undefined);
    return entries.length > 0 ? entries : undefined;
  }
  if (typeof value !== 'object') return value;
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const inner = field?.fields?.find((one) => one.name === name);
    const clean = cleaned(part, inner);
    return clean === undefined ? [] : [[name, clean]];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

/** New fields in the order of the form, after those the file has. */
function ordered(values: Fields, before: Fields, fields: readonly FormField[]): Fields {
  const names = [...Object.keys(before), ...fields.map(({ name }) => name), ...Object.keys(values)];
  return Object.fromEntries(
    [...new Set(names)].filter((name) => name in values).map((name) => [name, values[name]]),
  );
}

function updateMap(yaml: Document, map: YAMLMap, before: Fields, after: Fields): void {
  for (const name of Object.keys(before)) if (!(name in after)) map.delete(name);
  for (const [name, value] of Object.entries(after)) {
    if (name in before && isEqual(before[name], value)) continue;
    const isUpdated = updateNode(yaml, map.get(name, true), before[name], value);
    if (!isUpdated) map.set(yaml.createNode(name), yaml.createNode(value));
  }
}

/** Writes a value where the old one stood; false where it is of another shape. */
function updateNode(yaml: Document, node: unknown, old: unknown, value: unknown): boolean {
  if (isMap(node) && isObject(old) && isObject(value)) updateMap(yaml, node, old, value);
  else if (isSeq(node) && Array.isArray(old) && Array.isArray(value))
    updateSeq(yaml, node, old, value);
  else if (isScalar(node) && !Array.isArray(value) && !isObject(value)) node.value = value;
  else return false;
  return true;
}

/** Entries keep the lines they had: equal ones first, then those of the same id, wherever they now stand. */
function updateSeq(
  yaml: Document,
  seq: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  const left = (seq.items as Node[]).map((node, at) => ({ node, value: before[at] }));
  const take = (fits: (value: unknown) => boolean) => {
    const at = left.findIndex(({ value }) => fits(value));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const equal = after.map((value) => take((old) => isEqual(old, value)));
  seq.items = after.map((value, at) => {
    const same = equal[at];
    if (same || !isObject(value)) return same?.node ?? yaml.createNode(value);
    const near = take(
      (old) => isObject(old) && old['id'] !== undefined && old['id'] === value['id'],
    );
    if (!isMap(near?.node)) return yaml.createNode(value);
    updateMap(yaml, near.node, near.value as Fields, value);
    return near.node;
  });
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, at) => isEqual(one, b[at]));
  }
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => name in b && isEqual(a[name], b[name]))
  );
}

import { join } from 'node:path';
import ts from 'typescript';

/** A description in a page, as schema.org has it. */
export interface Described {
  page: string;
  block: { '@type'?: string } & Record<string, unknown>;
}

/** The descriptions in the text of a page. */
export const blocksIn = (page: string, html: string): Described[] =>
  [...html.matchAll(/<script[^>]* type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)].map(
    ([, json = '']) => ({ page, block: JSON.parse(json) as Described['block'] }),
  );

/** One description of each form: what has the same names and kinds of values is right or wrong alike. */
export const ofEachForm = (all: readonly Described[]): Described[] => [
  ...new Map(all.map((one) => [formOf(one.block), one])).values(),
];

function formOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(formOf))].sort()}]`;
  if (typeof value !== 'object' || value === null) return typeof value;
  const parts = Object.entries(value).map(([name, of]) =>
    name === '@type' ? String(of) : `${name}:${formOf(of)}`,
  );
  return `{${parts.sort()}}`;
}

const folder = join(import.meta.dirname, '..');
const file = join(folder, 'json-ld.generated.ts');

/**
 * What of some descriptions schema.org does not know, by the types that schema-dts makes from its vocabulary: names of
 * types and properties, and which values a property takes.
 */
export function vocabularyFaults(all: readonly Described[]): string[] {
  const types = [...new Set(all.map(({ block }) => block['@type'] ?? 'Thing'))];
  const lines = all.map(
    ({ block }, nth) =>
      `export const d${nth}: WithContext<${block['@type'] ?? 'Thing'}> = ${JSON.stringify(block)};`,
  );
  const text = [
    `import type { ${[...types, 'WithContext'].join(', ')} } from 'schema-dts';`,
    ...lines,
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, version, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, version)
      : getSourceFile.call(host, name, version, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ start = 0, messageText }) => {
    const line = text.slice(0, start).split('\n').length - 2;
    const words = ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300);
    return `${all[line]?.page ?? ''}: ${words}`;
  });
}

import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from '../lib/project.ts';
import { pagesProject, readTypeProject, typeProjects } from './type-projects.ts';

/** Files both halves hold, read once; they are parsed alike. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a file that lies beside all others of a project. */
function faultsOfFile(project: (typeof typeProjects)[number], path: string, text: string) {
  const { fileNames, options } = readTypeProject(root, project);
  const file = join(root, path);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, language) => {
    if (name === file) return ts.createSourceFile(file, text, language);
    const known = parsed.get(name) ?? getSourceFile(name, language);
    parsed.set(name, known);
    return known;
  };
  const program = ts.createProgram([...fileNames, file], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const both = `
  export const address = new URL('https://example.org/');
  export const files = (await import('node:fs')).readFileSync;
  export const page = document.body;`;

it('code of the build knows Node and no document', { timeout: 60_000 }, () => {
  const faults = faultsOfFile('tsconfig.build.json', 'src/atlas/both.ts', both);
  expect(faults).toEqual([expect.stringContaining("Cannot find name 'document'")]);
});

it('code for browsers knows the document and no module of Node', { timeout: 60_000 }, () => {
  const faults = faultsOfFile('tsconfig.client.json', 'src/figures/map/client/both.ts', both);
  expect(faults).toEqual([expect.stringContaining('node:fs')]);
});

it('every file has its types checked in one of them, or with the pages', () => {
  const checked = new Set(
    ([...typeProjects, pagesProject] as const).flatMap(
      (name) => readTypeProject(root, name).fileNames,
    ),
  );
  const all = readTypeProject(root, 'tsconfig.json').fileNames;
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter((file) => !checked.has(file))).toEqual([]);
});

import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** The two halves of the code, each with types of where it runs alone. */
export const typeProjects = ['tsconfig.build.json', 'tsconfig.client.json'] as const;

/** What neither half holds: pages, and tests of the whole. */
export const pagesProject = 'tsconfig.pages.json';

/** Each file's types are checked in one of these. */
export type TypeProject = (typeof typeProjects)[number] | typeof pagesProject | 'tsconfig.json';

/** What a project of TypeScript says: its files and the options they are checked with. */
export function readTypeProject(root: string, name: TypeProject): ts.ParsedCommandLine {
  const path = join(root, name);
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return ts.parseJsonConfigFileContent(config, ts.sys, root, {}, path);
}

/** Paths of all files browsers may load, from the root and with `/` separators. */
export const filesInBrowsers = (root: string): Set<string> =>
  new Set(
    readTypeProject(root, 'tsconfig.client.json').fileNames.map((file) =>
      relative(root, file).split(sep).join('/'),
    ),
  );

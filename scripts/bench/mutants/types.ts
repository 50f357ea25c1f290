import { join } from 'node:path';
import { root } from '../../lib/project.ts';
import { run } from '../../lib/steps.mjs';

const tsc = join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');

/** Files of a copy that break a rule of types, in the build or in the browser. */
export async function filesWithTypeErrors(folder: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const part of ['tsconfig.build.json', 'tsconfig.client.json']) {
    const args = [tsc, '--noEmit', '--pretty', 'false', '-p', part];
    const { output } = await run(process.execPath, args, { cwd: folder, capture: true });
    for (const [, file = ''] of output.matchAll(/^([^\s(][^(]*)\(\d+,\d+\): error/gm))
      found.add(file);
  }
  return found;
}

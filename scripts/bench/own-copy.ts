import { rm } from 'node:fs/promises';
import { copyParts, root, runScript } from '../lib/project.ts';
import { Failure } from '../lib/steps.mjs';

/**
 * Makes a copy of this project, below it, whose facts are read beforehand, as they are in git.
 *
 * @param fill puts what is measured among its content, before the facts are read
 */
export async function makeOwnCopy(folder: string, fill: () => Promise<void>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await copyParts(folder);
  await fill();
  const { code, output } = await runScript(`${folder}/scripts/facts.ts`.slice(root.length), [], {
    capture: true,
  });
  if (code !== 0) throw new Failure(output);
}

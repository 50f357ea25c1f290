import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../lib/steps.mjs';
import { copy } from './copies.ts';

/** The stories of the copy as they are read without a fault, and again with one, as the step `content` of `npm test` reads them. */
export class Content {
  #sound: readonly string[] | null = null;

  /**
   * Reads all stories with a fault.
   *
   * @returns the first story of which any stored fact would be another, in words; null where all are the same
   */
  async tryOn(id: number): Promise<string | null> {
    this.#sound ??= await readStories({});
    const lines = await readStories({ SILKLINES_FAULT: String(id) });
    const at = this.#sound.findIndex((line, nth) => line !== lines[nth]);
    if (at < 0) return null;
    const { article } = JSON.parse(this.#sound[at] ?? '{}') as { article?: string };
    return `content: stored facts of ${article} are not those of the story`;
  }
}

/** A line of facts for each story. */
async function readStories(env: Record<string, string>): Promise<string[]> {
  const folder = 'content/articles';
  const names = (await readdir(join(copy, folder))).filter((name) => name.endsWith('.md')).sort();
  const files = names.map((name) => join(folder, name));
  const { output } = await run(process.execPath, ['scripts/facts.ts', '--stdout', ...files], {
    ...{ cwd: copy, capture: true, timeout: 600_000 },
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${join(copy, 'scripts/bench/mutants/preload.mjs')}`,
      ...env,
    },
  });
  return output.trim().split('\n');
}

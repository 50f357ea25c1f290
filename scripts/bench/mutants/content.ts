import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../lib/steps.mjs';
import { copy, switchesEnv } from './copies.ts';

/** The stories of the copy as they are read without a fault, and again with one, as the step `content` of `npm test` reads them. */
export class Content {
  #sound: readonly string[] | null = null;

  /**
   * Reads all stories with a fault.
   *
   * @returns the first story of which any stored fact would be another, in words; null where all are the same
   */
  async tryOn(id: number): Promise<string | null> {
    this.#sound ??= await this.#readSound();
    const lines = linesOf((await readStories({ SILKLINES_FAULT: String(id) })).output);
    const at = this.#sound.findIndex((line, nth) => line !== lines[nth]);
    if (at < 0) return null;
    const { article } = JSON.parse(this.#sound[at] ?? '{}') as { article?: string };
    return `content: stored facts of ${article} are not those of the story`;
  }

  async #readSound(): Promise<string[]> {
    const { code, output } = await readStories({});
    if (code !== 0) throw new Error(`Stories are not read without a fault: ${output}`);
    return linesOf(output);
  }
}

/** Reads all stories: a line of facts for each. */
async function readStories(env: Record<string, string>): Promise<{ code: number; output: string }> {
  const folder = 'content/articles';
  const names = (await readdir(join(copy, folder))).filter((name) => name.endsWith('.md')).sort();
  const files = names.map((name) => join(folder, name));
  return run(process.execPath, ['scripts/facts.ts', '--stdout', ...files], {
    ...{ cwd: copy, capture: true, timeout: 600_000 },
    env: switchesEnv(env),
  });
}

const linesOf = (output: string): string[] => output.trim().split('\n');

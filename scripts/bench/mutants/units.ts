import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../lib/project.ts';
import { run } from '../../lib/steps.mjs';
import { copy, place, switchesEnv } from './copies.ts';
import { groupsOf, type Known } from './order.ts';
import { type Failed, failedUnits, secondsIn } from './reports.ts';

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const files = {
  report: join(place, 'units.json'),
  begun: join(place, 'begun.txt'),
  reached: join(place, 'reached.txt'),
};

/** What one run of tests came to: the file that ran last is to blame where it did not end. */
interface Ran {
  hasEnded: boolean;
  failed: readonly Failed[];
  last: string | null;
  /** How long each file took, with what it imports. */
  seconds: ReadonlyMap<string, number>;
}

/** A file of tests as it runs without a fault, with what it was when that was seen. */
interface Seen extends Known {
  hash: string;
  /** Names of tests that fail all the same. */
  failing: readonly string[];
}

/** Unit tests of the copy: what they come by without a fault, and which of them fails with one. */
export class Units {
  readonly #memory: string;
  readonly #many: number;
  #seen: Record<string, Seen> = {};

  /**
   * @param memory file that keeps what was seen without a fault
   * @param many faults in the copy
   */
  constructor(memory: string, many: number) {
    this.#memory = memory;
    this.#many = many;
  }

  /** Files of tests that pass without a fault. */
  get sound(): ReadonlyMap<string, Known> {
    return new Map(Object.entries(this.#seen).filter(([, { failing }]) => failing.length === 0));
  }

  /** Runs those tests without a fault that are new or other than when they were last seen. */
  async look(tests: readonly string[]): Promise<void> {
    const text = await readFile(this.#memory, 'utf8').catch(() => '{}');
    const before = JSON.parse(text) as Record<string, Seen>;
    const hashes = new Map<string, string>();
    for (const test of tests) {
      const bytes = await readFile(join(copy, test));
      hashes.set(test, createHash('sha256').update(bytes).digest('hex'));
    }
    const isSame = (test: string) => before[test]?.hash === hashes.get(test);
    this.#seen = Object.fromEntries(
      tests.filter(isSame).map((test) => [test, before[test] as Seen]),
    );
    const left = tests.filter((test) => !isSame(test));
    for (let at = 0; at < left.length; at += 40) {
      await this.#lookAt(left.slice(at, at + 40), hashes);
      await writeFile(this.#memory, JSON.stringify(this.#seen, null, 1));
      console.log(
        `seen without a fault: ${Math.min(at + 40, left.length)} of ${left.length} files of tests`,
      );
    }
  }

  async #lookAt(tests: readonly string[], hashes: ReadonlyMap<string, string>): Promise<void> {
    await rm(files.reached, { force: true });
    const { hasEnded, failed, last, seconds } = await this.#run(tests, { bail: false });
    if (!hasEnded) throw new Error(`${last} does not end without a fault.`);
    const log = await readFile(files.reached, 'utf8').catch(() => '');
    const reached = Map.groupBy(
      log.split('\n').map((line) => line.split(' ')),
      ([, test = '']) => test,
    );
    for (const test of tests)
      this.#seen[test] = {
        hash: hashes.get(test) ?? '',
        seconds: seconds.get(test) ?? 0,
        reached: (reached.get(test) ?? []).map(([id]) => Number(id)),
        failing: failed.filter(({ file }) => file === test).map((each) => each.test),
      };
  }

  /**
   * Runs tests with a fault, in order, until one fails that passes without it.
   *
   * @param part the first group alone, which takes some seconds, or those behind
   * @returns the test in words, null where all pass
   */
  async tryOn(id: number, tests: readonly string[], part: 'near' | 'far'): Promise<string | null> {
    const { sound } = this;
    const groups = groupsOf(
      tests.filter((test) => sound.has(test)),
      sound,
    );
    for (const group of part === 'near' ? groups.slice(0, 1) : groups.slice(1)) {
      let left = group;
      while (left.length > 0) {
        const ran = await this.#run(left, { fault: id });
        const suspect = ran.hasEnded ? ran.failed[0]?.file : ran.last;
        if (!suspect) break;
        const caught = await this.#isToBlame(id, suspect, ran.failed[0]);
        if (caught !== null) return caught;
        left = left.slice(left.indexOf(suspect) + 1);
      }
    }
    return null;
  }

  /** Whether a failure comes of the fault: it is gone without it, and where it was one of time, comes again with it. */
  async #isToBlame(id: number, file: string, failed: Failed | undefined): Promise<string | null> {
    const without = await this.#run([file], {});
    if (!without.hasEnded || without.failed.length > 0) return null;
    if (failed && !/time|longer|\bms\b|second/i.test(failed.message))
      return `${file}: ${failed.test}`;
    const again = await this.#run([file], { fault: id });
    if (!again.hasEnded) return `${file}: does not end, or breaks off`;
    return again.failed[0] ? `${file}: ${again.failed[0].test}` : null;
  }

  async #run(
    tests: readonly string[],
    { fault, bail = true }: { fault?: number; bail?: boolean },
  ): Promise<Ran> {
    for (const file of [files.report, files.begun]) await rm(file, { force: true });
    const own = tests.reduce((sum, test) => sum + (this.#seen[test]?.seconds ?? 60), 0);
    const command = [
      ...[vitest, 'run', ...tests, '--config=scripts/bench/mutants/vitest.config.ts'],
      ...['--reporter=json', `--outputFile=${files.report}`, ...(bail ? ['--bail=1'] : [])],
    ];
    // Seconds of a processor, not of the clock: a busy machine makes nothing look as if it never ended.
    const limit = `ulimit -t ${Math.round(30 + 5 * own)}; exec "$0" "$@"`;
    const { code } = await run('sh', ['-c', limit, process.execPath, ...command], {
      cwd: copy,
      capture: true,
      env: switchesEnv({
        CI: '1',
        SILKLINES_TESTS: tests.join('\n'),
        SILKLINES_BEGUN: files.begun,
        ...(fault === undefined
          ? { SILKLINES_REACHED: files.reached, SILKLINES_FAULTS: String(this.#many) }
          : { SILKLINES_FAULT: String(fault) }),
      }),
      timeout: 3_600_000,
    });
    const report = await readFile(files.report, 'utf8').catch(() => null);
    const seconds = secondsIn(await readFile(files.begun, 'utf8').catch(() => ''), Date.now());
    const failed = report === null ? [] : failedUnits(report);
    return {
      // A report is written, too, where a worker was ended and no test of it is told of.
      hasEnded: code === 0 || failed.length > 0,
      failed,
      last: [...seconds.keys()].at(-1) ?? null,
      seconds,
    };
  }
}

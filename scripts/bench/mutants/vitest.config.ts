import { relative } from 'node:path';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import own from '../../../vitest.config.ts';

/** Files of tests in the order in which they were asked for. */
class AsAsked extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const asked = (process.env.SILKLINES_TESTS ?? '').split('\n');
    const nth = ({ moduleId }: TestSpecification) =>
      asked.indexOf(relative(process.cwd(), moduleId));
    return files.toSorted((a, b) => nth(a) - nth(b));
  }
}

/** Tests one after the other in one process, which leaves the rest of the machine to whoever works on it. */
export default mergeConfig(own, {
  test: {
    sequence: { sequencer: AsAsked },
    setupFiles: ['scripts/bench/mutants/before-each-file.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
  },
});

import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

// Says which file of tests runs now and since when: to the commands it starts, and for when it never ends.
const { filepath } = (globalThis as unknown as { __vitest_worker__: { filepath: string } })
  .__vitest_worker__;
process.env.SILKLINES_TEST = relative(process.cwd(), filepath);
if (process.env.SILKLINES_BEGUN)
  appendFileSync(process.env.SILKLINES_BEGUN, `${Date.now()} ${process.env.SILKLINES_TEST}\n`);

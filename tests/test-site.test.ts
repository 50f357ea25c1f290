import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../scripts/check/check-content.ts';
import { readContent } from '../scripts/check/check-input.ts';
import { root } from '../scripts/lib/project.ts';
import { formatProblem } from '../src/schemas/problem.ts';
import { testContent } from './support/copy.ts';

// Facts that are not stored, doubted or without a footnote and a long title of a chart are told to an editor, who may let
// them stand; the test site has some on purpose.
const advice = new Set<string | undefined>(['SL311', 'SL411', 'SL419', 'SL420']);

it('the content of the test site has nothing wrong with it but what an editor may let stand', async () => {
  const project = mkdtempSync(join(tmpdir(), 'silklines-test-site-'));
  symlinkSync(testContent, join(project, 'content'));
  for (const path of ['public', 'src']) symlinkSync(join(root, path), join(project, path));
  const content = await readContent(project, { chosen: null, hints: false });
  rmSync(project, { recursive: true });
  expect(content.articles).toHaveLength(3);
  const problems = checkContent(content).problems.filter(({ code }) => !advice.has(code));
  expect(problems.map(formatProblem)).toEqual([]);
});

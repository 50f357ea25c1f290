import { expect, test } from 'playwright/test';
import { runScript } from '../../scripts/lib/project.ts';

test('pages that grow are within the budget with a thousand stories', async () => {
  test.setTimeout(600_000);
  const { code, output } = await runScript('scripts/budget.ts', ['--thousand'], { capture: true });
  expect(output).toContain('/places/china/');
  expect(code, output).toBe(0);
});

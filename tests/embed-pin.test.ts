import { expect, it } from 'vitest';
import { runScript } from '../scripts/lib/project.ts';

it('says how to pin, and what a date looks like, before it builds anything', async () => {
  const none = await runScript('scripts/pin.ts', [], { capture: true });
  expect(none.code).toBe(2);
  expect(none.output).toContain('npm run pin -- <figure>');
  const date = await runScript('scripts/pin.ts', ['corridor-middle', '--date', '2024-02-30'], {
    capture: true,
  });
  expect(date.code).toBe(2);
  expect(date.output).toContain('Write the date as YYYY-MM-DD.');
  const outside = await runScript('scripts/pin.ts', ['../../etc'], { capture: true });
  expect(outside.code).toBe(2);
});

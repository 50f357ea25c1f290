import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepPassage, passageOf, textOfPage } from './passages.ts';

it('the text of a page is what its readers see, a line for each part', () => {
  const html =
    '<head><title>T</title></head><h1>Trains</h1><script>let a = 1;</script><p>In 2023, <b>7,762</b>\n trains.</p>';
  expect(textOfPage(html)).toBe('Trains\nIn 2023, 7,762 trains.');
});

it('a passage is found again by its address, however that is written', () => {
  const root = mkdtempSync(join(tmpdir(), 'passages-'));
  keepPassage(root, 'https://www.example.org/report/', 'In 2023, 7,762 trains.');
  expect(passageOf(root, 'http://example.org/report#table')).toBe('In 2023, 7,762 trains.');
  expect(passageOf(root, 'https://example.org/report/#table')).toBe('In 2023, 7,762 trains.');
  expect(passageOf(root, 'https://example.org/other')).toBeNull();
  rmSync(root, { recursive: true });
});

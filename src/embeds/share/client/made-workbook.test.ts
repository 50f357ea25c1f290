import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { xlsxOf } from './made-workbook.ts';

it('a workbook keeps its heads in sight, its texts as texts and its days by the standard', async () => {
  const content = {
    title: 'Trains',
    subtitle: '',
    notes: [],
    page: 'https://example.org/',
    licence: { name: 'CC BY 4.0', url: 'https://example.org/by' },
    sources: [],
    facts: [{ id: '=1+1', period_end: '2021-03-01' }],
    places: [],
  };
  const schema = {
    fields: [
      { name: 'id', type: 'string', description: 'Id' },
      { name: 'period_end', type: 'date', description: 'Last day' },
    ],
  };
  const blob = await xlsxOf(content, schema);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const read = (name: string) => new TextDecoder().decode(files[name]);
  const sheet = read('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('ySplit="1"');
  expect(sheet).not.toContain('<f>');
  const styles = read('xl/styles.xml');
  expect(styles).toContain('numFmtId="164"');
  expect(styles).not.toContain('numFmtId="100"');
  expect(styles).toContain('<cellStyle name="Normal"');
});

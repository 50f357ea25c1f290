import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/browser';
import {
  type FactSchema,
  type WorkbookCell,
  type WorkbookContent,
  workbookOf,
} from '../../downloads/workbook.ts';

/** A figure as an Excel workbook, its columns typed, its sources on a sheet of their own. */
export const xlsxOf = (content: WorkbookContent, schema: FactSchema): Promise<Blob> =>
  writeXlsxFile(
    workbookOf(content, schema).map(
      ({ sheet, widths, rows: [names = [], ...rows] }): Sheet<Blob> => ({
        sheet,
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: 1,
        dateFormat: 'YYYY-MM-DD',
        data: [
          names.map((name): Cell => ({ value: String(name), fontWeight: 'bold' })),
          ...rows.map((row) => row.map(cellOf)),
        ],
      }),
    ),
    { features: [{ files: { transform: { 'xl/styles.xml': { transform: byTheStandard } } } }] },
  ).toBlob();

/**
 * Formats of one's own are numbered from 164 on (ECMA-376, 18.8.30), and there is a style that cells have by default:
 * programs that go by this, as GDAL does, would take days for numbers.
 */
const byTheStandard = (styles: string): string =>
  styles
    .replaceAll('numFmtId="100"', 'numFmtId="164"')
    .replace('<cellXfs', '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs')
    .replace(
      '</cellXfs>',
      '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    );

/** A text stays one, whatever it looks like: nothing of a source is computed. */
const cellOf = (value: WorkbookCell): Cell => {
  if (value === null) return null;
  if (typeof value === 'string') return { value, type: String };
  return value;
};

import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/browser';
import { type WorkbookCell, type WorkbookContent, workbookOf } from '../../downloads/workbook.ts';

/** A figure as an Excel workbook, its columns typed, its sources on a sheet of their own. */
export const xlsxOf = (content: WorkbookContent): Promise<Blob> =>
  writeXlsxFile(
    workbookOf(content).map(
      ({ sheet, widths, rows: [names = [], ...rows] }): Sheet<Blob> => ({
        sheet,
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: 1,
        dateFormat: 'yyyy-mm-dd',
        data: [
          names.map((name): Cell => ({ value: String(name), fontWeight: 'bold' })),
          ...rows.map((row) => row.map(cellOf)),
        ],
      }),
    ),
  ).toBlob();

/** A text stays one, whatever it looks like: nothing of a source is computed. */
const cellOf = (value: WorkbookCell): Cell => {
  if (value === null) return null;
  if (typeof value === 'string') return { value, type: String };
  return value;
};

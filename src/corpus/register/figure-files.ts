import { type FigureForm, figureFilesSchema } from '../../schemas/register.ts';

/**
 * The figures whose files have addresses of their own, by `content/figure-files.jsonl`: a line a figure, in any order.
 * Those addresses were published and answer for ever; the list does not grow.
 *
 * @throws where a line is not of this form
 */
export function parseFigureFiles(text: string): Map<string, ReadonlySet<FigureForm>> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const { figure, files } = figureFilesSchema.parse(JSON.parse(line));
      return [figure, new Set(files)];
    }),
  );
}

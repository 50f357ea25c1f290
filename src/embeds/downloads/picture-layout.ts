import { wrap } from '../../figures/map/measure.ts';

/** What stands in a picture beside the drawing. */
export interface PictureWords {
  title: string;
  subtitle: string;
  /** Under it: notes, source, licence. */
  foot: readonly string[];
}

/** A line of words of a picture, and where it begins. */
export interface PictureLine {
  part: 'title' | 'subtitle' | 'foot';
  text: string;
  /** Of its type. */
  size: number;
  x: number;
  y: number;
}

/** Where everything stands in a picture of a figure, in units of its drawing. */
export interface PictureLayout {
  width: number;
  height: number;
  /** Lines over the drawing. */
  head: PictureLine[];
  /** The upper left corner of the drawing. */
  drawing: { x: number; y: number };
  /** Lines under it. */
  foot: PictureLine[];
}

const margin = 24;

/** A figure by itself: its title and the line under that over the drawing, notes, source and licence under it. */
export function layOutPicture(
  { title, subtitle, foot }: PictureWords,
  drawing: { width: number; height: number },
): PictureLayout {
  const titles = wrap(title, 25, drawing.width);
  const subtitles = subtitle === '' ? [] : wrap(subtitle, 16, drawing.width);
  const notes = foot.flatMap((line) => wrap(line, 13, drawing.width));
  const top = margin + titles.length * 28 + subtitles.length * 21 + 12;
  const bottom = top + drawing.height;
  const linesAt =
    (part: PictureLine['part'], size: number, from: number, step: number) =>
    (text: string, nth: number): PictureLine => ({
      part,
      text,
      size,
      x: margin,
      y: from + nth * step,
    });
  return {
    width: drawing.width + 2 * margin,
    height: Math.ceil(bottom + 18 + notes.length * 18 + margin - 8),
    head: [
      ...titles.map(linesAt('title', 24, margin + 20, 28)),
      ...subtitles.map(linesAt('subtitle', 15.5, margin + titles.length * 28 + 14, 21)),
    ],
    drawing: { x: margin, y: top },
    foot: notes.map(linesAt('foot', 13, bottom + 24, 18)),
  };
}

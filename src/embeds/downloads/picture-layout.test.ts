import { expect, it } from 'vitest';
import { layOutPicture } from './picture-layout.ts';

const drawing = { width: 600, height: 400 };
const words = { title: 'Trips of trains', subtitle: '', foot: [] as string[] };

it('words stand over and under the drawing, each line below the one before, and all have room', () => {
  const {
    width,
    height,
    head,
    drawing: corner,
    foot,
  } = layOutPicture(
    { title: 'Trips of trains', subtitle: '2011 to 2024', foot: ['A note.', 'Source: an office'] },
    drawing,
  );
  expect(head.map(({ part, text }) => [part, text])).toEqual([
    ['title', 'Trips of trains'],
    ['subtitle', '2011 to 2024'],
  ]);
  expect(foot.map(({ text }) => text)).toEqual(['A note.', 'Source: an office']);
  const rows = [...head, ...foot].map(({ y }) => y);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
  expect(head.at(-1)?.y).toBeLessThan(corner.y);
  expect(foot[0]?.y).toBeGreaterThan(corner.y + drawing.height);
  expect(foot.at(-1)?.y).toBeLessThan(height);
  expect(width).toBe(drawing.width + 2 * corner.x);
});

it('a figure without a line under its title leaves no room for one', () => {
  const { head, drawing: bare } = layOutPicture(words, drawing);
  expect(head).toHaveLength(1);
  const { drawing: under } = layOutPicture({ ...words, subtitle: '2024' }, drawing);
  expect(under.y - bare.y).toBe(21);
});

it('each line of a long title moves what is under it down', () => {
  const title =
    'Trips of freight trains between China and Europe in each year since the first of them left';
  const { head, drawing: corner, height } = layOutPicture({ ...words, title }, drawing);
  expect(head).toHaveLength(2);
  const short = layOutPicture(words, drawing);
  expect(corner.y - short.drawing.y).toBe(28);
  expect(height - short.height).toBe(28);
});

it('a picture is of whole pixels, and cuts nothing off', () => {
  const { height } = layOutPicture(words, { width: 600, height: 400.4 });
  expect(height).toBe(layOutPicture(words, drawing).height + 1);
});

import { coloursOf, type Picture } from './picture.ts';

/** A picture in few colours: each pixel is the number of its colour. */
export interface FewColours {
  /** Red, green, blue of each colour. */
  palette: [number, number, number][];
  /** By `shadeOf` of a colour, the number of that in the palette. */
  numbers: Uint8Array;
}

/** Colours that are equal in the six upper bits of red, green and blue are one shade. */
export const shadeOf = (colour: number): number =>
  ((colour & 0xfc) >>> 2) | ((colour & 0xfc00) >>> 4) | ((colour & 0xfc0000) >>> 6);

const shadesInAll = 1 << 18;

/** The shades of a picture, in the order they are met. */
interface Shades {
  /** By number of the shade (`shadeOf`). */
  shades: Int32Array;
  /** How many pixels have it, and the colour of its longest run: that of an even ground, whatever blends come near it. */
  counts: Float64Array;
  red: Float64Array;
  green: Float64Array;
  blue: Float64Array;
}

/**
 * The colours a drawing is best shown in: an even ground keeps its very own, blends at edges take the nearest. Drawings
 * have a dozen even colours and some thousand blends of them, so that shades are compared, not pixels.
 *
 * @param most how many colours at most
 */
export function fewColours(picture: Picture, most: number): FewColours {
  const seen = shadesIn(coloursOf(picture));
  let palette = firstColours(seen, most);
  let groups = nearest(seen, palette);
  for (let round = 0; round < rounds; round++) {
    palette = middles(seen, groups, palette.length);
    groups = nearest(seen, palette);
  }
  const numbers = new Uint8Array(shadesInAll);
  for (const [i, shade] of seen.shades.entries()) numbers[shade] = groups[i] as number;
  return { palette: settled(seen, groups, palette), numbers };
}

/** How often groups are formed anew about their middle: more betters no picture that can be seen. */
const rounds = 6;

function shadesIn(colours: Int32Array): Shades {
  const counts = new Uint32Array(shadesInAll);
  const longest = new Uint32Array(shadesInAll);
  const colourOf = new Int32Array(shadesInAll);
  const met: number[] = [];
  for (let i = 0; i < colours.length; ) {
    const colour = colours[i] as number;
    const start = i;
    do i++;
    while (i < colours.length && colours[i] === colour);
    const run = i - start;
    const shade = shadeOf(colour);
    if (counts[shade] === 0) met.push(shade);
    counts[shade] = (counts[shade] as number) + run;
    if (run > (longest[shade] as number)) {
      longest[shade] = run;
      colourOf[shade] = colour;
    }
  }
  const byteOf = (shift: number) =>
    Float64Array.from(met, (shade) => ((colourOf[shade] as number) >>> shift) & 255);
  return {
    shades: Int32Array.from(met),
    counts: Float64Array.from(met, (shade) => counts[shade] as number),
    red: byteOf(0),
    green: byteOf(8),
    blue: byteOf(16),
  };
}

/** The commonest shade, and one after the other that whose pixels are furthest from all before it. */
function firstColours(
  { shades, counts, red, green, blue }: Shades,
  most: number,
): FewColours['palette'] {
  const palette: FewColours['palette'] = [];
  const off = new Float64Array(shades.length).fill(1e6);
  while (palette.length < most) {
    let [worst, at] = [0, -1];
    for (let i = 0; i < shades.length; i++) {
      const wrong = (off[i] as number) * (counts[i] as number);
      if (wrong > worst) [worst, at] = [wrong, i];
    }
    if (at < 0) break;
    const [r, g, b] = [red[at] as number, green[at] as number, blue[at] as number];
    palette.push([r, g, b]);
    for (let i = 0; i < shades.length; i++) {
      const d =
        ((red[i] as number) - r) ** 2 +
        ((green[i] as number) - g) ** 2 +
        ((blue[i] as number) - b) ** 2;
      if (d < (off[i] as number)) off[i] = d;
    }
  }
  return palette;
}

/** The nearest colour of the palette for each shade. */
function nearest({ shades, red, green, blue }: Shades, palette: FewColours['palette']): Uint8Array {
  const groups = new Uint8Array(shades.length);
  const off = new Float64Array(shades.length).fill(Infinity);
  for (const [nth, [r, g, b]] of palette.entries()) {
    for (let i = 0; i < shades.length; i++) {
      const [dr, dg, db] = [
        (red[i] as number) - r,
        (green[i] as number) - g,
        (blue[i] as number) - b,
      ];
      const d = dr * dr + dg * dg + db * db;
      if (d < (off[i] as number)) {
        off[i] = d;
        groups[i] = nth;
      }
    }
  }
  return groups;
}

/** The middle colour of the pixels of each group. */
function middles(
  { counts, red, green, blue }: Shades,
  groups: Uint8Array,
  most: number,
): FewColours['palette'] {
  const sums = Array.from({ length: most }, () => ({ red: 0, green: 0, blue: 0, all: 0 }));
  for (let i = 0; i < groups.length; i++) {
    const sum = sums[groups[i] as number] as (typeof sums)[number];
    const count = counts[i] as number;
    sum.red += count * (red[i] as number);
    sum.green += count * (green[i] as number);
    sum.blue += count * (blue[i] as number);
    sum.all += count;
  }
  return sums.map(({ red, green, blue, all }) => {
    const pixels = all || 1;
    return [red / pixels, green / pixels, blue / pixels];
  });
}

/** The colours in whole numbers; a ground that more than half of a group's pixels have is the group's colour. */
function settled(
  { counts, red, green, blue }: Shades,
  groups: Uint8Array,
  palette: FewColours['palette'],
): FewColours['palette'] {
  const main = palette.map(() => ({ shade: -1, count: 0, all: 0 }));
  for (let i = 0; i < groups.length; i++) {
    const group = main[groups[i] as number] as (typeof main)[number];
    const count = counts[i] as number;
    group.all += count;
    if (count > group.count) Object.assign(group, { shade: i, count });
  }
  return palette.map((colour, nth) => {
    const { shade, count, all } = main[nth] as (typeof main)[number];
    if (count * 2 <= all) return [...colour].map(Math.round) as typeof colour;
    return [red[shade] as number, green[shade] as number, blue[shade] as number];
  });
}

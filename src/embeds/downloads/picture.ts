/** A picture: four bytes a pixel, red, green, blue and 255, row by row. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Pixels as one number each, red in the lowest byte; below zero, for what fits into 32 bits with its sign is compared fastest. */
export const coloursOf = ({ pixels }: Picture): Int32Array =>
  pixels.byteOffset % 4 === 0
    ? new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4)
    : new Int32Array(Uint8Array.from(pixels).buffer);

/** A picture half as wide and half as high: each pixel is the middle of four. */
export function halved(picture: Picture): Picture {
  const [width, height] = [picture.width >> 1, picture.height >> 1];
  const from = coloursOf(picture);
  const pixels = new Int32Array(width * height);
  let to = 0;
  for (let y = 0; y < height; y++) {
    let at = 2 * y * picture.width;
    for (let x = 0; x < width; x++, at += 2) {
      const below = at + picture.width;
      pixels[to++] = middleOf(
        from[at] as number,
        from[at + 1] as number,
        from[below] as number,
        from[below + 1] as number,
      );
    }
  }
  return { width, height, pixels: new Uint8Array(pixels.buffer) };
}

/** The middle of four colours; red and blue are added in one sum, between which there is room for what they carry. */
function middleOf(a: number, b: number, c: number, d: number): number {
  const redAndBlue = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff) + 0x20002;
  const green = (a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00) + 0x200;
  return ((redAndBlue >>> 2) & 0xff00ff) | ((green >>> 2) & 0xff00) | 0xff000000;
}

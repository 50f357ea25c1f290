import { crc32, deflateSync } from 'node:zlib';
import { fewColours, shadeOf } from './palette.ts';
import { coloursOf, type Picture } from './picture.ts';

/**
 * A picture as a PNG file of sixteen colours, two pixels a byte. Drawings have few: so they take a fifth of the room, and
 * a palette chosen by the shades of a drawing is nearer to it, and chosen in half the time, than that of an encoder for
 * photographs.
 */
export function pngFile(picture: Picture): Uint8Array<ArrayBuffer> {
  const { palette, numbers } = fewColours(picture, 16);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(picture.width, 0);
  head.writeUInt32BE(picture.height, 4);
  // Four bits a pixel that name a colour of the palette; neither other way to compress or filter, nor interlaced.
  head.set([4, 3, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', head),
      chunk('PLTE', Uint8Array.from(palette.flat())),
      chunk('IDAT', deflateSync(rowsOf(picture, numbers), { level: 6 })),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Each row a byte that says that it is not filtered, and its pixels, two a byte. */
function rowsOf(picture: Picture, numbers: Uint8Array): Uint8Array {
  const { width, height } = picture;
  const colours = coloursOf(picture);
  const rows = new Uint8Array((Math.ceil(width / 2) + 1) * height);
  let [at, to] = [0, 0];
  let last = 0;
  let number = numbers[shadeOf(last)] as number;
  for (let y = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++) {
      const colour = colours[at++] as number;
      // Most pixels have the colour of the one before them.
      if (colour !== last) {
        last = colour;
        number = numbers[shadeOf(colour)] as number;
      }
      if ((x & 1) === 0) rows[to] = number << 4;
      else {
        rows[to] = (rows[to] as number) | number;
        to++;
      }
    }
    if ((width & 1) === 1) to++;
  }
  return rows;
}

import { expect, it } from 'vitest';
import { withFaces } from './faces.ts';

const drawing = (inner: string): string => `<svg><style>.a{fill:red}</style>${inner}</svg>`;

const rulesIn = (svg: string): string[] =>
  [...svg.matchAll(/font-family:'([^']+)'/g)].map(([, family = '']) => family);

it('puts into a file what it uses of the faces, and no more', async () => {
  const plain = await withFaces(drawing('<text>Wuhan</text>'));
  expect(rulesIn(plain)).toEqual(['Archivo Narrow']);
  expect(plain).toMatch(/src:url\(data:font\/woff2;base64,[\w+/=]+\)/);
  const more = await withFaces(
    drawing('<text>Małaszewicze</text><text class="map-label map-label-sea">Black Sea</text>'),
  );
  expect(rulesIn(more)).toEqual(['Archivo Narrow', 'Archivo Narrow', 'Newsreader Text']);
  const longer = await withFaces(drawing('<text>The quick brown fox jumps over 13 dogs</text>'));
  expect(longer.length).toBeGreaterThan(plain.length);
});

it('cuts the face of few words to those, and that of labels alike for most drawings', async () => {
  const fontsIn = (svg: string) => [...svg.matchAll(/base64,([^)]+)/g)].map(([, font]) => font);
  const sea = '<g class="map-names"><text class="map-label map-label-sea">Sea</text></g>';
  const [a, b, c] = await Promise.all(
    [sea, `${sea}<text>Wuhan</text>`, `${sea}<text>Liège</text>`].map((inner) =>
      withFaces(drawing(inner)).then(fontsIn),
    ),
  );
  expect(a).toHaveLength(2);
  expect(b).toEqual(a);
  expect(c?.[1]).toBe(a?.[1]);
  expect(c?.[0]).not.toBe(a?.[0]);
});

it('gives the same bytes for the same letters, in whatever order they stand', async () => {
  const [a, b] = await Promise.all(
    ['<text>abc</text>', '<text>cab</text>'].map((inner) => withFaces(drawing(inner))),
  );
  expect(a?.replace('abc</text>', '')).toBe(b?.replace('cab</text>', ''));
});

it('has the letter for a quotation mark, which a file writes as a reference', async () => {
  const [written, plain] = await Promise.all(
    ['<text>a&quot;b</text>', '<text>a"b</text>'].map((inner) => withFaces(drawing(inner))),
  );
  expect(written?.replace('&quot;', '"')).toBe(plain);
});

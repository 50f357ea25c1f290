/**
 * An SVG file as resvg draws it fastest: without links and without Chinese, which the faces of pictures do not hold (the
 * page and the SVG have both), and with its map uncut.
 */
export const asPicture = (svg: string): string =>
  uncut(
    svg
      .replace(/<(tspan|text)\b[^>]*class="[^"]*map-zh[^"]*"[^>]*>[^<]*<\/\1>/g, '')
      .replace(/ (?:href|aria-label)="[^"]*"/g, ''),
  );

const window = /<svg\b[^>]*\bclass="map-window" width="([\d.]+)" height="([\d.]+)"/;

/**
 * What reaches over the edge of a map is painted over with paper in place of being cut off, and the lines about the map
 * are written on that: resvg draws what is cut off apart and lays it on the picture through a mask, which takes as long
 * as all the drawing.
 */
function uncut(svg: string): string {
  const found = window.exec(svg);
  if (!found) return svg;
  const [width, height] = [Number(found[1]), Number(found[2])];
  const lines: string[] = [];
  const end = endOf(svg, found.index);
  const drawn = `${svg.slice(0, end)}${frameOf(width, height)}${svg.slice(end)}`
    .replace(/<text class="file-[^>]*>[^<]*<\/text>/g, (line) => {
      lines.push(line);
      return '';
    })
    .replace(/<svg\b(?=[^>]*\bclass="map-(?:sheet|window)\b)/g, '$& style="overflow:visible"');
  const close = drawn.lastIndexOf('</svg>');
  return `${drawn.slice(0, close)}${lines.join('')}${drawn.slice(close)}`;
}

/** Paper about a map, wider than any picture. */
const frameOf = (width: number, height: number): string =>
  `<path class="file-ground" fill-rule="evenodd" d="M${-4 * width} ${-4 * height}h${9 * width}v${9 * height}h${-9 * width}zM0 0h${width}v${height}h${-width}z"/>`;

/** Where an `svg` ends that begins there, after its closing tag. */
function endOf(text: string, start: number): number {
  const tags = /<(\/?)svg\b[^>]*>/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return text.length;
}

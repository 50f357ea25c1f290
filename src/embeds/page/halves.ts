import postcss from 'postcss';
import { keptByText } from '../../atlas/kept.ts';

/** What a drawing is made smaller by that was written in halves. */
const half = 'scale(.5)';

/** Layers of the ground that have a stroke; what stands in no other group is doubled with it. */
const layer = /\.map-(?:graticule|land|border|province|disputed)\b/;

/**
 * A sheet whose ground is written in halves of a unit and drawn half as large: it is drawn with the very same points, and
 * `2.5` takes three letters where `5` takes one. The ground is rounded to halves (`groundGrain`), so that all of it comes out whole.
 *
 * @example groundInHalves('<g class="map-ground"><path d="M1.5 2l-.5 3"/></g>')
 * // '<g class="map-ground" transform="scale(.5)"><path d="M3 4l-1 6"/></g>'
 */
export const groundInHalves = (sheet: string): string =>
  sheet.replace(
    /(<g class="map-ground")([^>]*>[\s\S]*?<\/g>)/g,
    (_, start: string, rest: string) => {
      const doubled = rest
        .replace(
          / (width|height)="([\d.]+)"/g,
          (_, name: string, size: string) => ` ${name}="${Number(size) * 2}"`,
        )
        .replace(/ d="([^"]*)"/g, (_, d: string) => ` d="${pathInHalves(d)}"`);
      return `${start} transform="${half}"${doubled}`;
    },
  );

/** Many maps lie on one sheet. */
const pathInHalves = keptByText((d) =>
  d
    .replace(/-?(?:\d+\.?\d*|\.\d+)/g, (number) => String(Number(number) * 2))
    .replace(/ (?=-)/g, ''),
);

/** Rules of a map's style sheet for ground that is written in halves: its lines are as thick and as long as before. */
export function stylesInHalves(css: string): string {
  const style = postcss.parse(css);
  style.walkDecls(/^stroke-(?:width|dasharray)$/, (declaration) => {
    const { parent } = declaration;
    const selectors = parent?.type === 'rule' ? (parent as postcss.Rule).selectors : [];
    if (selectors.length === 0 || !selectors.every((selector) => layer.test(selector))) return;
    declaration.value = declaration.value.replace(/\d*\.?\d+/g, (number) =>
      String(Number(number) * 2),
    );
  });
  return style.toString();
}

import { layerIn } from '../ground-layer.ts';

/** Draws a layer of a map's ground in the map itself, in place of one that it shows from a file. */
export function drawLayer(layer: Element, d: string): void {
  const own = layer.matches('path')
    ? layer
    : document.createElementNS('http://www.w3.org/2000/svg', 'path');
  own.setAttribute('class', layer.getAttribute('class') ?? '');
  own.setAttribute('d', d);
  if (own !== layer) layer.replaceWith(own);
}

/** Draws all ground of a sheet in the sheet, so that it may leave the page; it was fetched before, and mostly is at hand. */
export async function takeGround(sheet: SVGSVGElement): Promise<void> {
  const layers = [...sheet.querySelectorAll('use[href*=".svg#"]')];
  const texts = new Map<string, Promise<string>>();
  for (const layer of layers) {
    const [file = '', id = ''] = (layer.getAttribute('href') ?? '').split('#');
    const text = texts.get(file) ?? fetch(file).then((answer) => answer.text());
    texts.set(file, text);
    const d = layerIn(await text, id);
    if (d === undefined) throw new Error(`no ${id} in ${file}`);
    drawLayer(layer, d);
  }
}

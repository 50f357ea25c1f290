import {
  layOutPicture,
  type PictureLine,
  type PictureWords,
} from '../../downloads/picture-layout.ts';

/**
 * A drawing of this page as an SVG file that stands alone, with title, source and licence: colours, sizes and faces stand
 * in it as the reader sees them, and nothing leads back to the page's style sheets.
 *
 * @param faces rules of the faces of labels, with the fonts in them
 */
export function standalonePicture(
  drawing: SVGSVGElement,
  words: PictureWords,
  faces: readonly string[],
): string {
  const { width, height } = drawing.viewBox.baseVal;
  const { head, foot, ...picture } = layOutPicture(words, { width, height });
  const whole = { width: picture.width, height: picture.height };
  const root = shape('svg', {
    viewBox: `0 0 ${whole.width} ${whole.height}`,
    ...whole,
    role: 'img',
  });
  root.setAttribute('xmlns', svgSpace);
  const named = shape('title', {});
  named.textContent = words.title;
  const style = shape('style', {});
  style.textContent = faces.join('');
  const ground = shape('rect', { ...whole, fill: paperBehind(drawing) });
  root.append(named, style, ground, ...textsOf(head, drawing));
  const still = stillCopy(drawing);
  for (const [name, value] of Object.entries({ ...picture.drawing, width, height }))
    still.setAttribute(name, String(value));
  root.append(still, ...textsOf(foot, drawing));
  return new XMLSerializer().serializeToString(root);
}

/** The colour that is seen behind a drawing: that of the nearest around it that has one. */
function paperBehind(drawing: Element): string {
  for (let around: Element | null = drawing; around; around = around.parentElement) {
    const { backgroundColor } = getComputedStyle(around);
    if (!/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}

const svgSpace = 'http://www.w3.org/2000/svg';

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function textsOf(lines: readonly PictureLine[], drawing: SVGElement): SVGElement[] {
  const { color, fontFamily } = getComputedStyle(drawing);
  return lines.map(({ part, text, size, x, y }) => {
    const made = shape('text', {
      x,
      y,
      fill: color,
      'font-family': faceOfLabels(drawing) ?? fontFamily,
      'font-size': size,
      'font-weight': part === 'title' ? 600 : 400,
    });
    made.textContent = text;
    return made;
  });
}

/** The faces that the drawing sets its own words in. */
const faceOfLabels = (drawing: SVGElement): string | undefined => {
  const label = drawing.querySelector('text');
  return label ? getComputedStyle(label).fontFamily : undefined;
};

/** What a style sheet may say of a shape and children inherit, with what holds where nothing is said. */
const inherited = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  visibility: 'visible',
};
/** The same of what no child inherits. */
const own = { opacity: '1', 'vector-effect': 'none' };

/** A copy in which each shape says how it looks, without what only a page gives it. */
function stillCopy(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  const styles = new Map<Element, CSSStyleDeclaration>();
  const hidden = new Set<Element>();
  for (const [at, shown] of [drawing, ...drawing.querySelectorAll('*')].entries()) {
    const still = copies[at];
    if (!still) continue;
    const style = getComputedStyle(shown);
    styles.set(shown, style);
    if (style.display === 'none') hidden.add(still);
    dress(still, style, shown.parentElement ? styles.get(shown.parentElement) : undefined);
  }
  for (const element of hidden) element.remove();
  return copy;
}

/** Writes down how a shape looks where that is not what it inherits, and drops what only the page needs. */
function dress(
  still: Element,
  style: CSSStyleDeclaration,
  above: CSSStyleDeclaration | undefined,
): void {
  for (const [name, usual] of Object.entries(inherited)) {
    const value = style.getPropertyValue(name);
    if (value !== (above?.getPropertyValue(name) ?? usual)) still.setAttribute(name, value);
  }
  for (const [name, usual] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    if (value !== usual) still.setAttribute(name, value);
  }
  for (const { name } of [...still.attributes])
    if (/^(?:class|id|tabindex|data-|aria-)/.test(name)) still.removeAttribute(name);
  const address = still.getAttribute('href');
  if (address) still.setAttribute('href', new URL(address, location.href).href);
}

/** What stands in a picture beside the drawing. */
export interface PictureWords {
  title: string;
  subtitle: string;
  /** Lines under it: notes, source, licence. */
  foot: readonly string[];
}

const margin = 24;

/**
 * A drawing of this page as an SVG file that stands alone, with title, source and licence: colours, sizes and faces stand
 * in it as the reader sees them, and nothing leads back to the page's style sheets.
 *
 * @param faces rules of the faces of labels, with the fonts in them
 */
export function standalonePicture(
  drawing: SVGSVGElement,
  { title, subtitle, foot }: PictureWords,
  faces: readonly string[],
): string {
  const { width, height } = drawing.viewBox.baseVal;
  const lines = [
    ...wrap(title, 24, 600, width).map((text) => ({ text, size: 24, weight: 600, step: 28 })),
    ...wrap(subtitle, 15.5, 400, width).map((text) => ({
      text,
      size: 15.5,
      weight: 400,
      step: 21,
    })),
  ];
  const notes = foot
    .flatMap((line) => wrap(line, 13, 400, width))
    .map((text) => ({ text, size: 13, weight: 400, step: 18 }));
  const heightOf = (some: readonly { step: number }[]) =>
    some.reduce((sum, { step }) => sum + step, 0);
  const top = margin + heightOf(lines) + 12;
  const whole = { width: width + 2 * margin, height: top + height + 12 + heightOf(notes) + margin };
  const root = shape('svg', {
    viewBox: `0 0 ${whole.width} ${whole.height}`,
    width: whole.width,
    height: whole.height,
    role: 'img',
  });
  root.setAttribute('xmlns', svgSpace);
  const named = shape('title', {});
  named.textContent = title;
  const style = shape('style', {});
  style.textContent = faces.join('');
  const body = getComputedStyle(document.body);
  const ground = shape('rect', { ...whole, fill: body.backgroundColor });
  root.append(named, style, ground, ...textsAt(margin, lines, drawing));
  const still = stillCopy(drawing);
  for (const [name, value] of Object.entries({ x: margin, y: top, width, height }))
    still.setAttribute(name, String(value));
  root.append(still, ...textsAt(top + height + 12, notes, drawing));
  return new XMLSerializer().serializeToString(root);
}

const svgSpace = 'http://www.w3.org/2000/svg';

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

interface Line {
  text: string;
  size: number;
  weight: number;
  step: number;
}

function textsAt(from: number, lines: readonly Line[], drawing: SVGElement): SVGElement[] {
  const { color, fontFamily } = getComputedStyle(drawing);
  let y = from;
  return lines.map(({ text, size, weight, step }) => {
    y += step;
    const made = shape('text', {
      x: margin,
      y: y - step / 4,
      fill: color,
      'font-family': faceOfLabels(drawing) ?? fontFamily,
      'font-size': size,
      'font-weight': weight,
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

/** A text in lines no wider than the drawing. */
function wrap(text: string, size: number, weight: number, width: number): string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context || text === '') return text === '' ? [] : [text];
  context.font = `${weight} ${size}px "Archivo Narrow", sans-serif`;
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && context.measureText(longer).width > width) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}

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
  const hidden: Element[] = [];
  for (const [at, shown] of [drawing, ...drawing.querySelectorAll('*')].entries()) {
    const still = copies[at];
    if (!still) continue;
    const style = getComputedStyle(shown);
    styles.set(shown, style);
    if (at > 0 && style.display === 'none') hidden.push(still);
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

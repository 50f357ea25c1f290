import { takeGround } from '../../../figures/map/client/own-ground.ts';
import { figureMessages } from '../../../messages/figure.ts';
import { type MapContent, toGeoJson } from '../../downloads/geojson.ts';
import { recordsToCsv } from '../../downloads/records.ts';
import type { FactSchema, WorkbookContent } from '../../downloads/workbook.ts';
import { standalonePicture } from './made-picture.ts';

/** What the JSON of a figure says that its other files are made from. */
export interface FigureContent extends WorkbookContent, MapContent {
  id: string;
  kind: string;
  /** Full address of what the columns of its facts hold. */
  schema: string;
}

/** Adds to the files of a figure those that have no address: they are made here, when a reader asks for them. */
export function offerFiles(panel: Element, content: FigureContent, pictureName: string): void {
  const list = panel.querySelector('.share-links');
  const fileOf = (ending: string) =>
    list?.querySelector<HTMLAnchorElement>(`a[href$="${ending}"]`) ?? null;
  const svg = fileOf('.svg');
  const makeSvg = async () => (svg ? (await fetch(svg.href)).text() : drawingOf(panel, content));
  if (!fileOf('.csv') && content.facts.length > 0) {
    list?.append(
      ' ',
      madeLink(`${content.id}.csv`, 'CSV', async () =>
        csvOf(await schemaOf(panel, content), content),
      ),
    );
  }
  if (content.facts.length + content.places.length > 0) {
    list?.append(
      ' ',
      madeLink(`${content.id}.xlsx`, 'XLSX', async () =>
        (await import('./made-workbook.ts')).xlsxOf(content, await schemaOf(panel, content)),
      ),
    );
  }
  if (content.kind === 'map' && content.places.length > 0) {
    list?.append(
      ' ',
      madeLink(`${content.id}.geojson`, 'GeoJSON', async () =>
        asFile(JSON.stringify(toGeoJson(content)), 'application/geo+json'),
      ),
    );
  }
  if (!svg) {
    list?.append(
      ' ',
      madeLink(`${content.id}.svg`, 'SVG', async () => asFile(await makeSvg(), 'image/svg+xml')),
    );
  }
  if (!fileOf('.png')) {
    const png = madeLink(`${content.id}.png`, pictureName, async () => asPng(await makeSvg()));
    // Where this browser cannot draw it the link gives the SVG.
    if (svg) png.dataset['instead'] = svg.href;
    list?.append(' ', png);
  }
}

/** What the columns hold: in a file beside the JSON of the figure, wherever the site is served. */
async function schemaOf(panel: Element, { schema }: FigureContent): Promise<FactSchema> {
  const data = (panel as HTMLElement).dataset['data'] ?? '';
  const beside = new URL(schema).pathname.replace(/^.*\//, '');
  return (await fetch(new URL(beside, new URL(data, location.href)))).json();
}

const csvOf = (schema: FactSchema, { facts }: FigureContent): Blob =>
  asFile(
    recordsToCsv(
      schema.fields.map(({ name }) => name),
      facts,
    ),
    'text/csv',
  );

const asFile = (text: string, type: string): Blob => new Blob([text], { type });

/** A link that gives a file which is made on the first click. */
function madeLink(
  name: string,
  words: string,
  make: () => Promise<Blob | null>,
): HTMLAnchorElement {
  const link = document.createElement('a');
  Object.assign(link, { href: '#', download: name, textContent: words });
  link.addEventListener('click', async (event) => {
    if (link.href.startsWith('blob:')) return;
    event.preventDefault();
    const blob = await make().catch(() => null);
    const instead = link.dataset['instead'];
    if (blob) link.href = URL.createObjectURL(blob);
    else if (instead) Object.assign(link, { href: instead, download: '' });
    else return;
    // A click that is not on the link itself asks for no other.
    const { href, download } = link;
    Object.assign(document.createElement('a'), { href, download }).click();
  });
  return link;
}

/** The drawing of the figure that a panel belongs to, as a file. */
async function drawingOf(panel: Element, content: FigureContent): Promise<string> {
  const drawing = panel.closest('.plate')?.querySelector<SVGSVGElement>('.plate-drawing svg');
  if (!drawing) throw new Error(`no drawing of ${content.id}`);
  await takeGround(drawing);
  const { title, subtitle, notes, sources, licence, page } = content;
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].join(', ');
  const source = publishers === '' ? '' : `${figureMessages.source}: ${publishers}`;
  const foot = [...notes, source, [page, licence.name].join(' · ')].filter(Boolean);
  const words = [title, subtitle, ...foot, drawing.textContent].join('');
  const set = new Set(
    [...drawing.querySelectorAll('text')].map((part) => {
      const { fontStyle, fontFamily } = getComputedStyle(part);
      return `${fontStyle} ${fontFamily}`;
    }),
  );
  return standalonePicture(drawing, { title, subtitle, foot }, await facesInWords(words, [...set]));
}

/** An SVG file as PNG, two pixels a unit. A picture may fetch nothing: its faces are in it. */
async function asPng(svg: string): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: image.width * 2, height: image.height * 2 });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/**
 * Rules of those cuts of the page's faces in which some words are set, with the fonts in them.
 *
 * @param set how they are set: `italic "Newsreader Text", Georgia`
 */
const facesInWords = (words: string, set: readonly string[]): Promise<string[]> =>
  Promise.all(
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
      .filter(({ style }) => set.some((one) => isSetIn(one, style)))
      .filter(({ style }) => holdsAny(style.getPropertyValue('unicode-range'), words))
      .map(withData),
  );

function isSetIn(set: string, face: CSSStyleDeclaration): boolean {
  const [family = '', style] = ['font-family', 'font-style'].map((name) =>
    face.getPropertyValue(name).replace(/["']/g, ''),
  );
  return set.includes(family) && set.startsWith(style || 'normal');
}

/** Whether any letter of some words lies in a range as style sheets write it: "U+20-FF, U+2013". */
function holdsAny(range: string, words: string): boolean {
  const spans = [...range.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(([, from = '', to]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to ?? from, 16),
  ]);
  return [...words].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([from = 0, to = 0]) => from <= code && code <= to);
  });
}

async function withData(rule: CSSFontFaceRule): Promise<string> {
  const [, address = ''] = /url\("?([^")]+)/.exec(rule.cssText) ?? [];
  const font = await fetch(new URL(address, rule.parentStyleSheet?.href ?? location.href));
  const bytes = new Uint8Array(await font.arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return rule.cssText.replace(address, `data:font/woff2;base64,${btoa(binary)}`);
}

import type { ShareTexts } from '../share-texts.ts';

/** Words of the panel, from the catalogue of interface text, in `data-labels`. */
type Labels = Record<
  | 'preview'
  | 'width'
  | 'copy'
  | 'copied'
  | 'notCopied'
  | 'draw'
  | keyof ShareTexts['copies']
  | 'pinned'
  | 'pinnedElement',
  string
>;

const widths = [330, 510, 660, 930];

/** Adds to a share panel what needs scripts: the figure as others will see it, and texts to copy. */
export async function fillShare(panel: HTMLDetailsElement): Promise<void> {
  const labels = JSON.parse(panel.dataset['labels'] ?? '{}') as Labels;
  const { figure = '', data = '', embed = '' } = panel.dataset;
  const response = await fetch(data);
  if (!response.ok) throw new Error(`${response.status} for ${data}`);
  const { title, share } = (await response.json()) as { title: string; share: ShareTexts };
  const status = make('p', { className: 'share-status', role: 'status' });
  // A figure without a picture of its own is drawn here when a reader asks for one.
  const svg = panel.querySelector<HTMLAnchorElement>('a[href$=".svg"]');
  if (svg && !panel.querySelector('a[href$=".png"]')) svg.after(' ', pictureLink(svg, labels));
  panel.append(
    preview(embed, figure, title, labels),
    ...Object.entries(share.copies).map(([name, text]) =>
      copyField(labels[name as keyof ShareTexts['copies']], text, labels, status),
    ),
    ...share.pins.flatMap(({ date, frame, element }) => [
      copyField(`${labels.pinned} ${date}`, frame, labels, status),
      copyField(`${labels.pinnedElement} ${date}`, element, labels, status),
    ]),
    status,
  );
}

function pictureLink(svg: HTMLAnchorElement, labels: Labels): HTMLAnchorElement {
  const link = make('a', { href: svg.href, download: '', textContent: labels.draw });
  link.addEventListener('click', async (event) => {
    if (link.href.startsWith('blob:')) return;
    event.preventDefault();
    const blob = await asPng(svg.href).catch(() => null);
    // Where this browser cannot draw it the link gives the SVG.
    if (blob) {
      link.href = URL.createObjectURL(blob);
      link.download = (svg.pathname.split('/').at(-1) ?? '').replace(/svg$/, 'png');
    }
    const { href, download } = blob ? link : { href: svg.href, download: '' };
    make('a', { href, download }).click();
  });
  return link;
}

/** An SVG file as PNG, two pixels a unit. A picture may fetch nothing, so the page's faces go into it. */
async function asPng(address: string): Promise<Blob | null> {
  const [svg, faces] = await Promise.all([
    fetch(address).then((response) => response.text()),
    Promise.all(facesOfPage().map(withData)),
  ]);
  const image = new Image();
  const whole = svg.replace('<style>', () => `<style>${faces.join('')}`);
  image.src = `data:image/svg+xml,${encodeURIComponent(whole)}`;
  await image.decode();
  const canvas = make('canvas', { width: image.width * 2, height: image.height * 2 });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Rules of the faces in which labels are set. */
const facesOfPage = (): CSSFontFaceRule[] =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter((rule) => /Archivo|italic/.test(rule.cssText));

async function withData(rule: CSSFontFaceRule): Promise<string> {
  const [, address = ''] = /url\("?([^")]+)/.exec(rule.cssText) ?? [];
  const font = await fetch(new URL(address, rule.parentStyleSheet?.href ?? location.href));
  const bytes = new Uint8Array(await font.arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return rule.cssText.replace(address, `data:font/woff2;base64,${btoa(binary)}`);
}

function preview(src: string, figure: string, title: string, labels: Labels): HTMLElement {
  const frame = make('iframe', { title: `${labels.preview}: ${title}`, src, loading: 'lazy' });
  const box = make('div', { className: 'share-frame', tabIndex: 0 });
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', labels.preview);
  box.append(frame);
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || data?.type !== 'silklines:height') return;
    if (data.height > 0 && data.height < 2e4) frame.style.height = `${data.height}px`;
  });
  const group = make('fieldset', { className: 'share-widths' });
  group.append(make('legend', { textContent: labels.width }));
  const show = (width: number) => {
    frame.style.width = `${width}px`;
  };
  for (const width of widths) {
    const label = make('label', {});
    const radio = make('input', {
      type: 'radio',
      name: `share-width-${figure}`,
      value: String(width),
      checked: width === 660,
    });
    radio.addEventListener('change', () => show(width));
    label.append(radio, String(width));
    group.append(label);
  }
  show(660);
  const section = make('div', { className: 'share-preview' });
  section.append(group, box);
  return section;
}

function copyField(name: string, text: string, labels: Labels, status: HTMLElement): HTMLElement {
  const field = make('div', { className: 'share-field' });
  const label = make('label', {});
  const area = make('textarea', {
    value: text,
    readOnly: true,
    rows: Math.min(6, text.split('\n').length + 1),
    spellcheck: false,
  });
  label.append(make('span', { textContent: name }), area);
  const button = make('button', { type: 'button', textContent: labels.copy });
  button.setAttribute('aria-label', `${labels.copy}: ${name}`);
  button.addEventListener('click', async () => {
    // Where a page may not write to the clipboard, the text is left selected for the reader to copy.
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (!isCopied) area.select();
    const said = isCopied ? labels.copied : labels.notCopied;
    button.textContent = said;
    status.textContent = `${name}: ${said}`;
    setTimeout(() => {
      button.textContent = labels.copy;
    }, 2500);
  });
  field.append(label, button);
  return field;
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}

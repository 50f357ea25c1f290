import { sharePanelMessages as t } from '../../../messages/share.ts';
import { asItComes, type Choices, type Copies, copiesOf } from '../copies.ts';
import { type SharedFigure, type ShareTexts, shareTexts } from '../share-texts.ts';
import { type FigureContent, offerFiles } from './made-files.ts';

/** What each copy is called. */
const names: Record<keyof Copies | keyof ShareTexts['copies'], string> = t;

/** Widths to choose from, and the one at which a copy without a width is shown. CSS pixels. */
const widths = [330, 510, 660, 930];
const usual = 660;

/** Adds to a share panel what needs scripts: the figure as others will see it, and texts to copy. */
export async function fillShare(panel: HTMLDetailsElement): Promise<void> {
  const { figure = '', data = '', embed = '' } = panel.dataset;
  const response = await fetch(data);
  if (!response.ok) throw new Error(`${response.status} for ${data}`);
  const content = (await response.json()) as FigureContent & SharedFigure;
  const status = make('p', { className: 'share-status', role: 'status' });
  offerFiles(panel, content, t.draw);

  const choices: Choices = { ...asItComes };
  const view = preview(embed, content.title);
  const { input, copies, pins } = shareTexts(content);
  const embedded = copiesOf(input);
  const fields = new Map<string, HTMLElement>();
  for (const [name, text] of Object.entries({ ...embedded, ...copies })) {
    if (text) fields.set(name, copyField(names[name as keyof typeof names], text, status));
  }
  const change = () => {
    view.show(choices);
    for (const [name, text] of Object.entries(copiesOf(input, choices))) {
      const area = fields.get(name)?.querySelector('textarea');
      if (area) area.value = text ?? '';
    }
  };
  const rest = make('details', { className: 'share-more' });
  const isCopy = (name: string) => name in embedded;
  rest.append(
    make('summary', { textContent: t.more }),
    ...[...fields].filter(([name]) => !isCopy(name)).map(([, field]) => field),
  );
  panel.append(
    choose(`share-width-${figure}`, t.width, widthNames(), (value) => {
      choices.width = value === '' ? null : Number(value);
      change();
    }),
    choose(`share-theme-${figure}`, t.theme, Object.entries(t.themes), (value) => {
      choices.theme = value as Choices['theme'];
      change();
    }),
    view.box,
    ...[...fields].filter(([name]) => isCopy(name)).map(([, field]) => field),
    ...pins.flatMap(({ date, frame, element }) => [
      copyField(`${t.pinned} ${date}`, frame, status),
      copyField(`${t.pinnedElement} ${date}`, element, status),
    ]),
    rest,
    status,
  );
  view.show(choices);
}

const widthNames = (): [value: string, name: string][] => [
  ['', t.column],
  ...widths.map((width): [string, string] => [String(width), String(width)]),
];

/** Radio buttons of which the first is chosen. */
function choose(
  name: string,
  legend: string,
  values: [value: string, name: string][],
  chosen: (value: string) => void,
): HTMLElement {
  const group = make('fieldset', { className: 'share-widths' });
  group.append(make('legend', { textContent: legend }));
  for (const [at, [value, words]] of values.entries()) {
    const radio = make('input', { type: 'radio', name, value, checked: at === 0 });
    radio.addEventListener('change', () => chosen(value));
    const label = make('label', {});
    label.append(radio, words);
    group.append(label);
  }
  return group;
}

/** The figure in a frame of the width and the colours that are chosen. */
function preview(
  src: string,
  title: string,
): { box: HTMLElement; show: (choices: Choices) => void } {
  const frame = make('iframe', { title: `${t.preview}: ${title}`, src, loading: 'lazy' });
  const box = make('div', { className: 'share-frame', tabIndex: 0 });
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', t.preview);
  box.append(frame);
  let theme = 'light';
  const tell = () =>
    frame.contentWindow?.postMessage({ type: 'silklines:theme', theme }, location.origin);
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || data?.type !== 'silklines:height') return;
    if (data.height > 0 && data.height < 2e4) frame.style.height = `${data.height}px`;
  });
  frame.addEventListener('load', tell);
  return {
    box,
    show: (choices) => {
      frame.style.width = `${choices.width ?? usual}px`;
      theme = choices.theme === 'page' ? 'light' : choices.theme;
      tell();
    },
  };
}

/** How many rows of a field show a text: a line wraps once at most where it is short, and long ones are scrolled. */
export const rowsFor = (text: string): number => Math.min(6, text.split('\n').length + 1);

function copyField(name: string, text: string, status: HTMLElement): HTMLElement {
  const field = make('div', { className: 'share-field' });
  const label = make('label', {});
  const area = make('textarea', {
    value: text,
    readOnly: true,
    rows: rowsFor(text),
    spellcheck: false,
  });
  label.append(make('span', { textContent: name }), area);
  const button = make('button', { type: 'button', textContent: t.copy });
  button.setAttribute('aria-label', `${t.copy}: ${name}`);
  button.addEventListener('click', async () => {
    // Where a page may not write to the clipboard, the text is left selected for the reader to copy.
    const isCopied = await navigator.clipboard?.writeText(area.value).then(
      () => true,
      () => false,
    );
    if (!isCopied) area.select();
    const said = isCopied ? t.copied : t.notCopied;
    button.textContent = said;
    status.textContent = `${name}: ${said}`;
    setTimeout(() => {
      button.textContent = t.copy;
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

import { devMessages } from '../../messages/dev.ts';
import { button, element } from './elements.ts';

/** A figure of the page that its editor can change. */
export interface PageFigure {
  id: string;
  title: string;
  /** A kind of chart, or `map`. */
  drawn: string;
  /** The fact that stands last before it; null where none does. */
  after: string | null;
}

const own = 'desk-edit';

/** Gives every figure of the story a button that asks for it; those that have one keep it. */
export function markFigures(ask: (figure: PageFigure) => void): void {
  if (!document.querySelector('style[data-desk]'))
    document.head.append(element('style', { 'data-desk': '' }, style));
  for (const plate of document.querySelectorAll<HTMLElement>('main figure.plate[id^="fig-"]')) {
    if (!isOfStory(plate) || plate.querySelector(`.${own}`)) continue;
    const made = button({ class: own }, devMessages.figure.edit, () => ask(figureAt(plate)));
    plate.querySelector('.plate-head')?.append(made);
  }
}

/** Shows what is typed of a figure before it is written; "" shows what stood there. */
export function previewFigure(id: string, attribute: string, value: string): void {
  const plate = document.getElementById(`fig-${id}`);
  if (attribute === 'title') {
    const title = plate?.querySelector<HTMLElement>('.plate-title');
    if (!title) return;
    title.dataset['was'] ??= title.textContent ?? '';
    title.textContent = value || title.dataset['was'];
  } else if (attribute === 'note') {
    const caption = plate?.querySelector('figcaption');
    const shown = caption?.querySelector('.desk-note') ?? element('p', { class: 'desk-note' });
    shown.textContent = value;
    caption?.prepend(shown);
  }
}

/** The title of a figure as the page has it now; null where it is gone. */
export const titleOf = (id: string): string | null =>
  document.getElementById(`fig-${id}`)?.querySelector('.plate-title')?.textContent ?? null;

/** Charts that stand in the text, and the story's own map. */
const isOfStory = (plate: Element): boolean =>
  plate.closest('.prose') !== null || /^fig-story-.*-map$/.test(plate.id);

function figureAt(plate: HTMLElement): PageFigure {
  const facts = [...document.querySelectorAll('main .prose .fact[data-fact]')];
  const before = facts.filter(
    (fact) => fact.compareDocumentPosition(plate) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const kind = /\bis-([a-z]+)/.exec(plate.querySelector('svg.chart')?.getAttribute('class') ?? '');
  const id = plate.id.replace(/^fig-/, '');
  return {
    id,
    title: titleOf(id) ?? '',
    drawn: plate.matches('.plate-map') ? 'map' : (kind?.[1] ?? ''),
    after: before.at(-1)?.getAttribute('data-fact') ?? null,
  };
}

/** The button stands in the page, so it looks like one of the page's labels. */
const style = `
.${own} {
  justify-self: start;
  margin-block-start: 0.25rem;
  padding: 0.2rem 0.6rem;
  min-block-size: 1.75rem;
  border: 1px solid var(--ink-3, currentColor);
  background: var(--paper, Canvas);
  color: var(--ink-2, CanvasText);
  font: 0.8125rem/1.3 var(--font-label, sans-serif);
  cursor: pointer;
}
.${own}:hover { color: var(--ink, CanvasText); border-color: currentColor; }
@media (pointer: coarse) { .${own} { min-block-size: 2.75rem; } }
@media print { .${own} { display: none; } }
`;

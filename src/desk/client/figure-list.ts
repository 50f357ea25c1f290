import { devMessages } from '../../messages/dev.ts';
import { fill } from '../../messages/fill.ts';
import type { ListedFigure } from '../messages.ts';
import { button, element, section } from './elements.ts';

/** What can be drawn of the story, each with its picture, to be placed by a click or copied; nothing where there is none. */
export const drawFigureList = (
  figures: readonly ListedFigure[],
  place: (figure: string) => void,
): HTMLElement[] =>
  section(
    'figures',
    devMessages.figures,
    figures.map((figure) => drawFigure(figure, place)),
    devMessages.figuresNote,
  );

function drawFigure(
  { figure, label, directive, picture }: ListedFigure,
  place: (figure: string) => void,
): HTMLElement {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const image =
    picture === '' ? [] : [element('img', { src: base + picture, alt: '', loading: 'lazy' })];
  const copy = fill(devMessages.copy, { directive });
  const copying = button({ class: 'choice', 'aria-label': copy }, directive, () => {
    void navigator.clipboard.writeText(directive).then(() => {
      copying.textContent = fill(devMessages.copied, { directive });
    });
  });
  const named = fill(devMessages.placeNamed, { label });
  return element('li', {}, [
    element('span', {}, image),
    element('span', {}, [
      element('strong', {}, label),
      button({ class: 'act', 'aria-label': named }, devMessages.placeHere, () => place(figure)),
      copying,
    ]),
  ]);
}

/** How far down the window the paragraph may begin that is meant by "on screen", as a part of its height. */
const readingLine = 0.4;

/** The words of the paragraph, list or table of the story that is on screen; "" where none is. */
export function blockOnScreen(): string {
  const blocks = document.querySelectorAll('main .prose > :is(p, ul, ol, table, blockquote)');
  const above = [...blocks].filter(
    (block) => block.getBoundingClientRect().top < window.innerHeight * readingLine,
  );
  const block = (above.at(-1) ?? blocks[0])?.cloneNode(true);
  if (!(block instanceof Element)) return '';
  // Numbers of footnotes are no words of it.
  for (const mark of block.querySelectorAll('sup')) mark.remove();
  return block.textContent ?? '';
}

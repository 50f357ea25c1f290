import { devMessages } from '../../messages/dev.ts';
import { fill } from '../../messages/fill.ts';
import type { FigureCard } from '../messages.ts';
import { button, element } from './elements.ts';

/** What the card of a figure asks of the panel. */
export interface FigureWishes {
  /** Shows words on the page as they are typed, before they are written. */
  preview(attribute: string, value: string): void;
  write(attributes: Record<string, string>): void;
  undo(): void;
}

const { figure: messages } = devMessages;

/** A figure with what is said of it, to be typed, and the ways it can be drawn, to be chosen. */
export function drawFigureCard(card: FigureCard, title: string, wishes: FigureWishes): HTMLElement {
  const inputs = new Map<string, HTMLTextAreaElement>();
  const placed =
    card.directive === null
      ? messages.unplaced
      : fill(messages.placed, { directive: card.directive });
  const form = element('form', { class: 'figure-form' }, [
    ...card.words.map((word) => {
      const hint = word.attribute === 'title' ? title : word.hint;
      const input = element('textarea', { rows: '2', placeholder: hint }, word.value);
      input.addEventListener('input', () =>
        wishes.preview(word.attribute, (input as HTMLTextAreaElement).value.trim()),
      );
      inputs.set(word.attribute, input as HTMLTextAreaElement);
      return element('label', { title: word.hint }, [element('span', {}, word.name), input]);
    }),
    ...(card.kind ? [drawKind(card.kind, wishes.write)] : []),
    element('p', { class: 'acts' }, [
      element('button', { class: 'act' }, messages.write),
      button({ class: 'act', 'aria-keyshortcuts': 'u' }, devMessages.undo, wishes.undo),
    ]),
  ]);
  const typed = (): Record<string, string> =>
    Object.fromEntries([...inputs].map(([attribute, { value }]) => [attribute, value.trim()]));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    wishes.write(typed());
  });
  form.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLTextAreaElement;
    if (!isTyping || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    wishes.write(typed());
  });
  const label = fill(messages.label, { title });
  return element('section', { class: 'card', 'aria-label': label }, [
    element('p', { class: 'words' }, title),
    element('p', { class: 'about directive' }, placed),
    form,
  ]);
}

/** So many ways are shown beside each other; of more one is picked from a list. */
const fewChoices = 4;

/** The ways a figure can be drawn; the one that is chosen is written and drawn at once. */
function drawKind(
  { attribute, name, value, choices }: NonNullable<FigureCard['kind']>,
  write: (attributes: Record<string, string>) => void,
): HTMLElement {
  if (choices.length > fewChoices) {
    const options = choices.map((choice) =>
      element(
        'option',
        { value: choice.value, ...(choice.value === value && { selected: '' }) },
        choice.label,
      ),
    );
    const select = element('select', {}, options) as HTMLSelectElement;
    select.addEventListener('change', () => write({ [attribute]: select.value }));
    return element('label', { class: 'kinds' }, [element('span', {}, name), select]);
  }
  return element('fieldset', { class: 'kinds' }, [
    element('legend', {}, name),
    ...choices.map((choice) =>
      button(
        { class: 'choice', 'aria-pressed': String(choice.value === value) },
        choice.label,
        () => write({ [attribute]: choice.value }),
      ),
    ),
  ]);
}

import { devMessages } from '../../messages/dev.ts';
import { fill } from '../../messages/fill.ts';
import type { Act, Card, CardField, Choice, FoundPlaces } from '../messages.ts';
import { button, element } from './elements.ts';

/** What a card asks of the panel. */
export interface CardWishes {
  act(act: Act['act'], attributes?: Record<string, string>): void;
  next(): void;
  seek(letters: string): void;
  /** Opens what enters a place in the atlas. */
  enter(name: string): void;
}

/** A fact with what was read of each field, where it was found, and what else it could be, to choose or to type. */
export function drawCard(card: Card, wishes: CardWishes): HTMLElement {
  const { words, states, quote, status } = card;
  const said = devMessages.status[status as keyof typeof devMessages.status];
  const drawn = card.fields.map((field) => drawField(field, wishes));
  giveKeys(drawn, likeliest(drawn));
  for (const field of drawn) field.key.addEventListener('click', () => chooseField(drawn, field));
  return element('section', { class: 'card', 'aria-label': words }, [
    element('p', { class: 'words' }, [
      document.createTextNode(quote.before),
      element('mark', {}, quote.marked),
      document.createTextNode(quote.after),
    ]),
    element('p', { class: 'states' }, [states, said].filter(Boolean).join(' · ')),
    element(
      'dl',
      {},
      drawn.flatMap(({ term, description }) => [term, description]),
    ),
    element('p', { class: 'acts' }, [
      button({ class: 'act', 'aria-keyshortcuts': 'c' }, devMessages.confirm, () =>
        wishes.act('confirm'),
      ),
      button({ class: 'act', 'aria-keyshortcuts': 'n' }, devMessages.reject, () =>
        wishes.act('reject'),
      ),
      button({ class: 'act', 'aria-keyshortcuts': 'j' }, devMessages.next, wishes.next),
      button({ class: 'act', 'aria-keyshortcuts': 'u' }, devMessages.undo, () =>
        wishes.act('undo'),
      ),
    ]),
    element('p', { class: 'note' }, devMessages.keys),
  ]);
}

/** A field of the card, with what keys do to it. */
interface DrawnField {
  isDoubtful: boolean;
  term: HTMLElement;
  description: HTMLElement;
  /** Gives digits to the field's choices; pressed again, goes to where something else is typed. */
  key: HTMLElement;
  choices: readonly HTMLElement[];
}

/** So many choices have a digit. */
const digits = 9;

/** The likeliest choice of each field in doubt, then their next ones, then the likeliest of each other field. */
const likeliest = (fields: readonly DrawnField[]): HTMLElement[] => {
  const doubtful = fields.filter(({ isDoubtful }) => isDoubtful);
  const longest = Math.max(0, ...doubtful.map(({ choices }) => choices.length));
  return [
    ...Array.from({ length: longest }, (_, at) =>
      doubtful.flatMap(({ choices }) => choices[at] ?? []),
    ).flat(),
    ...fields.flatMap(({ isDoubtful, choices }) => (isDoubtful ? [] : choices.slice(0, 1))),
  ];
};

/** Numbers choices, and takes the digits away from all others. */
function giveKeys(fields: readonly DrawnField[], choices: readonly HTMLElement[]): void {
  for (const choice of fields.flatMap((field) => field.choices)) {
    const at = choices.indexOf(choice);
    for (const name of ['aria-keyshortcuts', 'data-key']) {
      if (at >= 0 && at < digits) choice.setAttribute(name, String(at + 1));
      else choice.removeAttribute(name);
    }
  }
}

/** Numbers the choices of one field; where that is done already, goes to where its words are typed. */
function chooseField(fields: readonly DrawnField[], field: DrawnField): void {
  const input = field.description.querySelector('input');
  const isChosen = field.description.classList.contains('chosen');
  for (const { description } of fields) description.classList.remove('chosen');
  field.description.classList.add('chosen');
  giveKeys(fields, field.choices);
  field.description.scrollIntoView({ block: 'nearest' });
  if (isChosen || field.choices.length === 0) input?.focus({ preventScroll: true });
}

function drawField(field: CardField, wishes: CardWishes): DrawnField {
  const { attribute, name, shown, origin, doubts, takes } = field;
  const set = (value: string, also?: Choice['also']): void =>
    wishes.act('set', { ...also, [attribute]: value });
  const choices = field.choices.map((choice) => choiceButton(choice, set));
  const isDoubtful = doubts.length > 0;
  const letter = devMessages.letters[attribute as keyof typeof devMessages.letters];
  const key = button(
    { class: 'field-key', ...(letter && { 'aria-keyshortcuts': letter, 'data-key': letter }) },
    name,
    () => {},
  );
  return {
    ...{ isDoubtful, choices, key },
    term: element('dt', {}, [key]),
    description: element(
      'dd',
      { 'data-field': attribute, ...(isDoubtful && { class: 'doubtful' }) },
      [
        element('strong', {}, shown),
        element('span', { class: 'about' }, [origin, ...doubts].filter(Boolean).join(' · ')),
        element('span', { class: 'choices' }, choices),
        ...(takes === 'nothing' ? [] : [typing(field, set, wishes)]),
      ],
    ),
  };
}

/** A field for words; of a place, with those of the atlas that its letters fit. */
function typing(
  { name, takes }: CardField,
  set: (value: string) => void,
  wishes: CardWishes,
): HTMLElement {
  const label = fill(devMessages.typed, { field: name });
  const input = element('input', { type: 'text', 'aria-label': label, placeholder: '…' });
  const found = element('span', { class: 'choices found', role: 'status' });
  const form = element('form', {}, [
    input,
    element('button', { class: 'act' }, devMessages.set),
    found,
  ]);
  const typed = (): string => (input as HTMLInputElement).value.trim();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (typed() !== '') set(typed());
  });
  if (takes === 'place') {
    input.addEventListener('input', () => wishes.seek(typed()));
    form.addEventListener('silklines:places', (event) => {
      const { letters, places } = (event as CustomEvent<FoundPlaces>).detail;
      if (letters !== typed()) return;
      const isNone = places.length === 0 && letters.length > 2;
      const enter = fill(devMessages.place.enter, { name: letters });
      found.replaceChildren(
        ...places.map((place) => choiceButton(place, set)),
        ...(isNone ? [devMessages.noneFound] : []),
        ...(isNone ? [button({ class: 'choice' }, enter, () => wishes.enter(letters))] : []),
      );
    });
    form.setAttribute('data-seeks', '');
  }
  return form;
}

const choiceButton = (
  { value, label, also }: Choice,
  set: (value: string, also?: Choice['also']) => void,
): HTMLElement => button({ class: 'choice', 'aria-label': label }, label, () => set(value, also));

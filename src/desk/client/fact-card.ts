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
  const { words, states, sentence, status } = card;
  const keys = keysOf(card.fields);
  const said = devMessages.status[status as keyof typeof devMessages.status];
  return element('section', { class: 'card', 'aria-label': words }, [
    element('p', { class: 'words' }, marked(sentence, words)),
    element('p', { class: 'states' }, [states, said].filter(Boolean).join(' · ')),
    element(
      'dl',
      {},
      card.fields.flatMap((field) => drawField(field, keys, wishes)),
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

/** The sentence with the words of the fact set off. */
function marked(sentence: string, words: string): Node[] {
  const at = sentence.indexOf(words);
  if (at < 0) return [document.createTextNode(sentence)];
  return [
    document.createTextNode(sentence.slice(0, at)),
    element('mark', {}, words),
    document.createTextNode(sentence.slice(at + words.length)),
  ];
}

/** The choices that a digit takes: those of fields in doubt, and where nothing is in doubt the first of all. */
function keysOf(fields: readonly CardField[]): ReadonlyMap<Choice, string> {
  const doubtful = fields.filter(({ doubts }) => doubts.length > 0);
  const choices = (doubtful.length > 0 ? doubtful : fields).flatMap((field) => field.choices);
  return new Map(choices.slice(0, 9).map((choice, at) => [choice, String(at + 1)]));
}

/** A choice with the digit that takes it. */
function choiceButton(choice: Choice, key: string | undefined, set: (value: string) => void) {
  const { label, value } = choice;
  const keyed = key && { 'aria-keyshortcuts': key, 'aria-label': label, 'data-key': key };
  return button({ class: 'choice', ...keyed }, label, () => set(value));
}

function drawField(
  field: CardField,
  keys: ReadonlyMap<Choice, string>,
  wishes: CardWishes,
): HTMLElement[] {
  const { attribute, name, shown, origin, doubts, choices, takes } = field;
  const set = (value: string): void => wishes.act('set', { [attribute]: value });
  return [
    element('dt', {}, name),
    element('dd', { 'data-field': attribute, ...(doubts.length > 0 && { class: 'doubtful' }) }, [
      element('strong', {}, shown),
      element('span', { class: 'about' }, [origin, ...doubts].filter(Boolean).join(' · ')),
      element(
        'span',
        { class: 'choices' },
        choices.map((choice) => choiceButton(choice, keys.get(choice), set)),
      ),
      ...(takes === 'nothing' ? [] : [typing(field, set, wishes)]),
    ]),
  ];
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
        ...places.map((place) => asButton(place, set)),
        ...(isNone ? [devMessages.noneFound] : []),
        ...(isNone ? [button({ class: 'choice' }, enter, () => wishes.enter(letters))] : []),
      );
    });
    form.setAttribute('data-seeks', '');
  }
  return form;
}

const asButton = ({ value, label }: Choice, set: (value: string) => void): HTMLElement =>
  button({ class: 'choice' }, label, () => set(value));

import { devMessages } from '../../messages/dev.ts';
import { fill } from '../../messages/fill.ts';
import type { PlaceAnswer, PlaceDemand, PlaceFields } from '../messages.ts';
import { button, element } from './elements.ts';
import { post } from './post.ts';

const { place: messages } = devMessages;

/** Asks the development server of a place, or has it entered. */
export const askPlace = (demand: PlaceDemand): Promise<PlaceAnswer> => post('places', demand);

/** What the card of a new place asks of the panel. */
export interface PlaceWishes {
  enter(fields: PlaceFields): void;
  close(): void;
}

type Proposed = Extract<PlaceAnswer, { proposals: unknown }>;

/** A place the atlas does not know: what the gazetteer has of its name, to choose, to correct and to enter. */
export function drawPlaceCard(name: string, answer: Proposed, wishes: PlaceWishes): HTMLElement {
  const { proposals, kinds, areas } = answer;
  const inputs = new Map<keyof PlaceFields, HTMLInputElement | HTMLSelectElement>();
  const names = Object.keys(messages.fields) as (keyof PlaceFields)[];
  const form = element('form', { class: 'figure-form' }, [
    ...names.map((field) => {
      const input = inputOf(field, kinds);
      inputs.set(field, input);
      return element('label', {}, [element('span', {}, messages.fields[field]), input]);
    }),
    element(
      'datalist',
      { id: 'areas' },
      areas.map((area) => element('option', { value: area })),
    ),
    element('p', { class: 'acts' }, [
      element('button', { class: 'act' }, messages.write),
      button({ class: 'act' }, messages.close, wishes.close),
    ]),
  ]);
  const choices = proposals.map(({ label, fields }) =>
    button({ class: 'choice' }, label, () => choose(fields)),
  );
  const choose = (fields: PlaceFields): void => {
    for (const [field, input] of inputs) input.value = fields[field];
    for (const [at, choice] of choices.entries())
      choice.setAttribute('aria-pressed', String(proposals[at]?.fields === fields));
  };
  const [first] = proposals;
  if (first) choose(first.fields);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = names.map((field) => [field, inputs.get(field)?.value ?? '']);
    wishes.enter(Object.fromEntries(typed) as PlaceFields);
  });
  return element('section', { class: 'card', 'aria-label': fill(messages.label, { name }) }, [
    element('p', { class: 'words' }, fill(messages.label, { name })),
    element('p', { class: 'choices' }, choices),
    form,
    element('p', { class: 'note' }, messages.note),
  ]);
}

function inputOf(
  field: keyof PlaceFields,
  kinds: readonly string[],
): HTMLInputElement | HTMLSelectElement {
  if (field === 'kind')
    return element(
      'select',
      {},
      kinds.map((kind) => element('option', {}, kind)),
    ) as HTMLSelectElement;
  const hint = (messages.hints as Partial<Record<keyof PlaceFields, string>>)[field];
  return element('input', {
    type: 'text',
    ...(hint && { placeholder: hint }),
    ...(field === 'within' && { list: 'areas' }),
    ...((field === 'lat' || field === 'lon') && { inputmode: 'decimal' }),
  }) as HTMLInputElement;
}

import { devMessages } from '../../messages/dev.ts';
import type { Done, Look, SourceDemand } from '../messages.ts';
import { element } from './elements.ts';
import { post } from './post.ts';

const { source: messages } = devMessages;

type Told = Omit<Done, 'page'>;

/** A form, folded, that adds a source by its address and, where its page cannot be fetched, by a pasted passage. */
export function drawSourceForm(look: Look, tell: (told: Told) => void): HTMLElement {
  const url = element('input', { type: 'url', required: '', placeholder: 'https://…' });
  const text = element('textarea', { rows: '4', placeholder: messages.hint });
  const form = element('form', { class: 'figure-form' }, [
    element('label', {}, [element('span', {}, messages.url), url]),
    element('label', {}, [element('span', {}, messages.text), text]),
    element('p', { class: 'acts' }, [element('button', { class: 'act' }, messages.write)]),
  ]) as HTMLFormElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const demand: SourceDemand = {
      ...look,
      url: (url as HTMLInputElement).value.trim(),
      text: (text as HTMLTextAreaElement).value,
    };
    tell({ message: messages.reading, isRefused: false });
    void post<Told>('sources', demand).then((told) => {
      tell(told);
      if (!told.isRefused) form.reset();
    });
  });
  return element('details', { class: 'add-source' }, [
    element('summary', {}, messages.add),
    form,
    element('p', { class: 'note' }, messages.note),
  ]);
}

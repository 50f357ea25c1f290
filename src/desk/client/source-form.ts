import { devMessages } from '../../messages/dev.ts';
import type { SourceDemand, SourceTold } from '../messages.ts';
import { element } from './elements.ts';

const { source: messages } = devMessages;

/** What is waited before it is said that a page takes its time, in milliseconds. */
const patience = 2500;

/** What the form asks of the panel it stands in. */
export interface SourceWishes {
  send(wish: Omit<SourceDemand, 'page'>): Promise<SourceTold>;
  tell(told: SourceTold): void;
}

/**
 * A form, folded, that adds a source by its address and, where its page cannot be fetched, by a pasted passage. What is
 * typed stays until the source is there, and so does what is typed meanwhile.
 */
export function drawSourceForm({ send, tell }: SourceWishes): HTMLElement {
  const url = element('input', { type: 'url', required: '', placeholder: 'https://…' });
  const text = element('textarea', { rows: '4', placeholder: messages.hint });
  const write = element('button', { class: 'act' }, messages.write);
  const fields = [url as HTMLInputElement, text as HTMLTextAreaElement] as const;
  const form = element('form', { class: 'figure-form' }, [
    element('label', {}, [element('span', {}, messages.url), url]),
    element('label', {}, [element('span', {}, messages.text), text]),
    element('p', { class: 'acts' }, [write]),
  ]);
  const add = async (): Promise<void> => {
    const sent = fields.map(({ value }) => value);
    const [address = '', passage = ''] = sent;
    // Where it is pressed it keeps the keys, which a disabled one would lose.
    write.setAttribute('aria-disabled', 'true');
    tell({ message: messages.reading, isRefused: false });
    const slow = setTimeout(() => tell({ message: messages.slow, isRefused: false }), patience);
    const told = await send({ url: address.trim(), text: passage });
    clearTimeout(slow);
    write.removeAttribute('aria-disabled');
    tell(told);
    if (told.isRefused || told.isUnread) return;
    for (const [at, field] of fields.entries()) if (field.value === sent[at]) field.value = '';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!write.hasAttribute('aria-disabled')) void add();
  });
  return element('details', { class: 'add-source' }, [
    element('summary', {}, messages.add),
    form,
    element('p', { class: 'note' }, messages.note),
  ]);
}

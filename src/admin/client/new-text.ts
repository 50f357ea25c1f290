import type { FormField } from '../fields.ts';
import { type Fields, readStoryFile, writeStoryFile } from '../story-file.ts';
import type { FormList } from './form-lists.ts';
import { ReplacedTexts } from './replaced-texts.ts';
import { type NewText, newText, type TookText, textField, tookText } from './talk.ts';

/** What the form holds, and what it holds it in. */
export interface Surroundings {
  fields: readonly FormField[];
  lists: ReadonlyMap<string, FormList>;
  /** The values of the story that is open; null while none is. */
  held(): Fields | null;
}

/**
 * Puts what was corrected in the preview into the fields of the form, as if it had been typed there, and answers what
 * they hold then. What was typed since the preview asked is never written over.
 */
export function takeNewText({ fields, lists, held }: Surroundings): void {
  const replaced = new ReplacedTexts();
  let taken: { values: Fields; text: string } | null = null;
  /** What is at hand: what was taken last, where the form has not heard of it yet. */
  const atHand = (values: Fields): { values: Fields; text: string } => {
    const text = writeStoryFile(values, fields);
    if (taken && replaced.has(text)) return taken;
    replaced.clear();
    return { values, text };
  };
  const take = ({ before, text }: NewText): Omit<TookText, 'type'> => {
    const heard = held();
    if (!heard) return { text: '', isTaken: false };
    const { values, text: now } = atHand(heard);
    const field = textField(document);
    if (!field || now !== before) return { text: now, isTaken: false };
    const [was, next] = [readStoryFile(before, fields), readStoryFile(text, fields)];
    const body = String(next['body'] ?? '');
    type(field, body);
    const changed: Fields = { body };
    for (const [name, list] of lists) {
      const wanted = (next[name] ?? []) as unknown[];
      if (JSON.stringify(wanted) === JSON.stringify(was[name] ?? [])) continue;
      list.take(wanted);
      changed[name] = wanted;
    }
    const after = { ...values, ...changed };
    taken = { values: after, text: writeStoryFile(after, fields) };
    replaced.add(before, taken.text);
    return { text: taken.text, isTaken: true };
  };
  window.addEventListener('message', ({ origin, data, source }: MessageEvent<NewText>) => {
    if (origin !== location.origin || data?.type !== newText) return;
    const answer: TookText = { type: tookText, ...take(data) };
    source?.postMessage(answer, { targetOrigin: location.origin });
  });
}

/** Has a field hold another text, its cursor where it was among the words. */
function type(field: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = field;
  if (value === text) return;
  const at = (offset: number): number => offsetIn(text, value, offset);
  // React puts a setter of its own on the field, which would hide the change from it.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.setSelectionRange(at(selectionStart), at(selectionEnd));
}

/** Where an offset of a text stands in what has become of it, changed in one place. */
export function offsetIn(after: string, before: string, offset: number): number {
  if (before.slice(0, offset) === after.slice(0, offset)) return offset;
  return Math.max(0, offset + after.length - before.length);
}

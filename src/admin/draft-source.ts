import type { DevStore } from '../corpus/dev-store.ts';
import { addSource } from '../desk/add-source.ts';
import { refused } from '../desk/fact-edit.ts';
import { type DraftSourceAnswer, type DraftSourceDemand, events } from '../desk/messages.ts';
import { isAddress } from '../desk/source-entry.ts';
import { devMessages } from '../messages/dev.ts';

/**
 * Looks a source up for a story in a form, or writes one that was looked up into its text: two questions, so that its
 * editor can type on while a page is on its way.
 */
export async function answerSource(
  { event, data }: DraftSourceDemand,
  text: string,
  store: Pick<DevStore, 'readSource'>,
): Promise<DraftSourceAnswer> {
  if (event === events.addSource) {
    const { text: added, ...told } = addSource(text, data.found);
    return { told, ...(added !== undefined && { text: added }) };
  }
  if (!isAddress(data.url)) return { told: refused(devMessages.source.noAddress) };
  return { found: await store.readSource(data.url, data.text) };
}

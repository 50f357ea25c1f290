import { devMessages } from '../messages/dev.ts';
import { fill } from '../messages/fill.ts';
import type { FoundSource } from '../schemas/source-facts.ts';
import { done, refused } from './fact-edit.ts';
import type { SourceTold } from './messages.ts';
import { withSource } from './source-entry.ts';

const { source: messages } = devMessages;

/**
 * What comes of adding a source to the text of a story, in words.
 *
 * @returns with `text` where the story is to hold the source now; without it where it has it, or cannot take it
 */
export function addSource(
  text: string,
  { known, failure }: FoundSource,
): SourceTold & { text?: string } {
  const added = withSource(text, known);
  if (!added) return refused(messages.noList);
  const isUnread = failure !== null;
  const unread = isUnread ? ` ${fill(messages.unread, { why: failure })}` : '';
  if (added.text === text)
    return { ...done(fill(messages.there, { id: added.id }) + unread), isUnread };
  return { ...done(fill(messages.added, { id: added.id }) + unread, added.text), isUnread };
}

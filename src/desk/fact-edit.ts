import { withFootnote } from '../extraction/editing/footnote.ts';
import {
  applyEdit,
  type ReadText,
  smallestDirective,
  type Wanted,
} from '../extraction/editing/smallest-directive.ts';
import { devMessages } from '../messages/dev.ts';
import { fill, fillCount } from '../messages/fill.ts';
import type { Fact } from '../schemas/fact.ts';
import { faultInWords } from '../schemas/problem.ts';
import { alikeOf, rejectedAlike } from './alike.ts';
import type { Act, Done } from './messages.ts';

/** What came of an act, in words; with the text of the story where that has changed. */
export type Outcome = Omit<Done, 'page'> & { text?: string };

export const refused = (message: string): Outcome => ({ message, isRefused: true });
export const done = (message: string, text?: string): Outcome => ({
  message,
  isRefused: false,
  ...(text !== undefined && { text }),
});

/** The text of a story with what an editor wants of one of its facts, by the smallest directive that does it. */
export function editFact(
  raw: string,
  fact: Pick<Fact, 'source' | 'kind' | 'citation' | 'directive'>,
  { act, attributes = {} }: Pick<Act, 'act' | 'attributes'>,
  read: ReadText,
): Outcome {
  const { citation, ...rest } = attributes;
  const isUncited = fact.citation === null && !fact.directive && Object.keys(rest).length === 0;
  const noted = citation && isUncited ? withFootnote(raw, fact, citation, read) : null;
  if (noted)
    return done(
      inWords(fill(devMessages.done.set, { directive: noted.mark }), noted.others),
      noted.text,
    );
  const wanted: Wanted = act === 'reject' ? 'no fact' : { attributes };
  const edit = smallestDirective(raw, fact, wanted, read);
  if ('message' in edit) return refused(faultInWords(edit));
  const { text, others } = edit;
  const told = devMessages.done;
  const what = text.startsWith(':') ? fill(told.set, { directive: text }) : told.unset;
  return done(inWords(what, others), applyEdit(raw, edit));
}

/**
 * The text with what an editor wants of the facts that were chosen; what was said of one alone is offered for those that
 * were read like it.
 *
 * @param facts all of the story
 */
export function editChosen(
  raw: string,
  chosen: readonly Fact[],
  act: Pick<Act, 'act' | 'attributes'>,
  { facts, read }: { facts: readonly Fact[]; read: ReadText },
): Outcome {
  const [fact, ...others] = chosen;
  if (!fact || others.length > 0) return editFacts(raw, chosen, act, read);
  const outcome = editFact(raw, fact, act, read);
  if (outcome.isRefused) return outcome;
  if (act.act === 'reject') return { ...outcome, same: rejectedAlike(fact, facts) };
  if (act.act !== 'set') return outcome;
  return { ...outcome, same: alikeOf(fact, act.attributes ?? {}, { facts, raw, read }) };
}

/** The text with the same said of each of several facts; where it cannot be said of one of them, of none. */
function editFacts(
  raw: string,
  facts: readonly Fact[],
  act: Pick<Act, 'act' | 'attributes'>,
  read: ReadText,
): Outcome {
  // The last first, so that places before it stay.
  const turned = facts.toSorted((a, b) => b.source.start - a.source.start);
  let text = raw;
  for (const fact of turned) {
    const { text: next = text, ...outcome } = editFact(text, fact, act, read);
    if (outcome.isRefused) return outcome;
    text = next;
  }
  const told = act.act === 'reject' ? devMessages.done.rejected : devMessages.done.same;
  return done(fillCount(told, facts.length), text);
}

/** The text with a footnote behind each sentence whose source is known. */
export function citeFacts(
  raw: string,
  citable: readonly { fact: Fact; source: string }[],
  read: ReadText,
): Outcome {
  const turned = citable.toSorted((a, b) => b.fact.source.start - a.fact.source.start);
  let text = raw;
  let count = 0;
  for (const { fact, source } of turned) {
    const noted = withFootnote(text, fact, source, read);
    if (!noted) continue;
    text = noted.text;
    count++;
  }
  if (count === 0) return refused(devMessages.refused.uncited);
  return done(fillCount(devMessages.done.cite, count), text);
}

/** What was written, and the other facts that have changed by it. */
function inWords(what: string, others: readonly Fact[]): string {
  const words = others.map(({ source }) => source.text).join(', ');
  const also =
    others.length > 0 ? fillCount(devMessages.done.others, others.length, { words }) : '';
  return [what, also].filter(Boolean).join('. ');
}

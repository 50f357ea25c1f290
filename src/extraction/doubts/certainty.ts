import type { Doubt, Fact } from '../../schemas/fact.ts';
import type { FactView } from './fact-view.ts';
import { originOf } from './origins.ts';

/** Attributes of a directive and the field whose origin they set. */
const editedFields = {
  unit: 'unit',
  subject: 'subject',
  period: 'period',
  place: 'places',
  corridor: 'places',
} as const;

/**
 * Where the fields of a fact were found and what is doubted of them. What an editor's directive says comes from the
 * editor, and a fact that has one has been looked at: nothing of it is doubted any more.
 *
 * @param doubted what is doubted of the facts of the article
 */
export function certaintyOf(
  view: FactView | undefined,
  touch: { directive: { attributes: Readonly<Record<string, string>> } } | undefined,
  doubted: ReadonlyMap<FactView, Doubt[]>,
): Pick<Fact, 'origin' | 'doubts'> {
  if (!view) return { doubts: [] };
  const origin = view.fact.origin ? { ...originOf(view), ...view.fact.origin } : originOf(view);
  if (!touch) return { origin, doubts: view.fact.doubts ?? doubted.get(view) ?? [] };
  for (const [attribute, field] of Object.entries(editedFields))
    if (touch.directive.attributes[attribute] !== undefined) origin[field] = 'editor';
  return { origin, doubts: [] };
}

import type { History, Told } from '../corpus/history/history.ts';
import { formerFactsOf, type Stub } from '../corpus/register/stubs.ts';
import type { Pin } from '../embeds/share/share-texts.ts';
import type { Site } from './site-data.ts';

/** What became of a fact that is no longer stated under its id. */
export interface FormerFact {
  /** Id of the fact that took its place. */
  successor?: string;
  /** What the register says of it, where none did. */
  stub?: Stub;
  /** What it was, and the day it went, where only the history of the project tells. */
  gone?: { was: Told; date: string; article: string };
  /** Its words in a pinned figure, where nothing else is known. */
  pinned?: { words: string; hash: string; date: string };
}

/** Addresses of facts that were published or pinned and are stated no longer, by id. */
export function formerFacts(
  site: Pick<Site, 'facts' | 'factById' | 'stories' | 'series' | 'register'>,
  { successors, gone }: History,
  pins: readonly Pick<Pin, 'hash' | 'date' | 'facts'>[],
): Map<string, FormerFact> {
  const found = new Map<string, FormerFact>();
  const add = (id: string, former: FormerFact) => {
    if (!site.factById.has(id) && !found.has(id)) found.set(id, former);
  };
  for (const [id, fate] of formerFactsOf(site))
    add(id, 'now' in fate ? { successor: fate.now } : { stub: fate.gone });
  for (const [id, successor] of successors) {
    if (site.factById.has(successor)) add(id, { successor });
  }
  for (const [id, what] of gone) add(id, { gone: what });
  for (const { hash, date, facts } of pins) {
    for (const [id, words] of Object.entries(facts)) {
      add(id, { pinned: { words, hash, date } });
      const known = found.get(id);
      if (known?.stub) known.pinned ??= { words, hash, date };
    }
  }
  return found;
}

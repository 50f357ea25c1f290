import type { Atlas } from '../../atlas/types.ts';
import type { FactsFile } from '../../schemas/fact.ts';

/** Whether a fact of a story or a published figure is stated, by its id. */
export function standingIn(
  files: readonly Pick<FactsFile, 'facts'>[],
  atlas: Pick<Atlas, 'figures'>,
): (id: string) => boolean {
  const ids = new Set(atlas.figures.map(({ id }) => id));
  for (const { facts } of files)
    for (const { id, status } of facts) if (status !== 'rejected') ids.add(id);
  return (id) => ids.has(id);
}

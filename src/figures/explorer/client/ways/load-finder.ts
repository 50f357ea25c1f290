import type { NetworkData } from '../../network.ts';
import type { Finder, FinderHost } from './finder.ts';

/** Fetches what finds places and ways, and the network they are found in. */
export async function loadFinder(file: string, host: FinderHost): Promise<Finder> {
  const [module, answer] = await Promise.all([import('./finder.ts'), fetch(file)]);
  return new module.Finder((await answer.json()) as NetworkData, host);
}

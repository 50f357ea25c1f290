import type { MapView } from './map-view.ts';

/** Fetches the second level of detail for some maps; false where there is nothing to refine, or it does not come. */
export async function fetchDetail(coarse: readonly MapView[], file: string): Promise<boolean> {
  if (coarse.length === 0) return false;
  try {
    const [{ refineAll }, answer] = await Promise.all([import('./refine.ts'), fetch(file)]);
    refineAll(coarse, await answer.json());
    return true;
  } catch {
    // The coarse map stays; the next move asks again.
    return false;
  }
}

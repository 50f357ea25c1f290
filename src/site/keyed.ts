import { digestOf } from '../corpus/digest.ts';

/** Addresses with the digest of what their pages are handed: one whose digest differs is made anew by the next build. */
export const keyed = <Path extends { params: object; props?: unknown }>(
  paths: readonly Path[],
): (Path & { cacheKey: string })[] =>
  paths.map((path) => ({ ...path, cacheKey: digestOf(path.props) }));

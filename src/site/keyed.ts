import { digestOf } from '../corpus/digest.ts';

/**
 * Addresses with the digest of what their pages are handed: one whose digest differs is made anew by the next build. It is
 * worked out for who lists the addresses, not for who makes a page of them.
 */
export const keyed = <Path extends { params: object; props?: unknown }>(
  paths: readonly Path[],
): (Path & { readonly cacheKey: string })[] =>
  paths.map((path) => {
    let digest: string | undefined;
    return {
      ...path,
      get cacheKey() {
        digest ??= digestOf(path.props);
        return digest;
      },
    };
  });

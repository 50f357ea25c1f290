const start = 'silklines-';

/** Name of what a version of the service worker keeps. */
export const cacheOf = (version: string): string => start + version;

/** Names of what workers of this site keep, of whatever version. */
export const ownCaches = async (): Promise<string[]> =>
  'caches' in globalThis ? (await caches.keys()).filter((name) => name.startsWith(start)) : [];

/** Takes it away, all or all but one. */
export async function removeCaches(but = ''): Promise<void> {
  const others = (await ownCaches()).filter((name) => name !== but);
  await Promise.all(others.map((name) => caches.delete(name)));
}

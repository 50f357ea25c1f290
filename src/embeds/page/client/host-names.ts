/** What hosts call this frame; whatever they give is sent back to them as it is. */
export interface HostNames {
  /** pym's name for it. */
  childId?: string | undefined;
  /** WordPress's. */
  secret?: string | undefined;
  /** iframe-resizer's. */
  sizerId?: string | undefined;
}

/** The names in the address of a page: `?childId=…` of pym, `#?secret=…` of WordPress. */
export const namesIn = (search: string, hash: string): HostNames => ({
  childId: passed(search, 'childId'),
  secret: passed(hash, 'secret'),
});

/**
 * What a message of the host asks, each family in its own words: null where it does not ask for the height, else the
 * names it is called by from now on.
 *
 * - `{message: 'ready', secret: 'aB3'}` of WordPress → `secret` aB3
 * - `'[iFrameSizer]figure-1:8:false:…'` of iframe-resizer → `sizerId` figure-1; `'[iFrameSizer]resize'` → as before
 * - `'pymxPYMxfigure-1xPYMxwidthxPYMx660'` of pym → `childId` figure-1
 * - `{sentinel: 'amp', type: 'frames-init'}` of AMP and `{type: 'silklines:height'}` → as before
 *
 * @param before the names so far
 */
export function readAsk(data: unknown, before: HostNames): HostNames | null {
  const [isString, childId = before.childId, sizerId = before.sizerId] =
    /^pymxPYMx(.+?)xPYMxwidth|^\[iFrameSizer\](?:(.*?):)?/.exec(data as string) ?? [];
  const {
    sentinel,
    type,
    message,
    secret = before.secret,
  } = Object(data) as Record<string, string | undefined>;
  return isString || sentinel === 'amp' || message === 'ready' || type === 'silklines:height'
    ? { childId, secret, sizerId }
    : null;
}

/** A name as it was given, of whatever letters; none in which pym would read another message. */
function passed(given: string, name: string): string | undefined {
  // After the sign that begins it; a plus is a plus.
  const value = new URLSearchParams(given.slice(1).replaceAll('+', '%2B')).get(name) ?? '';
  return value.includes('xPYMx') ? '' : value;
}

import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Longest wait for a page, and the largest part of it that is read. */
const patience = 10_000;
const most = 2_000_000;

/** Longest chain of addresses that lead to others. */
const mostHops = 5;

/** How a page is fetched; `addressesOf` gives the network addresses of a host. */
export interface Network {
  fetcher: typeof fetch;
  addressesOf: (host: string) => Promise<readonly string[]>;
}

const network: Network = {
  fetcher: fetch,
  addressesOf: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
};

/**
 * The HTML at an address, decoded, at most 2 MB and 10 seconds of it, redirects included; or why there is none, as
 * words that follow "the page could not be read:". Addresses within this machine or its network are not asked.
 */
export async function fetchPage(
  url: string,
  { fetcher, addressesOf }: Network = network,
): Promise<{ html: string } | { failure: string }> {
  const signal = AbortSignal.timeout(patience);
  try {
    let at = new URL(url);
    for (let hop = 0; hop <= mostHops; hop++) {
      const refusal = await refuse(at, addressesOf);
      if (refusal !== null) return { failure: refusal };
      const answer = await fetcher(at.href, {
        signal,
        redirect: 'manual',
        headers: { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (compatible; Silklines)' },
      });
      const next = answer.status >= 300 && answer.status < 400 && answer.headers.get('location');
      if (!next) return await htmlOf(answer, signal);
      await answer.body?.cancel();
      if (!URL.canParse(next, at.href))
        return { failure: `it leads to “${next}”, which is no address` };
      at = new URL(next, at.href);
    }
    return { failure: `it leads on more than ${mostHops} times` };
  } catch (error) {
    const { name, cause, message } = error as Error & { cause?: { code?: string } };
    if (name === 'TimeoutError' || signal.aborted)
      return { failure: `no whole answer in ${patience / 1000} seconds` };
    return { failure: cause?.code ?? (error as NodeJS.ErrnoException).code ?? message };
  }
}

async function htmlOf(
  answer: Response,
  signal: AbortSignal,
): Promise<{ html: string } | { failure: string }> {
  if (!answer.ok) return { failure: `it answers ${answer.status}` };
  const type = answer.headers.get('content-type') ?? '';
  if (!/html|^$/.test(type)) return { failure: `it is ${type}, no HTML` };
  return { html: decode(await readSome(answer, signal), type) };
}

/** Networks that are this machine's, its neighbours' or nobody's (RFC 6890). */
const inner = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(net, bits, 'ipv6');

/** Why an address is not asked; null where it may be. */
async function refuse(
  { protocol, hostname }: URL,
  addressesOf: Network['addressesOf'],
): Promise<string | null> {
  if (protocol !== 'https:' && protocol !== 'http:')
    return `it leads to an address of the kind ${protocol}`;
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await addressesOf(host);
  const isInner = addresses.some((each) => inner.check(each, isIP(each) === 6 ? 'ipv6' : 'ipv4'));
  return isInner ? `${host} is an address within this network` : null;
}

async function readSome(answer: Response, signal: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    signal.throwIfAborted();
    parts.push(part);
    size += part.length;
    if (size >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}

/** By the charset of the answer, else of the page, else UTF-8. */
export function decode(bytes: Uint8Array, type: string): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const ascii = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const charset = named.exec(type)?.[1] ?? named.exec(ascii)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

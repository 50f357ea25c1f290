/** Longest wait for a page, and the largest part of it that is read. */
const patience = 10_000;
const most = 2_000_000;

/**
 * The HTML at an address, decoded, at most 2 MB and 10 seconds of it; or why there is none, as words that follow
 * "the page could not be read:".
 */
export async function fetchPage(
  url: string,
  fetcher: typeof fetch = fetch,
): Promise<{ html: string } | { failure: string }> {
  try {
    const answer = await fetcher(url, {
      signal: AbortSignal.timeout(patience),
      headers: { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (compatible; Silklines)' },
    });
    if (!answer.ok) return { failure: `it answers ${answer.status}` };
    const type = answer.headers.get('content-type') ?? '';
    if (!/html|^$/.test(type)) return { failure: `it is ${type}, no HTML` };
    return { html: decode(await readSome(answer), type) };
  } catch (error) {
    const { name, cause, message } = error as Error & { cause?: { code?: string } };
    if (name === 'TimeoutError') return { failure: `no answer in ${patience / 1000} seconds` };
    return { failure: cause?.code ?? message };
  }
}

async function readSome(answer: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
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

const Streamed = globalThis.Response;

/** What a page may come out as at once. */
export type Whole = string | Uint8Array;

const held = new WeakMap<Response, Whole>();

/** What a response was made of, where it was made whole once bodies are held; null where only its stream tells. */
export const wholeIn = (response: Response): Whole | null => held.get(response) ?? null;

/**
 * Has all responses that are made from here on keep what they are made of. To make a stream of a page that is whole, and to
 * read that back, took as long as writing its file.
 *
 * @example
 * holdBodies();
 * wholeIn(new Response('<p>')) // '<p>', and no stream was made
 */
export function holdBodies(): void {
  globalThis.Response = new Proxy(Streamed, {
    construct: (_, [body, init]: ConstructorParameters<typeof Response>) =>
      typeof body === 'string' || body instanceof Uint8Array
        ? hold(new Streamed(null, init), body)
        : new Streamed(body, init),
  });
}

function hold(response: Response, whole: Whole): Response {
  held.set(response, whole);
  // Who reads it as any other response finds the same in it.
  const streamed = () => new Streamed(whole as string);
  return Object.defineProperties(response, {
    body: { get: () => streamed().body },
    ...Object.fromEntries(readers.map((name) => [name, { value: () => streamed()[name]() }])),
    clone: { value: () => hold(new Streamed(null, response), whole) },
  });
}

const readers = ['arrayBuffer', 'blob', 'bytes', 'json', 'text'] as const;

import type { Parameters } from './parameters.ts';

interface Told extends Pick<Parameters, 'childId' | 'secret'> {
  figure: string;
  /** Address of this page. */
  src: string;
  /** Whole CSS pixels. */
  height: number;
}

/** A height in each form that hosts listen for; what each is called stands in docs/embedding.md. */
export function heightMessages({ figure, src, height, childId, secret }: Told): unknown[] {
  return [
    { type: 'silklines:height', figure, height },
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [figure]: height } },
    JSON.stringify({ src, context: 'iframe.resize', height }),
    ...(childId ? [`pymxPYMx${childId}xPYMxheightxPYMx${height}`] : []),
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
  ];
}

/** Whether a message of the host asks for the height: AMP does. */
export function asksForHeight(data: unknown): boolean {
  const { sentinel, type } = (data ?? {}) as { sentinel?: unknown; type?: unknown };
  return sentinel === 'amp' && (type === 'frames-init' || type === 'send-embed-size');
}

/** Tells the host the height of `content` now, at each change and when asked. */
export function tellHeight(
  content: Element,
  figure: string,
  { childId, secret }: Parameters,
): void {
  if (parent === window) return;
  const tell = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    for (const message of heightMessages({ figure, src: location.href, height, childId, secret })) {
      parent.postMessage(message, '*');
    }
  };
  new ResizeObserver(tell).observe(content);
  addEventListener('load', tell);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && asksForHeight(data)) tell();
  });
}

/** WordPress lets no link of a frame open anything: it asks to be told, and opens those of this site itself. */
export function tellLinks({ secret }: Parameters): void {
  if (!secret || parent === window) return;
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link) return;
    const value = new URL(link.getAttribute('href') ?? '', document.baseURI).href;
    if (!value.startsWith(`${new URL(location.href).origin}/`)) return;
    event.preventDefault();
    parent.postMessage({ message: 'link', value, secret }, '*');
  });
}

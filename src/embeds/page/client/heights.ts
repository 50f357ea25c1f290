import { type HostNames, readAsk } from './host-names.ts';

interface Told extends HostNames {
  figure: string;
  /** Address of this page. */
  src: string;
  /** Whole CSS pixels. */
  height: number;
  width: number;
}

/**
 * A height in each form that hosts listen for, with nothing in the place of those that gave no name; what each is called
 * stands in docs/embedding.md.
 *
 * @param occasion what iframe-resizer is told it is: `init` when it has introduced itself, else nothing
 */
export function heightMessages(told: Told, occasion: string): unknown[] {
  const { figure, src, height, width, childId, secret, sizerId } = told;
  return [
    { type: 'silklines:height', figure, height },
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [figure]: height } },
    JSON.stringify({ src, context: 'iframe.resize', height }),
    childId && `pymxPYMx${childId}xPYMxheightxPYMx${height}`,
    secret && { message: 'height', value: height, secret },
    sizerId && `[iFrameSizer]${sizerId}:${height}:${width}:${occasion}`,
  ];
}

/**
 * Tells the host the height of `content` once it has loaded, at each change and when asked; nothing while the frame has no width,
 * where every line is as high as its words are many.
 *
 * @param names by which the host calls this frame
 * @returns the names that the host goes by now
 */
export function tellHeight(content: Element, figure: string, names: HostNames): () => HostNames {
  const post = (message: unknown) => message && parent.postMessage(message, '*');
  const tell = (occasion: string) => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    const told = { ...names, figure, src: location.href, height, width: innerWidth };
    if (innerWidth) heightMessages(told, occasion).map(post);
  };
  const tellSize = () => tell('');
  // Until its faces have come, which loading waits for, lines break elsewhere: a host that followed would move twice.
  window.onload = () => {
    // WordPress hides a frame until it has told its height, and in a hidden frame nothing is observed.
    tellSize();
    new ResizeObserver(tellSize).observe(content);
  };
  addEventListener('message', ({ source, data }) => {
    const asked = source === parent && readAsk(data, names);
    if (!asked) return;
    const isNew = asked.sizerId !== names.sizerId;
    names = asked;
    tell(isNew ? 'init' : '');
  });
  // By this a host of iframe-resizer that woke first learns that there is somebody to ask.
  post('[iFrameResizerChild]Ready');
  return () => names;
}

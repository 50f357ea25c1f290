import { schemeAround } from './scheme.ts';

/** Address of the site as the build knows it, ending in a slash; '' where it knows none. */
declare const HOME: string;

/** What is told to the page in the frame whenever it changes, and starts in its address. */
const told = ['theme', 'focus', 'year'];
/** What makes another page of it. */
const chosen = ['figure', 'pin', 'notitle', 'home'];

/** How long a frame may be there without telling its height before what stands in its place is shown. Milliseconds. */
const patience = 5000;

/**
 * Defines `<silklines-figure figure="…">`: the embedded page of a figure, or with `pin` a pinned copy, in a frame as high
 * as the figure, called `label`. `theme`, `focus`, `year` and `notitle` go to the page; without `theme` it is light or dark
 * as what is around it. The room kept before the figure is there is the padding of its own style, so that nothing moves
 * however late this script comes. Where no height arrives, what stands inside it for readers without scripts is shown.
 *
 * Fires `silklines:focus` and `silklines:year` with what a reader points at. Where there is no page, as on a server that
 * renders a framework's, this does nothing.
 *
 * @param own address of this script, which lies at the top of the site unless the host keeps a copy
 */
export function defineFigure(own: string): void {
  if (!globalThis.customElements || customElements.get('silklines-figure')) return;
  SilklinesFigure.script = own;
  customElements.define('silklines-figure', SilklinesFigure);
}

/** What an element extends; a class to hang the rest on where there is no page. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

class SilklinesFigure extends Base {
  /** Address of the script that defines it. */
  static script = '';
  static observedAttributes = ['label', ...chosen, ...told];

  #root = this.attachShadow({ mode: 'open' });
  #frame!: HTMLIFrameElement;
  /** Gives the element a width where its parent takes that of its content, and tells colours. */
  #canvas = document.createElement('canvas');
  #home!: URL;
  #css = '';
  /** Width the room was last measured at, and the room. */
  #width = 0;
  #room = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the page in the frame has told its height. */
  #isAwake = false;
  /** What it was told last. */
  #said: Record<string, string | null> = {};
  #observer = new MutationObserver(() => this.#tell());

  connectedCallback(): void {
    // A policy of the host may refuse the attribute; it does not refuse this. The author's own style comes last.
    this.#css ||= `position:relative;display:block;width:100%;height:0;padding-bottom:480px;${this.getAttribute('style')}`;
    this.style.cssText = this.#css;
    // A picture may be narrower than it would be: 660 pixels where there is room, and less where there is not.
    this.#canvas.style.cssText =
      'display:block;width:660px;max-width:100%;height:0;background:Canvas';
    this.#root.append(this.#canvas);
    this.#show();
    this.#listen(addEventListener);
    for (const watched of [document.documentElement, document.body]) {
      this.#observer.observe(watched, { attributes: true });
    }
  }

  disconnectedCallback(): void {
    this.#listen(removeEventListener);
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#css || before === now) return;
    if (chosen.includes(name)) this.#show();
    this.#tell();
  }

  #listen(change: typeof addEventListener): void {
    change('message', this.#hear);
    change('transitionend', this.#tell);
    change.call(matchMedia('(prefers-color-scheme:dark)'), 'change', this.#tell);
  }

  /** A frame of its own for each page: one that is sent elsewhere would add to the reader's history. */
  #show(): void {
    this.#home = new URL(this.getAttribute('home') || HOME, SilklinesFigure.script);
    const pin = this.getAttribute('pin');
    const name = pin ? `pin/${pin}` : `embed/${this.getAttribute('figure')}`;
    const address = new URL(`${name}/`, this.#home);
    for (const name of told) {
      this.#said[name] = this.#valueOf(name);
      if (this.#said[name]) address.searchParams.set(name, this.#said[name]);
    }
    if (this.hasAttribute('notitle')) address.searchParams.set('title', '0');
    this.#frame = document.createElement('iframe');
    this.#frame.loading = 'lazy';
    this.#frame.style.cssText = 'border:0;position:absolute;inset:0;width:100%;height:100%';
    this.#frame.src = address.href;
    this.#frame.onload = () => {
      if (!this.#isAwake) this.#timer = setTimeout(this.#fallBack, patience);
    };
    clearTimeout(this.#timer);
    this.#isAwake = false;
    this.#root.replaceChildren(this.#frame, this.#canvas);
    this.#tell();
  }

  #valueOf(name: string): string | null {
    return this.getAttribute(name) ?? (name === 'theme' ? schemeAround(this.#canvas, this) : null);
  }

  /** Tells the page in the frame what is not as it was told last. */
  #tell = (): void => {
    this.#frame.title = this.getAttribute('label') || 'Silklines';
    if (!this.#isAwake) return;
    for (const name of told) {
      const value = this.#valueOf(name);
      if (this.#said[name] === value) continue;
      this.#said[name] = value;
      const message = { type: `silklines:${name}`, [name]: value };
      this.#frame.contentWindow?.postMessage(message, this.#home.origin);
    }
  };

  /** In the room of the figure: what stands inside the element, and its picture for readers without scripts. */
  #fallBack = (): void => {
    const kept = this.querySelector('noscript')?.textContent ?? '';
    const picture = new Image();
    picture.style.cssText = 'display:block;width:100%';
    picture.src = /<img[^>]* src="([^"]+)"/.exec(kept)?.[1] ?? '';
    this.#root.append(document.createElement('slot'), picture);
    this.#frame.hidden = true;
  };

  #hear = ({ source, origin, data }: MessageEvent): void => {
    if (source !== this.#frame.contentWindow || origin !== this.#home.origin) return;
    const { type, height } = data ?? {};
    if (/^silklines:(focus|year)$/.test(type)) {
      this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: data }));
    }
    if (type !== 'silklines:height' || !(height > 0 && height < 2e4)) return;
    clearTimeout(this.#timer);
    this.#isAwake = true;
    this.#frame.hidden = false;
    while (this.#root.childNodes[2]) this.#root.childNodes[2].remove();
    this.#tell();
    if (this.offsetWidth !== this.#width) {
      this.style.cssText = this.#css;
      this.#width = this.offsetWidth;
      this.#room = this.getBoundingClientRect().height;
    }
    const { top, bottom } = this.getBoundingClientRect();
    const isSeen = bottom > 0 && top < innerHeight;
    // What a reader looks at does not jump: a figure lower than its room leaves the rest empty.
    const least = isSeen ? Math.min(bottom - top, this.#room) : 0;
    this.style.paddingBottom = `${Math.max(height, least)}px`;
  };
}

import { schemeAround } from './scheme.ts';

/** Address of the site as the build knows it, ending in a slash; '' where it knows none. */
declare const HOME: string;

let scriptAddress = '';

/** What is told to the page in the frame whenever it changes, and starts in its address. */
const told = ['theme', 'focus', 'year'];
/** What makes another page of it. */
const chosen = ['figure', 'pin', 'notitle', 'home'];

/** How long a reader may look at a frame that has not told its height before what stands in its place is shown. Milliseconds. */
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
  scriptAddress = own;
  customElements.define('silklines-figure', SilklinesFigure);
}

/** What an element extends; a class to hang the rest on where there is no page. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

class SilklinesFigure extends Base {
  static observedAttributes = ['label', ...chosen, ...told];

  #root = this.attachShadow({ mode: 'open' });
  #frame!: HTMLIFrameElement;
  /** Gives the element a width where its parent takes that of its content, and tells colours. */
  #canvas = document.createElement('canvas');
  /** What is shown where no height arrives. */
  #rest = document.createElement('div');
  #home!: URL;
  #css = '';
  /** Width the room was last measured at, 0 until the page in the frame has told a height, and the room. */
  #width = 0;
  #room = 0;
  /** What it was told last. */
  #said: Record<string, string | null> = {};
  #observer = new MutationObserver(() => this.#tell());
  /** A frame is fetched when it comes near; where that fails, only Chromium says that it has loaded something. */
  #eye = new IntersectionObserver((changes) => {
    for (const { isIntersecting } of changes) this.#isSeen = isIntersecting;
    setTimeout(this.#fallBack, patience, this.#frame);
  });
  #isSeen = false;
  #dark = matchMedia('(prefers-color-scheme:dark)');

  connectedCallback(): void {
    // A policy of the host may refuse the attribute; it does not refuse this. The author's own style comes last.
    this.#css ||= `position:relative;display:block;width:100%;height:0;padding-bottom:480px;${this.getAttribute('style')}`;
    this.style.cssText = this.#css;
    // A picture may be narrower than it would be: 660 pixels where there is room, and less where there is not.
    this.#canvas.style.cssText =
      'max-width:100%;background:Canvas;display:block;width:660px;height:0';
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
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#css || before === now) return;
    if (chosen.includes(name)) this.#show();
    this.#tell();
  }

  #listen(change: typeof addEventListener): void {
    change('message', this.#hear);
    change('transitionend', this.#tell);
    change.call(this.#dark, 'change', this.#tell);
  }

  /** A frame of its own for each page: one that is sent elsewhere would add to the reader's history. */
  #show(): void {
    this.#home = new URL(this.getAttribute('home') || HOME, scriptAddress);
    const pin = this.getAttribute('pin');
    const path = pin ? `pin/${pin}/` : `embed/${this.getAttribute('figure')}/`;
    const address = new URL(path, this.#home);
    for (const name of told) {
      const value = this.#valueOf(name);
      this.#said[name] = value;
      if (value) address.searchParams.set(name, value);
    }
    if (this.hasAttribute('notitle')) address.searchParams.set('title', '0');
    this.#frame = document.createElement('iframe');
    this.#frame.style.cssText = 'position:absolute;inset:0;border:0;width:100%;height:100%';
    this.#frame.loading = 'lazy';
    this.#frame.src = address.href;
    this.#width = 0;
    this.#root.replaceChildren(this.#frame, this.#canvas);
    this.#eye.disconnect();
    this.#eye.observe(this);
    this.#tell();
  }

  #valueOf(name: string): string | null {
    return this.getAttribute(name) ?? (name === 'theme' ? schemeAround(this.#canvas, this) : null);
  }

  /** Tells the page in the frame what is not as it was told last. */
  #tell = (): void => {
    this.#frame.title = this.getAttribute('label') || 'Silklines';
    if (!this.#width) return;
    for (const name of told) {
      const value = this.#valueOf(name);
      if (this.#said[name] === value) continue;
      this.#said[name] = value;
      // Nothing of it is secret, and in the sandbox of a host a frame has no origin to name.
      this.#frame.contentWindow?.postMessage({ type: `silklines:${name}`, [name]: value }, '*');
    }
  };

  /** In the room of the figure: what stands inside the element, and its picture for readers without scripts. */
  #fallBack = (frame: HTMLIFrameElement): void => {
    if (frame !== this.#frame || this.#width || !this.#isSeen) return;
    const picture = new Image();
    picture.style.width = '100%';
    // Where scripts run, what is in a noscript is text.
    picture.src = /<img[^>]* src="([^"]+)"/.exec(this.textContent ?? '')?.[1] ?? '';
    this.#rest.replaceChildren(document.createElement('slot'), picture);
    this.#root.append(this.#rest);
    // Its page tells a height that comes late only while it has a width.
    this.#frame.style.visibility = 'hidden';
  };

  #hear = ({ source, origin, data }: MessageEvent): void => {
    // All pages in a sandbox are of one origin, "null", and so is the frame in it.
    if (source !== this.#frame.contentWindow || ![this.#home.origin, self.origin].includes(origin))
      return;
    const { type, height } = data ?? {};
    if (/^silklines:/.test(type)) {
      this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: data }));
    }
    if (type !== 'silklines:height' || !(height > 0 && height < 2e4)) return;
    this.#frame.style.visibility = '';
    this.#rest.remove();
    if (this.offsetWidth !== this.#width) {
      this.style.cssText = this.#css;
      this.#width = this.offsetWidth;
      this.#room = this.getBoundingClientRect().height;
    }
    this.#tell();
    // What a reader looks at does not jump: a figure lower than its room leaves the rest empty.
    const least = this.#isSeen ? Math.min(this.getBoundingClientRect().height, this.#room) : 0;
    this.style.paddingBottom = `${Math.max(height, least)}px`;
  };
}

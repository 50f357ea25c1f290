/** Address of the site: the folder this script lies in. */
const site = new URL(
  '.',
  (document.currentScript as HTMLScriptElement | null)?.src ?? location.href,
);

const passed = ['theme', 'focus', 'year'];

/**
 * `<silklines-figure figure="…">`: the embedded page of a figure, or with `pin` a pinned copy, in a frame as high as the
 * figure, called `label`. `theme`, `focus`, `year` and `notitle` go to the page. The room kept before the figure is there is the padding of
 * its own style, so that nothing moves however late this script comes.
 */
class SilklinesFigure extends HTMLElement {
  static observedAttributes = ['figure', 'pin', 'label', 'notitle', ...passed];

  #frame: HTMLIFrameElement | null = null;
  #css = '';
  /** Width the room was last measured at, and the room. */
  #width = 0;
  #room = 0;

  connectedCallback(): void {
    this.#css ||= `position:relative;${this.getAttribute('style') ?? ''}`;
    if (!/padding-bottom/.test(this.#css)) {
      this.#css += ';display:block;height:0;padding-bottom:480px';
    }
    // A policy of the host may refuse the attribute; it does not refuse this.
    this.style.cssText = this.#css;
    if (!this.#frame) {
      this.#frame = document.createElement('iframe');
      this.#frame.loading = 'lazy';
      this.#frame.style.cssText = 'border:0;position:absolute;left:0;top:0;width:100%;height:100%';
      // What stands inside for readers without scripts stays, unseen, whether or not it was parsed yet.
      this.attachShadow({ mode: 'open' }).append(this.#frame);
    }
    this.attributeChangedCallback();
    addEventListener('message', this.#hear);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
  }

  attributeChangedCallback(): void {
    if (!this.#frame) return;
    const [pin, figure] = [this.getAttribute('pin'), this.getAttribute('figure') ?? ''];
    const name = encodeURIComponent(pin ?? figure);
    const address = new URL(`${pin ? 'pin' : 'embed'}/${name}/`, site);
    for (const name of passed) {
      const value = this.getAttribute(name);
      if (value) address.searchParams.set(name, value);
    }
    if (this.hasAttribute('notitle')) address.searchParams.set('title', '0');
    this.#frame.title = this.getAttribute('label') ?? 'Silklines';
    if (this.#frame.src !== address.href) this.#frame.src = address.href;
  }

  #hear = ({ source, origin, data }: MessageEvent): void => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== site.origin) return;
    const { type, height } = data ?? {};
    if (type !== 'silklines:height' || !(height > 0 && height < 2e4)) return;
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

if (!customElements.get('silklines-figure')) {
  customElements.define('silklines-figure', SilklinesFigure);
}

/** Address of the site: the folder this script lies in. */
const site = new URL(
  '.',
  (document.currentScript as HTMLScriptElement | null)?.src ?? location.href,
);

/**
 * `<silklines-figure figure="…">`: the embedded page of a figure in a frame as high as the figure. `theme`, `focus`, `year`
 * and `notitle` go to the page; `heights` ("280:640,536:720") is the room to keep at each width before the figure is there.
 */
class SilklinesFigure extends HTMLElement {
  #frame: HTMLIFrameElement | null = null;
  #reserved = 0;

  connectedCallback(): void {
    this.style.display = 'block';
    this.#reserve();
    // The parser may not have come to the frame that stands inside for readers without scripts.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.#fill(), { once: true });
    } else this.#fill();
    addEventListener('message', this.#hear);
    addEventListener('resize', this.#resize);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    removeEventListener('resize', this.#resize);
  }

  #fill(): void {
    if (this.#frame || !this.isConnected) return;
    const own = this.querySelector('iframe');
    const frame = own ?? document.createElement('iframe');
    const address = new URL(
      `embed/${encodeURIComponent(this.getAttribute('figure') ?? '')}/`,
      site,
    );
    for (const name of ['theme', 'focus', 'year']) {
      const value = this.getAttribute(name);
      if (value) address.searchParams.set(name, value);
    }
    if (this.hasAttribute('notitle')) address.searchParams.set('title', '0');
    frame.loading = 'lazy';
    frame.title ||= 'Silklines';
    frame.style.cssText = `border:0;display:block;width:100%;height:${this.#reserved || 480}px`;
    if (frame.src !== address.href) frame.src = address.href;
    this.#frame = frame;
    if (!own) this.replaceChildren(frame);
    this.style.height = '';
  }

  #hear = ({ source, origin, data }: MessageEvent): void => {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    const { type, height } = data ?? {};
    if (type !== 'silklines:height' || !(height > 0 && height < 2e4)) return;
    const { top, bottom } = this.getBoundingClientRect();
    const isSeen = bottom > 0 && top < innerHeight;
    // What a reader looks at does not jump: a figure lower than its room leaves the rest empty.
    this.#set(isSeen ? Math.max(height, this.#reserved) : height);
  };

  #resize = (): void => {
    this.#reserve();
    if (this.#reserved) this.#set(this.#reserved);
  };

  #set(height: number): void {
    if (this.#frame) this.#frame.style.height = `${height}px`;
  }

  /** Between two widths the height is in between. */
  #reserve(): void {
    const steps = (this.getAttribute('heights') ?? '')
      .split(',')
      .map((step) => step.split(':').map(Number) as [number, number])
      .filter(([width, height]) => width > 0 && height > 0 && height < 2e4);
    const width = this.clientWidth;
    const after = steps.findIndex(([at]) => at >= width);
    const [w1, h1] = steps[after] ?? steps.at(-1) ?? [0, 0];
    const [w0, h0] = steps[after - 1] ?? [w1, h1];
    const share = w1 > w0 ? (Math.min(width, w1) - w0) / (w1 - w0) : 1;
    this.#reserved = Math.ceil(h0 + (h1 - h0) * share);
    // The frame that stands inside for readers without scripts is as high as at another width.
    if (!this.#frame && this.#reserved) {
      this.style.cssText += `;height:${this.#reserved}px;overflow:hidden`;
    }
  }
}

if (!customElements.get('silklines-figure')) {
  customElements.define('silklines-figure', SilklinesFigure);
}

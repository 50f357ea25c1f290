import {
  between,
  type Camera,
  fitting,
  type Limits,
  moved,
  type Point,
  pinched,
  type Rect,
  scaled,
  whole,
} from './camera.ts';

/** A drawing that can be moved. */
export interface Stage {
  /** Takes the gestures. */
  sheet: SVGSVGElement;
  /** Is moved: everything of the map that lies in its frame. */
  view: SVGGElement;
  limits(): Limits;
  /** Told after each step; `isSettled` once the map has come to rest and names may be set anew. */
  onMove(camera: Camera, isSettled: boolean): void;
}

/** How far a pressed mouse travels before it drags, in CSS pixels. */
const dragStart = 5;
/** A wheel has come to rest after this, in milliseconds. */
const wheelRest = 140;
const easeTime = 260;

/**
 * Lets a drawing be zoomed and moved. One finger and a bare wheel stay the page's; a mouse drags the map only once it
 * is larger than its frame. While it moves, all of it moves as one picture; it is drawn anew at rest.
 */
export class Gestures {
  camera: Camera = whole;
  readonly #stage: Stage;
  readonly #isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    stage.sheet.addEventListener('pointerdown', (event) => this.#drag(event));
    this.#pinch();
  }

  /** Scales about a point of the screen, else about the middle of the frame. */
  by(factor: number, about?: Point): void {
    this.go(scaled(this.#aim, factor, this.#pointOf(about), this.#stage.limits()));
  }

  /** Scales as a wheel turns, at once: each of its many small steps has to be seen. */
  wheel({ clientX, clientY, deltaY, deltaMode }: WheelEvent): void {
    const lines = deltaMode === 1 ? 20 : 1;
    const about = this.#pointOf([clientX, clientY]);
    this.#stop();
    this.#show(scaled(this.camera, 2 ** ((-deltaY * lines) / 120), about, this.#stage.limits()));
    this.#rest = setTimeout(() => this.#settle(), wheelRest);
  }

  /** Moves the frame over the map by CSS pixels. */
  pan(dx: number, dy: number): void {
    const pixels = this.#matrix()?.a ?? 1;
    this.go(moved(this.#aim, -dx / pixels, -dy / pixels, this.#stage.limits()));
  }

  /** Shows a box of the sheet whole. */
  fit(box: Rect): void {
    this.go(fitting(box, this.#stage.limits()));
  }

  reset(): void {
    this.go(whole);
  }

  /** Takes a camera, in a short movement unless the reader wants none. */
  go(camera: Camera, isEased = !this.#isCalm): void {
    this.#stop();
    if (!isEased) {
      this.#show(camera);
      this.#settle();
      return;
    }
    const from = this.camera;
    const start = performance.now();
    this.#goal = camera;
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / easeTime));
      this.#show(between(from, camera, share * (2 - share)));
      if (share < 1) this.#frame = requestAnimationFrame(step);
      else this.#settle();
    };
    this.#frame = requestAnimationFrame(step);
  }

  #goal: Camera | null = null;

  /** Where it is on the way to: keys pressed in a row add up. */
  get #aim(): Camera {
    return this.#goal ?? this.camera;
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#goal = null;
  }

  #show(camera: Camera): void {
    const { view, sheet, onMove } = this.#stage;
    this.camera = camera;
    sheet.classList.add('is-moving');
    view.style.transform = `translate(${camera.x}px,${camera.y}px) scale(${camera.k})`;
    onMove(camera, false);
  }

  #settle(): void {
    const { view, sheet, onMove } = this.#stage;
    const { k, x, y } = this.camera;
    this.#goal = null;
    sheet.classList.remove('is-moving');
    view.style.transform = '';
    if (k === 1) view.removeAttribute('transform');
    else view.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
    onMove(this.camera, true);
  }

  /** From CSS pixels of the screen to units of the frame. */
  #matrix(): DOMMatrix | undefined {
    return (
      (this.#stage.view.parentElement as SVGGraphicsElement | null)?.getScreenCTM() ?? undefined
    );
  }

  #pointOf(at: Point | undefined): Point {
    const { x0, y0, x1, y1 } = this.#stage.limits().frame;
    if (!at) return [(x0 + x1) / 2, (y0 + y1) / 2];
    const { x, y } = new DOMPoint(...at).matrixTransform(this.#matrix()?.inverse());
    return [x, y];
  }

  #drag(down: PointerEvent): void {
    if (down.pointerType === 'touch' || down.button !== 0 || this.camera.k === 1) return;
    const { sheet } = this.#stage;
    const start = this.#pointOf([down.clientX, down.clientY]);
    const { camera: from } = this;
    let isDragging = false;
    // The whole gesture is heard wherever the pointer goes; a link under it is neither pulled nor followed.
    const ended = new AbortController();
    const { signal } = ended;
    sheet.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerId !== down.pointerId) return;
        const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
        if (!isDragging && Math.hypot(dx, dy) < dragStart) return;
        if (!isDragging) {
          isDragging = true;
          this.#stop();
          sheet.setPointerCapture(down.pointerId);
        }
        const [x, y] = this.#pointOf([event.clientX, event.clientY]);
        this.#show(moved(from, x - start[0], y - start[1], this.#stage.limits()));
      },
      { signal },
    );
    const end = (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      ended.abort();
      if (!isDragging) return;
      this.#settle();
      const swallow = (click: Event) => {
        click.preventDefault();
        click.stopPropagation();
      };
      sheet.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => sheet.removeEventListener('click', swallow, { capture: true }));
    };
    addEventListener('pointerup', end, { signal });
    addEventListener('pointercancel', end, { signal });
  }

  /** Touches rather than pointers: only they can keep the page from scrolling under two fingers and not under one. */
  #pinch(): void {
    const { sheet } = this.#stage;
    let start: { camera: Camera; fingers: [Point, Point] } | null = null;
    const fingersOf = ({ touches: [a, b] }: TouchEvent): [Point, Point] | null =>
      a && b
        ? [this.#pointOf([a.clientX, a.clientY]), this.#pointOf([b.clientX, b.clientY])]
        : null;
    const begin = (event: TouchEvent) => {
      const fingers = fingersOf(event);
      if (!fingers) return;
      if (event.cancelable) event.preventDefault();
      this.#stop();
      start = { camera: this.camera, fingers };
    };
    const move = (event: TouchEvent) => {
      const fingers = fingersOf(event);
      if (!fingers) return;
      // A pinch may be under way when this script arrives.
      if (!start) begin(event);
      else {
        if (event.cancelable) event.preventDefault();
        this.#show(pinched(start.camera, start.fingers, fingers, this.#stage.limits()));
      }
    };
    const end = (event: TouchEvent) => {
      if (!start) return;
      start = null;
      if (event.touches.length > 1) begin(event);
      else this.#settle();
    };
    sheet.addEventListener('touchstart', begin, { passive: false });
    sheet.addEventListener('touchmove', move, { passive: false });
    sheet.addEventListener('touchend', end);
    sheet.addEventListener('touchcancel', end);
  }
}

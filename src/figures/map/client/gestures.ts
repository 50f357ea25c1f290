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

/** The frame a map is seen in: how far it may go, and where on the screen its units lie. */
export interface ScreenViewport extends Limits {
  /** Where the sheet's corner lies on the screen while the whole map is shown, in CSS pixels. */
  left: number;
  top: number;
  /** CSS pixels to a unit. */
  pixels: number;
}

/** A map that can be moved. */
export interface Stage {
  /** Takes the gestures. */
  sheet: SVGSVGElement;
  frame(): ScreenViewport;
  /** Shows a camera; `isSettled` once the map has come to rest and may be drawn anew for it. */
  show(camera: Camera, isSettled: boolean): void;
}

/** How far a pressed mouse travels before it drags, in CSS pixels. */
const dragStart = 5;
/** A wheel that is still for so long has come to rest, in milliseconds. */
const wheelRest = 260;
const easeTime = 260;

/**
 * Lets a map be zoomed and moved. One finger and a bare wheel stay the page's; a mouse drags the map only once it is
 * larger than its frame.
 */
export class Gestures {
  camera: Camera = whole;
  readonly #stage: Stage;
  readonly #isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  /** Measured once a movement: the page does not scroll meanwhile. */
  #frame: ScreenViewport | null = null;
  /** Where it is on the way to: keys pressed in a row add up. */
  #goal: Camera | null = null;
  #tick = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    stage.sheet.addEventListener('pointerdown', (event) => this.#drag(event));
    this.#pinch();
  }

  /** Scales about a point of the screen, else about the middle of the frame. */
  by(factor: number, about?: Point): void {
    const frame = this.#held();
    this.go(scaled(this.#goal ?? this.camera, factor, this.#pointOf(about), frame));
  }

  /** Scales as a wheel turns, at once: each of its many small steps has to be seen. */
  wheel({ clientX, clientY, deltaY, deltaMode }: WheelEvent): void {
    const factor = 2 ** ((-deltaY * (deltaMode === 1 ? 20 : 1)) / 120);
    const frame = this.#held();
    this.#stop();
    this.#show(scaled(this.camera, factor, this.#pointOf([clientX, clientY]), frame));
    this.#rest = setTimeout(() => this.#settle(), wheelRest);
  }

  /** Moves the frame over the map by CSS pixels. */
  pan(dx: number, dy: number): void {
    const frame = this.#held();
    const { pixels } = frame;
    this.go(moved(this.#goal ?? this.camera, -dx / pixels, -dy / pixels, frame));
  }

  /** Shows a box of the sheet whole. */
  fit(box: Rect): void {
    this.go(fitting(box, this.#held()));
  }

  reset(): void {
    this.go(whole);
  }

  /** Goes to a camera, in a short movement unless the reader wants none. */
  go(camera: Camera, isEased = !this.#isCalm): void {
    this.#stop();
    if (!isEased) {
      this.camera = camera;
      this.#settle();
      return;
    }
    const from = this.camera;
    const start = performance.now();
    this.#goal = camera;
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / easeTime));
      this.#show(share < 1 ? between(from, camera, share * (2 - share)) : camera);
      if (share < 1) this.#tick = requestAnimationFrame(step);
      else this.#settle();
    };
    this.#tick = requestAnimationFrame(step);
  }

  /** Takes the camera of another map that moves along with this one. */
  follow(camera: Camera, isSettled: boolean): void {
    this.camera = camera;
    this.#stage.show(camera, isSettled);
  }

  #stop(): void {
    cancelAnimationFrame(this.#tick);
    clearTimeout(this.#rest);
    this.#goal = null;
  }

  #show(camera: Camera): void {
    this.follow(camera, false);
  }

  #settle(): void {
    this.#goal = null;
    this.#frame = null;
    this.follow(this.camera, true);
  }

  #held(): ScreenViewport {
    this.#frame ??= this.#stage.frame();
    return this.#frame;
  }

  /** A point of the screen in units of the frame. */
  #pointOf(at?: Point): Point {
    const { frame, left, top, pixels } = this.#held();
    return at
      ? [(at[0] - left) / pixels, (at[1] - top) / pixels]
      : [(frame.x0 + frame.x1) / 2, (frame.y0 + frame.y1) / 2];
  }

  #drag(down: PointerEvent): void {
    if (down.pointerType === 'touch' || down.button !== 0 || this.camera.k === 1) return;
    const { sheet } = this.#stage;
    const from = this.camera;
    let isDragging = false;
    // Heard wherever the pointer goes; a link under it is neither pulled nor followed.
    const ended = new AbortController();
    const { signal } = ended;
    sheet.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    const move = (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
      if (!isDragging && Math.hypot(dx, dy) < dragStart) return;
      const frame = this.#held();
      if (!isDragging) {
        isDragging = true;
        this.#stop();
        sheet.setPointerCapture(down.pointerId);
      }
      this.#show(moved(from, dx / frame.pixels, dy / frame.pixels, frame));
    };
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
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', end, { signal });
    addEventListener('pointercancel', end, { signal });
  }

  /** Touches rather than pointers: only they keep the page from scrolling under two fingers and let it under one. */
  #pinch(): void {
    const { sheet } = this.#stage;
    let start: { camera: Camera; fingers: [Point, Point] } | null = null;
    const move = (event: TouchEvent) => {
      const [a, b] = event.touches;
      if (!a || !b) return;
      if (event.cancelable) event.preventDefault();
      const fingers: [Point, Point] = [
        this.#pointOf([a.clientX, a.clientY]),
        this.#pointOf([b.clientX, b.clientY]),
      ];
      // A pinch may be under way when this script arrives.
      if (start && event.type === 'touchmove') {
        this.#show(pinched(start.camera, start.fingers, fingers, this.#held()));
        return;
      }
      this.#stop();
      start = { camera: this.camera, fingers };
    };
    const end = (event: TouchEvent) => {
      if (!start || event.touches.length > 1) return;
      start = null;
      this.#settle();
    };
    sheet.addEventListener('touchstart', move, { passive: false });
    sheet.addEventListener('touchmove', move, { passive: false });
    sheet.addEventListener('touchend', end);
    sheet.addEventListener('touchcancel', end);
  }
}

/** A published time for a way, in days. */
export interface Pace {
  low: number;
  high: number;
}

/** A day on the track is this long on the screen, in milliseconds. */
const day = 1000;
/** How long trains stand at the end of their way before they start again. */
const rest = 1500;

/**
 * Lets a train run along a track, a day a second; where a range of days is published two, the one as fast as the lower
 * end, the other as slow as the upper. Nothing runs while the track is out of view, the page is hidden or a reader has
 * asked for less motion.
 */
export class Trains {
  readonly #layer = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  readonly #runs: Animation[] = [];
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #watch = new IntersectionObserver((entries) => {
    this.#isInView = entries.at(-1)?.isIntersecting ?? false;
    this.#settle();
  });
  readonly #settle = () => this.#runOrWait();
  #isInView = false;
  #isStopped = false;

  /** Where they run. */
  readonly track: SVGPathElement;

  /** @param track from start to end, already in the drawing */
  constructor(track: SVGPathElement, { low, high }: Pace) {
    this.track = track;
    this.#layer.setAttribute('class', 'map-trains');
    this.#layer.setAttribute('aria-hidden', 'true');
    const length = track.getTotalLength();
    const whole = high * day + rest;
    for (const days of new Set([low, high])) {
      const train = track.cloneNode() as SVGPathElement;
      train.setAttribute('class', 'map-train');
      this.#layer.append(train);
      const run = train.animate(
        [
          { strokeDashoffset: '0px' },
          { strokeDashoffset: `${-length}px`, offset: (days * day) / whole },
          { strokeDashoffset: `${-length}px` },
        ],
        { duration: whole, iterations: Infinity },
      );
      run.pause();
      this.#runs.push(run);
    }
    (track.closest('.map-lines') ?? track.parentElement)?.after(this.#layer);
    const sheet = track.closest('svg.map-sheet, svg');
    if (sheet) this.#watch.observe(sheet);
    document.addEventListener('visibilitychange', this.#settle);
    this.#calm.addEventListener('change', this.#settle);
    this.#settle();
  }

  /** Whether a reader has stopped them. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  set isStopped(isStopped: boolean) {
    this.#isStopped = isStopped;
    this.#runOrWait();
  }

  remove(): void {
    this.#watch.disconnect();
    document.removeEventListener('visibilitychange', this.#settle);
    this.#calm.removeEventListener('change', this.#settle);
    for (const run of this.#runs) run.cancel();
    this.#layer.remove();
  }

  #runOrWait(): void {
    const isCalm = this.#calm.matches;
    this.#layer.toggleAttribute('hidden', isCalm);
    for (const run of this.#runs) {
      if (this.#isInView && !document.hidden && !this.#isStopped && !isCalm) run.play();
      else run.pause();
    }
  }
}

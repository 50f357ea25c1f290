import { fill } from '../../../../messages/fill.ts';
import type { Trains } from '../../../map/client/trains.ts';
import type { NetworkData } from '../../network.ts';
import type { Words } from '../../words.ts';
import { make } from '../dom.ts';
import type { MapView } from '../map/map-view.ts';

/** Trains along a way whose time is published, and the line that says so; where none is published, it says that. */
export class TrainRun {
  readonly told = make('p', 'ex-way-train');
  readonly #time: { low: number; high: number } | null;
  readonly #words: Words['way'];
  #trains: Trains[] = [];

  constructor(time: NetworkData['times'][number] | undefined, words: Words['way']) {
    this.#words = words;
    if (!time) {
      this.#time = null;
      this.told.textContent = words.noTrain;
      return;
    }
    const [, , low, high, publisher, year] = time;
    this.#time = { low, high };
    const sentence = low === high ? words.train : words.trains;
    this.told.textContent = fill(sentence, { low, high, publisher, year });
  }

  /** Lets them run over the tracks drawn on some sheets, with a button that stops them. */
  async start(mapViews: readonly MapView[]): Promise<void> {
    const time = this.#time;
    if (!time || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const { Trains } = await import('../../../map/client/trains.ts');
    if (!this.told.isConnected) return;
    this.#trains = mapViews.flatMap(({ svg }) => {
      const track = svg.querySelector<SVGPathElement>('.ex-way .map-track');
      return track ? [new Trains(track, time)] : [];
    });
    const stop = make(
      'button',
      '',
      { type: 'button', 'aria-pressed': 'false' },
      this.#words.stopTrain,
    );
    stop.addEventListener('click', () => {
      const isStopped = stop.getAttribute('aria-pressed') !== 'true';
      stop.setAttribute('aria-pressed', String(isStopped));
      for (const train of this.#trains) train.isStopped = isStopped;
    });
    this.told.append(' ', stop);
  }

  remove(): void {
    for (const train of this.#trains) train.remove();
  }
}

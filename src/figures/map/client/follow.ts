import { fill } from '../../../messages/fill.ts';
import { type Camera, type Rect, whole } from './camera.ts';
import { framed, type Lit } from './framing.ts';
import type { SilkMap } from './hydrate.ts';
import type { Trains } from './trains.ts';
import type { MapZoom } from './zoom.ts';

/** A fact as the map is told of it. */
export interface Told {
  id: string;
  words: string;
  /** Whether it states more than a way or a date, which the map shows by itself. */
  isValue: boolean;
}

/** Words of what is said on the map, from the catalogue. */
export interface FollowWords {
  follow: string;
  fold: string;
  unfold: string;
  /** While nothing is told. */
  quiet: string;
  /** What can light up, where there is room to say so. */
  on: string;
  pause: string;
  play: string;
  /** "and {count} more" */
  more: string;
  /** How fast trains run. */
  pace: string;
  paceRange: string;
  noTrain: string;
}

/** How far two lit places must be from each other to be told apart, in CSS pixels. */
const apart = 28;
/** How large a lit way or area must be to be made out, in CSS pixels. */
const size = 64;
/** The closest the camera goes by itself. */
const closest = 6;

/**
 * Lets one map answer to a text: what is told lights up, is said in a line on the map, and is brought into view where
 * it is not. A reader who moves the map by hand keeps it as it is until following is asked for again.
 */
export class MapFollower {
  readonly #map: SilkMap;
  readonly #words: FollowWords;
  readonly #says = document.createElement('div');
  readonly #line = document.createElement('p');
  readonly #follow: HTMLButtonElement;
  readonly #train: HTMLButtonElement;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #zoom: MapZoom | null = null;
  #lit: SVGElement[] = [];
  #isHeld = false;
  #trains: Trains | null = null;
  #isTrainStopped = false;

  constructor(map: SilkMap, words: FollowWords) {
    this.#map = map;
    this.#words = words;
    this.#says.className = 'map-says';
    this.#line.setAttribute('role', 'status');
    this.#follow = button('map-follow', words.follow, () => this.#isHold(false));
    this.#train = button('map-train-stop', words.pause, () => this.#stopTrain());
    this.#follow.hidden = true;
    this.#train.hidden = true;
    this.#says.append(this.#line, this.#train, this.#follow, this.#fold());
    map.append(this.#says);
    this.#say([]);
    map.addEventListener('silk-map:hand', () => this.#isHold(true));
    if (map.isMoved) this.#isHold(true);
  }

  /** Lights what belongs to some facts and says so. `moves` is false where the map should stay as it is. */
  tell(facts: readonly Told[], moves = true): void {
    if (!this.#map.sheet) return;
    this.#lit = this.#map.light(facts.map(({ id }) => id));
    this.#say(facts);
    void this.#runTrains();
    if (moves) void this.#move();
  }

  #say(facts: readonly Told[]): void {
    const nth = (feature: SVGElement) => {
      const own = feature.dataset.facts?.split(' ') ?? [];
      return facts.findIndex(({ id }) => own.includes(id));
    };
    const names = [...this.#lit]
      .sort((a, b) => nth(a) - nth(b))
      .map((feature) => this.#nameOf(feature))
      .filter(Boolean);
    const shown = new Set(this.#lit.flatMap(({ dataset }) => dataset.facts?.split(' ') ?? []));
    const values = facts.filter(({ id, isValue }) => isValue && shown.has(id));
    const name = document.createElement('b');
    const most = this.#map.clientWidth > 480 ? 3 : 2;
    name.textContent = this.#listed(names, most, ', ');
    const said = this.#listed(
      values.map(({ words }) => words),
      2,
      '; ',
    );
    this.#line.replaceChildren(name, said === '' ? '' : ` · ${said}`);
    if (names.length === 0) this.#sayAll();
    this.#says.classList.toggle('is-quiet', names.length === 0);
  }

  /** What the map has, the most told of first: a style sheet shows it where a quiet line would stand in an empty panel. */
  #sayAll(): void {
    const weight = ({ dataset }: SVGElement) => dataset.facts?.split(' ').length ?? 0;
    const names = [...(this.#map.sheet?.querySelectorAll<SVGElement>('[data-facts]') ?? [])]
      .sort((a, b) => weight(b) - weight(a))
      .map((feature) => this.#nameOf(feature))
      .filter(Boolean);
    const all = document.createElement('span');
    all.className = 'map-on';
    all.textContent = fill(this.#words.on, { names: this.#listed(names, 7, ', ') });
    this.#line.replaceChildren(this.#words.quiet, all);
  }

  #nameOf(feature: SVGElement): string {
    return this.#map.entryOf(feature)?.querySelector('b')?.textContent ?? '';
  }

  /** The first few, and how many more there are. */
  #listed(words: readonly string[], most: number, comma: string): string {
    const all = [...new Set(words)];
    const more = all.length - most;
    return more > 0
      ? `${all.slice(0, most).join(comma)}${comma}${fill(this.#words.more, { count: more })}`
      : all.join(comma);
  }

  async #move(): Promise<void> {
    if (this.#isHeld || this.#calm.matches || this.#map.matches(':focus-within')) return;
    const goal = this.#goal(this.#zoom?.camera ?? whole);
    if (!goal) return;
    this.#zoom ??= await this.#map.zoom();
    // The text may have gone on while the zoom was on its way.
    const camera = this.#isHeld ? null : this.#goal(this.#zoom.camera);
    if (camera) this.#zoom.go(camera);
  }

  /** Where the camera should go; null where it may stay. */
  #goal(camera: Camera): Camera | null {
    const { sheet } = this.#map;
    const window = sheet?.querySelector<SVGSVGElement>('.map-window');
    const { width = 0, height = 0 } = window?.viewBox.baseVal ?? {};
    const pixels = (sheet?.clientWidth ?? 0) / width;
    if (!pixels) return null;
    const frame: Rect = { x0: 0, y0: 0, x1: width, y1: height };
    // On a tablet the line stands beside the map.
    const covered = this.#says.offsetLeft > 0 ? 0 : this.#says.offsetHeight;
    const free: Rect = {
      x0: 10 / pixels,
      y0: 10 / pixels,
      x1: width - 50 / pixels,
      y1: height - (covered + 8) / pixels,
    };
    const scene = {
      lit: this.#boxes(frame),
      free,
      apart: apart / pixels,
      size: size / pixels,
      closest,
    };
    const goal = framed(camera, scene, { frame, world: frame, most: 16 });
    return goal === camera ? null : goal;
  }

  /** Places and ways that are lit; areas only where there is nothing smaller. */
  #boxes(frame: Rect): Lit[] {
    const things = this.#lit.filter(({ dataset }) => !dataset.area);
    return (things.length > 0 ? things : this.#lit).map((feature): Lit => {
      const sign = feature.querySelector<SVGGraphicsElement>('.map-sign');
      const { x, y, width, height } = (feature as SVGGraphicsElement).getBBox();
      if (!sign) {
        return {
          x0: Math.max(frame.x0, x),
          y0: Math.max(frame.y0, y),
          x1: Math.min(frame.x1, x + width),
          y1: Math.min(frame.y1, y + height),
        };
      }
      const own = sign.getBBox();
      const [cx, cy] = [own.x + own.width / 2, own.y + own.height / 2];
      const reach = [cx - x, cy - y, x + width - cx, y + height - cy] as const;
      return { x0: cx, y0: cy, x1: cx, y1: cy, reach };
    });
  }

  #isHold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#follow.hidden = !isHeld;
    this.#says.classList.toggle('is-held', isHeld);
    if (!isHeld) void this.#move();
  }

  /** A way that is lit and whose time is published has its train. */
  async #runTrains(): Promise<void> {
    const way = this.#lit.find(({ dataset }) => dataset.days);
    const track = way?.querySelector<SVGPathElement>('.map-track');
    this.#trains?.remove();
    this.#trains = null;
    this.#train.hidden = true;
    const rail = this.#lit.find(({ dataset }) => dataset.way);
    if (this.#calm.matches || !rail) return;
    if (!way || !track) {
      if (rail.querySelector('.map-rail')) this.#add(this.#words.noTrain);
      return;
    }
    const [low = 0, high = 0] = (way.dataset.days ?? '').split(' ').map(Number);
    const { pace, paceRange } = this.#words;
    this.#add(fill<string>(low === high ? pace : paceRange, { low, high }));
    const { Trains } = await import('./trains.ts');
    if (!this.#lit.includes(way) || this.#trains) return;
    this.#trains = new Trains(track, { low, high });
    this.#trains.isStopped = this.#isTrainStopped;
    this.#train.hidden = false;
  }

  #add(words: string): void {
    const note = document.createElement('span');
    note.className = 'map-pace';
    note.textContent = words;
    this.#line.append(' ', note);
  }

  #stopTrain(): void {
    this.#isTrainStopped = !this.#isTrainStopped;
    if (this.#trains) this.#trains.isStopped = this.#isTrainStopped;
    this.#train.textContent = this.#isTrainStopped ? this.#words.play : this.#words.pause;
  }

  /** On a phone the map stays above the text; folded, all but its line goes out of view. */
  #fold(): HTMLButtonElement {
    const { fold, unfold } = this.#words;
    const toggle = button('map-fold', fold, () => {
      const isFolded = !this.#map.classList.contains('is-folded');
      this.#map.classList.toggle('is-folded', isFolded);
      const hidden = this.#map.offsetHeight - this.#says.offsetHeight;
      this.#map.style.insetBlockStart = isFolded ? `${-hidden}px` : '';
      toggle.textContent = isFolded ? unfold : fold;
    });
    return toggle;
  }
}

function button(className: string, label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

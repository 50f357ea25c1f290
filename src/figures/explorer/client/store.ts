import {
  type Defaults,
  type FilterName,
  filterNames,
  readState,
  type State,
  writeState,
} from '../state.ts';

/** Who asked for a change: a reader, an address that was opened, or the map, which tells where it came to rest. */
export type ChangedBy = 'reader' | 'address' | 'map';

/** The names a reader can choose of; what an address asks for beyond them is not understood. */
export type Offered = ReadonlyMap<FilterName | 'measure', ReadonlySet<string>>;

type Listener = (state: Readonly<State>, by: ChangedBy) => void;

/**
 * The one place where the state of the explorer changes. What shows it is told of each change and changes nothing.
 *
 * @example
 * const store = new ExplorerStore(defaults, offered);
 * store.subscribe(({ to }) => show(to));
 * store.set({ to: 2020 }, 'reader');
 * store.address; // '?to=2020'
 */
export class ExplorerStore {
  readonly #defaults: Defaults;
  readonly #offered: Offered;
  readonly #listeners: Listener[] = [];
  #state: Readonly<State>;
  #isAsked = false;

  constructor(defaults: Defaults, offered: Offered, search = '') {
    this.#defaults = defaults;
    this.#offered = offered;
    this.#state = this.#understood(search);
  }

  get state(): Readonly<State> {
    return this.#state;
  }

  /** Whether a reader asked for what is shown, rather than an address. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** The state as the search part of an address; empty where nothing was set. */
  get address(): string {
    return writeState(this.#state, this.#defaults);
  }

  /** Changes the state and tells everyone who listens. */
  set(patch: Partial<State>, by: ChangedBy): void {
    this.#state = { ...this.#state, ...patch };
    if (by !== 'map') this.#isAsked = by === 'reader';
    for (const listener of this.#listeners) listener(this.#state, by);
  }

  /** Goes to the state an address asks for. */
  open(search: string): void {
    this.set(this.#understood(search), 'address');
  }

  subscribe(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** The state of an address, without names that are not offered. */
  #understood(search: string): State {
    const state = readState(search, this.#defaults);
    for (const name of filterNames) {
      if (!this.#offered.get(name)?.has(state[name])) state[name] = '';
    }
    if (!this.#offered.get('measure')?.has(state.measure)) state.measure = this.#defaults.measure;
    return state;
  }
}

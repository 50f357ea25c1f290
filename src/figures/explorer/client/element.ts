import { fill } from '../../../messages/fill.ts';
import type { ExplorerContent } from '../content.ts';
import { applyFilters, type Shown } from '../filters.ts';
import { filterNames, initialState, type State } from '../state.ts';
import { type Words, yearInWords } from '../words.ts';
import { comparable, countedYears, largestValue, yearState } from '../years.ts';
import { Choices } from './choices.ts';
import { make } from './dom.ts';
import { onIntent } from './intent.ts';
import { List } from './list.ts';
import { fetchDetail } from './map/detail.ts';
import { LinkedViews, type Rested } from './map/linked-views.ts';
import { MapView } from './map/map-view.ts';
import { moveByKey, setStops } from './map/move-by-key.ts';
import { listenToPointer, meantBy } from './map/pointer.ts';
import { besides, captionYear } from './map/side-by-side.ts';
import { Tip } from './map/tip.ts';
import { addTools, frameLocator, tellScale, WheelHint } from './map/tools.ts';
import { type Options, readOptions } from './options.ts';
import type { PanelHost } from './panel.ts';
import { Playback } from './playback.ts';
import { Sheet } from './sheet.ts';
import { columnsOf, YearSlider } from './slider.ts';
import { ExplorerStore } from './store.ts';
import type { Finder } from './ways/finder.ts';
import { loadFinder } from './ways/load-finder.ts';

/**
 * Hydrates the explorer. Without it the map stands as of the latest full year, every place and way is a link, and a page
 * of its own says the same as a list. That list, search, ways and finer ground are fetched when a reader first asks
 * for them; what a reader set before they came is shown once they are there.
 */
class SilkExplorer extends HTMLElement {
  #options!: Options;
  #list!: List;
  #store!: ExplorerStore;
  /** What is on the screen; null until what the build drew has been drawn anew. */
  #drawn: Readonly<State> | null = null;
  #form!: HTMLFormElement;
  #mapViews: MapView[] = [];
  #second: HTMLElement | null = null;
  #slider!: YearSlider;
  #live!: HTMLElement;
  #shown!: Shown;
  #finder: Promise<Finder> | null = null;
  #view!: LinkedViews;
  #sheet!: Sheet;
  #hint!: WheelHint;
  #tip!: Tip;
  #playback!: Playback;
  #choices!: Choices;

  connectedCallback(): void {
    if (this.#form) return;
    this.#options = readOptions(this);
    this.#form = this.#find('[data-form]');
    this.#choices = new Choices(this.#form);
    this.#list = new List(this.#find('.ex-list'), this.#options.files.list, {
      came: () => {
        if (!this.#drawn) this.#render();
        // A frame much larger than the sheet was made for has room for more names from the first.
        if ((this.#main()?.room ?? 1) > 1.5) void this.#refine();
      },
      failed: () => {
        this.#find('[data-shown]').textContent = this.#words.failed;
        this.#say(this.#words.failed);
      },
    });
    this.#live = make('p', 'visually-hidden', { role: 'status' });
    this.#tip = new Tip((feature, mapView) => this.#tipOf(feature, mapView));
    this.append(this.#live, this.#tip.element);
    this.#hint = new WheelHint(this.#find('.ex-maps'), this.#words.wheel);
    this.#store = new ExplorerStore(
      this.#options.defaults,
      this.#choices.offered(),
      location.search,
    );
    this.classList.add('is-awake');
    this.#sheet = new Sheet(
      this.#find('.ex-stage'),
      this.#find('.ex-panel'),
      this.#options.words.sheet,
    );
    addTools(this, this.#words, () => this.#view);
    this.#addTime();
    this.#view = new LinkedViews(
      () => this.#tip.hide(),
      (rested) => void this.#rest(rested),
    );
    for (const svg of this.querySelectorAll<SVGSVGElement>('.ex-sheet')) this.#hydrate(svg);
    this.#listen();
    this.#setStop();
    this.#store.subscribe((_, by) => {
      if (by !== 'address')
        history.replaceState(null, '', this.#store.address || location.pathname);
      if (by === 'address') this.#drawn = null;
      if (by !== 'map') this.#render();
    });
    // An address without a state asks for the map as it is drawn.
    if (location.search) this.#render();
    if (this.#state.start && this.#state.end) this.#withFinder().catch(() => {});
    if (this.#state.view) void this.#view.to(this.#state.view, false);
    this.#format = this.#main();
    new ResizeObserver(() => this.#fit()).observe(this.#find('.ex-maps'));
    addEventListener('popstate', () => {
      this.#store.open(location.search);
      void this.#view.to(this.#state.view);
    });
  }

  /** The sheet that was shown when the frame last changed. */
  #format: MapView | undefined;

  /** Sets the maps into their frames; one that is turned or split may show its other format, at the same view. */
  #fit(): void {
    if (this.#format !== this.#main() && this.#state.view) {
      void this.#view.to(this.#state.view, false);
    }
    this.#format = this.#main();
    for (const mapView of this.#mapViews) if (mapView.isShown) mapView.fitNames();
    this.#setStop();
    this.#tellScale();
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  get #words(): Words {
    return this.#options.words;
  }

  #wayName(id: string): string {
    const drawn = this.querySelector(`.map-way[data-way="${CSS.escape(id)}"]`);
    return drawn?.getAttribute('aria-label') ?? id;
  }

  #say(words: string): void {
    this.#live.textContent = words;
  }

  get #state(): Readonly<State> {
    return this.#store.state;
  }

  #set(patch: Partial<State>): void {
    this.#store.set(patch, 'reader');
  }

  /** Fetches the list, which is what filters, years and the words beside the map decide on. */
  #gather(): Promise<ExplorerContent> {
    return this.#list.gather();
  }

  get #content(): ExplorerContent | null {
    return this.#list.content;
  }

  /** Shows the state; what has not changed is left alone. */
  #render(): void {
    const content = this.#content;
    if (!content) {
      this.#gather().catch(() => {});
      return;
    }
    const now = this.#state;
    const before = this.#drawn;
    this.#drawn = now;
    if (!before) this.#choices.show(now);
    const changed = (...keys: (keyof State)[]) =>
      !before || keys.some((key) => before[key] !== now[key]);
    if (changed(...filterNames)) this.#filter(content);
    if (changed('compare')) this.#splitMap(now.compare);
    if (changed('measure')) {
      this.#slider.draw(columnsOf(content, now.measure, this.#options.defaults.years));
    }
    if (changed('from', 'to', 'measure')) this.#slider.set(now.from, now.to);
    if (changed(...filterNames, 'from', 'to', 'measure', 'compare')) this.#showYears(content);
    const isNew = this.#store.isAsked;
    if (changed('open', 'from', 'to')) {
      this.#showOpen(isNew && now.open !== (before?.open ?? ''));
    }
    if (changed('start', 'end', 'by')) this.#showWay(isNew);
  }

  // Filters

  #filter(content: ExplorerContent): void {
    this.#shown = applyFilters(content, this.#state);
    const { facts, ways, isFiltered } = this.#shown;
    this.#list.leave(this.#shown);
    // The railways under the corridors are no ground of a map of flights.
    this.classList.toggle('is-air', this.#state.mode === 'air');
    const t = this.#words.filter;
    const nothing = facts.size === 0 && ways.size === 0;
    const told = nothing
      ? t.none
      : fill(t.shown, {
          ways: ways.size,
          allWays: content.ways.length,
          facts: facts.size,
          allFacts: content.facts.length,
        });
    this.#find('[data-shown]').textContent = isFiltered ? told : '';
    this.#find('[data-clear]').hidden = !isFiltered;
    if (this.#store.isAsked) this.#say(told);
  }

  // Years

  #addTime(): void {
    this.#playback = new Playback(this.#find('.ex-play'), this.#words.year, {
      years: () => this.#content && countedYears(this.#content, this.#state.measure),
      fetched: () => this.#gather(),
      shown: () => this.#state,
      show: (years) => this.#set(years),
      stopped: () => this.#say(this.#sayYear(this.#state.to)),
    });
    const box = this.#find<HTMLInputElement>('input[name="compare"]');
    box.addEventListener('change', () => this.#compare(box.checked));
    const { from, to } = this.#state;
    this.#slider = new YearSlider(
      this.#find('.ex-slider'),
      {
        years: this.#options.defaults.years,
        words: this.#words.year,
        say: (year) => this.#sayYear(year),
        change: (first, last) => {
          this.#playback.stop();
          this.#set({ from: first, to: last });
        },
      },
      [from, to],
    );
  }

  #sayYear(year: number): string {
    if (!this.#content) return String(year);
    const state = yearState(this.#content, year, this.#state.measure);
    return yearInWords(state, this.#measureName, this.#words.year);
  }

  get #measureName(): string {
    return this.#options.measures[this.#state.measure] ?? '';
  }

  /** Puts two years beside each other that have something to compare. */
  #compare(isOn: boolean): void {
    const { from, to, measure } = this.#state;
    const counted = isOn && this.#content ? countedYears(this.#content, measure) : [];
    const [first, last] = isOn ? comparable(counted, from, to) : [from, to];
    this.#set({ compare: isOn, from: first, to: last });
    this.#say(isOn ? `${this.#sayYear(first)}. ${this.#sayYear(last)}` : this.#sayYear(last));
  }

  #showYears(content: ExplorerContent): void {
    const { from, to, measure, compare } = this.#state;
    const full = largestValue(content, measure);
    const states = new Map([from, to].map((year) => [year, yearState(content, year, measure)]));
    for (const mapView of this.#mapViews) {
      const isFirstMap = compare && !this.#second?.contains(mapView.svg) && !mapView.isInset;
      const state = states.get(isFirstMap ? from : to);
      if (state) mapView.showYear(state, this.#shown, mapView.isInset ? full * 1.4 : full);
    }
    this.#find('[data-year-now]').textContent = compare
      ? fill(this.#words.year.between, { first: from, last: to })
      : String(to);
    for (const [nth, caption] of this.querySelectorAll('.ex-map > .ex-year-now').entries()) {
      const year = nth === 0 ? from : to;
      const state = states.get(year) ?? yearState(content, year, measure);
      captionYear(caption, state, this.#measureName, this.#words.year);
    }
    this.#withPanel(({ tellYears }, host) => tellYears(host, compare ? [from, to] : [to]));
    this.#find('.ex-time-note').textContent = this.#sayYear(to);
    this.#setStop();
  }

  /** Puts a second map beside the first, or takes it away. */
  #splitMap(isSplit: boolean): void {
    this.classList.toggle('is-split', isSplit);
    const box = this.querySelector<HTMLInputElement>('input[name="compare"]');
    if (box) box.checked = isSplit;
    if (isSplit && !this.#second) {
      this.#second = besides(this.#find('.ex-map'));
      for (const svg of this.#second.querySelectorAll<SVGSVGElement>('.ex-sheet')) {
        svg.classList.remove('is-larger');
        this.#hydrate(svg);
      }
    } else if (!isSplit && this.#second) {
      const gone = this.#second;
      this.#mapViews = this.#mapViews.filter(({ svg }) => !gone.contains(svg));
      gone.remove();
      this.querySelector('.ex-map > .ex-year-now')?.remove();
      this.#second = null;
    }
    requestAnimationFrame(() => this.#fit());
  }

  // What is told beside the map

  #showOpen(isNew: boolean): void {
    const [kind, id = ''] = this.#state.open.split(':');
    for (const mapView of this.#mapViews) mapView.light(kind, id);
    this.#withPanel(({ tellOpen }, host) => {
      tellOpen(host, isNew);
      if (isNew && host.state.open) this.#sheet.showChosen(this.#find('[data-open]'));
    });
  }

  #panel: Promise<typeof import('./panel.ts')> | null = null;

  /** The words beside the map come after the map itself. */
  #withPanel(run: (panel: typeof import('./panel.ts'), host: PanelHost) => void): void {
    this.#panel ??= import('./panel.ts');
    void this.#panel.then((panel) => {
      if (!this.#content) return;
      run(panel, {
        words: this.#words,
        state: this.#state,
        content: this.#content,
        shown: this.#shown,
        measureName: this.#measureName,
        set: (patch) => this.#set(patch),
        say: (words) => this.#say(words),
        nameOf: (id) => this.#list.nameOf(id),
        wayName: (id) => this.#wayName(id),
        row: (kind, id) => this.#list.row(kind, id),
        copies: (facts) => this.#list.copies(facts),
        find: (selector) => this.#find(selector),
      });
    });
  }

  // Ways and search

  #withFinder(): Promise<Finder> {
    const input = (id: string) => this.#find<HTMLInputElement>(`#ex-${id}`);
    const load = () =>
      loadFinder(this.#options.files.network, {
        words: this.#words,
        inputs: { search: input('search'), start: input('start'), end: input('end') },
        output: this.#find('[data-way-words]'),
        set: (patch) => {
          this.#set(patch);
          const [kind, id] = patch.open?.split(':') ?? [];
          if (kind !== 'place' || !id) return;
          void this.#finder?.then((finder) => {
            const at = finder.positionOf(id);
            if (at) void this.#view.to([4, at[0], at[1]]);
          });
        },
        say: (words) => this.#say(words),
        factRows: (places) =>
          this.#list.copies(
            (this.#content?.facts ?? []).filter((fact) => fact.places.some((id) => places.has(id))),
          ),
        fit: (points) => void this.#view.fit(points),
      });
    this.#finder ??= load().catch((error: unknown) => {
      this.#finder = null;
      this.#find('[data-way-words]').textContent = this.#words.way.failed;
      throw error;
    });
    return this.#finder;
  }

  #showWay(isNew: boolean): void {
    const { start, end } = this.#state;
    this.#find('[data-way-buttons]').hidden = !start && !end;
    if (!start && !end && !this.#finder) return;
    if (!this.#finder) this.#find('[data-way-words]').textContent = this.#words.way.loading;
    this.#withFinder().then(
      (finder) => {
        const isWhole = isNew && Boolean(start && end);
        // Its room is made first, so that the way is fitted into what is left of the map.
        if (isWhole) this.#sheet.showChosen(this.#find('[data-way-words]'));
        finder.show(this.#state, this.#mapViews, isWhole);
        if (isWhole) this.#sheet.showChosen(this.#find('[data-way-words]'));
      },
      () => {},
    );
  }

  // The map

  #hydrate(svg: SVGSVGElement): void {
    const mapView = new MapView(svg);
    this.#mapViews.push(mapView);
    mapView.takeStops();
    if (mapView.isInset) {
      svg.addEventListener('click', (event) => this.#click(event, mapView));
      mapView.fitNames();
      return;
    }
    this.#view.add(mapView);
    listenToPointer(mapView, { view: this.#view, tip: this.#tip, hint: this.#hint });
    svg.addEventListener('click', (event) => this.#click(event, mapView));
  }

  async #rest({ view, isWhole, window }: Rested): Promise<void> {
    const locator = this.#find('[data-locator]');
    // The locator is drawn on the wide sheet, which a phone does not show.
    locator.hidden = isWhole || !this.#main()?.svg.classList.contains('is-wide');
    this.classList.toggle('is-close', !isWhole);
    frameLocator(locator, window);
    this.#tellScale();
    const at = await view;
    this.#store.set({ view: at }, 'map');
    if (at && at[0] > 1.4) await this.#refine();
  }

  /** Fetches the second level of detail for the format in view. */
  async #refine(): Promise<void> {
    const name = this.#main()?.svg.classList.contains('is-narrow') ? 'narrow' : 'wide';
    const coarse = this.#mapViews.filter(
      ({ svg }) => svg.classList.contains(`is-${name}`) && !svg.classList.contains('is-fine'),
    );
    const isFine = await fetchDetail(coarse, this.#options.files[`detail-${name}`]);
    if (isFine && this.#content && this.#drawn) this.#showYears(this.#content);
  }

  #tellScale(): void {
    const mapView = this.#main();
    if (mapView) tellScale(this.#find('[data-scale]'), mapView, this.#words);
  }

  #main(): MapView | undefined {
    return this.#mapViews.find((mapView) => mapView.isShown && !mapView.isInset);
  }

  /** What a feature is called, and its value in the year of the map it stands on. */
  #tipOf(feature: SVGElement, mapView: MapView): string {
    const { place, way = '' } = feature.dataset;
    if (!place) return this.#wayName(way);
    const { compare, from, to, measure } = this.#state;
    const year = this.#second?.contains(mapView.svg) || !compare ? to : from;
    const values = this.#content ? yearState(this.#content, year, measure).values : [];
    const value = values.find((one) => one.place === place);
    const [name = ''] = (feature.getAttribute('aria-label') ?? '').split(',');
    return value ? `${name}: ${value.fact.counts?.amount ?? ''} (${year})` : name;
  }

  #click(event: MouseEvent, mapView: MapView): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const feature = meantBy(event, mapView);
    event.preventDefault();
    if (!feature) return;
    const { place, way } = feature.dataset;
    this.#set({ open: place ? `place:${place}` : `way:${way}` });
    if (event.detail !== 0) return;
    this.#gather().then(
      () => this.#withPanel(() => this.#find('[data-open]').focus()),
      () => {},
    );
  }

  // Keyboard: one stop into the map, then along the network

  #setStop(): void {
    setStops(this.#mapViews);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    if (key === 'Escape' && this.#state.open && !(target instanceof HTMLInputElement)) {
      this.#closeOpen();
      return;
    }
    const mapView = this.#mapViews.find(({ svg }) => svg.contains(target as Node));
    if (!mapView) return;
    const isMoved = moveByKey(this.#view, event);
    const leadsOn = !isMoved && /^(?:Arrow|Home$|End$)/.test(key);
    if (leadsOn) void this.#follow(mapView, target as Element, key);
    if (isMoved || leadsOn) event.preventDefault();
  }

  /** Goes along the network by an arrow key, and says where on which way that is. */
  async #follow(mapView: MapView, from: Element, key: string): Promise<void> {
    const [{ follow }, { ways }] = await Promise.all([import('./map/keys.ts'), this.#gather()]);
    const stop = follow(mapView, ways, from, key);
    if (!stop?.way || stop.at === 0) return;
    const place = fill(this.#words.open.position, { at: stop.at, all: stop.all });
    this.#say(`${this.#wayName(stop.way)}, ${place}`);
  }

  #focusFeature(open: string): void {
    const [kind, id = ''] = open.split(':');
    const mapView = this.#main();
    const feature = kind === 'way' ? mapView?.ways.get(id) : mapView?.places.get(id)?.element;
    feature?.focus({ preventScroll: true });
  }

  // The form

  #listen(): void {
    onIntent(this, this.#find('.ex-list-here'), () => void this.#gather().catch(() => {}));
    this.#list.lead(this.querySelectorAll('.ex-jump a'));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('focusin', ({ target }) => {
      if ((target as Element).matches('.ex-combo input')) this.#withFinder().catch(() => {});
      else if ((target as Element).closest('.ex-sheet')) void import('./map/keys.ts');
    });
    // Somebody quick is in a field before the map is awake: all that answers a focus, room for offers too, is told anew.
    const { activeElement } = document;
    if (activeElement && this.contains(activeElement))
      activeElement.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      this.#set({ [target.name]: target.value });
    });
    this.addEventListener('click', (event) => {
      const target = event.target as Element;
      const control = target.closest<HTMLElement>('[data-act], [data-open-place]');
      const { act, openPlace } = control?.dataset ?? {};
      if (act) this.#act(act);
      else if (openPlace && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        this.#set({ open: `place:${openPlace}` });
      }
    });
  }

  /** Does what a button asks for in its `data-act`. */
  #act(act: string): void {
    const { start, end } = this.#state;
    if (act === 'close') this.#closeOpen();
    else if (act === 'swap') this.#set({ start: end, end: start });
    else if (act === 'clear-way') this.#set({ start: '', end: '' });
    else if (act === 'clear-filters') {
      this.#choices.clear();
      const { mode, corridor, hub, country, story } = initialState(this.#options.defaults);
      this.#set({ mode, corridor, hub, country, story });
    }
  }

  /** Closes what is open and goes back to its sign on the map. */
  #closeOpen(): void {
    const was = this.#state.open;
    this.#set({ open: '' });
    this.#focusFeature(was);
  }
}

if (!customElements.get('silk-explorer')) customElements.define('silk-explorer', SilkExplorer);

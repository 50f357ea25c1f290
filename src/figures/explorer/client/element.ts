import { fill } from '../../../messages/fill.ts';
import type { ExplorerContent, ExplorerFact } from '../content.ts';
import { applyFilters, type Shown } from '../filters.ts';
import type { NetworkData } from '../network.ts';
import { type Defaults, type FilterName, filterNames, initialState, type State } from '../state.ts';
import { grouped, type Words, wholeInWords, yearInWords } from '../words.ts';
import { comparable, countedYears, largestValue, yearState } from '../years.ts';
import { make } from './dom.ts';
import type { Finder } from './finder.ts';
import { LinkedViews, type Rested, type View } from './linked-views.ts';
import { MapView } from './map-view.ts';
import type { PanelHost } from './panel.ts';
import { gatherRows, readRows } from './rows.ts';
import { Sheet } from './sheet.ts';
import { columnsOf, YearSlider } from './slider.ts';
import { ExplorerStore, type Offered } from './store.ts';

/** What the page hands over: words, defaults, and where to fetch the rest. */
interface Options {
  words: Words;
  defaults: Defaults;
  files: Record<'network' | 'detail-wide' | 'detail-narrow' | 'list', string>;
  measures: Record<string, string>;
}

/** How near a feature has to be to be meant, in CSS pixels. */
const reach = { mouse: 12, touch: 24 };
const playMs = 900;

/**
 * Hydrates the explorer. Without it the map stands as of the latest full year, every place and way is a link, and a page
 * of its own says the same as a list. That list, search, ways and finer ground are fetched when a reader first asks
 * for them; what a reader set before they came is shown once they are there.
 */
class SilkExplorer extends HTMLElement {
  #options!: Options;
  #content: ExplorerContent | null = null;
  #gathering: Promise<ExplorerContent> | null = null;
  #store!: ExplorerStore;
  /** What is on the screen; null until what the build drew has been drawn anew. */
  #drawn: Readonly<State> | null = null;
  #form!: HTMLFormElement;
  #mapViews: MapView[] = [];
  #second: HTMLElement | null = null;
  #slider!: YearSlider;
  #live!: HTMLElement;
  #tip!: HTMLElement;
  #shown!: Shown;
  #finder: Promise<Finder> | null = null;
  #view!: LinkedViews;
  #timer = 0;
  #play!: HTMLButtonElement;
  #sheet!: Sheet;

  connectedCallback(): void {
    if (this.#form) return;
    const options = this.querySelector('.ex-options')?.textContent;
    this.#options = JSON.parse(options ?? '{}') as Options;
    this.#form = this.#find('[data-form]');
    this.#live = make('p', 'visually-hidden', { role: 'status' });
    this.#tip = make('p', 'ex-tip', { 'aria-hidden': 'true' });
    this.#tip.hidden = true;
    this.append(this.#live, this.#tip);
    this.#store = new ExplorerStore(this.#options.defaults, this.#offered(), location.search);
    this.classList.add('is-awake');
    this.#sheet = new Sheet(
      this.#find('.ex-stage'),
      this.#find('.ex-panel'),
      this.#options.words.sheet,
    );
    this.#addTools();
    this.#addTime();
    this.#view = new LinkedViews(
      () => {
        this.#tip.hidden = true;
      },
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

  #nameOf(id: string): string {
    return this.#content?.places.find((place) => place.id === id)?.name ?? id;
  }

  #wayName(id: string): string {
    const drawn = this.querySelector(`.map-way[data-way="${CSS.escape(id)}"]`);
    return drawn?.getAttribute('aria-label') ?? id;
  }

  #row(kind: 'place' | 'way' | 'fact', id: string): HTMLElement | null {
    return this.querySelector(`.ex-list [data-${kind}="${CSS.escape(id)}"]`);
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

  #select(name: FilterName | 'measure' | 'by'): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }

  #offered(): Offered {
    const names = [...filterNames, 'measure' as const];
    return new Map(
      names.map((name) => [name, new Set([...this.#select(name).options].map((o) => o.value))]),
    );
  }

  /** Fetches the list, which is what filters, years and the words beside the map decide on. */
  #gather(): Promise<ExplorerContent> {
    const load = async () => {
      const rows = await gatherRows(this.#options.files.list);
      const list = this.#find('.ex-list');
      list.append(rows);
      list.classList.add('has-rows');
      this.#content = readRows(rows);
      if (!this.#drawn) this.#render();
      return this.#content;
    };
    this.#gathering ??= load().catch((error: unknown) => {
      this.#gathering = null;
      this.#find('[data-shown]').textContent = this.#words.failed;
      this.#say(this.#words.failed);
      throw error;
    });
    return this.#gathering;
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
    if (!before) this.#showChoices(now);
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

  /** Sets what can be chosen of to what is chosen. */
  #showChoices(state: Readonly<State>): void {
    for (const name of [...filterNames, 'measure', 'by'] as const) {
      const select = this.#select(name);
      select.value = state[name];
      if (select.value !== state[name]) select.value = '';
    }
  }

  // Filters

  #filter(content: ExplorerContent): void {
    this.#shown = applyFilters(content, this.#state);
    const { facts, ways, places, isFiltered } = this.#shown;
    for (const row of this.querySelectorAll<HTMLElement>('.ex-list li')) {
      const { fact, way, place } = row.dataset;
      row.hidden =
        (fact !== undefined && !facts.has(fact)) ||
        (way !== undefined && !ways.has(way)) ||
        (place !== undefined && !places.has(place));
    }
    for (const year of this.querySelectorAll<HTMLElement>('.ex-year')) {
      year.hidden = year.querySelector('li:not([hidden])') === null;
    }
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
    this.#play = this.#find('.ex-play');
    this.#play.addEventListener('click', () => (this.#timer ? this.#stop() : this.#start()));
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.#play.hidden = true;
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
          this.#stop();
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

  /** Plays the years that have figures of what is counted, from the first or on from the year shown. */
  #start(): void {
    const content = this.#content;
    if (!content) {
      this.#gather().then(
        () => this.#start(),
        () => {},
      );
      return;
    }
    const counted = countedYears(content, this.#state.measure);
    const next = () => counted.find((year) => year > this.#state.to);
    const [first] = counted;
    if (next() === undefined && first !== undefined)
      this.#set({ to: first, from: Math.min(this.#state.from, first) });
    this.#play.textContent = this.#words.year.pause;
    this.#timer = window.setInterval(() => {
      const year = next();
      if (year === undefined) this.#stop();
      else this.#set({ to: year });
    }, playMs);
  }

  #stop(): void {
    if (this.#timer) this.#say(this.#sayYear(this.#state.to));
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#play.textContent = this.#words.year.play;
  }

  #showYears(content: ExplorerContent): void {
    const { from, to, measure, compare } = this.#state;
    const full = largestValue(content, measure);
    const states = new Map([from, to].map((year) => [year, yearState(content, year, measure)]));
    for (const mapView of this.#mapViews) {
      const isFirstMap = compare && !this.#second?.contains(mapView.svg);
      const isInset = mapView.svg.closest('.ex-insets') !== null;
      const state = states.get(isFirstMap && !isInset ? from : to);
      if (state) mapView.showYear(state, this.#shown, isInset ? full * 1.4 : full);
    }
    this.#find('[data-year-now]').textContent = compare
      ? fill(this.#words.year.between, { first: from, last: to })
      : String(to);
    const captions = this.querySelectorAll('.ex-map > .ex-year-now');
    for (const [nth, caption] of captions.entries()) {
      const year = nth === 0 ? from : to;
      const { whole, figures } = states.get(year) ?? yearState(content, year, measure);
      const t = this.#words.year;
      const all = whole ? wholeInWords(whole, this.#measureName, t) : t.noWhole;
      const told = fill(t.caption, { whole: all, count: figures.length });
      caption.replaceChildren(String(year), make('small', '', {}, told));
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
      const first = this.#find('.ex-map');
      const second = first.cloneNode(true) as HTMLElement;
      second.querySelector('.map-tools')?.remove();
      // What the locator shows is the first map's.
      for (const named of second.querySelectorAll('[id]')) named.removeAttribute('id');
      second.classList.add('is-second');
      for (const map of [first, second]) map.append(make('p', 'ex-year-now'));
      first.after(second);
      this.#second = second;
      for (const svg of second.querySelectorAll<SVGSVGElement>('.ex-sheet')) {
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
    for (const mapView of this.#mapViews) {
      for (const [own, { element }] of mapView.places) {
        element.classList.toggle('is-lit', kind === 'place' && own === id);
      }
      for (const [own, element] of mapView.ways) {
        element.classList.toggle('is-lit', kind === 'way' && own === id);
      }
    }
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
        nameOf: (id) => this.#nameOf(id),
        wayName: (id) => this.#wayName(id),
        row: (kind, id) => this.#row(kind, id),
        copies: (facts) => this.#copies(facts),
        find: (selector) => this.#find(selector),
      });
    });
  }

  #copies(facts: readonly ExplorerFact[]): HTMLElement[] {
    return [...facts]
      .sort((a, b) => (b.to ?? 0) - (a.to ?? 0))
      .flatMap(({ id }) => {
        const copy = this.#row('fact', id)?.cloneNode(true) as HTMLElement | undefined;
        if (!copy) return [];
        copy.hidden = false;
        return [copy];
      });
  }

  // Ways and search

  #withFinder(): Promise<Finder> {
    const load = async () => {
      const [{ Finder }, answer] = await Promise.all([
        import('./finder.ts'),
        fetch(this.#options.files.network),
      ]);
      const input = (id: string) => this.#find<HTMLInputElement>(`#ex-${id}`);
      return new Finder((await answer.json()) as NetworkData, {
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
          this.#copies(
            (this.#content?.facts ?? []).filter((fact) => fact.places.some((id) => places.has(id))),
          ),
        fit: (points) => void this.#view.fit(points),
      });
    };
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
    for (const { element } of mapView.places.values()) element.setAttribute('tabindex', '-1');
    for (const element of mapView.ways.values()) element.setAttribute('tabindex', '-1');
    if (svg.closest('.ex-insets')) {
      svg.addEventListener('click', (event) => this.#click(event, mapView));
      mapView.fitNames();
      return;
    }
    this.#view.add(mapView);
    svg.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse' && !svg.classList.contains('is-moving')) {
        this.#hover(event, mapView);
      }
    });
    svg.addEventListener('pointerleave', () => this.#hover(null, mapView));
    svg.addEventListener('click', (event) => this.#click(event, mapView));
    svg.addEventListener('dblclick', ({ clientX, clientY }) => {
      if (!mapView.nearest(clientX, clientY, reach.mouse)) this.#view.by(2, [clientX, clientY]);
    });
    svg.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) {
          this.#hintWheel();
          return;
        }
        event.preventDefault();
        this.#view.wheel(event);
      },
      { passive: false },
    );
  }

  #hints = 0;

  /** Says how a wheel zooms where it turned without doing so, for a moment and a few times. */
  #hintWheel(): void {
    const shown = this.querySelector('.ex-hint');
    if (shown || this.#hints >= 3) return;
    this.#hints += 1;
    const { mac, other } = this.#words.wheel;
    const hint = make('p', 'ex-hint', {}, /Mac/.test(navigator.platform) ? mac : other);
    this.#find('.ex-maps').append(hint);
    setTimeout(() => hint.remove(), 1800);
  }

  async #rest({ view, isWhole, window }: Rested): Promise<void> {
    const locator = this.#find('[data-locator]');
    // The locator is drawn on the wide sheet, which a phone does not show.
    locator.hidden = isWhole || !this.#main()?.svg.classList.contains('is-wide');
    this.classList.toggle('is-close', !isWhole);
    const frame = locator.querySelector('.ex-locator-frame');
    const { x0, y0, x1, y1 } = window;
    for (const [key, value] of Object.entries({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 })) {
      frame?.setAttribute(key, value.toFixed(1));
    }
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
    if (coarse.length === 0) return;
    try {
      const [{ refine }, answer] = await Promise.all([
        import('./refine.ts'),
        fetch(this.#options.files[`detail-${name}`]),
      ]);
      const detail = (await answer.json()) as Record<string, string>;
      for (const mapView of coarse) {
        if (!mapView.svg.classList.contains('is-fine')) refine(mapView, detail);
      }
      if (this.#content && this.#drawn) this.#showYears(this.#content);
    } catch {
      // The coarse map stays; the next move asks again.
    }
  }

  #main(): MapView | undefined {
    return this.#mapViews.find((mapView) => mapView.isShown && !mapView.svg.closest('.ex-insets'));
  }

  #tellScale(): void {
    const mapView = this.#main();
    if (!mapView) return;
    const perKm = (mapView.pixels * mapView.camera.k) / Number(mapView.svg.dataset.km);
    const longest = Math.min(7 * rem(), mapView.place.width * 0.26) / perKm;
    const power = 10 ** Math.floor(Math.log10(longest));
    const km = [5, 2, 1].map((step) => step * power).find((length) => length <= longest) ?? power;
    const box = this.#find('[data-scale]');
    box.textContent = fill(this.#words.scale, { km: grouped(km) });
    box.style.inlineSize = `${km * perKm}px`;
    box.hidden = false;
  }

  #addTools(): void {
    const { zoomIn, zoomOut, reset, views } = this.#words;
    const tools = make('div', 'map-tools');
    const button = (label: string, sign: string, run: () => void) => {
      const made = make('button', '', { type: 'button', title: label, 'aria-label': label }, sign);
      made.addEventListener('click', run);
      return made;
    };
    tools.append(
      button(zoomIn, '+', () => this.#view.by(1.7)),
      button(zoomOut, '−', () => this.#view.by(1 / 1.7)),
      button(reset, '⤢', () => this.#view.to(null)),
    );
    const parts = make('div', 'ex-views', { role: 'group', 'aria-label': views.label });
    const part = (label: string, view: View | null) => {
      const made = make('button', '', { type: 'button' }, label);
      made.addEventListener('click', () => this.#view.to(view));
      return made;
    };
    parts.append(
      part(views.whole, null),
      part(views.europe, [5, 14, 51]),
      part(views.china, [2.8, 110, 33]),
    );
    this.#find('.ex-map').append(tools);
    this.#find('.ex-strip [data-year-now]').after(parts);
    const help = make('p', 'visually-hidden', { id: 'ex-help' }, this.#words.mapHelp);
    this.append(help);
    for (const svg of this.querySelectorAll('.ex-map .ex-sheet')) {
      svg.setAttribute('aria-describedby', 'ex-help');
    }
  }

  #hover(event: PointerEvent | null, mapView: MapView): void {
    const feature = event && mapView.nearest(event.clientX, event.clientY, reach.mouse);
    for (const old of mapView.svg.querySelectorAll('.is-near')) old.classList.remove('is-near');
    feature?.classList.add('is-near');
    this.#tip.hidden = !feature;
    mapView.svg.classList.toggle('has-near', Boolean(feature));
    if (!event || !feature) return;
    this.#tip.textContent = this.#tipOf(feature, mapView);
    const { clientX, clientY } = event;
    const { offsetWidth } = this.#tip;
    this.#tip.style.left = `${Math.min(clientX + 14, innerWidth - offsetWidth - 8)}px`;
    this.#tip.style.top = `${clientY + 16}px`;
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
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    const within = isTouch ? reach.touch : reach.mouse;
    // Enter on a link clicks it at no point of the screen.
    const feature =
      event.detail === 0
        ? (event.target as Element).closest<SVGElement>('.map-way, a.map-place')
        : mapView.nearest(event.clientX, event.clientY, within);
    event.preventDefault();
    if (!feature) return;
    this.#openFeature(feature);
    if (event.detail !== 0) return;
    this.#gather().then(
      () => this.#withPanel(() => this.#find('[data-open]').focus()),
      () => {},
    );
  }

  #openFeature({ dataset }: SVGElement): void {
    this.#set({ open: dataset.place ? `place:${dataset.place}` : `way:${dataset.way}` });
  }

  // Keyboard: one stop into the map, then along the network

  /** Makes one feature of each map in view the stop for the Tab key. */
  #setStop(): void {
    for (const mapView of this.#mapViews) {
      if (mapView.svg.closest('.ex-insets') || !mapView.isShown || mapView.hasStop) continue;
      // The most important ways are drawn last.
      const first = [...mapView.ways.values()].reverse().find((way) => way.checkVisibility());
      if (first) mapView.setStop(first);
    }
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
    const step = event.shiftKey ? shiftSteps[key] : undefined;
    if (step) this.#view.pan(...step);
    else if (/^(?:Arrow|Home$|End$)/.test(key)) void this.#follow(mapView, target as Element, key);
    else if (!this.#zoomBy(key, target)) return;
    event.preventDefault();
  }

  /** Zooms by `+`, `-` and `0`; false for other keys. */
  #zoomBy(key: string, target: EventTarget | null): boolean {
    if (key === '+' || key === '=') this.#view.by(1.7, centreOf(target));
    else if (key === '-') this.#view.by(1 / 1.7, centreOf(target));
    else if (key === '0') this.#view.to(null);
    else return false;
    return true;
  }

  /** Goes along the network by an arrow key, and says where on which way that is. */
  async #follow(mapView: MapView, from: Element, key: string): Promise<void> {
    const [{ follow }, { ways }] = await Promise.all([import('./keys.ts'), this.#gather()]);
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
    this.#gatherOnIntent();
    for (const link of this.querySelectorAll('.ex-jump a')) link.setAttribute('href', '#list');
    this.addEventListener('keydown', (event) => this.#key(event));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('focusin', ({ target }) => {
      if ((target as Element).matches('.ex-combo input')) this.#withFinder().catch(() => {});
      else if ((target as Element).closest('.ex-sheet')) void import('./keys.ts');
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

  /** What decides is fetched when a reader reaches for the explorer, or comes near the list. */
  #gatherOnIntent(): void {
    const gather = () => void this.#gather().catch(() => {});
    for (const sign of ['pointerover', 'focusin', 'touchstart'] as const) {
      this.addEventListener(sign, gather, { once: true, passive: true });
    }
    if (this.matches(':hover')) gather();
    new IntersectionObserver(
      ([entry], observer) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        gather();
      },
      { rootMargin: '200px' },
    ).observe(this.#find('.ex-list'));
  }

  /** Does what a button asks for in its `data-act`. */
  #act(act: string): void {
    const { start, end } = this.#state;
    if (act === 'close') this.#closeOpen();
    else if (act === 'swap') this.#set({ start: end, end: start });
    else if (act === 'clear-way') this.#set({ start: '', end: '' });
    else if (act === 'clear-filters') {
      for (const name of filterNames) this.#select(name).value = '';
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

/** Parts of the frame that an arrow key moves the map by. */
const shiftSteps: Record<string, [number, number]> = {
  ArrowRight: [1 / 3, 0],
  ArrowLeft: [-1 / 3, 0],
  ArrowUp: [0, -1 / 3],
  ArrowDown: [0, 1 / 3],
};

/** CSS pixels of the reader's own size of type. */
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

function centreOf(target: EventTarget | null): [number, number] | undefined {
  const sign = (target as Element | null)?.querySelector('.map-sign');
  if (!sign) return undefined;
  const { left, top, width, height } = sign.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

if (!customElements.get('silk-explorer')) customElements.define('silk-explorer', SilkExplorer);

import type { ExplorerContent, ExplorerFact } from './content.ts';
import { make } from './dom.ts';
import { applyFilters, type Shown } from './filters.ts';
import type { Finder } from './finder.ts';
import type { NetworkData } from './network.ts';
import type { PanelHost } from './panel.ts';
import { readRows } from './rows.ts';
import { DrawnSheet } from './sheet.ts';
import { YearSlider } from './slider.ts';
import { type Defaults, initialState, readState, type State, writeState } from './state.ts';
import type { MapView, View, Window } from './view.ts';
import { fill, grouped, type Words } from './words.ts';
import { largestValue, wholeByYear, yearState } from './years.ts';

/** What the page hands over: words, defaults, and where to fetch the rest. */
interface Options {
  words: Words;
  defaults: Defaults;
  files: Record<'network' | 'detail-wide' | 'detail-narrow', string>;
  measures: Record<string, string>;
}

/** How near a feature has to be to be meant, in CSS pixels. */
const reach = { mouse: 12, touch: 24 };
const playMs = 900;
const filterNames = ['mode', 'corridor', 'hub', 'country', 'story'] as const;

/**
 * Wakes the explorer. Without it the map stands as of the latest full year, every place and way is a link, and the
 * list says the same in words. Search, ways, zoom and finer ground are fetched when a reader first asks for them.
 */
class SilkExplorer extends HTMLElement {
  #options!: Options;
  #content!: ExplorerContent;
  #state!: State;
  #form!: HTMLFormElement;
  #sheets: DrawnSheet[] = [];
  #second: HTMLElement | null = null;
  #slider!: YearSlider;
  #live!: HTMLElement;
  #tip!: HTMLElement;
  #shown!: Shown;
  #finder: Promise<Finder> | null = null;
  #view: Promise<MapView> | null = null;
  #timer = 0;
  #play!: HTMLButtonElement;

  connectedCallback(): void {
    if (this.#form) return;
    const options = this.querySelector('.ex-options')?.textContent;
    this.#options = JSON.parse(options ?? '{}') as Options;
    this.#content = readRows(this.#find('.ex-list'));
    this.#form = this.#find('[data-form]');
    this.#live = make('p', 'visually-hidden', { role: 'status' });
    this.#tip = make('p', 'ex-tip', { 'aria-hidden': 'true' });
    this.#tip.hidden = true;
    this.append(this.#live, this.#tip);
    this.#state = readState(location.search, this.#options.defaults);
    if (!(this.#state.measure in this.#options.measures)) {
      this.#state.measure = this.#options.defaults.measure;
    }
    this.classList.add('is-awake');
    this.#form.hidden = false;
    this.#addTools();
    this.#addTime();
    for (const svg of this.querySelectorAll<SVGSVGElement>('.ex-sheet')) this.#wake(svg);
    this.#listen();
    this.#render({}, true);
    new ResizeObserver(() => {
      for (const sheet of this.#sheets) if (sheet.isShown) sheet.fitNames();
      this.#setStop();
      this.#tellScale();
    }).observe(this.#find('.ex-maps'));
    addEventListener('popstate', () => {
      this.#state = readState(location.search, this.#options.defaults);
      this.#render({}, true);
    });
  }

  #find<T extends HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  get #words(): Words {
    return this.#options.words;
  }

  #nameOf(id: string): string {
    return this.#content.places.find((place) => place.id === id)?.name ?? id;
  }

  #wayName(id: string): string {
    return this.#row('way', id)?.querySelector('b')?.textContent ?? id;
  }

  #row(kind: 'place' | 'way' | 'fact', id: string): HTMLElement | null {
    return this.querySelector(`.ex-list [data-${kind}="${CSS.escape(id)}"]`);
  }

  #say(words: string): void {
    this.#live.textContent = words;
  }

  /** Changes the state, the address and all that shows it. */
  #set(patch: Partial<State>): void {
    const before = this.#state;
    this.#state = { ...before, ...patch };
    const address = writeState(this.#state, this.#options.defaults);
    history.replaceState(null, '', address || location.pathname);
    this.#render(before, false);
  }

  /** Shows the state; what did not change since `before` is left alone. */
  #render(before: Partial<State>, isFirst: boolean): void {
    const now = this.#state;
    const changed = (...keys: (keyof State)[]) =>
      isFirst || keys.some((key) => before[key] !== now[key]);
    if (isFirst) {
      for (const name of [...filterNames, 'measure', 'by'] as const) {
        const select = this.#form.elements.namedItem(name) as HTMLSelectElement;
        select.value = now[name];
        if (select.value !== now[name]) {
          select.value = '';
          if (name !== 'by') now[name] = name === 'measure' ? this.#options.defaults.measure : '';
        }
      }
      this.#slider.set(now.from, now.to);
    }
    if (changed(...filterNames)) this.#filter(isFirst);
    if (changed('compare')) this.#splitMap(now.compare);
    if (changed(...filterNames, 'from', 'to', 'measure', 'compare')) this.#showYears();
    if (changed('measure') && !isFirst) this.#renewSlider();
    if (changed('open', 'from', 'to')) this.#showOpen(isFirst ? false : before.open !== now.open);
    if (changed('start', 'end', 'by')) this.#showWay(!isFirst);
    if (isFirst && now.view) this.#withView((view) => view.to(now.view));
  }

  // Filters

  #filter(isFirst: boolean): void {
    this.#shown = applyFilters(this.#content, this.#state);
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
    const t = this.#words.filter;
    const nothing = facts.size === 0 && ways.size === 0;
    const told = nothing
      ? t.none
      : fill(t.shown, {
          ways: ways.size,
          allWays: this.#content.ways.length,
          facts: facts.size,
          allFacts: this.#content.facts.length,
        });
    this.#find('[data-shown]').textContent = isFiltered ? told : '';
    this.#find('[data-clear]').hidden = !isFiltered;
    if (!isFirst) this.#say(told);
  }

  // Years

  #addTime(): void {
    const t = this.#words.year;
    const time = this.#find('[data-time]');
    this.#play = make('button', 'ex-play', { type: 'button' }, t.play);
    this.#play.addEventListener('click', () => (this.#timer ? this.#stop() : this.#start()));
    const compare = make('label', 'ex-compare');
    const box = make('input', '', { type: 'checkbox', name: 'compare' });
    box.addEventListener('change', () => this.#set({ compare: box.checked }));
    compare.append(box, ` ${t.compare}`);
    this.#makeSlider();
    time.append(
      make('div', 'ex-time-tools', {}, this.#play, compare),
      this.#slider.element,
      make('p', 'ex-time-note', {}),
    );
    time.hidden = false;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.#play.hidden = true;
  }

  #makeSlider(): void {
    const { measure, from, to } = this.#state;
    const whole = wholeByYear(this.#content, measure, this.#options.defaults.years);
    const most = Math.max(1, ...whole.map(({ fact }) => fact?.value ?? 0));
    this.#slider = new YearSlider(
      {
        columns: whole.map(({ year, fact }) => ({
          year,
          share: fact ? (fact.value ?? 0) / most : null,
          isHollow: fact?.isHollow ?? false,
        })),
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

  #renewSlider(): void {
    const old = this.#slider.element;
    this.#makeSlider();
    old.replaceWith(this.#slider.element);
  }

  #sayYear(year: number): string {
    const t = this.#words.year;
    const { whole, values } = yearState(this.#content, year, this.#state.measure);
    return fill(t.text, {
      year,
      whole: whole ? this.#sayWhole(whole) : t.noWhole,
      count: values.length,
    });
  }

  #sayWhole(fact: ExplorerFact): string {
    const t = this.#words.year;
    const measure = (this.#options.measures[this.#state.measure] ?? '').toLowerCase();
    return fill(fact.isHollow ? t.wholeHollow : t.whole, {
      value: grouped(fact.value ?? 0),
      measure: measure.replace(/^china–europe/, 'China–Europe'),
    });
  }

  #start(): void {
    const { years } = this.#options.defaults;
    if (this.#state.to >= years[1]) this.#set({ to: this.#state.from });
    this.#play.textContent = this.#words.year.pause;
    this.#timer = window.setInterval(() => {
      const to = this.#state.to + 1;
      if (to > years[1]) {
        this.#stop();
        return;
      }
      this.#slider.set(this.#state.from, to);
      this.#set({ to });
    }, playMs);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#play.textContent = this.#words.year.play;
  }

  #showYears(): void {
    const { from, to, measure, compare } = this.#state;
    const full = largestValue(this.#content, measure);
    const states = new Map(
      [from, to].map((year) => [year, yearState(this.#content, year, measure)]),
    );
    for (const sheet of this.#sheets) {
      const isFirstMap = compare && !this.#second?.contains(sheet.svg);
      const isInset = sheet.svg.closest('.ex-insets') !== null;
      const state = states.get(isFirstMap && !isInset ? from : to);
      if (state) sheet.showYear(state, this.#shown, isInset ? full * 1.4 : full);
    }
    this.#find('[data-year-now]').textContent = compare
      ? fill(this.#words.year.between, { first: from, last: to })
      : String(to);
    const left = this.querySelector('.ex-map:not(.is-second) > .ex-year-now');
    if (left) left.textContent = String(from);
    const caption = this.#second?.querySelector('.ex-year-now');
    if (caption) caption.textContent = String(to);
    this.#withPanel(({ tellYear }, host) => tellYear(host, compare ? [from, to] : [to]));
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
      second.classList.add('is-second');
      for (const map of [first, second]) map.append(make('p', 'ex-year-now'));
      first.after(second);
      this.#second = second;
      for (const svg of second.querySelectorAll<SVGSVGElement>('.ex-sheet')) {
        svg.classList.remove('is-larger');
        this.#wake(svg);
      }
    } else if (!isSplit && this.#second) {
      const gone = this.#second;
      this.#sheets = this.#sheets.filter(({ svg }) => !gone.contains(svg));
      gone.remove();
      this.querySelector('.ex-map > .ex-year-now')?.remove();
      this.#second = null;
    }
    requestAnimationFrame(() => {
      for (const sheet of this.#sheets) if (sheet.isShown) sheet.fitNames();
    });
  }

  // What is opened

  // What is told beside the map

  #showOpen(isNew: boolean): void {
    const [kind, id = ''] = this.#state.open.split(':');
    for (const sheet of this.#sheets) {
      for (const [own, { element }] of sheet.places) {
        element.classList.toggle('is-lit', kind === 'place' && own === id);
      }
      for (const [own, element] of sheet.ways) {
        element.classList.toggle('is-lit', kind === 'way' && own === id);
      }
    }
    this.#withPanel(({ tellOpen }, host) => tellOpen(host, isNew));
  }

  #panel: Promise<typeof import('./panel.ts')> | null = null;

  /** The words beside the map come after the map itself. */
  #withPanel(run: (panel: typeof import('./panel.ts'), host: PanelHost) => void): void {
    this.#panel ??= import('./panel.ts');
    void this.#panel.then((panel) =>
      run(panel, {
        words: this.#words,
        state: this.#state,
        content: this.#content,
        shown: this.#shown,
        measures: this.#options.measures,
        set: (patch) => this.#set(patch),
        say: (words) => this.#say(words),
        sayWhole: (fact) => this.#sayWhole(fact),
        nameOf: (id) => this.#nameOf(id),
        wayName: (id) => this.#wayName(id),
        row: (kind, id) => this.#row(kind, id),
        copies: (facts) => this.#copies(facts),
        find: (selector) => this.#find(selector),
      }),
    );
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
      const [{ makeFinder }, answer] = await Promise.all([
        import('./finder.ts'),
        fetch(this.#options.files.network),
      ]);
      const input = (id: string) => this.#find<HTMLInputElement>(`#ex-${id}`);
      return makeFinder((await answer.json()) as NetworkData, {
        words: this.#words,
        inputs: { search: input('search'), start: input('start'), end: input('end') },
        output: this.#find('[data-way-words]'),
        set: (patch) => {
          this.#set(patch);
          const [kind, id] = patch.open?.split(':') ?? [];
          if (kind !== 'place' || !id) return;
          void this.#finder?.then(({ positionOf }) => {
            const at = positionOf(id);
            if (at) this.#withView((view) => view.to([4, at[0], at[1]]));
          });
        },
        say: (words) => this.#say(words),
        factRows: (places) =>
          this.#copies(
            this.#content.facts.filter((fact) => fact.places.some((id) => places.has(id))),
          ),
        fit: (points) => this.#withView((view) => view.fit(points)),
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
      (finder) => finder.show(this.#state, this.#sheets, isNew && Boolean(start && end)),
      () => {},
    );
  }

  // The map

  #wake(svg: SVGSVGElement): void {
    const sheet = new DrawnSheet(svg);
    this.#sheets.push(sheet);
    for (const { element } of sheet.places.values()) element.setAttribute('tabindex', '-1');
    for (const element of sheet.ways.values()) element.setAttribute('tabindex', '-1');
    if (svg.closest('.ex-insets')) {
      svg.addEventListener('click', (event) => this.#click(event, sheet));
      sheet.fitNames();
      return;
    }
    if (this.#view) void this.#view.then((view) => view.add(sheet));
    svg.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') this.#hover(event, sheet);
    });
    svg.addEventListener('pointerleave', () => this.#hover(null, sheet));
    svg.addEventListener('click', (event) => this.#click(event, sheet));
    svg.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const { clientX, clientY, deltaY } = event;
        this.#withView((view) => view.by(2 ** (-deltaY / 120), [clientX, clientY]));
      },
      { passive: false },
    );
    svg.addEventListener(
      'touchstart',
      (event) => {
        if (event.touches.length > 1) this.#withView(() => {});
      },
      { passive: true },
    );
  }

  #withView(run: (view: MapView) => void): void {
    this.#view ??= import('./view.ts').then(({ attachView }) => {
      const own = this.#sheets.filter(({ svg }) => !svg.closest('.ex-insets'));
      return attachView(own, (view, window, pixels) => this.#moved(view, window, pixels));
    });
    void this.#view.then(run);
  }

  #moveTimer = 0;

  #moved(view: View | null, [x, y, width, height]: Window, pixels: number): void {
    this.#tip.hidden = true;
    const locator = this.#find('[data-locator]');
    // The locator is drawn on the wide sheet, which a phone does not show.
    locator.hidden = view === null || !this.#main()?.svg.classList.contains('is-wide');
    this.classList.toggle('is-close', view !== null);
    const frame = locator.querySelector('.ex-locator-frame');
    for (const [key, value] of Object.entries({ x, y, width, height })) {
      frame?.setAttribute(key, value.toFixed(1));
    }
    this.#tellScale(pixels);
    clearTimeout(this.#moveTimer);
    this.#moveTimer = window.setTimeout(() => {
      this.#state.view = view;
      const address = writeState(this.#state, this.#options.defaults);
      history.replaceState(null, '', address || location.pathname);
      if (view && view[0] > 1.4) void this.#refine();
    }, 150);
  }

  /** Fetches the second level of detail for the format in view. */
  async #refine(): Promise<void> {
    const name = this.#main()?.svg.classList.contains('is-narrow') ? 'narrow' : 'wide';
    const coarse = this.#sheets.filter(
      ({ svg }) => svg.classList.contains(`is-${name}`) && !svg.classList.contains('is-fine'),
    );
    if (coarse.length === 0) return;
    try {
      const [{ refine }, answer] = await Promise.all([
        import('./refine.ts'),
        fetch(this.#options.files[`detail-${name}`]),
      ]);
      const detail = (await answer.json()) as Record<string, string>;
      for (const sheet of coarse) {
        if (!sheet.svg.classList.contains('is-fine')) refine(sheet, detail);
      }
      this.#showYears();
    } catch {
      // The coarse map stays; the next move asks again.
    }
  }

  #main(): DrawnSheet | undefined {
    return this.#sheets.find((sheet) => sheet.isShown && !sheet.svg.closest('.ex-insets'));
  }

  #tellScale(pixels?: number): void {
    const sheet = this.#main();
    if (!sheet) return;
    const perKm = (pixels ?? sheet.pixels * sheet.k) / Number(sheet.svg.dataset.km);
    const longest = 110 / perKm;
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
    const button = (label: string, sign: string, run: (view: MapView) => void) => {
      const made = make('button', '', { type: 'button', title: label, 'aria-label': label }, sign);
      made.addEventListener('click', () => this.#withView(run));
      return made;
    };
    tools.append(
      button(zoomIn, '+', (view) => view.by(1.7)),
      button(zoomOut, '−', (view) => view.by(1 / 1.7)),
      button(reset, '⤢', (view) => view.to(null)),
    );
    const parts = make('div', 'ex-views', { role: 'group', 'aria-label': views.label });
    const part = (label: string, view: View | null) => {
      const made = make('button', '', { type: 'button' }, label);
      made.addEventListener('click', () => this.#withView((map) => map.to(view)));
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

  #hover(event: PointerEvent | null, sheet: DrawnSheet): void {
    const feature = event && sheet.nearest(event.clientX, event.clientY, reach.mouse);
    for (const old of sheet.svg.querySelectorAll('.is-near')) old.classList.remove('is-near');
    feature?.classList.add('is-near');
    this.#tip.hidden = !feature;
    sheet.svg.classList.toggle('has-near', Boolean(feature));
    if (!event || !feature) return;
    const { place, way } = feature.dataset;
    const year =
      this.#second?.contains(sheet.svg) || !this.#state.compare ? this.#state.to : this.#state.from;
    const value =
      place &&
      yearState(this.#content, year, this.#state.measure).values.find((one) => one.place === place);
    const name = place
      ? (feature.getAttribute('aria-label') ?? '').split(',')[0]
      : this.#wayName(way ?? '');
    this.#tip.textContent = value ? `${name}: ${grouped(value.value)} (${year})` : (name ?? '');
    const { clientX, clientY } = event;
    const { offsetWidth } = this.#tip;
    this.#tip.style.left = `${Math.min(clientX + 14, innerWidth - offsetWidth - 8)}px`;
    this.#tip.style.top = `${clientY + 16}px`;
  }

  #click(event: MouseEvent, sheet: DrawnSheet): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    const within = isTouch ? reach.touch : reach.mouse;
    // Enter on a link clicks it at no point of the screen.
    const feature =
      event.detail === 0
        ? (event.target as Element).closest<SVGElement>('.map-way, a.map-place')
        : sheet.nearest(event.clientX, event.clientY, within);
    event.preventDefault();
    if (!feature) return;
    this.#openFeature(feature);
    if (event.detail === 0) this.#withPanel(() => this.#find('[data-open]').focus());
  }

  #openFeature({ dataset }: SVGElement): void {
    this.#set({ open: dataset.place ? `place:${dataset.place}` : `way:${dataset.way}` });
  }

  // Keyboard: one stop into the map, then along the network

  /** Makes one feature of each map in view the stop for the Tab key. */
  #setStop(): void {
    for (const sheet of this.#sheets) {
      if (sheet.svg.closest('.ex-insets') || !sheet.isShown || sheet.hasStop) continue;
      const first = this.#content.ways
        .map(({ id }) => sheet.ways.get(id))
        .find((way) => way?.checkVisibility());
      if (first) sheet.setStop(first);
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    if (key === 'Escape' && this.#state.open && !(target instanceof HTMLInputElement)) {
      const was = this.#state.open;
      this.#set({ open: '' });
      this.#focusFeature(was);
      return;
    }
    const sheet = this.#sheets.find(({ svg }) => svg.contains(target as Node));
    if (!sheet) return;
    if (/^(?:Arrow|Home$|End$)/.test(key)) {
      void import('./keys.ts').then(({ follow }) => {
        const stop = follow(sheet, this.#content.ways, target as Element, key);
        if (!stop?.way || stop.at === 0) return;
        const place = fill(this.#words.open.position, { at: stop.at, all: stop.all });
        this.#say(`${this.#wayName(stop.way)}, ${place}`);
      });
    } else if (key === '+' || key === '=') this.#withView((view) => view.by(1.7, centreOf(target)));
    else if (key === '-') this.#withView((view) => view.by(1 / 1.7, centreOf(target)));
    else if (key === '0') this.#withView((view) => view.to(null));
    else return;
    event.preventDefault();
  }

  #focusFeature(open: string): void {
    const [kind, id = ''] = open.split(':');
    const sheet = this.#main();
    const feature = kind === 'way' ? sheet?.ways.get(id) : sheet?.places.get(id)?.element;
    feature?.focus({ preventScroll: true });
  }

  // The form

  #listen(): void {
    this.addEventListener('keydown', (event) => this.#key(event));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('focusin', (event) => {
      if ((event.target as Element).matches('.ex-combo input')) this.#withFinder().catch(() => {});
    });
    this.#form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      this.#set({ [target.name]: target.value });
    });
    this.addEventListener('click', ({ target }) => {
      const act = (target as Element).closest<HTMLElement>('[data-act]')?.dataset.act;
      if (act === 'close') {
        const was = this.#state.open;
        this.#set({ open: '' });
        this.#focusFeature(was);
      } else if (act === 'swap') this.#set({ start: this.#state.end, end: this.#state.start });
      else if (act === 'clear-way') this.#set({ start: '', end: '' });
      else if (act === 'clear-filters') {
        const { mode, corridor, hub, country, story } = initialState(this.#options.defaults);
        for (const name of filterNames) {
          (this.#form.elements.namedItem(name) as HTMLSelectElement).value = '';
        }
        this.#set({ mode, corridor, hub, country, story });
      }
    });
  }
}

function centreOf(target: EventTarget | null): [number, number] | undefined {
  const sign = (target as Element | null)?.querySelector('.map-sign');
  if (!sign) return undefined;
  const { left, top, width, height } = sign.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

if (!customElements.get('silk-explorer')) customElements.define('silk-explorer', SilkExplorer);

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { explorerMessages } from '../../../messages/explorer.ts';
import { initialState } from '../state.ts';
import { Choices } from './choices.ts';
import { make } from './dom.ts';
import { FakeElement, fakeDocument } from './fixture-dom.ts';
import { onIntent } from './intent.ts';
import { fetchDetail } from './map/detail.ts';
import type { MapView } from './map/map-view.ts';
import { setStops } from './map/move-by-key.ts';
import { captionYear } from './map/side-by-side.ts';
import { WheelHint } from './map/tools.ts';
import { Playback } from './playback.ts';
import { tellItinerary } from './ways/itinerary-words.ts';

beforeEach(() => void vi.stubGlobal('document', fakeDocument));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('an element is made with its class, its attributes and what stands in it', () => {
  const made = make('a', 'is-new', { href: '#' }, 'words') as unknown as FakeElement;
  expect([made.name, made.className, made.attributes.get('href'), made.textContent]).toEqual([
    'a',
    'is-new',
    '#',
    'words',
  ]);
  const bare = make('p') as unknown as FakeElement;
  expect([bare.className, bare.children]).toEqual(['', []]);
});

it('what a reader reaches for begins, at once where the pointer is there already', () => {
  const begun = (isThere: boolean) => {
    const element = Object.assign(new FakeElement('div'), { matches: () => isThere });
    let times = 0;
    onIntent(element as never, new FakeElement('details') as never, () => {
      times++;
    });
    const before = times;
    for (const sign of ['pointerover', 'focusin', 'touchstart']) element.fire(sign);
    return [before, times];
  };
  expect(begun(false)).toEqual([0, 3]);
  expect(begun(true)).toEqual([1, 4]);
});

describe('the second level of detail', () => {
  it('is fetched for no map where none is coarse', async () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    expect(await fetchDetail([], 'detail.json')).toBe(false);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is asked for again where it did not come', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no connection');
    });
    expect(await fetchDetail([{} as MapView], 'detail.json')).toBe(false);
  });
});

it('the most important way in sight is the stop for the Tab key, where a map has none and is shown', () => {
  const stop = vi.fn();
  const way = (name: string, isSeen: boolean) => [name, { name, checkVisibility: () => isSeen }];
  const view = (more: object = {}) =>
    ({
      ways: new Map([way('least', true), way('more', true), way('most', false)] as never),
      ...{ isInset: false, isShown: true, hasStop: false, setStop: stop },
      ...more,
    }) as unknown as MapView;
  setStops([view({ isInset: true }), view({ isShown: false }), view({ hasStop: true })]);
  expect(stop).not.toHaveBeenCalled();
  setStops([view()]);
  expect(stop.mock.calls.map(([one]) => one.name)).toEqual(['more']);
});

it('a map beside another says which year it shows and what that came to', () => {
  const caption = new FakeElement('p');
  const state = { year: 2024, whole: null, figures: [{}, {}, {}] };
  captionYear(caption as never, state as never, 'Trips', explorerMessages.year);
  expect(caption.textContent).toMatch(/^2024/);
  expect(caption.textContent).toContain(explorerMessages.year.noWhole);
  expect(caption.textContent).toMatch(/\b3\b/);
});

describe('the lists to choose from', () => {
  const names = ['mode', 'corridor', 'hub', 'country', 'story', 'measure', 'by'];
  const form = () => {
    const selects = new Map(
      names.map((name) => {
        let chosen = '';
        const options = ['', 'rail', 'xian', 'trips'].map((value) => ({ value }));
        // As in a browser, a list takes only what it offers.
        const select = {
          options,
          get value() {
            return chosen;
          },
          set value(wanted: string) {
            chosen = options.some(({ value }) => value === wanted) ? wanted : '∅';
          },
        };
        return [name, select];
      }),
    );
    const element = { elements: { namedItem: (name: string) => selects.get(name) } };
    return {
      choices: new Choices(element as never),
      chosenIn: (name: string) => selects.get(name)?.value,
    };
  };
  const state = initialState({ years: [2006, 2026], to: 2024, measure: 'trips' });

  it('show what is chosen, and nothing where that is not offered', () => {
    const { choices, chosenIn } = form();
    choices.show({ ...state, mode: 'rail', hub: 'atlantis' });
    expect(['mode', 'hub', 'measure', 'country'].map(chosenIn)).toEqual(['rail', '', 'trips', '']);
    choices.clear();
    expect(['mode', 'measure'].map(chosenIn)).toEqual(['', 'trips']);
  });

  it('say what an address may ask for', () => {
    expect([...(form().choices.offered().get('hub') ?? [])]).toContain('xian');
  });
});

describe('a way beside the map', () => {
  const atlas = {
    places: new Map(
      Object.entries({
        xian: { id: 'xian', name: 'Xi’an', kind: 'city', within: 'china' },
        khorgos: { id: 'khorgos', name: 'Khorgos', kind: 'crossing' },
        altynkol: { id: 'altynkol', name: 'Altynkol', kind: 'station' },
        china: { id: 'china', name: 'China', kind: 'country' },
      }),
    ),
  };
  const way = (...places: string[]) => ({
    places,
    gaugeChanges: [{ place: 'altynkol' }],
    crossings: [{ from: 'khorgos', to: 'altynkol' }],
  });
  const tell = (places: string[], rows: FakeElement[] = []) => {
    const opened: string[] = [];
    let asked: ReadonlySet<string> = new Set();
    const told = tellItinerary(way(...places) as never, {
      atlas: atlas as never,
      sentences: ['By rail.', 'Two borders.'],
      words: explorerMessages.way,
      factRows: (towns) => {
        asked = towns;
        return rows as never;
      },
      open: (place) => opened.push(place),
    }) as unknown as FakeElement[];
    const page = new FakeElement('main');
    page.append(...told);
    return { page, opened, asked };
  };

  it('has its sentences and its stops, each of which opens, borders and breaks of gauge marked', () => {
    const { page, opened } = tell(['xian', 'khorgos', 'altynkol', 'lost']);
    expect(page.all('p')[0]?.textContent).toBe('By rail. Two borders.');
    expect(page.all('li').map((stop) => [stop.textContent, stop.className])).toEqual([
      ['Xi’an', ''],
      ['Khorgos', 'is-border'],
      ['Altynkol', 'is-gauge'],
      ['lost', ''],
    ]);
    for (const button of page.all('button')) button.fire('click');
    expect(opened).toEqual(['xian', 'khorgos', 'altynkol', 'lost']);
  });

  it('has no stops where it has none between its ends', () => {
    expect(tell(['xian', 'khorgos']).page.all('details')).toEqual([]);
    expect(tell(['xian', 'khorgos', 'altynkol']).page.all('details')).toHaveLength(1);
  });

  it('has the figures of its towns, not of whole countries, or says that there are none', () => {
    const { page, asked } = tell(['xian', 'khorgos']);
    expect([...asked]).toEqual(['xian', 'khorgos']);
    expect(page.textContent).toContain(explorerMessages.way.noFacts);
    const row = new FakeElement('li');
    const told = tell(['xian', 'khorgos'], [row]).page;
    expect(told.all('li')).toEqual([row]);
    expect(told.textContent).not.toContain(explorerMessages.way.noFacts);
  });
});

describe('playing the years', () => {
  const player = (years: readonly number[] | null, to: number) => {
    vi.useFakeTimers();
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    vi.stubGlobal('window', { setInterval: globalThis.setInterval });
    const button = new FakeElement('button');
    const shown = { from: 2011, to };
    const seen: number[] = [];
    let stops = 0;
    new Playback(button as never, explorerMessages.year, {
      years: () => years,
      fetched: async () => {},
      shown: () => shown,
      show: (next) => {
        Object.assign(shown, next);
        seen.push(next.to);
      },
      stopped: () => {
        stops++;
      },
    });
    return { button, seen, stops: () => stops, shown };
  };

  it('goes on from the year shown to the last that has figures, and stops there', () => {
    const { button, seen, stops } = player([2013, 2016, 2020], 2013);
    button.fire('click');
    expect(button.textContent).toBe(explorerMessages.year.pause);
    vi.advanceTimersByTime(900 * 5);
    expect(seen).toEqual([2016, 2020]);
    expect(stops()).toBe(1);
    expect(button.textContent).toBe(explorerMessages.year.play);
  });

  it('begins anew at the first where the last is shown', () => {
    const { button, seen, shown } = player([2010, 2016, 2020], 2020);
    button.fire('click');
    expect(seen).toEqual([2010]);
    expect(shown.from).toBe(2010);
    vi.advanceTimersByTime(900);
    expect(seen).toEqual([2010, 2016]);
  });

  it('shows no year again that is shown already, and stops when it is pressed', () => {
    const { button, seen, stops } = player([2013, 2016], 2012);
    button.fire('click');
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(900);
    expect(seen).toEqual([2013]);
    button.fire('click');
    vi.advanceTimersByTime(9000);
    expect(seen).toEqual([2013]);
    expect(stops()).toBe(1);
  });
});

it('how a wheel zooms is said three times, one at a time', () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { platform: 'Linux' });
  const shown: FakeElement[] = [];
  const maps = {
    querySelector: () => shown.find(({ hidden }) => !hidden) ?? null,
    append: (hint: FakeElement) => {
      shown.push(Object.assign(hint, { remove: () => Object.assign(hint, { hidden: true }) }));
    },
  };
  const hint = new WheelHint(maps as never, explorerMessages.wheel);
  for (let turn = 0; turn < 5; turn++) {
    hint.show();
    hint.show();
    expect(shown.filter(({ hidden }) => !hidden)).toHaveLength(turn < 3 ? 1 : 0);
    vi.advanceTimersByTime(1800);
  }
  expect(shown.map(({ textContent }) => textContent)).toEqual(
    Array.from({ length: 3 }, () => explorerMessages.wheel.other),
  );
});

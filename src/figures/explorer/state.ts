/** What a reader has set on the explorer; all of it stands in the address. */
export interface State {
  /** Filters; empty shows all. */
  mode: string;
  corridor: string;
  hub: string;
  country: string;
  story: string;
  /** Measure whose values are drawn at the hubs. */
  measure: string;
  /** First and last year of the period. */
  from: number;
  to: number;
  /** Place or way opened beside the map: `place:xian`, `way:middle`; empty for none. */
  open: string;
  /** Ends of the way asked for; the way is found once both are there. */
  start: string;
  end: string;
  /** `rail`, `air`, or the corridor the way goes by. */
  by: string;
  compare: boolean;
  /** Scale, longitude and latitude of the middle; null for the whole map. */
  view: [number, number, number] | null;
}

/** The years there are and where everything stands before a reader moves anything. */
export interface Defaults {
  years: readonly [number, number];
  to: number;
  measure: string;
}

/** What the explorer shows at first. */
export const initialState = ({ years, to, measure }: Defaults): State => ({
  mode: '',
  corridor: '',
  hub: '',
  country: '',
  story: '',
  measure,
  from: years[0],
  to,
  open: '',
  start: '',
  end: '',
  by: '',
  compare: false,
  view: null,
});

/** What the map can be narrowed by. */
export const filterNames = ['mode', 'corridor', 'hub', 'country', 'story'] as const;
export type FilterName = (typeof filterNames)[number];

const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The state an address asks for. Whatever in it is not understood is left at its default. */
export function readState(search: string, defaults: Defaults): State {
  const asked = new URLSearchParams(search);
  const state = initialState(defaults);
  const id = (key: string): string => {
    const value = asked.get(key) ?? '';
    return name.test(value) ? value : '';
  };
  for (const key of filterNames) state[key] = id(key);
  if (!/^(?:rail|air)$/.test(state.mode)) state.mode = '';
  state.measure = id('measure') || defaults.measure;
  const [first, last] = defaults.years;
  const year = (key: string, otherwise: number): number => {
    const value = asked.get(key) ?? '';
    if (!/^\d{4}$/.test(value)) return otherwise;
    return Math.min(last, Math.max(first, Number(value)));
  };
  state.to = year('to', defaults.to);
  state.from = Math.min(year('from', first), state.to);
  const open = /^(place|way):(.+)$/.exec(asked.get('open') ?? '');
  if (open && name.test(open[2] ?? '')) state.open = open[0];
  state.start = id('start');
  state.end = id('end');
  state.by = id('by');
  state.compare = asked.get('compare') === '1';
  state.view = readView(asked.get('view') ?? '');
  return state;
}

/** `2.5,104.07,30.66`: scale, longitude, latitude; null for anything else. */
function readView(value: string): State['view'] {
  const view = value.split(',').map(Number);
  const [k = 0, lon = 0, lat = 0] = view;
  if (view.length !== 3 || !view.every(Number.isFinite)) return null;
  return k > 1 && k <= 100 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [k, lon, lat] : null;
}

/** The address of a state, shortest first: only what differs from the default. Begins with `?` unless empty. */
export function writeState(state: State, defaults: Defaults): string {
  const plain = initialState(defaults);
  const parts: string[] = [];
  const add = (key: keyof State) => {
    const value = state[key];
    if (value !== plain[key]) parts.push(`${key}=${encodeURIComponent(String(value))}`);
  };
  for (const key of [...filterNames, 'measure', 'from', 'to', 'start', 'end', 'by'] as const)
    add(key);
  if (state.open) parts.push(`open=${state.open}`);
  if (state.compare) parts.push('compare=1');
  if (state.view) {
    const [k, lon, lat] = state.view;
    parts.push(`view=${[k.toFixed(2), lon.toFixed(2), lat.toFixed(2)].map(Number).join(',')}`);
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

import type { ExplorerContent } from '../content.ts';

/** The list from all its pages, as one; `address` is that of the first, which says how many there are. */
export async function gatherRows(address: string): Promise<HTMLElement> {
  const first = await fetchRows(address);
  const pages = Number(first.dataset['pages'] ?? 1);
  const further = Array.from({ length: pages - 1 }, (_, nth) => `${address}page/${nth + 2}/`);
  for (const rows of await Promise.all(further.map(fetchRows))) join(first, rows);
  return first;
}

async function fetchRows(address: string): Promise<HTMLElement> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const rows = page.querySelector<HTMLElement>('.ex-list-rows');
  if (!rows) throw new Error(`${answer.url} holds no list`);
  return rows;
}

/** Adds the years of a further page; one that began on the page before goes on. */
function join(list: HTMLElement, further: HTMLElement): void {
  for (const year of further.querySelectorAll<HTMLElement>('[data-list-year]')) {
    const same = list.querySelector(`[data-list-year="${year.dataset['listYear']}"] ul`);
    if (same) same.append(...(year.querySelector('ul')?.children ?? []));
    else list.append(year);
  }
}

/** Reads what the explorer decides on out of the rows of its list, which say the same in words. */
export function readRows(list: ParentNode): ExplorerContent {
  const all = (selector: string) => [...list.querySelectorAll<HTMLElement>(selector)];
  return {
    facts: all('[data-fact]').map(readFact),
    ways: all('[data-way]').map(readWay),
    places: all('[data-place]').map(readPlace),
  };
}

const words = (value = '') => (value ? value.split(' ') : []);
const number = (value: string | undefined) => (value === undefined ? null : Number(value));

const readFact = ({ dataset: d }: HTMLElement): ExplorerContent['facts'][number] => ({
  id: d.fact ?? '',
  from: number(d.from),
  to: number(d.to),
  isYear: d.full !== undefined,
  mode: d.mode ?? '',
  places: words(d.places),
  countries: words(d.countries),
  corridors: words(d.corridors),
  story: d.story ?? '',
  measure: d.measure ?? '',
  value: number(d.value),
  isUnconfirmed: d.hollow !== undefined,
  isApproximate: d.loose !== undefined,
  counts: d.of === undefined ? null : readCounts(d),
});

const readCounts = ({ of, by = '', amount = '', elsewhere = '' }: DOMStringMap) => ({
  of: words(of),
  by,
  amount,
  elsewhere,
});

const readWay = ({ dataset: d }: HTMLElement): ExplorerContent['ways'][number] => ({
  id: d.way ?? '',
  mode: d.mode ?? '',
  opened: number(d.opened),
  closed: number(d.closed),
  told: number(d.told),
  countries: words(d.countries),
  places: words(d.places),
});

const readPlace = (row: HTMLElement): ExplorerContent['places'][number] => ({
  id: row.dataset.place ?? '',
  name: row.querySelector('b')?.textContent?.trim() ?? '',
  country: row.dataset.country ?? '',
  opened: number(row.dataset.opened),
  isArea: row.dataset.area !== undefined,
});

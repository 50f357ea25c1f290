import { chartMessages } from '../../messages/chart.ts';
import { fill } from '../../messages/fill.ts';
import { element, text } from '../svg.ts';
import type { Chart, Mark } from './model.ts';

const t = chartMessages.table;

/** The chart as a table: what or when, the figure with a link to its sentence, and who states it. */
export function chartTable(chart: Chart): string {
  const isOverTime = ['bars', 'line', 'lines', 'growth', 'slope'].includes(chart.type);
  const isNamed = new Set(chart.marks.map(({ line }) => line)).size > 1;
  const heads = [...(isNamed ? [t.what] : []), isOverTime ? t.when : t.what, t.value, t.source];
  return element('table', { class: 'chart-table' }, [
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        heads.map((head) => element('th', { scope: 'col' }, text(head))),
      ),
    ),
    element(
      'tbody',
      {},
      chart.marks.map((mark) => row(mark, isNamed)),
    ),
  ]);
}

const row = (mark: Mark, isNamed: boolean): string =>
  element('tr', {}, [
    isNamed ? element('td', {}, text(mark.label ?? '')) : '',
    element('th', { scope: 'row' }, text(mark.name)),
    element('td', {}, anchor(mark.href, mark.amount)),
    element('td', {}, [
      text(mark.source === '' ? chartMessages.noSource : mark.source),
      ...othersOf(mark),
    ]),
  ]);

/** How many who state as much are named beside a mark: a year that every story tells of would fill the page with them. */
const mostNamed = 6;

/** Who else states as much, and of how many more the figure's data tell; one more than are named is named, too. */
function othersOf({ others }: Mark): string[] {
  const named = others.length > mostNamed + 1 ? others.slice(0, mostNamed) : others;
  const left = others.length - named.length;
  return [
    ...named.map(({ words, source, href }) => {
      const from = source === '' ? chartMessages.noSource : source;
      return element('span', {}, anchor(href, fill(t.also, { words, source: from })));
    }),
    ...(left > 0 ? [element('span', {}, text(fill(t.further, { count: left })))] : []),
  ];
}

const anchor = (href: string, words: string): string =>
  element('a', { href, rel: href.startsWith('http') && 'external' }, text(words));

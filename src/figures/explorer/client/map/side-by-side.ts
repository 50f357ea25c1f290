import { fill } from '../../../../messages/fill.ts';
import { type Words, wholeInWords } from '../../words.ts';
import type { YearState } from '../../years.ts';
import { make } from '../dom.ts';

/** Puts a second map beside the first, each with room for what its year came to. */
export function besides(first: HTMLElement): HTMLElement {
  const second = first.cloneNode(true) as HTMLElement;
  second.querySelector('.map-tools')?.remove();
  // What the locator shows is the first map's.
  for (const named of second.querySelectorAll('[id]')) named.removeAttribute('id');
  second.classList.add('is-second');
  for (const map of [first, second]) map.append(make('p', 'ex-year-now'));
  first.after(second);
  return second;
}

/** Writes above a map which year it shows, and what that came to. */
export function captionYear(
  caption: Element,
  { year, whole, figures }: YearState,
  measure: string,
  words: Words['year'],
): void {
  const all = whole ? wholeInWords(whole, measure, words) : words.noWhole;
  const told = fill(words.caption, { whole: all, count: figures.length });
  caption.replaceChildren(String(year), make('small', '', {}, told));
}

import type { Defaults } from '../state.ts';
import type { Words } from '../words.ts';

/** What the page hands over: words, defaults, and where to fetch the rest. */
export interface Options {
  words: Words;
  defaults: Defaults;
  files: Record<'network' | 'detail-wide' | 'detail-narrow' | 'list', string>;
  measures: Record<string, string>;
}

export const readOptions = (explorer: HTMLElement): Options =>
  JSON.parse(explorer.querySelector('.ex-options')?.textContent ?? '{}') as Options;

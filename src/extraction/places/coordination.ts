import { cue } from '../cues/cue.ts';
import { isOneOf } from '../lexicon/word-set.ts';
import type { Span } from '../reader/types.ts';
import type { NamedPlace } from './named-place.ts';

/** Words that end the name of an area behind the name itself: "Jiangsu [Province]". */
const areaTail =
  /^(?: (?:Autonomous|Uygur|Zhuang|Hui|Province|Region|Prefecture|County|City|Municipality|Oblast|State))+/;

/** ", the capital of Hubei Province,", where the atlas knows none of its names. */
const apposition = /^, (?:the|an?|its|capital|home) [^,;:()]{1,60},(?= )/;

/**
 * The words between two names, without those that only say where the first lies: between Wuxi and Jinhua of "Wuxi in
 * Jiangsu Province and Jinhua" stands " and ".
 */
export function gapBetween(
  a: NamedPlace,
  b: NamedPlace,
  named: readonly NamedPlace[],
  text: string,
  isAside: (place: NamedPlace) => boolean,
): string {
  const aside = named.findLast(
    (place) =>
      place.start >= a.end &&
      place.end <= b.start &&
      isAside(place) &&
      !leadsUp.test(text.slice(place.end, b.start)),
  );
  const words = text.slice(aside?.end ?? a.end, b.start);
  const gap = words.startsWith(', ') ? words.replace(apposition, '') : words;
  return aside ? gap.replace(areaTail, '') : gap;
}

/** True for the words between two members of a list: ", ", " and ", ", as well as ". */
export const isListGap = (gap: string): boolean =>
  /^(?:, |,? (?:and|or|plus|then|&|as well as)(?: also)? )(?:the |in |at |to |from |for )?$/.test(
    gap,
  );

/** From an area to the name it holds: "Kazakhstan['s] Almaty", "the Lao [capital] Vientiane". */
const leadsUp =
  /^(?:['’]s?)?(?: (?!(?:and|or|with|to|for|towards|as|plus|via|through|then)\b)[\p{L}-]+){0,3} $/u;

/** A gap without its brackets: "Austria (4,210 TEU) and Italy". */
export const withoutBrackets = (gap: string): string => gap.replace(/ ?\([^()]*\)/g, '');

/** The lists of names of a sentence, each of at least two: "France, Poland and Serbia". */
export function listsOf(
  named: readonly NamedPlace[],
  text: string,
  isAside: (place: NamedPlace) => boolean,
  strip: (gap: string) => string = (gap) => gap,
): NamedPlace[][] {
  const lists: NamedPlace[][] = [];
  let list: NamedPlace[] = [];
  for (const place of named) {
    if (isAside(place)) continue;
    const last = list.at(-1);
    if (last && isListGap(strip(gapBetween(last, place, named, text, isAside)))) list.push(place);
    else {
      if (list.length > 1) lists.push(list);
      list = [place];
    }
  }
  if (list.length > 1) lists.push(list);
  return lists;
}

/** Places that one word stands for: "there" of "through Russia and Belarus". */
export function meantTogether(named: readonly NamedPlace[]): NamedPlace[][] {
  const shared = named.filter((place) =>
    named.some(
      (other) => other !== place && other.start === place.start && other.end === place.end,
    ),
  );
  const starts = [...new Set(shared.map(({ start }) => start))];
  return starts.map((start) => shared.filter((place) => place.start === start));
}

/**
 * Facts and names that run side by side: "Qingdao and Jinan ran 880 and 1,010 trains respectively", "France, Poland
 * and Serbia ranked fifth, sixth and seventh".
 *
 * @param ordered tells for a run of facts whether they are ranks, which need no "respectively"
 */
export function alignedNames(
  spans: readonly (Span & { noun: string })[],
  lists: readonly (readonly NamedPlace[])[],
  text: string,
  ordered: (at: number) => boolean,
): Map<number, NamedPlace> {
  const aligned = new Map<number, NamedPlace>();
  const isSaid = respectively.in(text);
  for (const run of runsOf(spans, text)) {
    const first = spans[run[0] ?? 0];
    const isAlike = run.every((at) => spans[at]?.noun === first?.noun);
    const fitting = lists.filter((list) => list.length === run.length);
    const isPlain = isAlike && fitting.some((list) => isSharedOut(list, first, text));
    if (!isSaid && !isPlain && !run.every(ordered)) continue;
    const list =
      fitting.findLast((each) => (each.at(-1)?.end ?? 0) <= (first?.start ?? 0)) ?? fitting[0];
    run.forEach((at, nth) => {
      const name = list?.[nth];
      if (name) aligned.set(at, name);
    });
  }
  return aligned;
}

const respectively = cue(/\brespectively\b/i);

/** "[Ghent] and [Lyon] saw 310,000 and 95,000 tonnes": so many names, a verb, and as many amounts of one kind. */
const isSharedOut = (
  list: readonly NamedPlace[],
  first: Span | undefined,
  text: string,
): boolean => {
  const between = text.slice(list.at(-1)?.end ?? 0, first?.start ?? 0);
  return /^(?: (?!(?:and|or|to|from|with|for|by|in|at|each|both|together|jointly|between)\b)[\p{L}-]+){1,3} $/u.test(
    between,
  );
};

/**
 * Changes that follow as many amounts of as many places, by the index of the amount each is of: "Duisburg took 310 and
 * Hamburg 95 trains, [increases of] 41 and 17 per cent".
 */
export function alignedChanges(
  spans: readonly (Span & { kind: string })[],
  placeOf: (at: number) => string,
  text: string,
): Map<number, number> {
  const aligned = new Map<number, number>();
  for (const run of runsOf(spans, text)) {
    const [first = 0] = run;
    const amounts = run.map((_, nth) => first - run.length + nth);
    const isOfChanges = run.every((at) => spans[at]?.kind === 'change');
    const isOfAmounts = amounts.every((at) => at >= 0 && spans[at]?.kind !== 'change');
    if (!isOfChanges || !isOfAmounts) continue;
    const places = amounts.map(placeOf);
    if (new Set(places).size < run.length || places.includes('')) continue;
    run.forEach((at, nth) => {
      aligned.set(at, amounts[nth] ?? at);
    });
  }
  return aligned;
}

/** Facts with hardly more than commas and "and" between them. */
function runsOf(spans: readonly Span[], text: string): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  spans.forEach((span, at) => {
    const last = spans[at - 1];
    const isNext =
      last !== undefined &&
      isOneOf(
        text.slice(last.end, span.start),
        ', |, by |, to |, the | and | and by | and to | and the |, and |, and by |, and to |, and the ',
      );
    if (isNext) run.push(at);
    else {
      if (run.length > 1) runs.push(run);
      run = [at];
    }
  });
  if (run.length > 1) runs.push(run);
  return runs;
}

import { likeness, reworded } from '../../extraction/reader/likeness.ts';
import type { CorrectionLine } from '../../schemas/register.ts';

interface Told {
  date: string;
  text: string;
}

/**
 * The names of a story's corrections, in their order: those they were published under, each known by its day and its
 * text or most of its words; what is new is the next of its day, wherever in the list it stands.
 *
 * @example ['correction-2026-11-25', 'correction-2026-11-25-2']
 */
export function correctionNames(
  known: ReadonlyMap<string, CorrectionLine>,
  told: readonly Told[],
): string[] {
  const names = new Map<Told, string>();
  const taken = new Set<string>();
  const take = (one: Told, name: string | undefined): void => {
    if (name === undefined || names.has(one)) return;
    names.set(one, name);
    taken.add(name);
  };
  const freeOf = ({ date }: Told): CorrectionLine[] =>
    [...known.values()].filter(
      ({ correction }) => correction.startsWith(`correction-${date}`) && !taken.has(correction),
    );
  for (const one of told) take(one, freeOf(one).find(({ text }) => text === one.text)?.correction);
  for (const one of told)
    take(one, freeOf(one).find(({ text }) => likeness(text, one.text) >= reworded)?.correction);
  for (const one of told) {
    for (let nth = 1; !names.has(one); nth++) {
      const name = `correction-${one.date}${nth > 1 ? `-${nth}` : ''}`;
      if (!known.has(name) && !taken.has(name)) take(one, name);
    }
  }
  return told.map((one) => names.get(one) ?? '');
}

/** The corrections of the register after those a story tells now, and every one it ever told. */
export function enterCorrections(
  known: ReadonlyMap<string, CorrectionLine>,
  told: readonly Told[],
): Map<string, CorrectionLine> {
  const names = correctionNames(known, told);
  const entered = new Map(known);
  told.forEach(({ text }, at) => {
    const correction = names[at] ?? '';
    entered.set(correction, { correction, text });
  });
  return entered;
}

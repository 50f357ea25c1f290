import { modeOf } from '../extraction/subjects/mode.ts';
import type { Corridor } from '../schemas/corridor.ts';
import type { Fact } from '../schemas/fact.ts';
import type { CitedFigure } from '../schemas/figure.ts';

/**
 * A published figure as a fact, for what treats both alike. It has no sentence in a story: its `source` is empty,
 * and it bears the id of the figure. A figure states its value without a qualifier unless its entry says otherwise.
 */
export function asFact(
  figure: CitedFigure,
  corridors: ReadonlyMap<string, Pick<Corridor, 'mode'>>,
): Fact {
  const { citation, note: _note, ...stated } = figure;
  return {
    ...stated,
    mode: figure.mode ?? modeOf(figure, corridors),
    noun: figure.unit.split(' ').at(-1) ?? figure.unit,
    qualifier: figure.qualifier ?? 'exact',
    trend: figure.trend ?? null,
    evidence: figure.evidence ?? 'secondary',
    period: figure.period ?? null,
    citation: citation?.id ?? '',
    status: 'confirmed',
    source: { start: 0, end: 0, line: 1, column: 1, text: '', sentence: { start: 0, end: 0 } },
  } as Fact;
}

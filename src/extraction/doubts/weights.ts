import type { DoubtField } from '../../schemas/fact.ts';

/** How much each signal of a field counts, in log odds; written by `npm run bench -- fit-doubts`. */
export interface FieldWeights {
  bias: number;
  signals: Readonly<Record<string, number>>;
}

/** From what probability of a mistake on a field is doubted. */
export const threshold = 0.5;

export const weights: Readonly<Partial<Record<DoubtField, FieldWeights>>> = {};

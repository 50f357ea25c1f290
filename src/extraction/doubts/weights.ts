import type { DoubtField } from '../../schemas/fact.ts';

export interface FieldWeights {
  threshold: number;
  bias: number;
  signals: Readonly<Record<string, number>>;
}

export const weights: Readonly<Partial<Record<DoubtField, FieldWeights>>> = {};

import type { DoubtField } from '../../schemas/fact.ts';

/** How much each signal of a field counts, in log odds; written by `npm run bench -- fit-doubts`. */
export interface FieldWeights {
  bias: number;
  signals: Readonly<Record<string, number>>;
}

/** From what probability of a mistake on a field is doubted. */
export const threshold = 0.32;

export const weights: Readonly<Partial<Record<DoubtField, FieldWeights>>> = {
  value: {
    bias: -2.65,
    signals: {
      bare: 0.23,
      one: 0.13,
      'small-count': 0.27,
      spelt: 0.8,
      glued: 0.37,
      named: 0.15,
      'behind-name': 0.03,
      duration: 0.85,
      size: 0.14,
      range: 0.03,
      'share-word': 0.07,
      parenthesis: 0.06,
      large: -0.55,
      money: -0.13,
      percent: -0.46,
    },
  },
  unit: {
    bias: -2.24,
    signals: {
      none: 1.06,
      frequency: 0.38,
      'frequency-far': 0.09,
      rate: 0.17,
      'odd-noun': 0.27,
      'capital-noun': 0.43,
      'spelt-unit': 0.1,
      code: -1.06,
      'plain-noun': -0.22,
    },
  },
  qualifier: {
    bias: -5.65,
    signals: {},
  },
  trend: {
    bias: -2.93,
    signals: {
      'change-none': 0.31,
      'missed-word': 0.35,
      'against-word': 0.21,
      unsupported: 0.2,
      'share-trend': 0.69,
      'share-none': 0.24,
      multiple: 0.21,
      supported: -0.03,
      count: -0.7,
    },
  },
  period: {
    bias: -1.26,
    signals: {
      'carried-sentence': 0.45,
      'carried-paragraph': 0.24,
      'carried-across-heading': 0.4,
      'carried-far': 0.13,
      'carried-state': 0.5,
      'several-times': 0.18,
      base: 0.05,
      'base-before': 0.11,
      present: 0.41,
      planned: 0.12,
      constant: 0.46,
      open: 0.32,
      'other-clause': 0.26,
      day: 0.59,
      relative: 0.33,
      said: 0.26,
      'year-to-date': 0.69,
      'in-clause': -0.51,
      'only-time': -0.64,
      'none-in-article': -0.16,
      'none-present': -0.1,
      'none-constant': -0.22,
      'none-rank': -0.04,
    },
  },
  places: {
    bias: -1.61,
    signals: {
      'carried-paragraph': 0.58,
      'carried-across-heading': 0.21,
      rival: 0.14,
      'rival-nearer': 0.2,
      'weak-name': 0.03,
      'wide-only': 0.67,
      'not-topic': 0.79,
      'before-clause': 0.08,
      two: 0.12,
      'one-end': 0.27,
      company: 0.06,
      anaphor: 0.21,
      'several-facts': 0.4,
      share: 0.54,
      ordinal: 0.03,
      'stated-firmly': -0.48,
      topic: -1.14,
      'only-name': -0.66,
      'carried-topic': -0.93,
    },
  },
};

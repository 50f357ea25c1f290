import type { DoubtField } from '../../schemas/fact.ts';

/** How much each signal of a field counts, in log odds; written by `npm run bench -- fit-doubts`. */
export interface FieldWeights {
  /** From what probability of a mistake on the field is doubted. */
  threshold: number;
  bias: number;
  signals: Readonly<Record<string, number>>;
}

export const weights: Readonly<Partial<Record<DoubtField, FieldWeights>>> = {
  value: {
    threshold: 0.414,
    bias: -2.4,
    signals: {
      one: 1.1,
      'small-definite': 0.92,
      spelt: 2.05,
      glued: 2.11,
      'behind-name': 0.57,
      large: -1.57,
      percent: -1.42,
    },
  },
  unit: {
    threshold: 0.331,
    bias: -1.08,
    signals: {
      none: 3.26,
      elsewhere: 0.19,
      rate: 0.37,
      'odd-noun': 1.58,
      long: 0.56,
      parenthesis: 0.15,
      'spelt-unit': 0.32,
      code: -0.98,
      'plain-noun': -0.93,
    },
  },
  qualifier: {
    threshold: 0.124,
    bias: -3.56,
    signals: {
      'far-word': 1.38,
      inherited: 1.6,
    },
  },
  trend: {
    threshold: 0.108,
    bias: -3.71,
    signals: {
      'change-none': 2.71,
      'missed-word': 0.51,
      multiple: 2.37,
      supported: -0.78,
      count: -0.97,
    },
  },
  period: {
    threshold: 0.66,
    bias: -1.85,
    signals: {
      'carried-sentence': 0.71,
      'carried-paragraph': 0.78,
      'several-times': 0.07,
      base: 0.64,
      'base-before': 0.83,
      'none-past': 1.69,
      'none-time-word': 1.37,
      'none-beside-time': 1.16,
      constant: 1.17,
      'other-clause': 0.63,
      relative: 0.24,
      'year-to-date': 2.35,
      'no-verb': 0.29,
      'undated-past': 1.36,
      'undated-after-time': 1.84,
      compared: 1.21,
      'dated-state': 0.78,
      'apart-from-siblings': 0.29,
      'single-time': -0.91,
      'in-clause': -0.48,
      'none-in-article': -0.58,
      'none-constant': -2.75,
      'none-rank': -1.3,
    },
  },
  places: {
    threshold: 0.556,
    bias: -1.39,
    signals: {
      'carried-paragraph': 0.08,
      'carried-unnamed': 1.68,
      'weak-name': 1.37,
      none: 1.42,
      'not-topic': 0.34,
      two: 1.8,
      speaker: 0.17,
      share: 0.83,
      'not-main': 0.22,
      'apart-from-siblings': 1.26,
      'side-clause': 0.86,
      'no-topic': 1.56,
      'focus-rival': 1.79,
      description: 0.16,
      'foreign-name': 0.66,
      'foreign-subject': 1.44,
      list: 0.24,
      main: -1.35,
      'with-siblings': -1.29,
    },
  },
};

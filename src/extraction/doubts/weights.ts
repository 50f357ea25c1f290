import type { DoubtField } from '../../schemas/fact.ts';

/** How much each signal of a field counts, in log odds. */
export interface FieldWeights {
  bias: number;
  signals: Readonly<Record<string, number>>;
}

/** What decides about doubts. */
export interface DoubtModel {
  /** From what risk of a mistake on a fact is doubted. */
  threshold: number;
  /** Part of the risk that the doubted fields of such a fact carry together. */
  share: number;
  fields: Readonly<Partial<Record<DoubtField, FieldWeights>>>;
}

/** Written by `npm run bench -- fit-doubts`. */
export const weights: DoubtModel = {
  threshold: 0.306,
  share: 0.9,
  fields: {
    value: {
      bias: -4.07,
      signals: {
        one: 1.57,
        'small-definite': 0.51,
        'small-count': 0.57,
        spelt: 1.13,
        glued: 1.48,
        large: -1.23,
        money: -0.33,
        percent: -1.11,
        quoted: 1.96,
        'length-aside': 1.3,
        'spelt-length': 0.81,
        'definite-first': 0.19,
        'after-word': 0.86,
        figure: 1.03,
      },
    },
    unit: {
      bias: -3.64,
      signals: {
        none: 4.85,
        elsewhere: 0.15,
        frequency: 0.7,
        'spelt-unit': 0.15,
        times: 0.16,
        code: -2.06,
        'plain-noun': -1.04,
        'bare-elided': 0.15,
        such: 0.29,
        'times-rate': 0.83,
        million: 0.48,
        side: 0.23,
      },
    },
    qualifier: {
      bias: -5.94,
      signals: {
        inherited: 0.91,
      },
    },
    trend: {
      bias: -5.42,
      signals: {
        'change-none': 2.11,
        multiple: 1.72,
        supported: -0.48,
        count: -1.14,
      },
    },
    period: {
      bias: -2.95,
      signals: {
        'carried-paragraph': 0.3,
        'base-before': 0.74,
        'none-past': 0.5,
        constant: 0.18,
        open: 0.42,
        'year-to-date': 0.95,
        'no-verb': 0.53,
        'undated-after-time': 1.42,
        compared: 0.54,
        'dated-state': 0.25,
        'dated-plan': 0.58,
        'apart-from-siblings': 0.15,
        'none-in-article': -0.19,
        'none-present': -0.85,
        'none-constant': -2.09,
        'base-time': 1.92,
        'aside-time': 0.27,
        'shared-words': 1.03,
        'carried-perfect': 0.9,
        frequency: 0.48,
        standing: 0.21,
        'long-ago': 1.15,
        'one-day': 0.67,
        'of-that': 0.51,
        'carried-base': 1.51,
        'carried-day': 0.6,
        'own-length': 1.84,
        'undated-total': 0.36,
        'passed-over-time': 0.56,
        'rare-time': 0.26,
        'common-time': -1.05,
        'stated-near': -0.74,
      },
    },
    places: {
      bias: -5.42,
      signals: {
        'carried-paragraph': 1.4,
        'carried-across-heading': 0.5,
        rival: 0.39,
        'wide-only': 1.09,
        'not-topic': 0.8,
        'before-clause': 0.23,
        two: 1.23,
        speaker: 1.17,
        share: 0.54,
        'apart-from-siblings': 0.81,
        'side-clause': 1.02,
        'no-topic': 1.64,
        'focus-rival': 1.63,
        description: 0.45,
        'foreign-name': 0.38,
        'foreign-subject': 0.27,
        list: 0.25,
        'single-point': -1.14,
        'opens-unknown': 0.64,
        'other-kind': 0.75,
        organisation: 0.64,
        'other-word': 1.13,
        'speaker-place': 1.02,
        turning: 1.61,
        'named-aside': 0.26,
        'named-apart': 0.29,
        through: 2.11,
        'part-of-list': 0.55,
        'apart-from-last': 0.47,
        far: 0.18,
        'goal-only': 2.51,
        'adjunct-only': 0.6,
        'out-of-title': 0.69,
        untitled: 0.22,
        several: 0.41,
        'in-title': -0.58,
      },
    },
  },
};

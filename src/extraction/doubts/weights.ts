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
  threshold: 0.268,
  share: 0.97,
  fields: {
    value: {
      bias: -3.87,
      signals: {
        bare: 0.56,
        one: 1.38,
        'small-definite': 0.41,
        'small-count': 0.76,
        spelt: 0.82,
        glued: 1.14,
        'behind-name': 0.26,
        size: 0.39,
        large: -1.03,
        money: -0.48,
        percent: -1.08,
        quoted: 1.98,
        side: 0.46,
        'length-aside': 1.01,
        'spelt-length': 0.58,
        'definite-first': 0.44,
        'after-word': 0.25,
        figure: 0.78,
      },
    },
    unit: {
      bias: -3.58,
      signals: {
        none: 4.38,
        elsewhere: 0.38,
        frequency: 0.24,
        'frequency-far': 0.22,
        rate: 0.15,
        'odd-noun': 0.44,
        code: -2.06,
        'plain-noun': -1.27,
        'bare-elided': 0.38,
        such: 0.21,
        'times-rate': 0.28,
        million: 0.37,
      },
    },
    qualifier: {
      bias: -6.28,
      signals: {
        inherited: 0.41,
      },
    },
    trend: {
      bias: -5.44,
      signals: {
        'change-none': 1.17,
        unsupported: 0.19,
        multiple: 1.31,
        count: -1.14,
      },
    },
    period: {
      bias: -3.43,
      signals: {
        'carried-paragraph': 0.6,
        'base-before': 0.59,
        'none-past': 0.23,
        'none-time-word': 0.16,
        unresolved: 0.43,
        constant: 0.36,
        open: 0.71,
        span: 0.18,
        'year-to-date': 0.54,
        rival: 0.47,
        'no-verb': 0.66,
        'undated-past': 0.28,
        'undated-after-time': 1.29,
        compared: 0.4,
        'dated-state': 0.15,
        'dated-plan': 0.39,
        'side-clause': 0.24,
        'apart-from-siblings': 0.15,
        'none-in-article': -0.15,
        'none-present': -0.85,
        'none-constant': -1.77,
        'base-time': 1.2,
        'shared-words': 0.46,
        'carried-perfect': 0.88,
        frequency: 0.36,
        standing: 0.28,
        'long-ago': 1.14,
        'one-day': 1.31,
        'of-that': 0.61,
        'carried-base': 0.85,
        'own-length': 1.23,
        'undated-total': 0.56,
        'passed-over-time': 0.58,
        'rare-time': 0.3,
        'common-time': -1.12,
        'stated-near': -0.35,
        item: 0.88,
        agreed: -0.46,
      },
    },
    places: {
      bias: -5.79,
      signals: {
        'carried-paragraph': 1.04,
        'carried-across-heading': 0.57,
        rival: 0.92,
        'wide-only': 1.25,
        'not-topic': 1.19,
        'before-clause': 0.31,
        two: 0.94,
        speaker: 0.24,
        share: 0.46,
        'many-points': 0.85,
        'not-main': 0.19,
        'apart-from-siblings': 0.81,
        'side-clause': 1,
        'no-topic': 1.59,
        'focus-rival': 1.3,
        'foreign-name': 0.22,
        list: 0.44,
        'single-point': -1.03,
        'opens-unknown': 0.62,
        'other-kind': 0.79,
        organisation: 0.32,
        'other-word': 0.84,
        'speaker-place': 0.55,
        turning: 1.3,
        'named-aside': 0.48,
        'named-apart': 0.24,
        scattered: 0.24,
        through: 1.15,
        'part-of-list': 0.76,
        far: 0.83,
        'goal-only': 2.4,
        'adjunct-only': 0.97,
        untitled: 0.15,
        several: 0.51,
        late: 0.17,
        dateline: 0.39,
      },
    },
  },
};

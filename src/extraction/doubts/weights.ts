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
  threshold: 0.313,
  share: 0.97,
  fields: {
    value: {
      bias: -4.4,
      signals: {
        bare: 0.54,
        one: 1.51,
        'small-definite': 0.4,
        'small-count': 0.66,
        spelt: 1.04,
        glued: 1.28,
        'behind-name': 0.19,
        duration: 0.16,
        size: 0.38,
        large: -1.11,
        money: -0.52,
        percent: -1.15,
        quoted: 1.85,
        side: 0.43,
        'length-aside': 1.02,
        'spelt-length': 0.78,
        'definite-first': 0.46,
        'after-word': 0.16,
        figure: 0.76,
      },
    },
    unit: {
      bias: -2.69,
      signals: {
        none: 4.54,
        elsewhere: 0.64,
        'frequency-far': 0.49,
        'odd-noun': 0.41,
        code: -1.6,
        'plain-noun': -1.32,
        'bare-elided': 0.64,
        such: 0.2,
        'times-rate': 0.22,
        million: 0.38,
      },
    },
    qualifier: {
      bias: -4.54,
      signals: {
        'far-word': 0.23,
        inherited: 0.61,
      },
    },
    trend: {
      bias: -4.76,
      signals: {
        'change-none': 1.46,
        multiple: 1.52,
        count: -1.19,
      },
    },
    period: {
      bias: -3.45,
      signals: {
        'carried-sentence': 0.19,
        'carried-paragraph': 0.68,
        'carried-across-heading': 0.16,
        'base-before': 0.28,
        'none-beside-time': 0.2,
        unresolved: 0.69,
        constant: 0.66,
        open: 0.69,
        'other-clause': 0.47,
        relative: 0.52,
        span: 0.55,
        'year-to-date': 0.32,
        rival: 0.71,
        'no-verb': 0.88,
        'undated-past': 0.43,
        'undated-after-time': 1.36,
        compared: 0.38,
        'side-clause': 0.18,
        'with-siblings': -0.38,
        'in-clause': -0.46,
        'none-in-article': -0.18,
        'none-present': -0.81,
        'none-constant': -1.7,
        'base-time': 1.08,
        'shared-words': 0.46,
        'carried-perfect': 1.09,
        standing: 0.37,
        'long-ago': 1.33,
        'one-day': 1.14,
        'carried-base': 0.85,
        'own-length': 1.32,
        'undated-total': 0.38,
        'passed-over-time': 0.75,
        'rare-time': 0.28,
        'common-time': -0.77,
        'stated-near': -0.18,
        item: 0.73,
        late: 0.23,
        agreed: -0.34,
      },
    },
    places: {
      bias: -4.48,
      signals: {
        'carried-paragraph': 0.71,
        'carried-across-heading': 0.9,
        rival: 1.03,
        'none-beside-topic': 0.23,
        'wide-only': 0.78,
        'not-topic': 0.36,
        two: 0.42,
        speaker: 0.15,
        share: 0.8,
        'many-points': 0.49,
        'not-main': 0.22,
        'apart-from-siblings': 0.62,
        'side-clause': 0.37,
        'no-topic': 0.59,
        'focus-rival': 1.33,
        'strong-other': 1.01,
        'foreign-name': 0.24,
        list: 0.19,
        'single-point': -1.03,
        'with-siblings': -0.22,
        'opens-unknown': 0.42,
        'other-kind': 0.75,
        organisation: 0.2,
        'other-word': 0.94,
        'speaker-place': 0.48,
        turning: 1.27,
        'named-aside': 0.61,
        scattered: 0.15,
        through: 1.18,
        'part-of-list': 0.7,
        'passed-over': 0.19,
        far: 0.43,
        'goal-only': 1.66,
        'adjunct-only': 0.56,
        'out-of-title': 0.21,
        several: 0.75,
        dateline: 0.45,
      },
    },
  },
};

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
  threshold: 0.316,
  share: 0.97,
  fields: {
    value: {
      bias: -2.71,
      signals: {
        bare: 1.16,
        one: 1.54,
        'small-count': 1.2,
        spelt: 0.32,
        glued: 1.11,
        named: 0.58,
        'behind-name': 1.01,
        duration: 0.28,
        'share-word': 0.73,
        parenthesis: 0.34,
        large: -2.24,
        percent: -1.25,
        quoted: 0.35,
        side: 1.08,
        rank: 1.7,
        'bare-measure': 0.97,
        'spelt-alone': 0.45,
        'stated-time': -0.57,
        'beside-others': -0.89,
      },
    },
    unit: {
      bias: -4.42,
      signals: {
        none: 1.43,
        frequency: 0.54,
        'capital-noun': 1.36,
        unsaid: 3.18,
        'unlike-siblings': 0.68,
        'per-behind': 1.16,
        'cut-word': 1.43,
      },
    },
    qualifier: {
      bias: -5.13,
      signals: {
        'far-word': 1.28,
      },
    },
    trend: {
      bias: -4.87,
      signals: {
        'change-none': 2.23,
        'missed-word': 0.53,
        'share-none': 1.64,
        multiple: 1.59,
        supported: -0.51,
        count: -1.38,
      },
    },
    period: {
      bias: -3.96,
      signals: {
        'carried-paragraph': 0.8,
        'none-past': 0.38,
        'none-beside-time': 0.58,
        'no-verb': 0.42,
        'undated-past': 1.36,
        compared: 0.72,
        'dated-state': 0.31,
        'none-constant': -1.29,
        'none-rank': -0.43,
        'base-time': 0.53,
        'aside-time': 2.06,
        coming: 0.5,
        'long-ago': 0.4,
        'one-day': 0.33,
        'carried-day': 0.66,
        'rare-time': 1.5,
        'stated-near': -0.41,
        dissent: 0.31,
        crowded: 1,
        long: 0.4,
        quoted: 1,
        'unread-time': 1.34,
        'stray-time': 1.04,
        'guessed-year': 2.4,
        'yet-to-come': 0.98,
        shorter: 0.86,
        cell: 0.63,
        'undated-event': 1.04,
        'undated-plan': 1.83,
        'undated-change': 1.66,
        'own-year': -1.01,
      },
    },
    places: {
      bias: -6.57,
      signals: {
        'carried-paragraph': 1.39,
        'carried-unnamed': 0.22,
        rival: 0.55,
        'weak-name': 0.87,
        'none-beside-topic': 0.94,
        'before-clause': 0.22,
        two: 0.97,
        'many-points': 1.04,
        'not-main': 0.68,
        'not-nearest': 0.26,
        'apart-from-siblings': 0.55,
        'strong-other': 0.87,
        'foreign-subject': 0.38,
        list: 1.02,
        'with-siblings': -0.56,
        'stated-firmly': -0.31,
        organisation: 0.49,
        'speaker-place': 1.21,
        'named-aside': 0.69,
        through: 1.26,
        'part-of-list': 0.45,
        'passed-over': 0.96,
        'apart-from-last': 0.84,
        'source-only': 0.72,
        'adjunct-only': 0.34,
        'object-only': 0.96,
        'out-of-title': 0.27,
        untitled: 0.34,
        'as-last': -0.24,
        long: 0.52,
        item: 1.82,
        dateline: 0.2,
        agreed: -0.47,
        'unknown-place': 0.64,
        'unknown-place-carried': 0.61,
        'taken-goal': 1.53,
        'taken-area': 1.61,
        'taken-beside': 0.47,
        'taken-focus': 0.69,
        vast: 2.41,
        'vast-only': 1.8,
        'carried-several': 0.5,
        pronoun: 0.59,
        firm: 0.55,
        'weak-nearby': 0.4,
        'carried-measure': 0.84,
        unmeasured: 1,
        amount: -1.46,
        'taken-flow': -1.14,
      },
    },
  },
};

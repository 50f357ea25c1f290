import { setOf } from './word-set.ts';

/** Verbs behind which "over" says where: "*stretches* over 22 hectares", "cranes *wait* over six tracks". */
export const extendingVerbs = setOf(`
  stretch stretches stretched stretching spread spreads spreading scattered distributed extend extends extended extending
  sprawl sprawls sprawled sprawling wait waits waited waiting stand stands stood standing hang hangs hung hanging tower
  towers towered towering span spans spanned bridge bridges presides presided drive drives drove fly flies flew pass passes`);

/** Verbs that are one with "over": "*took* over 14 trains a day from the Belarusian side". */
export const takingOverVerbs = setOf(
  'take takes took taken taking hand hands handed handing turn turns turned sign signed win wins won carry',
);

/** Verbs that are one with "around": "*turned* around two trains a day". */
export const turningVerbs = setOf(
  'turn turns turned turning show shows showed drive drove move moved',
);

/** Units of time behind which "took over" is "took more than": "took over five hours". */
export const timeWords = setOf(`
  second seconds minute minutes hour hours day days week weeks month months year years decade decades half`);

/** Words that deny a comparison behind them: "*nothing* longer than 600 metres", "*never* takes more than nine days". */
export const denyingWords = setOf('nothing none nobody never neither cannot');

/** Words behind which a denial says nothing of what follows. */
export const denialEnds = setOf(
  'and or but that which who when while because if although though as unless until so than',
);

/** What "no" stands before without denying a comparison: "no doubt more than 300", "no longer under 20". */
export const emptyDenials = setOf(
  'longer doubt wonder surprise matter secret question less fewer more later sooner earlier',
);

import type { Modality } from '../../schemas/fact.ts';
import { type Cue, cue } from '../cues/cue.ts';
import type { Span } from '../reader/types.ts';

const before: readonly [Modality, Cue][] = [
  [
    'capacity',
    cue(
      /\b(?:capacit(?:y|ies)|potential|throughput capability|capable|ability|room|space)\b(?: (?:\w+ing|of|to|for|at|is|was|\w+))? ?(?:of |to \w+ |for |from |at )?(?:\S+ ){0,2}$/i,
    ),
  ],
  ['capacity', cue(/\bdesign(?:ed)? (?:capacity|throughput|speed)\b.{0,30}$/i)],
  [
    'plan',
    cue(
      /\b(?:target|goal|aim|ambition|plan|plans|planned|proposed)\b (?:of |to \w+ |is |for )?(?:\S+ ){0,2}$/i,
    ),
  ],
  // "aims for", "has its eye on", "has set its sights on", "is looking to add"
  [
    'plan',
    cue(
      /\b(?:(?:aim(?:s|ed|ing)?|hop(?:es|ed|ing)|striv(?:es|ing)|bid(?:s|ding)?) for|(?:its|their|an) (?:eye|eyes|sights?) on|(?:aims?|hopes?|wants|looking|looks|seeks|intends) to(?: \w+){1,2}) (?:\S+ ){0,1}$/i,
    ),
  ],
  [
    'forecast',
    cue(
      /\b(?:forecast|projection|estimate|expected|projected|anticipated|predicted)\b (?:of |for )?(?:\S+ ){0,2}$/i,
    ),
  ],
  // "this year he counts on 80,000"
  [
    'forecast',
    cue(
      /\b(?:counts|counting|counted|reckons|reckoning|banks|banking) (?:on|with) (?:\S+ ){0,2}$/i,
    ),
  ],
];
const after: readonly [Modality, Cue][] = [
  [
    'capacity',
    cue(/^ ?(?:of )?(?:\w+ )?(?:handling |annual |storage |throughput |design )?capacity\b/i),
  ],
  ['plan', cue(/^ (?:are|is) (?:planned|scheduled|to be)\b/i)],
];

/**
 * How real the words right around a number make it, whatever its clause: "a capacity of 300,000 TEU", "the target of
 * 500 trips", "an expected 40 trains"; null where they say nothing.
 */
export function localModality(text: string, { start, end }: Span): Modality | null {
  const reach = Math.max(0, start - 60);
  const mark = Math.max(text.lastIndexOf(',', start - 1), text.lastIndexOf(';', start - 1));
  const from = Math.max(reach, start === 0 ? 0 : mark + 1);
  return (
    before.find(([, words]) => words.within(text, from, start))?.[0] ??
    after.find(([, words]) => words.behind(text, end, 40))?.[0] ??
    null
  );
}

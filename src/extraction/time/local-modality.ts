import type { Modality } from '../../schemas/fact.ts';
import type { Span } from '../reader/types.ts';

const before: readonly [Modality, RegExp][] = [
  [
    'capacity',
    /\b(?:capacit(?:y|ies)|potential|throughput capability|capable|ability|room|space)\b(?: (?:\w+ing|of|to|for|at|is|was|\w+))? ?(?:of |to \w+ |for |from |at )?(?:\S+ ){0,2}$/i,
  ],
  ['capacity', /\bdesign(?:ed)? (?:capacity|throughput|speed)\b.{0,30}$/i],
  [
    'plan',
    /\b(?:target|goal|aim|ambition|plan|plans|planned|proposed)\b (?:of |to \w+ |is |for )?(?:\S+ ){0,2}$/i,
  ],
  // "aims for", "has its eye on", "has set its sights on", "is looking to add"
  [
    'plan',
    /\b(?:(?:aim(?:s|ed|ing)?|hop(?:es|ed|ing)|striv(?:es|ing)|bid(?:s|ding)?) for|(?:its|their|an) (?:eye|eyes|sights?) on|(?:aims?|hopes?|wants|looking|looks|seeks|intends) to(?: \w+){1,2}) (?:\S+ ){0,1}$/i,
  ],
  [
    'forecast',
    /\b(?:forecast|projection|estimate|expected|projected|anticipated|predicted)\b (?:of |for )?(?:\S+ ){0,2}$/i,
  ],
];
const after: readonly [Modality, RegExp][] = [
  [
    'capacity',
    /^ ?(?:of )?(?:\w+ )?(?:handling |annual |storage |throughput |design )?capacity\b/i,
  ],
  ['plan', /^ (?:are|is) (?:planned|scheduled|to be)\b/i],
];

/**
 * How real the words right around a number make it, whatever its clause: "a capacity of 300,000 TEU", "the target of
 * 500 trips", "an expected 40 trains"; null where they say nothing.
 */
export function localModality(text: string, { start, end }: Span): Modality | null {
  const lead = text.slice(Math.max(0, start - 60), start);
  const tail = text.slice(end, end + 40);
  const clause = lead.slice(Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';')) + 1);
  return (
    before.find(([, words]) => words.test(clause))?.[0] ??
    after.find(([, words]) => words.test(tail))?.[0] ??
    null
  );
}

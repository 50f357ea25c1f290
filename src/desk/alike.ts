import { devMessages } from '../messages/dev.ts';
import { fillCount } from '../messages/fill.ts';
import type { Fact } from '../schemas/fact.ts';
import type { Same } from './messages.ts';

/** What a field holds, for those in which facts of a story are often misread alike. */
const held: Readonly<Record<string, (fact: Fact) => unknown>> = {
  place: ({ places, flow }) => [places, flow],
  period: ({ period }) => period && [period.start, period.end],
  corridor: ({ corridors = [] }) => corridors,
  measure: ({ measure = '', unit }) => [measure, unit],
  definition: ({ definition = '', measure = '' }) => [definition, measure],
  citation: ({ citation }) => citation,
  modality: ({ modality = 'actual' }) => modality,
  subject: ({ subject, unit }) => [subject, unit],
  unit: ({ unit }) => unit,
};

/** So many facts are named where the same is offered for them. */
const mostNamed = 3;

/**
 * What was said of a fact, offered for the others that nobody has judged and in which the same field was read alike: for
 * those of its paragraph, and where there are more, for those of the whole story.
 *
 * @param raw the story as it was read, in which blank lines part paragraphs
 */
export function alikeOf(
  fact: Fact,
  attributes: Readonly<Record<string, string>>,
  facts: readonly Fact[],
  raw: string,
): Same[] {
  const [[attribute, value] = []] = Object.entries(attributes);
  const read = held[attribute ?? ''];
  // What is taken back is said of one fact alone.
  if (!read || !value || Object.keys(attributes).length > 1) return [];
  // That no corridor was read is nothing facts have in common.
  if (attribute === 'corridor' && !fact.corridors?.length) return [];
  const was = JSON.stringify(read(fact));
  const others = unjudgedBeside(fact, facts).filter((other) => JSON.stringify(read(other)) === was);
  const near = others.filter(({ source }) => !isParted(raw, source, fact.source));
  return [
    ...(near.length > 0 ? [offer('paragraph', near, attributes)] : []),
    ...(others.length > near.length ? [offer('story', others, attributes)] : []),
  ];
}

/**
 * That words are no fact, offered for the others of the story whose number is spelt out and in doubt as theirs is: "half
 * of it", "two crossings".
 */
export function rejectedAlike(fact: Fact, facts: readonly Fact[]): Same[] {
  if (!isSpelt(fact)) return [];
  const others = unjudgedBeside(fact, facts).filter(isSpelt);
  return others.length > 0 ? [{ ...offer('spelt', others, {}), act: 'reject' }] : [];
}

/** The other facts of a story of which its editor has said nothing. */
const unjudgedBeside = (fact: Fact, facts: readonly Fact[]): Fact[] =>
  facts.filter(
    (other) => other !== fact && other.status === 'extracted' && other.directive === undefined,
  );

const isSpelt = ({ source, doubts = [] }: Fact): boolean =>
  !/\d/.test(source.text) && doubts.some(({ field }) => field === 'value');

function offer(
  where: keyof typeof devMessages.same,
  others: readonly Fact[],
  attributes: Same['attributes'],
): Same {
  const named = others
    .slice(0, where === 'spelt' ? others.length : mostNamed)
    .map(({ source }) => source.text);
  const words = [...named, ...(others.length > named.length ? ['…'] : [])].join(', ');
  const label = fillCount(devMessages.same[where], others.length, { words });
  return { ids: others.map(({ id }) => id), attributes, label };
}

/** Whether a blank line stands between two pieces of a text. */
function isParted(raw: string, one: Fact['source'], other: Fact['source']): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /\n[ \t>]*\r?\n/.test(raw.slice(first.end, second.start));
}

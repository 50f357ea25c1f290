import { cue } from '../cues/cue.ts';
import { operators } from '../lexicon/operators.ts';
import { viewingBodies } from '../lexicon/passing-words.ts';
import type { Span } from '../reader/types.ts';

/** "Cosco of [Shanghai], which owns the yard", "a [Frankfurt]-based bank", "a [Shanghai] brokerage": where a body sits. */
export const isSeat = ({ start, end }: Span, text: string): boolean =>
  seatBehind.behind(text, end, 60) ||
  builder.test(text.slice(end, end + 50)) ||
  isFirmOf(text, start) ||
  isOwnerOfFirm(text, end);

/** "[Italy]'s Ferrovie dello Stato", "[Singapore]'s PSA": the land of a firm that bears a name. */
function isOwnerOfFirm(text: string, end: number): boolean {
  const name = /^['’]s (?:\p{Ll}+ ){0,3}?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)/u.exec(
    text.slice(end, end + 60),
  )?.[1];
  return name !== undefined && (operators.has(name) || operators.has(name.split(' ')[0] ?? ''));
}

/** "[China] Railway No. 5 Engineering Group": a builder bears the name of a railway and works anywhere. */
const builder =
  /^ Railway (?:No\. ?\d|(?:\p{Lu}\p{L}+ )?(?:Engineering|Construction|Signal|Bridge|Tunnel|Electrification|Rolling)\b)/u;

const seatBehind = cue(
  new RegExp(
    String.raw`^(?:-based|['’]s)?(?: (?!(?:and|or|to|from|in|at|of|with|for|by)\b)[\p{Ll}-]+){0,2}? (?:${[...viewingBodies].join('|')})s?(?![\p{L}-])`,
    'u',
  ),
);

/** A firm's name before "of": not "Port of", "the Republic of", "in March of". */
function isFirmOf(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (!before.endsWith(' of ')) return false;
  const name = /(?<!\p{L})(\p{Lu}[\p{L}'’-]+) of $/u.exec(before)?.[1];
  return name !== undefined && (operators.has(name) || operators.has(name.toUpperCase()));
}

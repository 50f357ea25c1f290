import { cue } from '../cues/cue.ts';
import { firmNouns, operators } from '../lexicon/operators.ts';
import { viewingBodies } from '../lexicon/passing-words.ts';
import { areaNouns, facilityWords } from '../lexicon/place-words.ts';
import type { Span } from '../reader/types.ts';

/** "Cosco of [Shanghai], which owns the yard", "a [Frankfurt]-based bank", "a [Shanghai] brokerage": where a body sits. */
export const isSeat = ({ start, end }: Span, text: string, named: readonly Span[]): boolean =>
  seatBehind.behind(text, end, 60) ||
  builder.test(text.slice(end, end + 50)) ||
  isFirmOf(text, start) ||
  isSeatTold(text, start, end, named) ||
  isOwnerOfFirm(text, end, named);

/** "[Italy]'s Ferrovie dello Stato", "[China]'s HNCA": the land of a firm that bears a name. */
function isOwnerOfFirm(text: string, end: number, named: readonly Span[]): boolean {
  const match = owned.exec(text.slice(end, end + 60));
  const name = match?.[1];
  if (!match || name === undefined) return false;
  const at = end + match[0].length - name.length;
  return (
    !named.some(({ start }) => start >= at && start < at + name.length) &&
    !isSite(name, text.slice(at + name.length))
  );
}

const owned =
  /^['’]s (?:(?:state|national|largest|biggest|own|main|partly|listed|private|logistics|shipping|rail)[\p{Ll}-]* ){0,2}(\p{Lu}[\p{L}+-]+(?: \p{Lu}[\p{L}+-]+)*)/u;

/** "Russia's [Baltic] ports", "China's [Ministry] of …": what a name before it does not make a firm. */
const isSite = (name: string, after: string): boolean =>
  area.test(after) || name.split(' ').some((word) => facilityWords.has(word) || bodies.test(word));

const area = new RegExp(String.raw`^ (?:[\p{Ll}-]+ )?(?:${areaNouns.join('|')})(?![\p{L}-])`, 'u');

const bodies =
  /^(?:Ministry|Minister|President|Premier|Government|Parliament|Customs|Administration|National|State|General|Belt|Spring|Far|North\p{L}*|South\p{L}*|East\p{L}*|West\p{L}*|Central|Province|District|County|New|Old)$/u;

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
  const name = /(?<!\p{L})(\p{Lu}[\p{L}'’-]{1,38}) of $/u.exec(before)?.[1];
  return name !== undefined && (operators.has(name) || operators.has(name.toUpperCase()));
}

/** "Metrans, an operator *with its seat in* [Prague],", "a lessor *based in* [Paris]", "Hupac, *of* [Lyon],": where a firm is at home. */
const isSeatTold = (text: string, start: number, end: number, named: readonly Span[]): boolean =>
  seatBefore.before(text, start, 60) || isOfTown(text, start, end, named);

const seatBefore = cue(
  new RegExp(
    String.raw`\b(?:its|their|a|whose|the) (?:seat|head office|headquarters|registered office)(?: is| are)? (?:in|at) (?:the )?$|(?:\b(?:${firmNouns.join('|')}|lessor)s?|\p{Lu}[\p{L}+-]+),? (?:(?:which|that) (?:is|are) )?(?:based|headquartered|registered|domiciled) (?:in|at) (?:the )?$`,
    'u',
  ),
);

/** A name that is none of a place, with its town between commas behind it. */
function isOfTown(text: string, start: number, end: number, named: readonly Span[]): boolean {
  if (text.charAt(end) !== ',') return false;
  const firm = /(?<![\p{L}+-])\p{Lu}[\p{L}+-]{1,30}, of (?:the )?$/u.exec(
    text.slice(Math.max(0, start - 40), start),
  );
  if (firm === null) return false;
  const at = Math.max(0, start - 40) + firm.index;
  return !named.some((place) => place.start <= at && place.end > at);
}

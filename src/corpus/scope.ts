import { placeName } from '../atlas/gazetteer/place-name.ts';
import type { Atlas } from '../atlas/types.ts';
import { fill } from '../messages/fill.ts';
import { scopeMessages as t } from '../messages/scope.ts';
import type { Fact } from '../schemas/fact.ts';

type Named = Pick<Atlas, 'places'> & Partial<Pick<Atlas, 'corridors'>>;

/** "Kazakhstan, Russia and Belarus". */
export function listInWords(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : fill(t.list, { most: words.slice(0, -1).join(', '), last: words.at(-1) ?? '' });
}

/** The names of places and corridors as one phrase; a place whose name takes an article has it. */
export function placesInWords(
  {
    places,
    corridors = [],
  }: { places: readonly string[]; corridors?: readonly string[] | undefined },
  atlas: Named,
): string {
  const names = [
    ...corridors.map((id) => atlas.corridors?.get(id)?.name ?? id),
    ...places.map((id) => withArticle(placeName(atlas, id))),
  ];
  return listInWords(names);
}

const articled = new RegExp(t.articled.map((name) => `(?:${name})`).join('|'));

/** "the European Union", as it stands in a sentence. */
const withArticle = (name: string): string => (articled.test(name) ? fill(t.the, { name }) : name);

/** Which way traffic goes: "from China to European Union", "between Brest and Małaszewicze"; '' where it has no ends. */
export function directionInWords({ flow }: Pick<Fact, 'flow'>, atlas: Named): string {
  if (!flow) return '';
  const [from, to] = [flow.from, flow.to].map((places) => placesInWords({ places }, atlas)) as [
    string,
    string,
  ];
  if (flow.both) return fill(t.between, { from, to });
  const ends = [from && fill(t.from, { from }), to && fill(t.to, { to })];
  const via = placesInWords({ places: flow.via }, atlas);
  return [...ends, via && fill(t.via, { via })].filter(Boolean).join(' ');
}

/** By which of a measure's definitions a fact counts: "trains to Central Asia included"; '' where it names none. */
export function definitionInWords(
  { measure = '', definition }: Pick<Fact, 'measure' | 'definition'>,
  { measures }: Pick<Atlas, 'measures'>,
): string {
  const found = measures.get(measure)?.definitions.find(({ id }) => id === definition);
  return found?.name ?? definition ?? '';
}

/** Whether it happened: "planned", "expected", "as a capacity"; '' for what did. */
export const modalityInWords = ({ modality = 'actual' }: Pick<Fact, 'modality'>): string =>
  t.modalities[modality];

/** The whole of a share: "of China’s land area"; '' where the text names none. */
export const wholeInWords = ({ of = '' }: Pick<Fact, 'of'>): string =>
  of === '' ? '' : fill(t.of, { of });

/** Who says it: "according to Cargolux"; '' where the text names nobody. */
export const claimantInWords = ({ claimant = '' }: Pick<Fact, 'claimant'>): string =>
  claimant === ''
    ? ''
    : fill(t.claimant, {
        claimant: isDescribed(claimant) ? fill(t.the, { name: claimant }) : claimant,
      });

/** Whether somebody is named by what he is, one of a kind: "port operator", "bureau of commerce"; not "officials", "Cargolux". */
function isDescribed(claimant: string): boolean {
  // "South Korea’s economy ministry" is one of its kind already.
  if (/^\p{Lu}[^'’]*['’]s? /u.test(claimant)) return false;
  const head = claimant.split(/ (?:of|for|in|at|from) /, 1)[0] ?? '';
  return /(?:^|[^\p{L}])\p{Ll}+$/u.test(head) && !/[^s]s$/.test(head);
}

/** What a fact is of beside its subject, as far as that does not say it: which way it goes, and whose it is. */
export function bearingsInWords(fact: Fact, atlas: Named): string[] {
  const { subject, flow, entity = '' } = fact;
  const says = (name: string) => subject.toLowerCase().includes(name.toLowerCase());
  const ends = [...(flow?.from ?? []), ...(flow?.to ?? [])].map((id) => placeName(atlas, id));
  return [
    ends.every(says) ? '' : directionInWords(fact, atlas),
    entity === '' || says(entity) ? '' : entity,
  ].filter(Boolean);
}

/** The subject of a fact where neither its whole nor its unit says it already: not "87,700 tonnes (tonnes)". */
export function subjectInWords({
  subject,
  of = '',
  unit,
}: Pick<Fact, 'subject' | 'of' | 'unit'>): string {
  const bare = subject.toLowerCase();
  const named = [unit, ...unit.split('-per-')];
  const isUnit =
    bare !== '' &&
    named.some((word) => [word, `${word}s`].includes(bare) || word.toLowerCase() === bare);
  return isUnit || of.toLowerCase().includes(bare) ? '' : subject;
}

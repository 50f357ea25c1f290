import type { Fate } from '../../src/corpus/register/enter.ts';
import type { FigureFate } from '../../src/corpus/register/enter-figures.ts';
import type { FactLine, FigureLine, Gone } from '../../src/schemas/register.ts';

/** So many addresses of a kind are named one by one. */
const most = 5;

/** How many addresses a story has. */
export interface AddressCount {
  facts: number;
  figures: number;
}

/** What a run did to addresses beside the fates of the stories it read. */
export interface OtherFates {
  /** Figures of no one story; null where nothing may have changed. */
  figures?: FigureFate | null;
  /** Stories that an editor took back in `content/gone.yaml`. */
  takenBack?: ReadonlyMap<string, AddressCount>;
  /** Stories that were published before and stand again. */
  restored?: ReadonlyMap<string, AddressCount>;
}

/** What becomes of addresses, for the editor who changed stories; '' where nothing does. */
export function tellFates(
  fates: ReadonlyMap<string, Fate>,
  { figures, takenBack, restored }: OtherFates = {},
): string {
  return [
    ...[...(takenBack ?? [])].map(
      ([slug, count]) =>
        `${slug}: taken back; its page and the addresses of ${amounts(count)} say so, with the reason in content/gone.yaml.\n`,
    ),
    ...[...(restored ?? [])].map(
      ([slug, count]) => `${slug}: stands again, at the addresses it had: ${amounts(count)}.\n`,
    ),
    ...[...fates].flatMap(([slug, fate]) => tellFate(slug, fate)),
    ...(figures ? told('figures of several stories and of the atlas', figureParts(figures)) : []),
  ].join('');
}

/** What became of something, in a few words, with the addresses that no longer answer as they did. */
interface Part {
  words: string;
  lines: readonly string[];
}

function tellFate(slug: string, { entered, reworded, gone, back, names, figures }: Fate): string[] {
  const parts: (Part | false)[] = [
    names.length > 0 && {
      words: `formerly ${names.join(', ')}; every address of it answers on`,
      lines: [],
    },
    some(entered, 'fact', 'entered'),
    some(reworded, 'fact', 'reworded, under the same address'),
    some(back, 'fact', 'back at the same address'),
    some(gone, 'fact', 'gone; the address says so', tellGoneFact),
    ...figureParts(figures),
  ];
  return told(slug, parts);
}

const figureParts = ({ entered, moved, gone, back }: FigureFate): (Part | false)[] => [
  some(entered, 'figure', 'entered'),
  some(moved, 'figure', 'drawn under another name; the address answers on', tellMoved),
  some(back, 'figure', 'back at the same address'),
  some(gone, 'figure', 'gone; the address says so', tellGoneFigure),
];

function told(name: string, parts: readonly (Part | false)[]): string[] {
  const said = parts.filter((part) => part !== false);
  if (said.length === 0) return [];
  return [
    `${name}: ${said.map(({ words }) => words).join('; ')}.\n`,
    ...said.flatMap(({ lines }) => [
      ...lines.slice(0, most),
      ...(lines.length > most ? [`  and ${lines.length - most} more\n`] : []),
    ]),
  ];
}

const some = <T>(
  all: readonly T[],
  what: 'fact' | 'figure',
  became: string,
  line?: (one: T) => string,
): Part | false =>
  all.length > 0 && {
    words: `${amount(all.length, what)} ${became}`,
    lines: line ? all.map(line) : [],
  };

const tellGoneFact = ({ fact, says, gone }: FactLine): string =>
  `  /facts/${fact}/ (${says}): ${reasonOf(gone)}\n`;

const tellGoneFigure = ({ figure, title, gone }: FigureLine): string =>
  `  /embed/${figure}/ (${title}): ${reasonOf(gone)}\n`;

const tellMoved = ({ figure, now }: FigureLine): string =>
  `  /embed/${figure}/ shows what /embed/${now}/ shows\n`;

const amount = (count: number, what: 'fact' | 'figure'): string =>
  count === 1 ? `1 ${what}` : `${count} ${what}s`;

const amounts = ({ facts, figures }: AddressCount): string =>
  `${amount(facts, 'fact')} and ${amount(figures, 'figure')}`;

const reasonOf = (gone: Gone | undefined): string => (gone ? why[gone.reason] : '');

const why = {
  unstated: 'the story no longer says it',
  unread: 'its words stand, and no figure is read in them',
  withdrawn: 'taken back by its editor',
  undrawn: 'no longer enough to draw',
} as const;

import type { Fate } from '../../src/corpus/register/enter.ts';
import type { FactLine } from '../../src/schemas/register.ts';

/** So many facts are named one by one. */
const most = 5;

/** What becomes of the addresses of stories, for the editor who changed them; '' where nothing does. */
export function tellFates(fates: ReadonlyMap<string, Fate>): string {
  return [...fates].flatMap(([slug, fate]) => tellFate(slug, fate)).join('');
}

function tellFate(slug: string, { entered, reworded, gone, back, names }: Fate): string[] {
  const parts = [
    names.length > 0 && `formerly ${names.join(', ')}; every address of it answers on`,
    entered.length > 0 && `${facts(entered.length)} entered`,
    reworded.length > 0 && `${facts(reworded.length)} reworded, under the same address`,
    back.length > 0 && `${facts(back.length)} back at the same address`,
    gone.length > 0 && `${facts(gone.length)} gone; the address says so`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return [];
  return [
    `${slug}: ${parts.join('; ')}.\n`,
    ...gone.slice(0, most).map(tellGone),
    ...(gone.length > most ? [`  and ${gone.length - most} more\n`] : []),
  ];
}

const tellGone = ({ fact, says, gone }: FactLine): string =>
  `  /facts/${fact}/ (${says}): ${gone ? why[gone.reason] : ''}\n`;

const facts = (count: number): string => (count === 1 ? '1 fact' : `${count} facts`);

const why = {
  unstated: 'the story no longer says it',
  unread: 'its words stand, and no figure is read in them',
  withdrawn: 'taken back by its editor',
  undrawn: 'no longer enough to draw',
} as const;

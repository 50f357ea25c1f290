import { expect, it } from 'vitest';
import { readClauses } from '../clauses/clauses.ts';
import { tag } from '../tokens/tagger.ts';
import { tokenise } from '../tokens/tokens.ts';
import { centerOf, leadsBack, noCenter } from './center.ts';
import { type NamedPlace, synthetic } from './named-place.ts';
import type { PlaceRole } from './roles.ts';

/** The center of a sentence in which names stand in some roles, after one that was about Wuhan. */
function center(text: string, roles: Record<string, PlaceRole>): string {
  const tokens = tokenise(text);
  const named = Object.entries(roles).map(([name, role]): [NamedPlace, PlaceRole] => {
    const start = text.indexOf(name);
    return [synthetic(name.toLowerCase(), start, start + name.length, name), role];
  });
  const context = {
    ...{ text, tokens, plan: readClauses(tokens, tag(tokens)), flows: [] },
    ...{ named: named.map(([place]) => place), roles: new Map(named) },
  };
  const { ids, isFirm, isThing } = centerOf(context, { ...noCenter, ids: ['wuhan'] });
  return [...ids, ...(isFirm ? ['a firm'] : []), ...(isThing ? ['a thing'] : [])].join(', ');
}

const cases: [says: string, roles: Record<string, PlaceRole>, about: string][] = [
  ['Hamburg grew.', { Hamburg: 'subject' }, 'hamburg'],
  ['Hamburg and Lyon grew.', { Hamburg: 'subject', Lyon: 'subject' }, 'hamburg, lyon'],
  ['Hamburg is full, and Lyon is empty.', { Hamburg: 'subject', Lyon: 'subject' }, 'hamburg'],
  ['Hamburg decided that Lyon must close.', { Hamburg: 'subject', Lyon: 'object' }, 'hamburg'],
  ['The board said that Lyon is full.', { Lyon: 'subject' }, 'lyon'],
  [
    'The board said that Lyon is full, and the union said that Paris is empty.',
    { Lyon: 'subject', Paris: 'subject' },
    'lyon',
  ],
  ['Cargolux carried the boxes.', { Cargolux: 'operator' }, 'cargolux, a firm'],
  ['In Hamburg the crane broke.', { Hamburg: 'fronted' }, 'hamburg'],
  ['The crane broke in Hamburg.', { Hamburg: 'adjunct' }, 'a thing'],
  ['The crane came from Hamburg.', { Hamburg: 'source' }, ''],
  ['The crane went to Hamburg.', { Hamburg: 'goal' }, ''],
  ['The state railway has not lost faith.', {}, 'a thing'],
  ['It has not lost faith.', {}, 'wuhan'],
  ['Their trains have not stopped.', {}, 'wuhan'],
  ['In spring last year they stopped.', {}, 'wuhan'],
  ['He has not lost faith.', { Lyon: 'adjunct' }, ''],
  ['The bottleneck is Hamburg.', { Hamburg: 'object' }, 'hamburg'],
  ['The bottleneck is still the port of Hamburg.', { Hamburg: 'object' }, 'hamburg'],
  ['The bottleneck is Hamburg, then Lyon.', { Hamburg: 'object', Lyon: 'object' }, 'hamburg'],
  ['The bottleneck is the road to Hamburg.', { Hamburg: 'object' }, 'a thing'],
  ['The bottleneck is Hamburg.', { Hamburg: 'adjunct' }, 'a thing'],
  ['The crane reached Hamburg.', { Hamburg: 'object' }, 'a thing'],
];

it.each(cases)('%s %j is about %s', (says, roles, about) => {
  expect(center(says, roles)).toBe(about);
});

it.each([
  ['it', true],
  ['Their trains', true],
  ['In spring last year they', true],
  ['Its', true],
  ['Italy', false],
  ['the theory', false],
])('“%s” leads back to what was told of before: %s', (subject, back) => {
  expect(leadsBack(subject)).toBe(back);
});

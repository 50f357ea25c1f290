import { expect, it } from 'vitest';
import type { History } from '../corpus/history/history.ts';
import { emptyRegister } from '../corpus/register/register.ts';
import type { Story } from '../corpus/stated.ts';
import type { Correction } from '../schemas/article.ts';
import type { Fact } from '../schemas/fact.ts';
import { allCorrections, correctionsOf, lastChanged, linkToCorrection } from './corrections.ts';
import { formerFacts } from './former-facts.ts';
import type { Site } from './site-data.ts';

const storyWith = (id: string, corrections?: Correction[], rest = {}) =>
  ({ id, data: { title: id, date: '2024-01-01', corrections, ...rest } }) as unknown as Story;
const factOf = (story: Story, id: string, text: string) => ({
  story,
  fact: { id, source: { text } } as unknown as Fact,
});
const siteOf = (stories: Story[], facts: ReturnType<typeof factOf>[] = []) =>
  ({
    stories,
    facts,
    factById: new Map(facts.map((entry) => [entry.fact.id, entry])),
    register: emptyRegister,
    series: [],
  }) as unknown as Site;
const noHistory: History = { changes: new Map(), successors: new Map(), gone: new Map() };

const on = (date: string, fact?: string): Correction => ({
  date,
  text: date,
  ...(fact && { fact }),
});

it('lists corrections newest first, each with an address of its own', () => {
  const a = storyWith('a', [on('2024-02-01'), on('2024-03-01'), on('2024-02-01')]);
  const b = storyWith('b', [on('2024-02-15')]);
  const all = allCorrections(siteOf([a, b, storyWith('c')]));
  expect(all.map(({ date }) => date)).toEqual([
    '2024-03-01',
    '2024-02-15',
    '2024-02-01',
    '2024-02-01',
  ]);
  expect(new Set(all.map(linkToCorrection)).size).toBe(4);
  expect(linkToCorrection(all[0] as never)).toBe('/stories/a/#correction-2024-03-01');
});

it('names the fact by its id, by one it had, or by words of it', () => {
  const story = storyWith('a', []);
  const site = siteOf(
    [story],
    [factOf(story, 'new-1', 'over 7,000  trains'), factOf(story, 'x-1', '19')],
  );
  const named = (fact: string, history = noHistory) => {
    const corrected = { ...story, data: { ...story.data, corrections: [on('2024-02-01', fact)] } };
    const own = { ...site, facts: site.facts.map((one) => ({ ...one, story: corrected })) } as Site;
    return correctionsOf(own, corrected as Story, history)[0]?.about?.fact.id;
  };
  expect(named('new-1')).toBe('new-1');
  expect(named('Over 7,000 trains')).toBe('new-1');
  expect(named('handled over 7,000 trains in 2022')).toBe('new-1');
  expect(named('old-1', { ...noHistory, successors: new Map([['old-1', 'new-1']]) })).toBe('new-1');
  expect(named('8,000')).toBeUndefined();
});

it('shows beside a correction what the fact was, where that changed within a week of it', () => {
  const story = storyWith('a', [on('2024-02-03', 'new-1')]);
  const site = siteOf([story], [factOf(story, 'new-1', '7,000')]);
  const change = (date: string) => ({ date, was: {}, is: {} }) as never;
  const told = (...dates: string[]) =>
    correctionsOf(site, story, {
      ...noHistory,
      changes: new Map([['new-1', dates.map(change)]]),
    })[0]?.change?.date;
  expect(told('2024-01-20', '2024-02-01', '2024-02-09')).toBe('2024-02-01');
  expect(told('2024-01-20')).toBeUndefined();
  expect(correctionsOf(site, story)[0]?.change).toBeNull();
});

it('counts a story as changed on the day of its newest correction', () => {
  expect(lastChanged(storyWith('a'))).toBe('2024-01-01');
  expect(lastChanged(storyWith('a', [on('2024-03-01')], { updated: '2024-02-01' }))).toBe(
    '2024-03-01',
  );
});

it('gives former facts a page: the successor, what was taken out, what a pinned figure still shows', () => {
  const story = storyWith('a');
  const site = siteOf([story], [factOf(story, 'now-1', '7,000')]);
  const gone = { date: '2024-02-01', was: {} as never, article: 'a' };
  const history: History = {
    changes: new Map(),
    successors: new Map([
      ['old-1', 'now-1'],
      ['lost-1', 'not-there'],
    ]),
    gone: new Map([['gone-1', gone]]),
  };
  const pin = {
    hash: '0123456789ab',
    date: '2024-01-15',
    facts: { 'now-1': 'now', 'gone-1': 'gone', 'pin-1': '12 trains' },
  };
  expect(formerFacts(site, history, [pin])).toEqual(
    new Map<string, object>([
      ['old-1', { successor: 'now-1' }],
      ['gone-1', { gone }],
      ['pin-1', { pinned: { words: '12 trains', hash: '0123456789ab', date: '2024-01-15' } }],
    ]),
  );
});

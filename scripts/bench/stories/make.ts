import type { Places } from './places.ts';
import { type Random, randomFrom } from './random.ts';
import {
  deks,
  headings,
  headlines,
  remarks,
  type Setting,
  sourceTitles,
  statements,
} from './sentences.ts';

/** A story of a newsroom that does not exist: `name` without the ending. */
export interface MadeStory {
  name: string;
  text: string;
}

const topics = ['rail freight', 'air freight', 'ports', 'borders', 'statistics', 'prices'] as const;
const publishers = ['Freight Gazette', 'Port Bulletin', 'Rail Monthly', 'Trade Office'] as const;

/**
 * Stories of ordinary length, about 20 facts each, no two of which share a sentence, a heading or the title of a source.
 * The first hundred of a thousand are the hundred that are made when a hundred are asked for.
 */
export function makeStories(places: Places, count: number): MadeStory[] {
  const said = new Set<string>();
  return Array.from({ length: count }, (_, nth) => makeStory(places, nth, said));
}

function makeStory(places: Places, nth: number, said: Set<string>): MadeStory {
  const random = randomFrom(nth * 7_919 + 17);
  const hero = places.inChina(random).name;
  // As many stories each year, so that their dates spread as the archive of a newsroom does.
  const day = new Date(Date.UTC(2016, 0, 4) + (nth % 3_900) * 86_400_000);
  const setting: Setting = { random, places, hero, year: day.getUTCFullYear() - 1 };
  const say = (kinds: typeof statements): string => sayAnew(setting, kinds, said);
  const sources = Array.from({ length: random.whole(3, 6) }, (_, at) => ({
    id: `source-${at + 1}`,
    title: say(sourceTitles),
    publisher: random.pick(publishers),
    url: `https://example.org/${nth}/${at + 1}`,
  }));
  const note = (): string => `[^${sources[random.whole(0, sources.length - 1)]?.id}]`;
  const paragraph = (): string =>
    Array.from({ length: random.whole(2, 4) }, () =>
      random.next() < 0.7 ? say(statements) + note() : say(remarks),
    ).join(' ');
  const paragraphs = (least: number, most: number): string[] =>
    Array.from({ length: random.whole(least, most) }, paragraph);
  const sections = Array.from({ length: random.whole(2, 3) }, () => [
    `## ${say(headings)}`,
    ...paragraphs(2, 3),
  ]).flat();
  // Every source is cited, the last ones by a sentence of their own.
  const opening = sources.map(({ id }) => `${say(statements)}[^${id}]`).join(' ');
  const date = day.toISOString().slice(0, 10);
  const front = [
    `title: ${JSON.stringify(say(headlines))}`,
    `dek: ${JSON.stringify(say(deks))}`,
    `date: ${date}`,
    `asOf: ${date}`,
    'authors:',
    '  - Bench desk',
    'sources:',
    ...sources.flatMap(({ id, title, publisher, url }) => [
      `  - id: ${id}`,
      `    title: ${JSON.stringify(title)}`,
      `    publisher: ${publisher}`,
      `    url: ${url}`,
      '    type: news',
    ]),
    'language: en',
    'topics:',
    `  - ${topicOf(random)}`,
  ];
  const notes = sources.map(({ id, title, publisher }) => `[^${id}]: ${title}, ${publisher}.`);
  const body = [opening, ...paragraphs(2, 3), ...sections, notes.join('\n')];
  return {
    name: `made-${String(nth + 1).padStart(5, '0')}`,
    text: `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`,
  };
}

const topicOf = (random: Random): string => random.pick(topics);

/** A sentence that no story has said yet. */
function sayAnew(setting: Setting, kinds: typeof statements, said: Set<string>): string {
  for (;;) {
    const sentence = setting.random.pick(kinds)(setting);
    if (said.has(sentence)) continue;
    said.add(sentence);
    return sentence;
  }
}

/** The story with one more sentence, which none has: what an editor's correction comes to. */
export function changed({ name, text }: MadeStory, places: Places, nth: number): MadeStory {
  const random = randomFrom(1_000_003 + nth);
  const sentence = `In 2019, ${(40_000 + nth).toLocaleString('en')} freight trains ran from ${places.inChina(random).name} to ${places.abroad(random).name}.[^source-1]`;
  return { name, text: text.replace(/\n\n## /, `\n\n${sentence}\n\n## `) };
}

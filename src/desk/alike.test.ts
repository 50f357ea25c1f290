import { expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../extraction/reader/read-facts.ts';
import { readMarkdown } from '../markdown/parse/markdown.ts';
import { alikeOf } from './alike.ts';

const raw =
  'In 2021, Xi’an sent 120 freight trains. In 2022, 150 freight trains were sent. In 2023, 180 freight trains were sent. In 2024, Xi’an sent 200 freight trains.\n';

it.each([{ place: 'duisburg' }, { corridor: 'middle' }])(
  '%j in the place of what was taken over is offered to those that took it over, to none that names it',
  (attributes) => {
    const { document } = readMarkdown(raw, 'story.md');
    const { facts } = readFacts(document, {
      ...{ slug: 'story', file: 'story.md', atlas: fixtureAtlas, frontMatter: null },
    });
    const idOf = (words: string) => facts.find(({ source }) => source.text === words)?.id;
    const chosen = facts.find(({ id }) => id === idOf('150 freight trains'));
    if (!chosen) throw new Error('the fact was not read');
    const same = alikeOf(chosen, attributes, facts, raw);
    expect(same.map(({ ids }) => ids)).toEqual([[idOf('180 freight trains')]]);
  },
);

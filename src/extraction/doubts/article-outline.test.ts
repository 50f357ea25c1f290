import { expect, it } from 'vitest';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import type { SentenceMentions } from '../reader/mentions.ts';
import { outlineOf } from './article-outline.ts';

const naming = (role: string, ...ids: string[]) =>
  ({
    role,
    sentence: { text: '' },
    tokens: [],
    times: [],
    named: ids.map((id) => ({ id })),
  }) as unknown as SentenceMentions;
const { places } = fixtureAtlas;

it('an article is about the point it names most often', () => {
  const { main, title } = outlineOf(
    [naming('title', 'xian'), naming('body', 'wuhan', 'xian'), naming('body', 'wuhan', 'wuhan')],
    places,
  );
  expect(main).toBe('wuhan');
  expect(title).toEqual(['xian']);
});

it('is about none where none is named twice', () => {
  expect(outlineOf([naming('title', 'xian'), naming('body', 'wuhan')], places).main).toBeNull();
});

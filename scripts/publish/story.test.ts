import { expect, it } from 'vitest';
import { newArticle } from '../new/article.ts';
import { namesOf, pathsOf, publishedText, statusesIn } from './story.ts';

const today = '2026-11-27';

it('a draft is published under the day it goes out, and nothing else of it changes', () => {
  const draft =
    '---\ntitle: A\ndate: 2026-11-20 # begun\ndraft: true\nauthors: [B]\n---\n\ndraft: true\n';
  expect(publishedText(draft, today)).toBe(
    '---\ntitle: A\ndate: 2026-11-27 # begun\nauthors: [B]\n---\n\ndraft: true\n',
  );
});

it('what npm run new says of the line goes with it', () => {
  const { text } = newArticle({ title: 'A', today, source: {}, body: 'B.' }, 'a.md');
  expect(text).toContain('draft: true');
  expect(publishedText(text, today)).not.toMatch(/draft|True keeps/);
});

it('a story that is out keeps its day', () => {
  const story = '---\ntitle: A\ndate: 2026-11-20\n---\n\nText.\n';
  expect(publishedText(story, today)).toBe(story);
});

it('with a story goes what belongs to it, and no other story that is being written', () => {
  const statuses = statusesIn(
    [
      ' M content/atlas/places-cities.yaml',
      ' M content/articles/other.md',
      '?? content/articles/a.md',
      '?? content/articles/draft.md',
      '?? content/facts/a.json',
      '?? content/facts/draft.json',
      ' M content/facts/other.json',
      '?? content/register/stories/a.jsonl',
      '?? public/images/yard.jpg',
      '?? public/images/else.jpg',
      ' M src/desk/card.ts',
    ].join('\0'),
  );
  const text = 'A.\n\n![The yard](/images/yard.jpg)\n';
  expect(pathsOf('a', 'content/articles/a.md', text, statuses)).toEqual([
    'content/atlas/places-cities.yaml',
    'content/articles/a.md',
    'content/facts/a.json',
    'content/facts/other.json',
    'content/register/stories/a.jsonl',
    'public/images/yard.jpg',
  ]);
});

it('an editor is told of the story first, and how many files of the register went with it', () => {
  const [story, register] = ['content/articles/a.md', 'content/register/'];
  expect(
    namesOf(story, [`${register}atlas.jsonl`, story, 'content/facts/a.json', `${register}b.jsonl`]),
  ).toBe(`${story}, content/facts/a.json and 2 files of the register`);
  expect(namesOf(story, [`${register}atlas.jsonl`])).toBe('1 file of the register');
});

import { expect, it } from 'vitest';
import { citableFrom } from '../extraction/checks/check-passages.ts';
import { readerOf } from '../extraction/editing/read-text.ts';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { devMessages } from '../messages/dev.ts';
import { citeFacts } from './fact-edit.ts';

const head = `---
title: Trains
dek: What ran.
date: 2024-06-11
authors: [Desk]
sources:
  - { id: paper, title: A, publisher: The Paper, url: https://example.org/a, type: news }
  - { id: office, title: B, publisher: The Office, url: https://example.org/b, type: news }
---

`;
const passages: Readonly<Record<string, string>> = {
  'https://example.org/a':
    'Last year 1,200 trains left Xi’an, 80 of them for Duisburg; 7 were late.',
  'https://example.org/b': 'Duisburg took 950 trains. 7 were late.',
};
const read = readerOf('draft', 'content/articles/draft.md', fixtureAtlas);
const cited = (prose: string) => {
  const raw = head + prose;
  const { facts, document } = read(raw);
  const sources = document.frontMatter?.sources ?? [];
  return citeFacts(
    raw,
    citableFrom(facts, sources, (url) => passages[url] ?? null),
    read,
  );
};

it('a footnote is put behind each sentence whose figures stand in the text of one source alone', () => {
  const prose =
    'In 2023, Xi’an sent 1,200 freight trains and sent 80 freight trains to Duisburg. In 2023, Duisburg took 950 freight trains.\n';
  expect(cited(prose).text?.slice(head.length)).toBe(
    'In 2023, Xi’an sent 1,200 freight trains and sent 80 freight trains to Duisburg.[^paper] In 2023, Duisburg took 950 freight trains.[^office]\n\n[^office]: The Office.\n[^paper]: The Paper.\n',
  );
});

it('figures that stand in two sources, in none, or that are cited already are left to their editor', () => {
  const two = 'In 2023, Xi’an sent 7 freight trains.';
  const none = 'In 2023, Xi’an sent 41 freight trains.';
  const done = 'In 2023, Xi’an sent 1,200 freight trains.[^office]\n\n[^office]: The Office.';
  const mixed = 'In 2023, Xi’an sent 1,200 freight trains and Duisburg took 950 freight trains.';
  for (const prose of [two, none, done, mixed])
    expect(cited(prose)).toEqual({ message: devMessages.refused.uncited, isRefused: true });
});

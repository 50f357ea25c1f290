import { expect, it } from 'vitest';
import { citableFrom } from '../extraction/checks/check-passages.ts';
import { readerOf } from '../extraction/editing/read-text.ts';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { devMessages } from '../messages/dev.ts';
import { citeFacts, editChosen } from './fact-edit.ts';

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

it('a short number of millions tells of its source as a long one does', () => {
  const sources = [{ id: 'paper', url: 'a' }];
  const { facts } = read(`${head}In 2023, trains moved 18 million tonnes.`);
  const citable = (passage: string) => citableFrom(facts, sources, () => passage).length;
  expect([citable('Some 18 mln tonnes.'), citable('Some 18 trains.')]).toEqual([1, 0]);
});

it('figures that stand in two sources, in none, or that are cited already are left to their editor', () => {
  const two = 'In 2023, Xi’an sent 7 freight trains.';
  const none = 'In 2023, Xi’an sent 41 freight trains.';
  const done = 'In 2023, Xi’an sent 1,200 freight trains.[^office]\n\n[^office]: The Office.';
  const mixed = 'In 2023, Xi’an sent 1,200 freight trains and Duisburg took 950 freight trains.';
  // The 80 of the paper is no proof of another.
  const short = 'In 2023, Xi’an sent 80 freight trains more.';
  for (const prose of [two, none, done, mixed, short])
    expect(cited(prose)).toEqual({ message: devMessages.refused.uncited, isRefused: true });
});

it('where a number in words is no fact, the same is offered of the other doubtful ones of the story, and said in one act', () => {
  const raw = `${head}In 2021, Xi’an sent 120 freight trains. Half of the freight trains used two crossings.\n`;
  const doubt = { field: 'value' as const, code: 'value-spelt', text: 'the number is spelt out' };
  const facts = read(raw).facts.map((fact) => ({ ...fact, doubts: [doubt] }));
  const named = (words: string) => facts.filter(({ source }) => source.text === words);
  const reject = (words: string) =>
    editChosen(raw, named(words), { act: 'reject' }, { facts, read });
  const { same = [] } = reject('Half');
  const others = facts.filter(({ id }) => same[0]?.ids.includes(id));
  expect(same[0]?.act).toBe('reject');
  expect(others).toEqual(named('two crossings'));
  expect(editChosen(raw, others, { act: 'reject' }, { facts, read }).text).toContain(
    ':nofact[two crossings]',
  );
  // A number in digits is no such one.
  expect(reject('120 freight trains').same).toEqual([]);
});

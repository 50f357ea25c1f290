import { expect, it } from 'vitest';
import { fixtureAtlas } from '../reader/fixture-atlas.ts';
import { withFootnoteAt } from './footnote.ts';
import { readerOf } from './read-text.ts';

const read = readerOf('story', 'story.md', fixtureAtlas);
const paper = { id: 'paper', publisher: 'The paper' };
const front =
  '---\ntitle: Trains\nsources:\n  - { id: paper, title: A, publisher: The paper, url: https://example.org/a, type: news }\n---\n\n';

/** The prose after a footnote is put where `|` stands. */
function noted(prose: string): unknown {
  const raw = front + prose.replace('|', '');
  const answer = withFootnoteAt(raw, front.length + prose.indexOf('|'), paper, read);
  return 'text' in answer ? answer.text.slice(front.length) : answer;
}
const line = '\n\n[^paper]: The paper.\n';

// The front matter has no dek and no date yet: an editor cites while the story is written.
it.each([
  ['It ran 1,|126 trains in 2020.', 'It ran 1,126[^paper] trains in 2020.'],
  ['It ran 900 trains| in 2020.', 'It ran 900 trains[^paper] in 2020.'],
  ['It “ran 900 trains|”. Then none.', 'It “ran 900 trains”.[^paper] Then none.'],
  [
    'It ran [900 tra|ins](https://example.org/b), they say.',
    'It ran [900 trains](https://example.org/b),[^paper] they say.',
  ],
  [
    'It ran 900 trains|.[^other]\n\n[^other]: O.',
    'It ran 900 trains.[^other][^paper]\n\n[^other]: O.',
  ],
  ['- It ran 900 trains.|\n- Then none.', '- It ran 900 trains.[^paper]\n- Then none.'],
])('a footnote stands behind what the cursor is in: %s', (prose, expected) => {
  const text = noted(prose);
  expect(text).toBe(
    prose.includes('[^other]:') ? `${expected}\n[^paper]: The paper.\n` : expected + line,
  );
});

it.each(['::m|ap', '|It ran 900 trains.', '## Trai|ns of 2020'])(
  'none stands where no sentence is: %s',
  (prose) => {
    expect(noted(`${prose}\n\nIt ran 80 trains.`)).toEqual({ why: 'no sentence' });
  },
);

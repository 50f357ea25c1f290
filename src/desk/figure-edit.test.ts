import { expect, it } from 'vitest';
import { applyEdit } from '../extraction/editing/smallest-directive.ts';
import { readMarkdown } from '../markdown/parse/markdown.ts';
import { figureCard, figureEdit, placedFigure } from './figure-edit.ts';

const names = {
  ownMap: 'story-one-map',
  journeys: 'journeys-one-',
  scales: 'scales-one-',
  view: (place: string, show: string) => `view-one-${place}-${show}`,
  series: (name: string) => (name === 'old-trips' ? 'trips' : name),
};
const head = '---\ntitle: A\n---\n\n';
const first = 'Wuhan ran 900 trains in 2021.';
const list = '- Xi’an ran 120 trains.\n- Yiwu ran 80 trains.';

const edited = (
  body: string,
  figure: string,
  attributes: Record<string, string>,
  last: string | null = null,
): string => {
  const raw = head + body;
  const { document } = readMarkdown(raw, 'one.md');
  const after = last === null ? null : raw.indexOf(last);
  const edit = figureEdit(document, { figure, attributes }, { names, after });
  return edit ? applyEdit(raw, edit).slice(head.length) : 'no such figure';
};

it.each([
  ['its series', '::chart{series=trips type=line}', 'series-trips'],
  ['a name its series had', '::chart{series=old-trips type=line}', 'series-trips'],
  ['its own name', '::chart{figure=compare-trips type=line}', 'compare-trips'],
  ['a place', '::map{place=wuhan type=line}', 'place-wuhan'],
  ['nothing: the map of the story', '::map{type=line}', 'story-one-map'],
])('a directive that names a figure by %s is changed where it stands', (_, directive, id) => {
  const body = `${first}\n\n${directive}\n\nMore.\n`;
  const changed = edited(body, id, { title: 'Trains of Wuhan', type: '' }, first);
  expect(changed).toBe(
    body.replace(
      / ?type=line/,
      (word) => `${word === 'type=line' ? '' : ' '}title="Trains of Wuhan"`,
    ),
  );
});

it('scales are found by their story, and a figure drawn by its line alone is made by no other', () => {
  const scales = '::chart{type=scales amounts="1 million yuan; $140,000"}';
  expect(edited(`${scales}\n`, 'scales-one-5ae2-1', { note: 'A' })).toBe(
    `${scales.replace('}', ' note=A}')}\n`,
  );
  expect(edited(`${first}\n`, 'scales-one-5ae2-1', { note: 'A' })).toBe('no such figure');
  expect(edited('::map{place=wuhan show=air}\n', 'view-one-wuhan-air', { note: 'A' })).toBe(
    '::map{place=wuhan show=air note=A}\n',
  );
});

it('words with quotation marks are written so that they are read as they are', () => {
  const note = 'The “port” counts "boxes" twice: {see}';
  const text = edited('::chart{series=trips}\n', 'series-trips', { note });
  const [directive] = readMarkdown(head + text, 'one.md').document.directives;
  expect(directive?.attributes).toEqual({ series: 'trips', note: note.replace(/[{}]/g, '') });
});

it('a figure the site placed by itself gets a directive behind the paragraph it stands behind', () => {
  const body = `${first}\nIt went on.\n\n## Part\n\n${list}\n## Next\n\nEnd.\n`;
  expect(edited(body, 'series-trips', { type: 'line' }, '900 trains')).toBe(
    body.replace('\n\n## Part', '\n\n::chart{series=trips type=line}\n\n## Part'),
  );
  // A list is one block, which no figure may break.
  expect(edited(body, 'counts-one', { title: 'A' }, '120 trains')).toBe(
    body.replace('\n## Next', '\n\n::chart{figure=counts-one title=A}\n\n## Next'),
  );
  expect(edited(first, 'series-trips', {}, '900 trains')).toBe(`${first}\n\n::chart{series=trips}`);
});

it('the map of a story that no line places is placed where it stands: behind the first paragraph', () => {
  expect(
    edited(`${first}\n\nMore of 20 trains.\n`, 'story-one-map', { region: 'china' }, '20 trains'),
  ).toBe(`${first}\n\n::map{region=china}\n\nMore of 20 trains.\n`);
});

it('the card says what the directive says, and which ways of drawing there are', () => {
  const { document } = readMarkdown(`${head}::chart{series=trips title="A b"}\n`, 'one.md');
  const card = (figure: string, drawn: string) =>
    figureCard(document, { page: '/', figure, drawn }, names);
  const chart = card('series-trips', 'bars');
  expect(chart.directive).toBe('::chart{series=trips title="A b"}');
  expect(chart.words.map(({ value }) => value)).toEqual(['A b', '', '']);
  expect(chart.kind?.choices.map(({ value }) => value)).toEqual(['', 'bars', 'line']);
  expect(card('counts-one', 'rows')).toMatchObject({ directive: null, kind: null });
  expect(card('story-one-map', 'map').kind?.choices).toContainEqual({
    value: 'caspian',
    label: 'the Caspian and the Caucasus',
  });
});

const placed = (body: string, words: string, figure = 'series-trips'): string | undefined => {
  const { document } = readMarkdown(head + body, 'one.md');
  return placedFigure(document, { figure, words }, names)?.text.slice(head.length);
};

it.each([
  ['a paragraph, by its words on the page', 'Wuhan ran 900 trains in 2021.1', first],
  ['a list', 'Xi’an ran 120 trains. Yiwu ran 80 trains.', list],
  ['the last paragraph', 'The end of it is here.', 'The end of it is here.'],
])('a figure is placed behind %s', (_, words, block) => {
  const body = `${first}\n\n${list}\n\nThe end of it is here.\n`;
  expect(placed(body, words)).toBe(body.replace(block, `${block}\n\n::chart{series=trips}`));
});

it('a figure that has its line is moved with its words, and stays where it stands already', () => {
  const line = '::chart{series=trips title="Up"}';
  const body = `${first}\n\n${line}\n\n${list}\n\nThe end of it is here.\n`;
  const moved = `${first}\n\n${list}\n\nThe end of it is here.\n\n${line}\n`;
  expect(placed(body, 'The end of it is here.')).toBe(moved);
  expect(placed(moved, first)).toBe(body);
  expect(placed(body, first)).toBeUndefined();
});

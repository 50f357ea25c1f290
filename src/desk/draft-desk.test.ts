import { expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../extraction/reader/read-facts.ts';
import { readMarkdown } from '../markdown/parse/markdown.ts';
import { answerDraft } from './draft-desk.ts';
import { type Card, type DraftDemand, type DraftFacts, events } from './messages.ts';

const head =
  '---\ntitle: Trains\ndek: What ran.\ndate: 2024-06-11\nauthors: [Desk]\nsources:\n  - { id: a, title: A, publisher: B, url: https://example.org/a, type: news }\n---\n\n';

/** The story in the form, as its panel asks about it. */
function draftOf(prose: string) {
  const text = head + prose;
  const [slug, file] = ['draft', 'content/articles/draft.md'];
  const { document } = readMarkdown(text, file);
  const { frontMatter } = document;
  if (!frontMatter) throw new Error('front matter is not sound');
  const { facts } = readFacts(document, { slug, file, atlas: fixtureAtlas, frontMatter });
  const names = {
    ownMap: 'story-draft-map',
    journeys: '',
    scales: 'scales-',
    series: (name: string) => name,
  };
  const setting = { names, text, slug, file, atlas: fixtureAtlas, document, frontMatter, facts };
  const ask = (demand: DraftDemand) => answerDraft(demand, setting);
  const ids = facts.map(({ id }) => id);
  return { ids, ask, body: (demand: DraftDemand) => ask(demand).text?.slice(head.length) };
}
const page = '/admin/preview/';
const prose =
  'In 2021, Xi’an sent 120 freight trains. In 2022, Duisburg sent **150** freight trains.';

it('lists facts, and shows of one what was read and what else it could be', () => {
  const { ask, ids } = draftOf(prose);
  const [listed] = ask({ event: events.look, data: { page } }).said;
  const facts = (listed?.data as DraftFacts | undefined)?.facts;
  expect(facts?.map(({ words }) => words)).toEqual([
    '120 freight trains, 2021',
    '150 freight trains, 2022',
  ]);
  const [told] = ask({ event: events.ask, data: { page, id: ids[1] ?? '' } }).said;
  const fields = (told?.data as Card | undefined)?.fields;
  expect(fields?.find(({ attribute }) => attribute === 'place')?.shown).toBe('Duisburg');
});

it('writes the smallest directive into the text of the form', () => {
  const { body, ids } = draftOf(prose);
  const data = { page, act: 'set', ids: ids.slice(1), attributes: { place: 'xian' } } as const;
  expect(body({ event: events.act, data })).toBe(
    prose.replace('**150** freight trains', ':fact[**150** freight trains]{place=xian}'),
  );
  expect(body({ event: events.act, data: { page, act: 'reject', ids: ids.slice(0, 1) } })).toBe(
    prose.replace('120 freight trains', ':nofact[120 freight trains]'),
  );
});

it('confirms facts in the text, each once', () => {
  const { body, ids } = draftOf(prose);
  const confirmed = body({ event: events.act, data: { page, act: 'confirm', ids } });
  expect(confirmed).toBe(
    'In 2021, Xi’an sent :fact[120 freight trains]. In 2022, Duisburg sent :fact[**150** freight trains].',
  );
  const again = draftOf(confirmed ?? '');
  expect(again.body({ event: events.act, data: { page, act: 'confirm', ids: again.ids } })).toBe(
    confirmed,
  );
});

it('words a figure in the text of the form, with a line made for it', () => {
  const { ask, body, ids } = draftOf(prose);
  const about = { page, figure: 'series-trips', drawn: 'bars' };
  expect(ask({ event: events.askFigure, data: about }).said[0]?.data).toMatchObject({
    directive: null,
  });
  const data = { ...about, after: ids[1] ?? null, attributes: { title: 'Up' } };
  expect(body({ event: events.setFigure, data })).toBe(
    `${prose}\n\n::chart{series=trips title=Up}`,
  );
});

it('says why where a fact is gone or what is wanted cannot be had', () => {
  const { ask, ids } = draftOf(prose);
  const refusal = (act: DraftDemand & { event: typeof events.act }) => ask(act).said[0]?.data;
  const gone = { page, act: 'reject', ids: ['none'] } as const;
  expect(refusal({ event: events.act, data: gone })).toMatchObject({ isRefused: true });
  const wrong = {
    page,
    act: 'set',
    ids: ids.slice(0, 1),
    attributes: { place: 'nowhere' },
  } as const;
  expect(refusal({ event: events.act, data: wrong })).toMatchObject({
    isRefused: true,
    message: expect.stringContaining('nowhere'),
  });
});

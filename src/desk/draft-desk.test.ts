import { expect, it } from 'vitest';
import { fixtureAtlas } from '../extraction/reader/fixture-atlas.ts';
import { readFacts } from '../extraction/reader/read-facts.ts';
import { readMarkdown } from '../markdown/parse/markdown.ts';
import { devMessages } from '../messages/dev.ts';
import { answerDraft } from './draft-desk.ts';
import { type Card, type Done, type DraftDemand, type DraftFacts, events } from './messages.ts';

const head =
  '---\ntitle: Trains\ndek: What ran.\ndate: 2024-06-11\nauthors: [Desk]\nsources:\n  - { id: a, title: A, publisher: B, url: https://example.org/a, type: news }\n---\n\n';

/** With a second source, so that it matters which one a figure cites. */
const headOfTwo = head.replace(
  'type: news }\n',
  'type: news }\n  - { id: c, title: C, publisher: The C, url: https://example.org/c, type: news }\n',
);

/** The story in the form, as its panel asks about it. */
function draftOf(prose: string, front = head) {
  const text = front + prose;
  const [slug, file] = ['draft', 'content/articles/draft.md'];
  const { document } = readMarkdown(text, file);
  const { frontMatter } = document;
  if (!frontMatter) throw new Error('front matter is not sound');
  const { facts } = readFacts(document, { slug, file, atlas: fixtureAtlas, frontMatter });
  const names = {
    ownMap: 'story-draft-map',
    journeys: '',
    scales: 'scales-',
    view: () => '',
    series: (name: string) => name,
  };
  const figures = [{ figure: 'series-trips', label: 'Trips', directive: '', picture: '' }];
  // The first source alone is kept: figures of it stand in its text.
  const passage = (url: string) => (url.endsWith('/a') ? 'It sent 120 trains.' : null);
  const known = { names, slug, file, atlas: fixtureAtlas, unknown: ['Trabzon'], figures, passage };
  const setting = { ...known, text, document, frontMatter, facts };
  const ask = (demand: DraftDemand) => answerDraft(demand, setting);
  const ids = facts.map(({ id }) => id);
  const idOf = (words: string) => facts.find(({ source }) => source.text === words)?.id ?? '';
  const field = (words: string, attribute: string) => {
    const [told] = ask({ event: events.ask, data: { page, id: idOf(words) } }).said;
    return (told?.data as Card | undefined)?.fields.find((each) => each.attribute === attribute);
  };
  return {
    idOf,
    field,
    ids,
    ask,
    body: (demand: DraftDemand) => ask(demand).text?.slice(front.length),
  };
}
const page = '/admin/preview/';
const prose =
  'In 2021, Xi’an sent 120 freight trains. In 2022, Duisburg sent **150** freight trains.';

it('lists facts, and shows of one what was read and what else it could be', () => {
  const { ask, ids } = draftOf(prose);
  const [listed] = ask({ event: events.look, data: { page } }).said;
  const { facts = [], unknown } = (listed?.data ?? {}) as Partial<DraftFacts>;
  expect(unknown).toEqual(['Trabzon']);
  expect(facts.map(({ words }) => words)).toEqual([
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

it('offers the sources of a figure that cites none, and puts the footnote of the one that is chosen behind it', () => {
  const { body, idOf, field } = draftOf(prose, headOfTwo);
  expect(field('120 freight trains', 'citation')).toMatchObject({
    doubts: [devMessages.unsourced],
    choices: [
      { value: 'a', label: 'B' },
      { value: 'c', label: 'The C' },
    ],
  });
  const ids = [idOf('120 freight trains')];
  const set = { page, act: 'set', ids, attributes: { citation: 'c' } } as const;
  const cited = body({ event: events.act, data: set });
  expect(cited).toBe(`${prose.replace('120 freight trains.', '$&[^c]')}\n\n[^c]: The C.\n`);
  // A source that figures near by cite comes first.
  const near = draftOf(cited ?? '', headOfTwo).field('150** freight trains', 'citation');
  expect(near?.choices.map(({ value }) => value)).toEqual(['c', 'a']);
  // The next footnote of it finds its line, and another source of what is cited is said by a directive.
  const again = draftOf(cited ?? '', headOfTwo);
  const both = { ...set, ids: [again.idOf('150** freight trains')] };
  expect(again.body({ event: events.act, data: both })).toBe(
    cited?.replace('150** freight trains.', '$&[^c]'),
  );
  const other = { ...set, ids: [again.idOf('120 freight trains')], attributes: { citation: 'a' } };
  expect(again.body({ event: events.act, data: other })).toContain(
    ':fact[120 freight trains]{citation=a}.[^c]',
  );
});

it('offers the figures that a figure without a source comes out of, and writes the ones that are chosen', () => {
  const text =
    'Xi’an sent 120 freight trains in 2021 and 150 freight trains in 2022, 25 per cent more. Duisburg sent 40 wagons.';
  const { body, idOf, field } = draftOf(text, headOfTwo);
  const inputs = '120 freight trains; 150 freight trains';
  const [first] = field('25 per cent', 'inputs')?.choices ?? [];
  expect(first).toMatchObject({ value: inputs, label: `${inputs} = 25` });
  expect(field('25 per cent', 'inputs')?.doubts).toEqual([devMessages.unsourced]);
  expect(field('40 wagons', 'inputs')).toBeUndefined();
  const data = { page, act: 'set', ids: [idOf('25 per cent')], attributes: { inputs } } as const;
  const written = body({ event: events.act, data });
  expect(written).toContain(`:fact[25 per cent]{inputs="${inputs}"}`);
  expect(draftOf(written ?? '', headOfTwo).field('25 per cent', 'inputs')?.shown).toBe(inputs);
});

it('a share comes with what it is of, where and when, from the figures it is chosen to come out of', () => {
  const text =
    'Xi’an sent 120 freight trains in 2021. Of 30 wagon trains of Xi’an in 2021 nothing is known. That is 25 per cent.';
  const { body, idOf, field } = draftOf(text, headOfTwo);
  const [way] = field('25 per cent', 'inputs')?.choices ?? [];
  expect(way?.also).toMatchObject({
    subject: 'wagon trains of Xi’an',
    of: 'freight trains',
    place: 'xian',
  });
  const attributes = { ...way?.also, inputs: way?.value ?? '' };
  const data = { page, act: 'set' as const, ids: [idOf('25 per cent')], attributes };
  const written = draftOf(body({ event: events.act, data }) ?? '', headOfTwo);
  expect(written.field('25 per cent', 'subject')?.shown).toBe('wagon trains of Xi’an');
  expect(written.field('25 per cent', 'of')?.shown).toBe('freight trains');
});

it('an amount for each of so many comes out of both', () => {
  const text = 'In 2021, 500 trains took 40,000 TEU. That is 80 TEU a train.';
  const choices = draftOf(text, headOfTwo).field('80 TEU a train', 'inputs')?.choices ?? [];
  expect(choices[0]?.label).toBe('500 trains; 40,000 TEU = 80');
});

it('places that belong together are one choice', () => {
  const { field } = draftOf('In 2021, Xi’an sent 120 freight trains, more than Duisburg and Lodz.');
  expect(field('120 freight trains', 'place')?.choices).toContainEqual({
    value: 'xian, duisburg, lodz',
    label: "Xi'an, Duisburg, Łódź together",
  });
});

it('puts footnotes behind sentences whose figures stand in the kept text of one source', () => {
  const { ask, body } = draftOf(prose, headOfTwo);
  const [listed] = ask({ event: events.look, data: { page } }).said;
  expect(listed?.data).toMatchObject({ citable: 1 });
  expect(body({ event: events.act, data: { page, act: 'cite', ids: [] } })).toBe(
    `${prose.replace('120 freight trains.', '$&[^a]')}\n\n[^a]: B.\n`,
  );
});

it('puts the footnote of a source where the cursor is, behind the word and the stop it stands at', () => {
  const { ask, body } = draftOf(prose, headOfTwo);
  const [listed] = ask({ event: events.look, data: { page } }).said;
  expect(listed?.data).toMatchObject({
    sources: [
      { value: 'a', label: 'B' },
      { value: 'c', label: 'The C' },
    ],
  });
  const cite = (words: string, source = 'c', text = prose): DraftDemand => ({
    event: events.citeHere,
    data: { page, source, at: headOfTwo.length + text.indexOf(words) + words.length },
  });
  const line = '\n\n[^c]: The C.\n';
  expect(body(cite('120 freight tra'))).toBe(
    `${prose.replace('120 freight trains.', '$&[^c]')}${line}`,
  );
  expect(body(cite('**15'))).toBe(`${prose.replace('**150**', '$&[^c]')}${line}`);
  // Words that an editor has put into a directive stay together.
  const corrected = prose.replace('120 freight trains', ':fact[120 freight trains]{place=lodz}');
  const within = draftOf(corrected, headOfTwo).body(cite('120 freight', 'c', corrected));
  expect(within).toContain(':fact[120 freight trains]{place=lodz}.[^c] In 2022');
});

it('says why no footnote can stand where the cursor is', () => {
  const cited = `## Of ten\n\n${prose.replace('trains.', '$&[^a]')}\n\n[^a]: B.\n`;
  const { ask } = draftOf(cited, headOfTwo);
  const cite = (words: string, source = 'a') => {
    const at = headOfTwo.length + cited.indexOf(words) + words.length;
    const { said, text } = ask({ event: events.citeHere, data: { page, source, at } });
    expect(text).toBeUndefined();
    return (said[0]?.data as Done | undefined)?.message;
  };
  expect(cite('120 freight trains')).toBe(devMessages.citeHere.there);
  expect(cite('## Of')).toBe(devMessages.citeHere['no sentence']);
  expect(cite('[^a]: B')).toBe(devMessages.citeHere['no sentence']);
  expect(cite('In 2021', 'gone')).toBe(devMessages.refused.gone);
});

it('places a figure behind the paragraph that is on screen', () => {
  const two =
    'In 2021, Xi’an sent 120 freight trains.[^a]\n\nNothing else is known of it.\n\n[^a]: B.\n';
  const { ask, body } = draftOf(two);
  const wish = { page, figure: 'series-trips', words: 'In 2021, Xi’an sent 120 freight trains.' };
  const placed = body({ event: events.placeFigure, data: wish });
  expect(placed).toBe(two.replace('[^a]\n', '$&\n::chart{series=trips}\n'));
  const again = draftOf(placed ?? '');
  expect(again.ask({ event: events.placeFigure, data: wish }).said[0]?.data).toMatchObject({
    isRefused: true,
  });
  expect(ask({ event: events.look, data: { page } }).said[0]?.data).toMatchObject({
    figures: [{ figure: 'series-trips' }],
  });
});

it('offers measures by their names', () => {
  const { field } = draftOf(
    'In 2021, Xi’an sent 120 trains of wagons. In 2022, Duisburg sent 150 freight trains.',
  );
  expect(field('150 freight trains', 'measure')).toMatchObject({
    shown: 'Freight train trips',
    choices: [{ value: 'none' }],
    takes: 'nothing',
  });
  expect(field('120 trains', 'measure')?.choices).toContainEqual({
    value: 'train-trips',
    label: 'Freight train trips',
  });
});

const alike =
  'In 2021, Xi’an sent 120 freight trains and 80 wagons, and took 40 freight trains.\n\nIn 2021, Xi’an took 60 freight trains.';

it('what was said of one fact is offered for others read alike, of its paragraph and from there on, and said in one act', () => {
  const { ask, idOf, body } = draftOf(alike);
  const attributes = { period: '2020' };
  const act = { page, ids: [idOf('120 freight trains')], act: 'set' as const, attributes };
  const [done] = ask({ event: events.act, data: act }).said;
  const { same = [] } = (done?.data ?? {}) as Partial<Done>;
  const ids = (words: string[]) => words.map((each) => idOf(each));
  const near = ['80 wagons', '40 freight trains'];
  expect(same).toEqual([
    expect.objectContaining({ ids: ids(near), attributes }),
    expect.objectContaining({ ids: ids([...near, '60 freight trains']), attributes }),
  ]);
  const [, on] = same;
  expect(on?.label).toContain('3 facts from here on');
  const data = { page, ids: on?.ids ?? [], act: 'set' as const, attributes };
  expect(body({ event: events.act, data })).toBe(
    'In 2021, Xi’an sent 120 freight trains and :fact[80 wagons]{period=2020}, and took :fact[40 freight trains]{period=2020}.\n\nIn 2021, Xi’an took :fact[60 freight trains]{period=2020}.',
  );
});

it('the whole story is offered last, where facts before were read alike as well', () => {
  const { ask, idOf } = draftOf(alike);
  const data = {
    ...{ page, ids: [idOf('60 freight trains')], act: 'set' as const },
    attributes: { period: '2020' },
  };
  const [done] = ask({ event: events.act, data }).said;
  const { same = [] } = (done?.data ?? {}) as Partial<Done>;
  expect(same.map(({ label }) => label)).toEqual([
    expect.stringContaining('3 other facts of this story'),
  ]);
});

it('the places of the title are offered together', () => {
  const { field } = draftOf(
    'It sent 120 freight trains in 2021.',
    head.replace('title: Trains', 'title: Trains of Xi’an and Duisburg'),
  );
  expect(field('120 freight trains', 'place')?.choices.map(({ value }) => value)).toContain(
    'xian, duisburg',
  );
});

it('nothing is offered where no other fact was read alike, or where something is taken back', () => {
  const { ask, idOf } = draftOf(alike);
  const offered = (attributes: Record<string, string>) => {
    const data = { page, ids: [idOf('60 freight trains')], act: 'set' as const, attributes };
    const [done] = ask({ event: events.act, data }).said;
    return ((done?.data ?? {}) as Partial<Done>).same;
  };
  expect(offered({ value: '61' })).toEqual([]);
  expect(offered({ period: '' })).toEqual([]);
});

it('what cannot be said of one of several facts is said of none', () => {
  const { ask, idOf } = draftOf(alike);
  const ids = [idOf('80 wagons'), idOf('40 freight trains')];
  const data = { page, ids, act: 'set' as const, attributes: { period: 'the day after never' } };
  const answer = ask({ event: events.act, data });
  expect(answer.text).toBeUndefined();
  expect(answer.said[0]?.data).toMatchObject({ isRefused: true });
});

it('the direction of traffic between two places is chosen, and written in their order', () => {
  const { field, idOf, body } = draftOf(
    'In 2021, 120 freight trains ran between Xi’an and Duisburg.',
  );
  const words = '120 freight trains';
  const place = field(words, 'place');
  expect(place?.shown).toBe("between Xi'an and Duisburg");
  expect(place?.choices.slice(0, 2)).toEqual([
    { value: 'xian > duisburg', label: "Xi'an to Duisburg" },
    { value: 'duisburg > xian', label: "Duisburg to Xi'an" },
  ]);
  const attributes = { place: 'duisburg > xian' };
  const data = { page, ids: [idOf(words)], act: 'set' as const, attributes };
  expect(body({ event: events.act, data })).toBe(
    'In 2021, :fact[120 freight trains]{place="duisburg > xian"} ran between Xi’an and Duisburg.',
  );
});

it('offers the places that its paragraph has named before the sentence, and nobody for who says it', () => {
  const { field } = draftOf(
    'In 2021, Xi’an sent 120 freight trains.\n\nTraffic from Kazakhstan was less. In 2022, Duisburg sent 90 freight trains, the port office said.',
  );
  const values = (attribute: string) =>
    field('90 freight trains', attribute)?.choices.map(({ value }) => value);
  expect(values('place')?.slice(0, 2)).toEqual(['kazakhstan', 'xian']);
  expect(field('90 freight trains', 'claimant')?.shown).toBe('port office');
  expect(values('claimant')).toEqual(['none']);
});

it('a figure without a line is given one behind the paragraph of the last fact before it', () => {
  const { body, ids } = draftOf(prose.replace('. In 2022', '.\n\nIn 2022'));
  const about = { page, figure: 'series-trips', drawn: 'bars', attributes: { title: 'Up' } };
  const written = (after: string | null) =>
    body({ event: events.setFigure, data: { ...about, after } });
  const line = '::chart{series=trips title=Up}';
  expect(written(ids[0] ?? null)).toContain(`120 freight trains.\n\n${line}\n\nIn 2022`);
  expect(written(ids[1] ?? null)?.endsWith(line)).toBe(true);
});

it('the words of a fact are set apart where they stand, though its sentence has them twice and sets them off', () => {
  const { ask, ids } = draftOf('Xi’an sent 40 trains in 2021 and **40** trains in 2022.');
  const quoteOf = (id: string | undefined) => {
    const [told] = ask({ event: events.ask, data: { page, id: id ?? '' } }).said;
    return (told?.data as Card | undefined)?.quote;
  };
  expect(quoteOf(ids[0])?.before).toBe('Xi’an sent ');
  expect(quoteOf(ids[1])).toEqual({
    before: 'Xi’an sent 40 trains in 2021 and ',
    marked: '40 trains',
    after: ' in 2022.',
  });
});

import { expect, it } from 'vitest';
import { events, type SourceDemand } from '../desk/messages.ts';
import { devMessages } from '../messages/dev.ts';
import { answerSource } from './draft-source.ts';

const page = '/admin/preview/';
const url = 'https://paper.example/a';
const store = {
  readSource: async (address: string, passage: string) => ({
    known: { url: address, publisher: 'The Paper' },
    failure: passage === '' ? 'it answers 404' : null,
  }),
};
const look = (wish: Omit<SourceDemand, 'page'>) =>
  answerSource({ event: events.readSource, data: { page, ...wish } }, '', store);
const add = (text: string, failure: string | null) =>
  answerSource(
    { event: events.addSource, data: { page, found: { known: { url }, failure } } },
    text,
    store,
  );

it('a source is looked up by itself, and written into what its story is by then', async () => {
  expect(await look({ url, text: 'A passage.' })).toEqual({
    found: { known: { url, publisher: 'The Paper' }, failure: null },
  });
  const { text, told } = (await add('---\ntitle: A\n---\n\nMore.\n', null)) as Told;
  expect(told).toMatchObject({ isRefused: false, isUnread: false });
  expect(text).toContain('sources:\n  - id: paper-example\n');
  expect(text).toContain('More.\n\n[^paper-example]: paper.example.\n');
});

it('a page that could not be read is said with the reason, beside what was written', async () => {
  const { text, told } = (await add('---\ntitle: A\n---\n', 'it answers 404')) as Told;
  expect(text).toContain('To do:');
  expect(told.isUnread).toBe(true);
  expect(told.message).toContain('could not be read (it answers 404)');
});

it('what is no address, a page that is there and front matter that takes none change nothing', async () => {
  const refused = { message: devMessages.source.noAddress, isRefused: true };
  expect(await look({ url: 'paper', text: '' })).toEqual({ told: refused });
  const { text } = (await add('---\ntitle: A\n---\n', null)) as Told;
  const again = (await add(text ?? '', null)) as Told;
  expect(again.text).toBeUndefined();
  expect(again.told.message).toContain('It is among the sources already');
  const broken = (await add('---\ntitle: "A\n---\n', null)) as Told;
  expect(broken).toEqual({ told: { message: devMessages.source.noList, isRefused: true } });
});

type Told = { told: { message: string; isRefused: boolean; isUnread?: boolean }; text?: string };

import { expect, test } from 'vitest';
import { decode, fetchPage, type Network } from './fetch-page.ts';
import { readPage } from './page.ts';

test('title, publisher and date are read from what a page says of itself', () => {
  const page =
    readPage(`<!doctype html><html><head><title>Trains &amp; terminals | The Paper</title>
<meta content="Trains &amp; terminals" property="og:title">
<meta property='og:site_name' content='The Paper'>
<meta property="article:published_time" content="2024-06-11T23:30:00+08:00">
<link rel="canonical" href="https://paper.example/trains"></head>`);
  expect(page).toEqual({
    title: 'Trains & terminals',
    publisher: 'The Paper',
    published: '2024-06-11',
    url: 'https://paper.example/trains',
  });
});

test('linked data and written dates are read where meta elements say nothing', () => {
  const page = readPage(`<title>A report</title>
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-01-06",
"publisher":{"@type":"Organization","name":"dahe.cn"}}</script>`);
  expect(page).toEqual({ title: 'A report', publisher: 'dahe.cn', published: '2021-01-06' });
  expect(readPage('<meta name="date" content="June 11, 2024">').published).toBe('2024-06-11');
  expect(readPage('<meta name="date" content="3 May 2023, 10:00">').published).toBe('2023-05-03');
});

test('a page that says nothing of itself gives nothing', () => {
  expect(readPage('<p>Not found')).toEqual({});
});

test('a page is decoded by the charset it names', () => {
  const bytes = Uint8Array.from([0x3c, 0x70, 0x3e, 0xe9]);
  expect(decode(bytes, 'text/html; charset=iso-8859-1')).toBe('<p>é');
});

/** A host of the open network, so that no test asks one. */
const outside: Network = { fetcher: fetch, addressesOf: async () => ['93.184.215.14'] };

test('a page that is not there is no error but words', async () => {
  const answer = (response: Response) =>
    fetchPage('https://a.example/', { ...outside, fetcher: async () => response });
  expect(await answer(new Response('', { status: 404 }))).toEqual({ failure: 'it answers 404' });
  const picture = new Response('', { headers: { 'content-type': 'image/png' } });
  expect(await answer(picture)).toEqual({ failure: 'it is image/png, no HTML' });
  const offline = async () => {
    throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } });
  };
  expect(await fetchPage('https://a.example/', { ...outside, fetcher: offline })).toEqual({
    failure: 'ENOTFOUND',
  });
});

test('no more than two megabytes of a page are read', async () => {
  const endless = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(500_000).fill(32));
    },
  });
  const answer = await fetchPage('https://a.example/', {
    ...outside,
    fetcher: async () => new Response(endless),
  });
  expect('html' in answer && answer.html.length).toBe(2_000_000);
});

test('no address within this machine or its network is asked, also where another leads there', async () => {
  const asked: string[] = [];
  const network: Network = {
    fetcher: async (url) => {
      asked.push(String(url));
      return new Response(null, { status: 302, headers: { location: 'http://127.0.0.1/admin' } });
    },
    addressesOf: async (host) => [host === 'inner.example' ? '10.0.0.7' : '93.184.215.14'],
  };
  for (const url of ['http://127.0.0.1/', 'http://[::1]/', 'http://inner.example/'])
    expect(await fetchPage(url, network)).toEqual({
      failure: `${new URL(url).hostname.replace(/^\[|\]$/g, '')} is an address within this network`,
    });
  expect(asked).toEqual([]);
  expect(await fetchPage('https://a.example/', network)).toEqual({
    failure: '127.0.0.1 is an address within this network',
  });
});

test('a page that leads on and on, or to a file, is given up', async () => {
  const leads = (location: string): Network => ({
    ...outside,
    fetcher: async () => new Response(null, { status: 301, headers: { location } }),
  });
  expect(await fetchPage('https://a.example/', leads('/again'))).toEqual({
    failure: 'it leads on more than 5 times',
  });
  expect(await fetchPage('https://a.example/', leads('file:///etc/passwd'))).toEqual({
    failure: 'it leads to an address of the kind file:',
  });
});

test('tens of thousands of open elements are read without running out of room', () => {
  for (const tag of ['<div>', '<b>', '<a>', '<font x=1>', '<table><tr><td>', '<svg>', '<p>'])
    expect(readPage(`<title>T</title>${tag.repeat(20_000)}`)).toEqual({ title: 'T' });
});

test('a name holds no sign that a feed or a terminal could not bear, and is no longer than a line', () => {
  const { title } = readPage(`<title>A\u0007 \u202eb ${'c'.repeat(5000)}</title>`);
  expect(title).toMatch(/^A b c+$/);
  expect(title).toHaveLength(300);
});

import { expect, test } from 'vitest';
import { decode, fetchPage } from './fetch-page.ts';
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

test('a page that is not there is no error but words', async () => {
  const answer = (response: Response) => fetchPage('https://a.example/', async () => response);
  expect(await answer(new Response('', { status: 404 }))).toEqual({ failure: 'it answers 404' });
  const picture = new Response('', { headers: { 'content-type': 'image/png' } });
  expect(await answer(picture)).toEqual({ failure: 'it is image/png, no HTML' });
  const offline = async () => {
    throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } });
  };
  expect(await fetchPage('https://a.example/', offline)).toEqual({ failure: 'ENOTFOUND' });
});

test('no more than two megabytes of a page are read', async () => {
  const endless = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(500_000).fill(32));
    },
  });
  const answer = await fetchPage('https://a.example/', async () => new Response(endless));
  expect('html' in answer && answer.html.length).toBe(2_000_000);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdBodies, wholeIn } from './held-response.ts';

const Streamed = globalThis.Response;
beforeAll(holdBodies);
afterAll(() => {
  globalThis.Response = Streamed;
});

it('keeps what a response was made of, whatever that says', () => {
  expect(wholeIn(new Response('<p>Łódź', { status: 404 }))).toBe('<p>Łódź');
  const bytes = new TextEncoder().encode('<p>');
  expect(wholeIn(new Response(bytes))).toBe(bytes);
  expect(wholeIn(new Response(null, { status: 301 }))).toBeNull();
  expect(wholeIn(new Response(new Blob(['<p>']).stream()))).toBeNull();
});

it('is a response like any other to who reads it', async () => {
  const init = { status: 404, headers: { 'content-type': 'text/html' } };
  const response = new Response('<p>Łódź', init);
  expect(response).toBeInstanceOf(Response);
  expect(response).toBeInstanceOf(Streamed);
  expect(Response.json({})).toBeInstanceOf(Response);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('text/html');
  expect(await response.text()).toBe('<p>Łódź');
  expect(await response.clone().bytes()).toEqual(new TextEncoder().encode('<p>Łódź'));
  expect(await new Response(response.body, response).text()).toBe('<p>Łódź');
});

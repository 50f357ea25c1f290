import type { APIContext } from 'astro';
import { expect, it } from 'vitest';
import { onRequest } from './preview-middleware.ts';

/** What is answered for an address where the server has this page. */
async function answer(path: string, page: () => string): Promise<Response> {
  const context = { url: new URL(path, 'http://localhost/') } as APIContext;
  return (await onRequest(context, async () => new Response(page()))) as Response;
}
const story =
  '<!doctype html><script type="module" src="/silklines/@vite/client"></script><main>A story</main><script type="module">own()</script>';

it('the preview of a story is the story, without what a development server adds to pages', async () => {
  const shown = await answer('/silklines/admin/preview/', () => story);
  expect(await shown.text()).toBe(
    '<!doctype html><main>A story</main><script type="module">own()</script>',
  );
  expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

it('other pages are left as they are, those that lie below it too', async () => {
  for (const path of ['/silklines/stories/a/', '/admin/preview/picture.png'])
    expect(await (await answer(path, () => story)).text()).toBe(story);
});

it('a story that cannot be drawn says why in its place', async () => {
  const shown = await answer('/admin/preview/', () => {
    throw new Error('no place <b> of that name');
  });
  expect(await shown.text()).toContain('no place &lt;b&gt; of that name');
});

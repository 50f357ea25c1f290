import { expect, it, vi } from 'vitest';
import { filesBeside, getJson } from './search-files.ts';

const files: Readonly<Record<string, unknown>> = {
  '/site/search/names-1a.json': { names: [] },
  '/site/search/words-2b.json': { rail: [1] },
};
vi.stubGlobal('fetch', async (address: string) =>
  address in files ? Response.json(files[address]) : new Response('', { status: 404 }),
);

it('files of the index lie beside the first of it', async () => {
  const fetchFile = filesBeside('/site/search/names-1a.json');
  expect(await fetchFile('words-2b')).toEqual({ rail: [1] });
  expect(await getJson('/site/search/names-1a.json')).toEqual({ names: [] });
});

it('a file that is not there is told with its address', async () => {
  await expect(getJson('/site/search/gone.json')).rejects.toThrow('404 for /site/search/gone.json');
});

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { pinnedScripts, pinsFolder, readPins } from '../../../embeds/pins/pins.ts';
import { answer } from '../../../site/media-types.ts';

export const getStaticPaths = () =>
  readPins().flatMap(({ hash }) =>
    pinnedScripts
      .filter((name) => existsSync(join(pinsFolder, hash, name)))
      .map((name) => ({ params: { hash, script: name.replace(/\.js$/, '') } })),
  );

/** The script a pinned map was pinned with. */
export const GET: APIRoute = async ({ params: { hash = '', script }, url }) =>
  answer(url, await readFile(join(pinsFolder, hash, `${script}.js`)));

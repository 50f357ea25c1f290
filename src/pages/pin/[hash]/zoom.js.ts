import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { pinsFolder, readPins } from '../../../embeds/pins/pins.ts';
import { answer } from '../../../site/media-types.ts';

const fileOf = (hash: string) => join(pinsFolder, hash, 'zoom.js');

export const getStaticPaths = () =>
  readPins()
    .filter(({ hash }) => existsSync(fileOf(hash)))
    .map(({ hash }) => ({ params: { hash } }));

/** The zoom a pinned map was pinned with. */
export const GET: APIRoute = async ({ params, url }) =>
  answer(url, await readFile(fileOf(params['hash'] ?? '')));

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stampsIn } from './stamps.ts';
import { isStanding, rememberStanding, type Standing, standingOf } from './standing.ts';

let top: string;
let standing: Standing;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'silklines standing '));
  standing = await of('sources');
  const { out } = standing;
  await mkdir(join(out, 'places', 'wuhan'), { recursive: true });
  await writeFile(join(out, 'places', 'wuhan', 'index.html'), '<p>a');
  await writeFile(join(out, 'index.html'), '<p>b');
  await rememberStanding(standing, stampsIn(out));
});
afterEach(() => rm(top, { recursive: true }));

/** A site that is made from something, in a folder that is in no repository. */
async function of(sources: string): Promise<Standing> {
  const found = await standingOf(top, {}, { out: join(top, 'dist'), sources });
  if (!found) throw new Error('Nothing is kept.');
  return found;
}

it('knows a site that nobody has touched, made from the same, in its folder alone', async () => {
  expect(await isStanding(standing)).toBe(true);
  expect(await isStanding(await of('other sources'))).toBe(false);
  expect(await isStanding({ ...standing, out: join(top, 'elsewhere') })).toBe(false);
});

it('takes a site for another of which a file was changed, added or is gone', async () => {
  const page = join(standing.out, 'places', 'wuhan', 'index.html');
  const touch = [
    () => writeFile(join(standing.out, 'more.txt'), ''),
    () => rm(join(standing.out, 'more.txt')).then(() => writeFile(page, '<p>c')),
    () => rm(join(standing.out, 'places'), { recursive: true }),
    () => rm(standing.out, { recursive: true }),
  ];
  for (const touched of touch) {
    await touched();
    expect(await isStanding(standing)).toBe(false);
  }
});

it('knows nothing where nothing is kept', async () => {
  const out = join(top, 'dist');
  expect(await standingOf(top, { PAGE_CACHE: 'off' }, { out, sources: 'sources' })).toBeNull();
});

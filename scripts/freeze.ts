/**
 * `npm run freeze`: writes the script of `<silklines-figure>` as it is now to `public/embed.v<n>.js`, the next version, and
 * enters its hash, so that copies ask for it from then on. Earlier versions stay as they are.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { elementScript } from '../src/embeds/host/element-script.ts';
import { elementVersions } from '../src/embeds/host/version.ts';
import { root } from './lib/project.ts';
import { Failure, main } from './lib/steps.mjs';

await main(async () => {
  // Where the site is stands in the copies, not in the script: its bytes are the same wherever it is published.
  const script = await elementScript('script', '', { root });
  const newest = elementVersions.at(-1);
  const before = newest && (await readFile(join(root, 'public', newest.file), 'utf8'));
  if (before === script) throw new Failure(`public/${newest?.file} is the script as it is now.`);
  const file = `embed.v${elementVersions.length + 1}.js`;
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  await writeFile(join(root, 'public', file), script);
  const all = [...elementVersions, { file, integrity }];
  await writeFile(
    join(root, 'src', 'embeds', 'host', 'versions.json'),
    `${JSON.stringify(all, null, 2)}\n`,
  );
  console.log(`public/${file}: copies ask for it from now on. Commit it; it never changes again.`);
});

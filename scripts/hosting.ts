import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { apacheFiles } from './hosting/apache.ts';
import { caddyFiles } from './hosting/caddy.ts';
import { compressSite } from './hosting/compress.ts';
import type { HostedSite } from './hosting/hosted-site.ts';
import { nginxFiles } from './hosting/nginx.ts';
import { listSite, readSite } from './hosting/read-site.ts';
import { readArguments } from './lib/arguments.ts';
import { readTarget, root, typedPath } from './lib/project.ts';
import { Failure, main, step } from './lib/steps.mjs';

const usage = `Usage: npm run hosting [-- options]
  Writes what nginx, Caddy and Apache have to be told of the built site, and compressed copies beside its files.
  --folder PATH   where the site will lie on the server; where it was built unless told
  --to PATH       where the files are written; hosting/ unless told
  --gzip-only     for a server without Brotli
  --no-copies     without compressed copies`;

interface Options {
  folder?: string | undefined;
  to?: string | undefined;
  'gzip-only'?: boolean;
  'no-copies'?: boolean;
}

/** Writes the configurations, and the compressed copies unless they are not wanted. */
async function writeHosting(options: Options): Promise<void> {
  const { base, out } = readTarget(process.env);
  if (!existsSync(join(out, 'index.html'))) {
    throw new Failure(
      `There is no built site in ${relative(root, out) || out}: run npm run build, with the same BASE_PATH.`,
    );
  }
  const names = await listSite(out);
  const site: HostedSite = {
    ...(await readSite(out, names, base)),
    base,
    folder: (options.folder ?? out).replace(/(.)\/+$/, '$1'),
    brotli: !options['gzip-only'],
  };
  const to = options.to === undefined ? resolve(root, 'hosting') : typedPath(options.to);
  await mkdir(to, { recursive: true });
  const files = { ...nginxFiles(site), ...caddyFiles(site), ...apacheFiles(site) };
  for (const [name, text] of Object.entries(files)) await writeFile(join(to, name), text);
  console.log(`Written to ${relative(root, to) || to}: ${Object.keys(files).join(', ')}`);
  if (!options['no-copies']) await compress(out, names);
}

async function compress(out: string, names: readonly string[]): Promise<void> {
  await step('compress', `files of text in ${relative(root, out) || out}`, async () => {
    const inTerminal = process.stdout.isTTY;
    const sum = await compressSite(out, names, (done, all) => {
      if (inTerminal && (done % 50 === 0 || done === all))
        process.stdout.write(`\r  ${done} of ${all} files${done === all ? '\n' : ''}`);
    });
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    return `${sum.files} files, ${megabytes(sum.raw)}; Brotli ${megabytes(sum.br)}, gzip ${megabytes(sum.gz)}`;
  });
}

const read = readArguments(
  process.argv.slice(2),
  {
    folder: { type: 'string' },
    to: { type: 'string' },
    'gzip-only': { type: 'boolean' },
    'no-copies': { type: 'boolean' },
  },
  usage,
);
if (typeof read === 'number') process.exitCode = read;
else if (read.positionals.length > 0) {
  console.error(usage);
  process.exitCode = 2;
} else await main(() => writeHosting(read.values));

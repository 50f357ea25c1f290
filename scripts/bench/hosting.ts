import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import getPort from 'get-port';
import { compressSite } from '../hosting/compress.ts';
import type { HostedSite } from '../hosting/hosted-site.ts';
import { nginxFiles } from '../hosting/nginx.ts';
import { listSite, readSite } from '../hosting/read-site.ts';
import { median } from '../lib/median.ts';
import { readTarget, root } from '../lib/project.ts';
import { run as runProgram } from '../lib/steps.mjs';
import { findProgram, hasBrotli, launch, setUpNginx } from '../serve/web-servers.ts';
import { type Run, readWrk } from './hosting/wrk.ts';

const usage = `Usage: npm run bench -- hosting [SECONDS]
  Requests a second that nginx answers by the rules of npm run hosting, beside the same file without any: five runs of
  each in turn, of 3 seconds unless told. Needs nginx, wrk and a built site.`;

const runs = 5;
/** What the rules may cost, of the requests that a bare file answers. */
const mostLost = 0.2;

interface Timed extends Run {
  /** Seconds of the processor for one answer. */
  perRequest: number;
}

/** Measures, prints a table, and ends with status 1 where the rules cost too much or a request failed. */
export async function run([given = '3']: string[]): Promise<void> {
  const seconds = Number(given);
  const { base, out } = readTarget(process.env);
  const missing = ['nginx', 'wrk'].filter((name) => findProgram(name) === null);
  if (missing.length > 0 || !existsSync(join(out, 'index.html')) || !(seconds >= 1)) {
    const why = missing.map((name) => `${name} is not installed (apt-get install ${name})`);
    console.error([...why, usage].join('\n'));
    process.exitCode = 2;
    return;
  }
  const folder = join(root, '.cache', 'bench-hosting');
  const server = await start(folder, out, base);
  try {
    console.log(`nginx, one worker, 16 connections, ${runs} runs of ${seconds} s each in turn:\n`);
    for (const { what, ruled, bare } of server.addresses) {
      const found = { ruled: [] as Timed[], bare: [] as Timed[] };
      for (let nth = 0; nth < runs; nth += 1) {
        found.bare.push(await ask(bare, seconds, server.pid));
        found.ruled.push(await ask(ruled, seconds, server.pid));
      }
      tell(what, found);
    }
  } finally {
    await server.close();
  }
}

/** One nginx with two servers: the site by its rules, and its files with none. */
async function start(folder: string, out: string, base: string) {
  const names = await listSite(out);
  const style = names.find((name) => /^_astro\/Base\..*\.css$/.test(name)) ?? '';
  const site = join(folder, 'site');
  await rm(folder, { recursive: true, force: true });
  for (const name of ['index.html', style]) {
    await mkdir(dirname(join(site, name)), { recursive: true });
    await copyFile(join(out, name), join(site, name));
  }
  await compressSite(site, ['index.html', style], () => {});
  const hosted: HostedSite = {
    ...(await readSite(out, names, base)),
    base,
    folder: site,
    brotli: hasBrotli('nginx'),
  };
  for (const [name, text] of Object.entries(nginxFiles(hosted)))
    await writeFile(join(folder, name), text);
  const port = await getPort({ host: '127.0.0.1' });
  const second = await getPort({ host: '127.0.0.1', exclude: [port] });
  const args = await setUpNginx(folder, port, [
    `server { listen 127.0.0.1:${second}; location / { root "${site}"; } }`,
  ]);
  const started = await launch(findProgram('nginx') ?? 'nginx', args, folder, port);
  const ending = hosted.brotli ? 'br' : 'gz';
  const bare = `http://127.0.0.1:${second}`;
  return {
    close: started.close,
    pid: started.pid,
    addresses: [
      {
        what: 'front page',
        ruled: `${started.origin}${base}`,
        bare: `${bare}/index.html.${ending}`,
      },
      {
        what: 'style sheet',
        ruled: `${started.origin}${base}${style}`,
        bare: `${bare}/${style}.${ending}`,
      },
    ],
  };
}

/** One run, and what of the processor it took: on a busy machine the rate says more of the others than of the server. */
async function ask(address: string, seconds: number, pid: number): Promise<Timed> {
  const before = processorTime(pid);
  const { output } = await runProgram(
    findProgram('wrk') ?? 'wrk',
    ['-t1', '-c16', `-d${seconds}s`, '-H', 'Accept-Encoding: br, gzip', address],
    { capture: true, timeout: (seconds + 10) * 1000 },
  );
  const found = readWrk(output);
  return { ...found, perRequest: (processorTime(pid) - before) / (found.rate * seconds) };
}

/** Seconds that the worker of an nginx has run, as Linux counts them; not a number elsewhere. */
function processorTime(pid: number): number {
  try {
    const [worker = ''] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    const fields = readFileSync(`/proc/${worker}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // Ticks of a hundredth of a second, in the program and in the kernel for it.
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

function tell(
  what: string,
  { ruled, bare }: { ruled: readonly Timed[]; bare: readonly Timed[] },
): void {
  const [byRules, without] = [ruled, bare].map((all) => median(all.map(({ rate }) => rate)));
  const errors = [...ruled, ...bare].reduce((sum, each) => sum + each.errors, 0);
  const part = (byRules ?? 0) / (without ?? 1);
  const figure = (rate = 0) => `${Math.round(rate).toLocaleString('en-GB')} a second`;
  const cost = (all: readonly Timed[]) =>
    `${(median(all.map(({ perRequest }) => perRequest)) * 1e6).toFixed(1)} µs`;
  console.log(
    `${what}: ${figure(byRules)}, a bare file ${figure(without)}: ${(part * 100).toFixed(0)} %, ${errors} errors; of the processor ${cost(ruled)} and ${cost(bare)}`,
  );
  if (part < 1 - mostLost || errors > 0) process.exitCode = 1;
}

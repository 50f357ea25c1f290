import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import getPort from 'get-port';
import type { ConfigFiles } from '../hosting/hosted-site.ts';
import { root } from '../lib/project.ts';

// Web servers of others, started on this machine alone with what `npm run hosting` writes.

export const serverNames = ['nginx', 'caddy', 'apache'] as const;
export type ServerName = (typeof serverNames)[number];

/** The program of each, and the package of Debian that has it. */
const programs: Readonly<Record<ServerName, { program: string; packages: string }>> = {
  nginx: { program: 'nginx', packages: 'nginx-light libnginx-mod-http-brotli-static' },
  caddy: { program: 'caddy', packages: 'caddy' },
  apache: { program: 'apache2', packages: 'apache2' },
};

/** Path of a program; null where this machine has none. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? null;
}

/** Why a server cannot be started here and what would mend that; null where it can. */
export function whyNoServer(name: ServerName): string | null {
  const { program, packages } = programs[name];
  if (!findProgram(program)) return `${program} is not installed (apt-get install ${packages})`;
  return null;
}

const nginxModules = '/usr/lib/nginx/modules';
const brotliModule = 'ngx_http_brotli_static_module.so';
/** Whether a server sends copies compressed with Brotli; nginx needs a module for it. */
export const hasBrotli = (name: ServerName): boolean =>
  name !== 'nginx' || existsSync(join(nginxModules, brotliModule));

export interface Started {
  /** `http://127.0.0.1:8081` */
  origin: string;
  /** Folder of its configuration. */
  folder: string;
  pid: number;
  close(): Promise<void>;
}

/** Folder of the built site, and path it is served under. */
export interface Setup {
  site: string;
  base: string;
}

/** Starts a server with the files that `npm run hosting` writes for it, and waits until it answers. */
export async function startServer(
  name: ServerName,
  setup: Setup,
  config: ConfigFiles,
): Promise<Started> {
  const folder = join(root, '.cache', `server-${name}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(config)) await writeFile(join(folder, file), text);
  const port = await getPort({ host: '127.0.0.1' });
  const args = await starters[name](folder, port, setup);
  return launch(findProgram(programs[name].program) ?? name, args, folder, port);
}

type Starter = (folder: string, port: number, setup: Setup) => Promise<string[]>;

/** What each is started with: the least around the file that is tried. */
const starters: Readonly<Record<ServerName, Starter>> = {
  nginx: (folder, port) => setUpNginx(folder, port),
  async caddy(folder, port) {
    const file = join(folder, 'Caddyfile');
    await writeFile(
      file,
      `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\tbind 127.0.0.1\n\timport "${join(folder, 'silklines.caddy')}"\n}\n`,
    );
    return ['run', '--adapter', 'caddyfile', '--config', file];
  },
  async apache(folder, port, { site, base }) {
    await cp(join(folder, 'htaccess'), join(site, '.htaccess'));
    await writeFile(join(folder, 'apache.conf'), apacheConfig(folder, port, site, base));
    return ['-X', '-d', folder, '-f', join(folder, 'apache.conf')];
  },
};

/**
 * Writes what an nginx is started with that serves the site by the files that lie in its folder.
 *
 * @param more what else stands in its `http`
 * @returns its arguments
 */
export async function setUpNginx(
  folder: string,
  port: number,
  more: readonly string[] = [],
): Promise<string[]> {
  const file = join(folder, 'nginx.conf');
  const http = [
    `include "${join(folder, 'silklines-maps.conf')}";`,
    `server { listen 127.0.0.1:${port}; include "${join(folder, 'silklines-site.conf')}"; }`,
    ...more,
  ];
  await writeFile(file, nginxConfig(folder, http));
  return ['-p', folder, '-c', file, '-e', join(folder, 'error.log')];
}

/** An nginx that runs before us, writes below its folder alone, and reads what we may read. */
const nginxConfig = (folder: string, http: readonly string[]): string =>
  [
    existsSync(join(nginxModules, brotliModule))
      ? `load_module ${join(nginxModules, brotliModule)};`
      : '',
    process.getuid?.() === 0 ? 'user root;' : '',
    'daemon off;',
    'worker_processes 1;',
    `pid "${join(folder, 'nginx.pid')}";`,
    'events { worker_connections 512; }',
    'http {',
    'access_log off;',
    'sendfile on;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path "${join(folder, kind)}";`,
    ),
    ...http,
    '}',
    '',
  ].join('\n');

const apacheModules = '/usr/lib/apache2/modules';
const apacheParts = [
  'mpm_event',
  'authz_core',
  'dir',
  'headers',
  'mime',
  'rewrite',
  'alias',
  'setenvif',
];

function apacheConfig(folder: string, port: number, site: string, base: string): string {
  return [
    'ServerName localhost',
    `Listen 127.0.0.1:${port}`,
    `PidFile "${join(folder, 'apache.pid')}"`,
    `ErrorLog "${join(folder, 'error.log')}"`,
    `DefaultRuntimeDir "${folder}"`,
    'Mutex pthread',
    'StartServers 1',
    ...apacheParts.map(
      (part) => `LoadModule ${part}_module "${join(apacheModules, `mod_${part}.so`)}"`,
    ),
    // As Debian has it: an ending that is a language and an archive too.
    'TypesConfig /etc/mime.types',
    'AddType application/x-gzip .gz',
    'AddLanguage br .br',
    base === '/' ? `DocumentRoot "${site}"` : `Alias "${base.slice(0, -1)}" "${site}"`,
    `<Directory "${site}">`,
    'AllowOverride FileInfo Indexes',
    'Require all granted',
    '</Directory>',
    '',
  ].join('\n');
}

/** Starts a program that serves, and waits until it answers. */
export async function launch(
  program: string,
  args: readonly string[],
  folder: string,
  port: number,
): Promise<Started> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null || tries > 200) {
      await end(child);
      throw new Error(`${program} did not start:\n${said}`);
    }
    if (await answers(origin)) break;
    await wait(50);
  }
  return { origin, folder, pid: child.pid ?? 0, close: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

const answers = (origin: string): Promise<boolean> =>
  new Promise((resolve) => {
    get(`${origin}/`, (response) => {
      response.resume();
      resolve(true);
    }).on('error', () => resolve(false));
  });

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { readAtlas } from '../atlas/read.ts';
import { isOwn, originOf } from '../desk/own-request.ts';
import { refusal } from './allowed.ts';
import { type FormConfig, formConfig, readRepository } from './config.ts';
import { decapFiles, formPackages, formScript, formStyle } from './files.ts';
import { adminPage, type PageSetting } from './page.ts';

/** What a development server answers beside the form: the story as it will be, and what is asked of its facts. */
const previewRoutes = [
  ['/admin/preview/', './preview.astro'],
  ['/admin/desk/', './desk-route.ts'],
] as const;

type BuildSetup = NonNullable<AstroIntegration['hooks']['astro:build:setup']>;
type Pages = Parameters<BuildSetup>[0]['pages'];

/** Which page stories are. */
const storyPage = 'src/pages/stories/[slug].astro';

/**
 * Astro integration of the editors' form at `/admin/`. A development server gets it with a backend on the files of this
 * machine and a preview rendered as the site is; a build gets it with GitHub as its backend.
 *
 * @param env variables that say where a form on a host saves
 */
export function adminForm(env: Readonly<Record<string, string | undefined>>): AstroIntegration {
  let config: AstroConfig;
  let pages: Pages = new Map();
  return {
    name: 'silklines-admin',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, addMiddleware }) => {
        if (command === 'build') readRepository(env);
        if (command !== 'dev') return;
        for (const [pattern, file] of previewRoutes)
          injectRoute({ pattern, entrypoint: new URL(file, import.meta.url), prerender: false });
        addMiddleware({
          order: 'post',
          entrypoint: new URL('./preview-middleware.ts', import.meta.url),
        });
      },
      'astro:config:done': ({ config: done }) => {
        config = done;
      },
      'astro:server:setup': async ({ server, logger }) => {
        const serve = await localForm(fileURLToPath(config.root), withSlashes(config.base));
        server.middlewares.use((request, response, next) => {
          serve(request, response, next).catch(next);
        });
        server.httpServer?.once('listening', () => {
          const address = server.httpServer?.address();
          const port = typeof address === 'object' ? address?.port : undefined;
          const under = `http://localhost:${port}${withSlashes(config.base)}admin/`;
          logger.info(`stories are written at ${under}`);
          // The first preview need not wait for what draws it to be loaded.
          fetch(`${under}preview/`).catch(() => undefined);
        });
      },
      'astro:build:setup': ({ pages: all, target }) => {
        if (target === 'server') pages = all;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(config.root);
        const repository = readRepository(env);
        const base = withSlashes(config.base);
        const site = config.site ?? 'http://localhost:4321';
        const styles = stylesOfStories(pages, base);
        const corridors = await readCorridors(root);
        await writeForm(
          join(fileURLToPath(dir), 'admin'),
          root,
          {
            base,
            connect: ['https://api.github.com', 'https://www.githubstatus.com'],
            images: ['https://avatars.githubusercontent.com'],
          },
          formConfig({ base, site, repository, corridors }, styles),
        );
      },
    },
  };
}

type Serve = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => Promise<void>;

/** The form of a development server: its page, its scripts and the backend that reads and writes the files. */
async function localForm(root: string, base: string): Promise<Serve> {
  const decap = await decapFiles(root);
  const backend = await localBackend(root);
  const under = `${base}admin/`;
  return async (request, response, next) => {
    // Vite takes the base path off the address before it is handed on.
    const { originalUrl = request.url ?? '' } = request as { originalUrl?: string };
    const path = originalUrl.replace(/\?.*$/s, '');
    if (!path.startsWith(under)) return next();
    const name = path.slice(under.length);
    if (request.method === 'POST' && !isOwn(originOf(request))) {
      response.writeHead(403).end('Only the form on this machine may write here.');
    } else if (name === 'api/v1/') {
      request.url = '/api/v1';
      backend(request, response);
    } else if (name === '') {
      send(response, 'text/html', adminPage({ base }));
    } else if (name === 'form.js') {
      send(response, 'text/javascript', await formScript());
    } else if (name === 'form.css') {
      send(response, 'text/css', await formStyle());
    } else if (name === 'config.json') {
      const site = `http://${request.headers.host}`;
      const corridors = await readCorridors(root);
      const form = formConfig({ base, site, repository: null, corridors }, null);
      send(response, 'application/json', JSON.stringify(form));
    } else if (decap.has(name)) {
      const type = name.endsWith('.js') ? 'text/javascript' : 'application/wasm';
      send(response, type, await readFile(decap.get(name) as string));
    } else {
      next();
    }
  };
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  const charset = type === 'application/wasm' ? '' : '; charset=utf-8';
  response
    .writeHead(200, {
      'Content-Type': `${type}${charset}`,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      'Content-Security-Policy': "frame-ancestors 'self'",
    })
    .end(body);
}

type Handler = (
  request: IncomingMessage & { body?: object },
  response: ServerResponse & { status: (code: number) => { json: (body: object) => void } },
  next: () => void,
) => void;
interface Express {
  (): RequestListener & { use: (handler: unknown) => void };
  json: (options: { limit: string }) => Handler;
}

/** Decap's own server for local files, within this one, for the stories of the project at `root`. */
async function localBackend(root: string): Promise<RequestListener> {
  const load = formPackages(root);
  const express = load('express') as Express;
  const { registerLocalFs } = load('decap-server/dist/middlewares') as {
    registerLocalFs: (app: object, options: { logLevel: string }) => Promise<void>;
  };
  const app = express();
  app.use(express.json({ limit: '50mb' }));
  const guard: Handler = (request, response, next) => {
    const error = refusal(request.body ?? {});
    if (error) response.status(422).json({ error });
    else next();
  };
  app.use(guard);
  // The one way to tell it which folder is the project's.
  process.env['GIT_REPO_DIRECTORY'] = root;
  await registerLocalFs(app, { logLevel: 'error' });
  return app;
}

/** Writes the form of a host: its page, its scripts, its configuration. */
async function writeForm(
  folder: string,
  root: string,
  page: PageSetting,
  form: FormConfig,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), adminPage(page));
  await writeFile(join(folder, 'config.json'), JSON.stringify(form));
  await writeFile(join(folder, 'form.js'), await formScript());
  await writeFile(join(folder, 'form.css'), await formStyle());
  for (const [name, path] of await decapFiles(root)) await copyFile(path, join(folder, name));
}

/** Addresses of the style sheets of stories, in their order. */
function stylesOfStories(pages: Pages, base: string): string[] {
  const story = [...pages.values()].find(({ component }) => component === storyPage);
  return (story?.styles ?? [])
    .toSorted((a, b) => a.order - b.order || b.depth - a.depth)
    .flatMap(({ sheet }) =>
      sheet.type === 'external' ? [base + sheet.src.replace(/^\//, '')] : [],
    );
}

const readCorridors = async (root: string): Promise<string[]> =>
  [...(await readAtlas(root)).atlas.corridors.keys()].sort();

const withSlashes = (base: string): string => `/${base}/`.replace(/\/+/g, '/');

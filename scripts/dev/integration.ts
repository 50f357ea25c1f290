import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { events } from '../../src/desk/messages.ts';
import { devMessages } from '../../src/messages/dev.ts';
import type { Desk } from './desk.ts';
import { nodeCode } from './node-code.ts';
import type { FileStore } from './store.ts';
import { watchFolder } from './watch.ts';

/** Pages of single figures that an editor looks at. */
const byFigure = /pages\/(?:embed\/\[figure\]\.astro|data\/\[figure\]\.json\.ts)$/;

type ServerSetup = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0];

/**
 * Astro integration of the development server: keeps the store up to date with the files, tells the terminal and the
 * browser what came of each save, and adds the panel to the toolbar. No build has it.
 */
export function devStoreIntegration(store: FileStore, root: string): AstroIntegration {
  return {
    name: 'silklines-desk',
    hooks: {
      'astro:config:setup': ({ addDevToolbarApp, addMiddleware, injectRoute, updateConfig }) => {
        addMiddleware({
          order: 'pre',
          entrypoint: new URL('../../src/desk/version-middleware.ts', import.meta.url),
        });
        injectRoute({
          pattern: '/desk/[figure].svg',
          entrypoint: new URL('../../src/desk/picture.ts', import.meta.url),
          prerender: false,
        });
        updateConfig({
          vite: {
            server: { watch: { ignored: isUnwatched(root) } },
            plugins: [nodeCode(root)],
          },
        });
        addDevToolbarApp({
          id: 'silklines',
          name: devMessages.name,
          icon,
          entrypoint: new URL('./client/panel.ts', import.meta.url),
        });
      },
      'astro:route:setup': ({ route }) => {
        // Listed, each figure of the site would be made before one is shown.
        if (byFigure.test(route.component)) route.prerender = false;
      },
      'astro:server:setup': (setup) => openLate(store, root, setup),
    },
  };
}

/** What is waited after a first page was answered, in milliseconds, so that its styles and scripts come before the desk. */
const afterPage = 500;

/**
 * Opens the desk once a page speaks to it, a file changes or a first page was answered: it is more code than a first page
 * needs, and whoever begins to write waits for that page.
 */
function openLate(
  store: FileStore,
  root: string,
  { server, toolbar }: Pick<ServerSetup, 'server' | 'toolbar'>,
): void {
  const hearers = new Map<string, (data: never) => void>();
  const late: Pick<typeof toolbar, 'on' | 'send'> = {
    on: (name, hear) => void hearers.set(name, hear),
    send: (name, data) => toolbar.send(name, data),
  };
  let opened: Promise<Desk> | undefined;
  const open = (): Promise<Desk> => {
    opened ??= Promise.all([import('./desk.ts'), store.ready()]).then(([{ openDesk }]) =>
      openDesk(store, root, { server, toolbar: late }),
    );
    return opened;
  };
  const withDesk = (act: (desk: Desk) => void): void =>
    void open()
      .then(act)
      .catch((error: unknown) => console.error(error));
  for (const name of Object.values(events))
    toolbar.on<never>(name, (data) => withDesk(() => hearers.get(name)?.(data)));
  server.middlewares.use((request, response, next) => {
    if (request.method === 'POST') return withDesk(({ answer }) => answer(request, response, next));
    if (!opened)
      response.once('finish', () => setTimeout(() => withDesk(() => undefined), afterPage).unref());
    next();
  });
  const content = watchFolder(
    join(root, contentFolder),
    (path, event) => withDesk(({ note }) => note(relative(root, path), event)),
    isFollowed(root),
  );
  server.httpServer?.once('close', () => {
    content.close();
    if (opened) withDesk(({ close }) => close());
  });
}

const contentFolder = 'content';

/** Of content, what the store keeps up with. */
const isFollowed =
  (root: string) =>
  (path: string): boolean => {
    const [, folder = '', file = ''] = relative(root, path).split(sep);
    return ['articles', 'atlas', 'facts'].includes(folder) && !file.startsWith('.');
  };

/** What no page is made of; of scripts, the panel is part of pages. */
const besidePages = new Set(['.cache', 'dist', 'docs', 'test-results', 'tests']);

/**
 * What Vite is not to watch: it watches each file by itself, and looks at every file of a folder in which one is replaced,
 * as stored facts are with each save. The store watches content itself.
 */
const isUnwatched =
  (root: string) =>
  (path: string): boolean => {
    const [first = '', second = 'dev'] = relative(root, path).split(sep);
    return (
      first === contentFolder || besidePages.has(first) || (first === 'scripts' && second !== 'dev')
    );
  };

/** Two rails and a dot: the site's sign for a fact. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" aria-hidden="true"><path stroke="#fff" stroke-width="2" stroke-linecap="round" d="M3 17c5 0 5-10 10-10h8"/><circle cx="5" cy="17" r="3" fill="#fff"/><circle cx="19" cy="7" r="3" fill="#fff"/></svg>';

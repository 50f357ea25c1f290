import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOf } from '../../../src/corpus/digest.ts';
import { answerTo, isAnswerable, questionsOf } from '../../../src/corpus/trace.ts';
import type { Kept } from './kept.ts';
import { progress } from './progress.ts';
import { Queue } from './queue.ts';
import type { PageRecord, Records } from './records.ts';
import { type Shard, shardOf } from './shard.ts';
import { PageStore } from './store.ts';
import { bySubject, subjectOf } from './subject.ts';

type BuildStart = NonNullable<AstroIntegration['hooks']['astro:build:start']>;
type Given = Parameters<Parameters<BuildStart>[0]['setPrerenderer']>[0];
type Prerenderer = Exclude<Given, (given: never) => unknown>;
type Path = Awaited<ReturnType<Prerenderer['getStaticPaths']>>[number];

export interface Setting {
  kept: Kept;
  /** Path the site is served under, with strokes at both ends. */
  base: string;
  /** The part of the site that is built, where not all of it is. */
  shard?: Shard | undefined;
}

/**
 * Renders only the pages that would be made otherwise than by the last build. Each page is kept with all that it asked the
 * corpus while it was made and with what it was handed; where code and answers are the same, so are its bytes.
 */
export function cachedPages(setting: Setting): AstroIntegration {
  let out = '';
  return {
    name: 'cached-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((given) => withCache(given, setting, () => out));
      },
    },
  };
}

function withCache(given: Prerenderer, setting: Setting, out: () => string): Prerenderer {
  const build = new CachedBuild(setting);
  return {
    ...given,
    name: 'cached-pages',
    getStaticPaths: async () =>
      build.pathsToRender(ownPaths(await given.getStaticPaths(), setting.shard), out()),
    render: (request, options) => build.render(request, () => given.render(request, options)),
    async teardown() {
      await given.teardown?.();
      await build.remember();
    },
  };
}

/** Addresses, each once, of the shard that is built: by a hash of what they are about, the same on every machine. */
function ownPaths(all: readonly Path[], shard: Setting['shard']): Path[] {
  const first = new Map<string, Path>();
  for (const path of all) {
    const address = addressOf(path.pathname);
    if (!first.has(address)) first.set(address, path);
  }
  if (!shard) return [...first.values()];
  return [...first]
    .filter(([address]) => shardOf(subjectOf(address), shard.of) === shard.nth)
    .map(([, path]) => path);
}

/** One build: which pages are as they were, what the others ask, and what is remembered of all. */
class CachedBuild {
  readonly #setting: Setting;
  readonly #store: PageStore | null;
  readonly #fingerprint: string;
  readonly #pages = new Map<string, PageRecord>();
  readonly #waiting = new Map<string, Path>();
  readonly #digests = new Map<string, string>();
  /** Files that are read and written while the next pages are made. */
  readonly #files = new Queue(24);
  #out = '';
  #tell: () => void = () => undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
    const { folder, fingerprint } = setting.kept;
    this.#store = folder === null ? null : new PageStore(folder);
    this.#fingerprint = fingerprint();
  }

  /** Puts what is as it was where it belongs; the addresses of the rest, those about one thing after each other. */
  async pathsToRender(all: readonly Path[], out: string): Promise<Path[]> {
    this.#out = out;
    const last = (await this.#store?.records(this.#fingerprint)) ?? [];
    const anew: Path[] = [];
    for (const path of all) {
      const record = this.#asItWas(path, last);
      if (record)
        await this.#files.add(async () => {
          const body = await this.#store?.body(record.body);
          if (!body) anew.push(path);
          else {
            await writeOut(join(out, fileOf(path)), body);
            this.#pages.set(path.pathname, record);
          }
        });
      else anew.push(path);
    }
    await this.#files.end();
    for (const path of anew) this.#waiting.set(addressOf(path.pathname), path);
    this.#tell = progress(anew.length, all.length);
    return bySubject(anew, ({ pathname }) => addressOf(pathname));
  }

  /** What is remembered of a page that would be made the same now. */
  #asItWas(path: Path, last: readonly Records[]): PageRecord | null {
    for (const { pages, answers } of last) {
      const record = pages.get(path.pathname);
      if (!record || record.handed !== handedTo(path)) continue;
      const isCurrent = (question: string) =>
        isAnswerable(question) && answers.get(question) === this.#digestNow(question);
      if (record.questions.every(isCurrent)) return record;
    }
    return null;
  }

  /** Renders a page and keeps it with what it asked; a page that only leads on, or has no key, is rendered each time. */
  async render(request: Request, render: () => ReturnType<Prerenderer['render']>) {
    const { value, questions } = await questionsOf(render);
    this.#tell();
    const store = this.#store;
    if (!store) return value;
    const response = value instanceof Response ? value : value.response;
    const path = this.#waiting.get(addressOfRequest(request, this.#setting.base));
    const handed = path ? handedTo(path) : null;
    if (!path || handed === null || response.status !== 200 || !response.body) return value;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { pathname } = path;
    const body = store.nameOf(bytes);
    this.#pages.set(pathname, { pathname, handed, body, questions: [...questions] });
    await this.#files.add(async () => {
      await store.keep(bytes, body);
      await writeOut(join(this.#out, fileOf(path)), bytes);
    });
    // It is written already: Astro writes nothing for an empty answer.
    return new Response(null, { status: response.status, headers: response.headers });
  }

  async remember(): Promise<void> {
    await this.#files.end();
    const answers = new Map<string, string>();
    for (const { questions } of this.#pages.values())
      for (const question of questions) answers.set(question, this.#digestNow(question));
    const { shard } = this.#setting;
    const part = shard ? `.${shard.nth}-${shard.of}` : '';
    const records = { pages: this.#pages, answers };
    await this.#store?.remember(this.#fingerprint, part, records, Date.now());
  }

  /** Digest of the answer a question has now, worked out once. */
  #digestNow(question: string): string {
    const known = this.#digests.get(question) ?? digestOf(answerTo(question));
    this.#digests.set(question, known);
    return known;
  }
}

/** Digest of what a page was handed; null where it does not say. A page with an address of its own is handed nothing. */
const handedTo = ({ route, cacheKey }: Path): string | null =>
  route.params.length === 0 ? '' : (cacheKey ?? null);

const addressOf = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');

const addressOfRequest = ({ url }: Request, base: string): string =>
  addressOf(decodeURI(new URL(url).pathname).slice(base.length - 1));

/** Where Astro writes a page, below the folder of the site. */
function fileOf({ pathname, route }: Path): string {
  const address = addressOf(pathname);
  if (route.type === 'endpoint') return address;
  return address === '404' ? '404.html' : join(address, 'index.html');
}

async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

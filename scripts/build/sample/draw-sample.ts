import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dev } from 'astro';
import type { Atlas } from '../../../src/atlas/types.ts';
import { type Corpus, corpusOf } from '../../../src/corpus/corpus.ts';
import {
  type DevStore,
  openDevStore,
  type RenderedProse,
  type RenderProse,
} from '../../../src/corpus/dev-store.ts';
import { readRegister } from '../../../src/corpus/register/read-files.ts';
import type { FoundSource } from '../../../src/schemas/source-facts.ts';
import { FileStore } from '../../dev/store.ts';
import { readTarget, root } from '../../lib/project.ts';
import { Failure, main } from '../../lib/steps.mjs';
import { multiply, type ReadStory } from './made-stories.ts';

/** Pages that hold more the more stories there are, or a part of what grows. */
const growing = [
  '',
  'stories/',
  'stories/page/2/',
  'places/',
  'places/china/',
  'places/zhengzhou/',
  'places/china/page/2/',
  'corridors/',
  'corridors/middle/',
  'facts/',
  'facts/page/2/',
  'data/',
  'map/',
  'map/list/',
  'search/',
  'topics/',
  'timeline/',
  'glossary/',
];

/** A page of the sample: its path, its HTML as a build has it, and how long it took. */
export interface Drawn {
  page: string;
  html: string;
  milliseconds: number;
}

/** Stories that are made, in the place of those in files. */
class MadeStore implements DevStore {
  readonly version = 1;
  readonly articles: DevStore['articles'];
  readonly corpus: Corpus;
  readonly atlas: Atlas;
  #render: RenderProse | null = null;

  constructor(atlas: Atlas, stories: readonly ReadStory[]) {
    this.atlas = atlas;
    this.articles = stories.map(({ article }) => article);
    const files = stories.map(({ facts }) => facts);
    this.corpus = corpusOf(files, atlas, readRegister(root));
  }

  renderWith(render: RenderProse): void {
    this.#render = render;
  }

  passage(): null {
    return null;
  }

  async readSource(url: string): Promise<FoundSource> {
    return { known: { url }, failure: 'nobody writes here' };
  }

  async prose(slug: string): Promise<RenderedProse | null> {
    const article = this.articles.find((one) => one.slug === slug);
    if (!article || !this.#render) return null;
    return this.#render(article.body, pathToFileURL(join(root, article.file)));
  }
}

/** A server that watched would start anew when a file changes, in the midst of a page; merged settings cannot say null. */
const unwatched = {
  name: 'unwatched',
  config: (config: { server?: { watch?: unknown } }): void => {
    config.server = { ...config.server, watch: null };
  },
};

/**
 * Pages as they would be with many stories, made of those of the project, which the development server draws one by one:
 * no other page is made for it.
 */
async function drawSample(count: number): Promise<Drawn[]> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const files = await FileStore.open(root);
  const read = files.articles.flatMap((article) => {
    const facts = files.factsOf(article.slug);
    return facts ? [{ article, facts }] : [];
  });
  const store = new MadeStore(files.atlas, multiply(read, count));
  openDevStore(store);
  const server = await dev({
    root,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 4670 },
    devToolbar: { enabled: false },
    vite: { plugins: [unwatched] },
  });
  const home = `http://127.0.0.1:${server.address.port}${readTarget(process.env).base}`;
  const [story] = store.articles.slice(-1);
  const [fact] = store.corpus.files.slice(-1).flatMap(({ facts }) => facts);
  const drawn: Drawn[] = [];
  for (const page of [...growing, `stories/${story?.slug}/`, `facts/${fact?.id}/`])
    drawn.push(await drawPage(home, page));
  return drawn;
}

async function drawPage(home: string, page: string): Promise<Drawn> {
  const began = performance.now();
  const answer = await fetch(`${home}${page}`, { headers: { accept: 'text/html' } });
  const text = await answer.text();
  if (!answer.ok) throw new Failure(`/${page} of the sample answers ${answer.status}.`);
  const milliseconds = performance.now() - began;
  return { page, html: asBuilt(text) + (await groundsOf(text, home)), milliseconds };
}

/** The files that maps of a page show their ground from: a reader waits for them as for the page. */
async function groundsOf(html: string, home: string): Promise<string> {
  const named = [...html.matchAll(/<use [^>]*href="([^"#]+\.svg)#/g)].map(([, file = '']) => file);
  const files = [...new Set(named)].map(async (file) => (await fetch(new URL(file, home))).text());
  return (await Promise.all(files)).join('');
}

/** Without the styles and scripts that a development server writes into a page, which a build has in files. */
const asBuilt = (html: string): string =>
  html
    .replace(/<style\b[^>]*data-vite[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/<script type="module"[^>]*>[\s\S]*?<\/script>/g, '');

// A process of its own, which ends with the answer: what a development server leaves open would keep it.
await main(async () => {
  const drawn = await drawSample(Number(process.argv[2]));
  await new Promise((written) => process.stdout.write(JSON.stringify(drawn), written));
});
process.exit();

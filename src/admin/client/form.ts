import { adminMessages } from '../../messages/admin.ts';
import type { FormConfig } from '../config.ts';
import type { FormField } from '../fields.ts';
import {
  brokenKey,
  type Fields,
  isReadable,
  originalKey,
  readStoryFile,
  writeStoryFile,
} from '../story-file.ts';
import { openLists } from './form-lists.ts';
import { takeNewText } from './new-text.ts';
import { type FormText, formText, type SameText, sameText } from './talk.ts';

// Our part of the page: it hands Decap its configuration, the format of a story's file and a preview.

/** The little of Immutable that Decap's entries are read through. */
interface Entry {
  get(key: 'data'): { toJS(): Fields } | undefined;
  get(key: 'path' | 'slug'): string | undefined;
  getIn(path: readonly string[]): unknown;
}

interface PreviewProps {
  entry: Entry;
  getAsset: unknown;
  document: Document;
}

interface Component<State> {
  props: PreviewProps;
  state: State;
  setState(state: Partial<State>): void;
}

interface Cms {
  init(options: { config: object }): void;
  registerCustomFormat(
    name: string,
    extension: string,
    format: { fromFile: (text: string) => Fields; toFile: (data: Fields) => string },
  ): void;
  registerEventListener(listener: {
    name: string;
    handler: (event: { entry: Entry }) => Promise<void> | void;
  }): void;
  registerPreviewTemplate(collection: string, component: unknown): void;
  registerPreviewStyle(style: string, options?: { raw: boolean }): void;
  getWidget(name: string): { control: unknown; preview: unknown; schema?: object } | undefined;
  registerWidget(name: string, control: unknown, preview: unknown, schema?: object): void;
}

declare global {
  interface Window {
    CMS_MANUAL_INIT: boolean;
    CMS: Cms;
    h: (component: unknown, props: object | null, ...children: unknown[]) => unknown;
    createClass: <State, Methods>(
      specification: Methods & ThisType<Component<State> & Methods>,
    ) => unknown;
  }
}

window.CMS_MANUAL_INIT = true;
// Decap's own script is deferred: it has run by then.
document.addEventListener('DOMContentLoaded', start);

async function start(): Promise<void> {
  const { CMS } = window;
  const response = await fetch('config.json');
  const { decap, fields, base, styles } = (await response.json()) as FormConfig;
  CMS.registerCustomFormat('story', 'md', {
    fromFile: (text) => readStoryFile(text, fields),
    toFile: (data) => writeStoryFile(data, fields),
  });
  mendBroken(fields);
  if (styles) {
    for (const style of styles) CMS.registerPreviewStyle(style);
    CMS.registerPreviewStyle(proseStyle, { raw: true });
    CMS.registerPreviewTemplate('stories', prosePreview());
  } else {
    guardChanges(`${base}admin/api/v1/`, fields);
    takeNewText({ fields, lists: openLists(CMS), held: () => opened });
    CMS.registerPreviewStyle(frameStyle, { raw: true });
    CMS.registerPreviewTemplate('stories', sitePreview(`${base}admin/preview/`, fields));
  }
  CMS.init({ config: decap });
}

/** How long it is said that a file was saved before it is read anew, in milliseconds. */
const whileSaved = 1500;

/** A file that cannot be read is saved once its text is mended, and read anew. */
function mendBroken(fields: readonly FormField[]): void {
  const isBroken = (entry: Entry) => Boolean(entry.getIn(['data', brokenKey]));
  window.CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      if (isBroken(entry) && !isReadable(String(entry.getIn(['data', 'body'])), fields)) {
        throw new Error(adminMessages.broken);
      }
    },
  });
  window.CMS.registerEventListener({
    name: 'postSave',
    handler: ({ entry }) => {
      if (isBroken(entry)) setTimeout(() => location.reload(), whileSaved);
    },
  });
}

/** Keeps the form from writing over what was changed on disk since it read the file. */
function guardChanges(api: string, fields: readonly FormField[]): void {
  const written = new Map<string, string>();
  window.CMS.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => {
      const path = entry.get('path');
      if (!path) return;
      const known = written.get(path) ?? entry.getIn(['data', originalKey]);
      const request = { action: 'getEntry', params: { branch: 'local', path } };
      const response = await fetch(api, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      });
      const { data } = (await response.json()) as { data: string | null };
      if (data !== null && typeof known === 'string' && data !== known) {
        throw new Error(adminMessages.changedOnDisk);
      }
    },
  });
  window.CMS.registerEventListener({
    name: 'postSave',
    handler: ({ entry }) => {
      const path = entry.get('path');
      const data = entry.get('data')?.toJS();
      if (path && data) written.set(path, writeStoryFile(data, fields));
    },
  });
}

/** What a story is called in the preview that has no file yet. */
const unsaved = 'draft';

/** The values of the story that is open, as its preview was handed them last. */
let opened: Fields | null = null;

const frameStyle =
  'body { margin: 0; } iframe { display: block; width: 100%; height: 100vh; border: 0; }';

/** Decap wraps prose once more than a page does. */
const proseStyle =
  '.prose > div > :is(p, ul, ol, table, blockquote) { margin-block: 0 1.1em; } .prose > div > h2 { margin-block: 1.6em 0.5em; }';

/** What is waited after the last key, in milliseconds. */
const pause = 300;

/** The story as its page will be, rendered by the development server, in a frame of its own. */
function sitePreview(address: string, fields: readonly FormField[]): unknown {
  const { h, createClass } = window;
  return createClass<object, SitePreview>({
    frame: null,
    timer: undefined,
    shown: null,
    latest: 0,
    again: () => undefined,
    componentDidUpdate() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.update(), pause);
    },
    componentDidMount() {
      this.again = ({ origin, data }: MessageEvent<SameText>) => {
        if (origin !== location.origin || data?.type !== sameText) return;
        this.shown = null;
        void this.update();
      };
      window.addEventListener('message', this.again);
    },
    componentWillUnmount() {
      window.removeEventListener('message', this.again);
      clearTimeout(this.timer);
      this.latest += 1;
      opened = null;
    },
    async update() {
      const { entry } = this.props;
      const data = entry.get('data')?.toJS() ?? {};
      const text = writeStoryFile(data, fields);
      const page = this.frame?.contentDocument;
      if (!page || text === this.shown) return;
      this.shown = text;
      this.latest += 1;
      const turn = this.latest;
      const to = `${address}?slug=${encodeURIComponent(entry.get('slug') ?? '')}`;
      const html = await fetch(to, { method: 'POST', body: text })
        .then((response) => response.text())
        .catch(() => null);
      if (turn !== this.latest) return;
      if (html === null) this.shown = null;
      show(page, html);
      const slug = entry.get('slug') || unsaved;
      const message: FormText = { type: formText, slug, text };
      this.frame?.contentWindow?.postMessage(message, location.origin);
    },
    render() {
      opened = this.props.entry.get('data')?.toJS() ?? {};
      return h('iframe', {
        src: address,
        title: adminMessages.preview,
        ref: (frame: HTMLIFrameElement | null) => {
          this.frame = frame;
        },
        onLoad: () => {
          this.shown = null;
          void this.update();
        },
      });
    },
  });
}

interface SitePreview {
  frame: HTMLIFrameElement | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Text of the story that is shown or asked for. */
  shown: string | null;
  /** Number of the last question, so that a late answer to an earlier one is not shown. */
  latest: number;
  /** Makes the preview anew when its frame asks for it. */
  again: (event: MessageEvent<SameText>) => void;
  componentDidMount(): void;
  componentDidUpdate(): void;
  componentWillUnmount(): void;
  update(): Promise<void>;
  render(): unknown;
}

/** Puts the body of a rendered page into the frame, whose styles, scripts and place stay; null where there was no answer. */
function show(page: Document, html: string | null): void {
  const main = page.querySelector('main');
  if (!main) return;
  const next = html && new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  if (next) {
    main.replaceChildren(...[...next.childNodes].map((node) => page.importNode(node, true)));
    return;
  }
  const message = page.createElement('p');
  message.className = 'page preview-gone';
  message.textContent = adminMessages.previewGone;
  main.querySelector('.preview-gone')?.remove();
  main.prepend(message);
}

/** The prose in the site's typography, where no server can read it: figures, facts and footnotes are left out. */
function prosePreview(): unknown {
  const { h, createClass, CMS } = window;
  return createClass<object, { render(): unknown }>({
    render() {
      const data = this.props.entry.get('data')?.toJS() ?? {};
      const body = String(data['body'] ?? '')
        .replace(/^::(?:map|chart)\b.*$|^\[\^[\w-]+\]:.*$/gm, '')
        .replace(/:(?:no)?fact\[([^\]]*)\](?:\{[^}]*\})?/g, '$1')
        .replace(/\[\^[\w-]+\]/g, '');
      return h(
        'article',
        { className: 'page' },
        h(
          'header',
          { className: 'story-head' },
          h('h1', null, data['title']),
          h('p', { className: 'dek' }, data['dek']),
        ),
        h(
          'div',
          { className: 'prose' },
          h(CMS.getWidget('markdown')?.preview, {
            value: body,
            getAsset: this.props.getAsset,
            resolveWidget: CMS.getWidget,
            field: { get: () => undefined },
          }),
        ),
      );
    },
  });
}

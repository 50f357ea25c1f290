import { expect } from 'playwright/test';
import type { HostPage } from '../../hosts/host.ts';
import { address } from '../../support/sites.ts';
import { appScript, apps } from './apps.ts';
import type { Engine } from './engine.ts';
import {
  expectFigure,
  expectFit,
  expectNoOverflow,
  expectQuiet,
  expectRoom,
  marked,
  sizes,
  theme,
} from './shown.ts';
import {
  chart,
  copied,
  drawing,
  element,
  embed,
  frame,
  inline,
  map,
  oembedOf,
  origin,
  packageFile,
  script,
  throughWordpress,
  wordpressScript,
} from './site.ts';

// The matrix: kinds of pages that figures are put into, each with what is right there. Every engine tries every row.

/** A kind of page. */
export interface Row {
  where: string;
  /** Whether the reader's system is dark; light where left out. */
  isDark?: true;
  /** Whether the page is a file that a reader opens from a disk. */
  isFile?: true;
  page(): HostPage | Promise<HostPage>;
  /** What has to hold once the page is open. */
  holds(host: Engine): Promise<void>;
}

/** A figure is shown as high as it is, and nothing complains. */
async function fits(host: Engine): Promise<void> {
  await expectFigure(host);
  await expectFit(host);
  await expectNoOverflow(host);
  await expectQuiet(host);
}

/** The element's figure is shown with nothing cut off, and nothing complains. */
async function isRoomy(host: Engine): Promise<void> {
  await expectFigure(host);
  await expectRoom(host);
  await expectNoOverflow(host);
  await expectQuiet(host);
}

const isolated = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Pages whose own script gives the frame its height, before and after the figure is there. */
const listeners: readonly Row[] = [0, 1500].flatMap((wait): Row[] => {
  const when = wait > 0 ? ', its script late' : '';
  return [
    {
      where: `WordPress, a column of 500 px${when}`,
      page: () => ({
        body: `<div style="width:500px">${throughWordpress(oembedOf(chart))}</div>${inline(wordpressScript, wait)}`,
      }),
      async holds(host) {
        await expectFigure(host);
        await expect
          .poll(() => host.onFrame(0, (one) => getComputedStyle(one).visibility))
          .toBe('visible');
        await expectFit(host);
        const { outer, width } = await sizes(host);
        expect(outer).toBe(width);
        expect(width).toBeLessThanOrEqual(500);
        await expectNoOverflow(host);
        await expectQuiet(host);
      },
    },
    {
      where: `iframe-resizer${when}`,
      page: () => ({
        body: `<iframe id="abb.1" title="Figure" src="${embed()}" width="100%" height="90" frameborder="0"></iframe>`,
        head:
          inline(packageFile('iframe-resizer/js/iframeResizer.min.js')) +
          `<script>addEventListener('DOMContentLoaded', () => setTimeout(() => iFrameResize({ checkOrigin: ['${origin()}'], onInit: () => { window.inits = (window.inits ?? 0) + 1; } }, '#abb\\\\.1'), ${wait}));</script>`,
      }),
      async holds(host) {
        await fits(host);
        expect(await host.run(() => (window as unknown as { inits: number }).inits)).toBe(1);
      },
    },
    {
      where: `pym, a name of many signs${when}`,
      page: () => {
        const start = `new pym.Parent('abb. 1:größe', '${embed()}', {});`;
        return {
          body: `<div id="abb. 1:größe"></div><script src="/pym.js"></script>${inline(start, wait)}`,
        };
      },
      holds: fits,
    },
    {
      where: `AMP and newswires${when}`,
      page: () => ({
        body:
          frame(embed()) +
          inline(
            `const frame = document.querySelector('iframe');
             addEventListener('message', ({ source, data }) => {
               if (source === frame.contentWindow && data?.sentinel === 'amp' && data.type === 'embed-size')
                 frame.height = data.height;
             });
             const ask = () => frame.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
             frame.addEventListener('load', ask); ask();`,
            wait,
          ),
      }),
      holds: fits,
    },
  ];
});

const boxes: readonly (readonly [where: string, before: string, after: string])[] = [
  [
    'a flex column',
    '<div style="display:flex;flex-direction:column;align-items:center">',
    '</div>',
  ],
  ['a flex row', '<div style="display:flex">', '</div>'],
  ['a grid', '<div style="display:grid;justify-items:center">', '</div>'],
  ['a table cell', '<table><tr><td>', '</td></tr></table>'],
  ['fit-content', '<div style="width:fit-content">', '</div>'],
  ['a float', '<div style="float:left">', '</div><br style="clear:both">'],
  ['an inline block', '<div style="display:inline-block">', '</div>'],
  ['a shadow root', '<div><template shadowrootmode="open">', '</template></div>'],
  ['text set from right to left', '<div dir="rtl">', '</div>'],
];

/** Places in a page where an element has to find a width of its own. */
const widths: readonly Row[] = boxes.map(([where, before, after]) => ({
  where: `the element in ${where}`,
  page: () => ({ head: script(), body: before + element() + after }),
  async holds(host) {
    await isRoomy(host);
    expect((await sizes(host)).width).toBeGreaterThanOrEqual(500);
  },
}));

/** Ways by which the element's script comes into a page. */
const scripts: readonly Row[] = [
  {
    where: 'the element as it is copied, checked by its hash',
    page: () => ({ body: copied(chart).element }),
    holds: isRoomy,
  },
  {
    where: 'the element by a module',
    page: () => ({
      body: element(),
      head: `<script type="module">import '${address('embed.module.js')}';</script>`,
    }),
    holds: isRoomy,
  },
  {
    where: 'the element’s script as part of another of the page’s own',
    page: async () => {
      const source = await (await fetch(address('embed.js'))).text();
      return { body: element(`home="${address('')}"`), head: inline(`${source};var after = 1;`) };
    },
    holds: isRoomy,
  },
  {
    where: 'the element’s script twice, and long after the element',
    page: () => ({
      body:
        element() +
        inline(
          `for (const name of ['embed.js', 'embed.v1.js']) {
             const script = document.createElement('script');
             script.src = '${address('')}' + name;
             document.head.append(script);
           }`,
          600,
        ),
    }),
    async holds(host) {
      await isRoomy(host);
      await expect(host.inFrame(1, () => true)).rejects.toThrow();
    },
  },
];

/** Pages that say what may be in them. */
const policies: readonly Row[] = [
  {
    where: 'an isolated page, a frame',
    page: () => ({ body: frame(embed()), headers: isolated }),
    async holds(host) {
      await expectFigure(host);
      await expectQuiet(host);
    },
  },
  {
    where: 'an isolated page, the element as it is copied',
    page: () => ({ body: copied(map).element, headers: isolated }),
    holds: isRoomy,
  },
  {
    where: 'an isolated page, a drawing as a file',
    page: () => ({ body: drawing(), headers: isolated }),
    holds: hasDrawing,
  },
  {
    where: 'a page that holds a drawing as a file',
    page: () => ({ body: drawing() }),
    holds: hasDrawing,
  },
  {
    where: 'a strict policy that allows the script and the frame',
    page: () => ({
      body: element().replaceAll(/ style="[^"]*"/g, ''),
      head: script(),
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src 'unsafe-inline' ${origin()}; frame-src ${origin()}; img-src data:; style-src 'unsafe-hashes' 'sha256-q3nqK4VzeI/SowYCYQ/tCfo056B/JMutuSpzbJbHczk='`,
      },
    }),
    holds: isRoomy,
  },
  {
    where: 'a sandbox that opens nothing',
    page: () => ({ body: frame(embed(), 'sandbox="allow-scripts"') }),
    async holds(host) {
      await expectFigure(host);
      await host.clickIn(0, 'a[rel="license"]');
      await expect
        .poll(() => host.inFrame(0, () => document.querySelector('[role="status"]')?.textContent))
        .toContain('https://creativecommons.org/licenses/by/4.0/');
    },
  },
  {
    where: 'a page that is itself in a sandbox, the element',
    page: () => ({
      body: element(),
      head: script(),
      headers: { 'Content-Security-Policy': 'sandbox allow-scripts' },
    }),
    async holds(host) {
      await isRoomy(host);
      await host.run(() =>
        document.querySelector('silklines-figure')?.setAttribute('year', '2021'),
      );
      await expect.poll(() => marked(host)).toEqual([expect.stringContaining('2021')]);
    },
  },
];

async function hasDrawing(host: Engine): Promise<void> {
  await expect
    .poll(() =>
      host.run(() => {
        const drawing = document.querySelector('object') as HTMLObjectElement;
        const none = document.querySelector('#none') as HTMLElement;
        return [drawing.offsetHeight, none.getClientRects().length];
      }),
    )
    .toEqual([400, 0]);
  await expectQuiet(host);
}

/** Reports and notebooks that are sent around. */
const files: readonly Row[] = [
  {
    where: 'a file opened from a disk, a frame',
    isFile: true,
    page: () => ({ body: frame(embed()) }),
    async holds(host) {
      await expectFigure(host);
      await expectQuiet(host);
    },
  },
  {
    where: 'a file opened from a disk, the element',
    isFile: true,
    page: () => ({ body: element(), head: script() }),
    holds: isRoomy,
  },
];

/** Addresses at which there is no figure. */
const missing: readonly Row[] = [
  {
    where: 'a figure that never was, in a frame',
    page: () => ({ body: frame(embed('nothing-of-this-name')) }),
    async holds(host) {
      await expect
        .poll(() => host.inFrame(0, () => document.querySelectorAll('h1, main a').length))
        .toBeGreaterThan(1);
      await expect
        .poll(() =>
          host.run(() =>
            (window as unknown as { heard: { height?: number }[] }).heard.some(
              ({ height }) => Number(height) > 50,
            ),
          ),
        )
        .toBe(true);
    },
  },
  {
    where: 'a site that refuses to be framed, the element',
    // What the site's own pages answer.
    page: () => ({
      body: element('pin="../about"'),
      head: script(),
    }),
    holds: fallsBack,
  },
  {
    where: 'a site that is not there, the element',
    page: () => ({ body: element('home="http://127.0.0.1:9/"'), head: script() }),
    holds: fallsBack,
  },
];

/** What stands inside the element is shown in the room of the figure. */
async function fallsBack(host: Engine): Promise<void> {
  await expect
    .poll(() =>
      host.run(() => {
        const figure = document.querySelector('silklines-figure') as HTMLElement;
        const link = figure.querySelector('a')?.getBoundingClientRect();
        const room = figure.getBoundingClientRect();
        return Boolean(link && link.height > 0 && link.top >= room.top && link.top < room.bottom);
      }),
    )
    .toBe(true);
}

/** Pages that change while they are read. */
const changes: readonly Row[] = [
  {
    where: 'an element whose attributes change',
    page: () => ({ body: element('theme="light" year="2018"'), head: script() }),
    async holds(host) {
      await isRoomy(host);
      await expect.poll(() => marked(host)).toEqual([expect.stringContaining('2018')]);
      const steps = await host.run(() => history.length);
      const set = (name: string, value: string) =>
        host.run(
          (name, value) => document.querySelector('silklines-figure')?.setAttribute(name, value),
          name,
          value,
        );
      await set('year', '2021');
      await set('theme', 'dark');
      await expect.poll(() => marked(host)).toEqual([expect.stringContaining('2021')]);
      await expect.poll(() => theme(host)).toEqual({ asked: 'dark', light: 23 });
      await set('figure', map);
      await expect
        .poll(() => host.inFrame(0, () => document.querySelector('h1, h2')?.textContent))
        .toBe('Middle Corridor');
      expect(await host.run(() => history.length)).toBe(steps);
    },
  },
  {
    where: 'a frame without a width that gets one',
    page: () => ({ body: `<div style="width:0">${frame(embed())}</div>` }),
    async holds(host) {
      await expect.poll(() => host.inFrame(0, () => document.readyState === 'complete')).toBe(true);
      const told = () => host.run(() => (window as unknown as { heard: unknown[] }).heard);
      expect(await told()).toEqual(['[iFrameResizerChild]Ready']);
      await host.run(() => {
        (document.querySelector('div') as HTMLElement).style.width = '500px';
      });
      await expect.poll(async () => (await told()).length).toBeGreaterThan(3);
    },
  },
  {
    where: 'an element that is taken out and put in elsewhere',
    page: () => ({ body: `${element()}<section></section>`, head: script() }),
    async holds(host) {
      await isRoomy(host);
      await host.run(() =>
        document
          .querySelector('section')
          ?.append(document.querySelector('silklines-figure') as HTMLElement),
      );
      await isRoomy(host);
    },
  },
  ...Object.keys(apps).map(
    (name): Row => ({
      where: `a page of ${name} that renders again`,
      page: async () => ({
        body: `<div id="app"></div>${inline(await appScript(name, chart))}`,
        head: script(),
      }),
      async holds(host) {
        await isRoomy(host);
        await expect.poll(() => marked(host)).toEqual([expect.stringContaining('2018')]);
        await host.onFrame(0, (one) => {
          one.dataset['seen'] = 'before';
        });
        await host.run(() => (window as unknown as { set(year: string): void }).set('2021'));
        await expect.poll(() => marked(host)).toEqual([expect.stringContaining('2021')]);
        expect(await host.onFrame(0, (one) => one.dataset['seen'])).toBe('before');
        await expectQuiet(host);
      },
    }),
  ),
];

/** A light page whose reader's system is dark, and the other way round. */
const schemes: readonly Row[] = [
  {
    where: 'a light page under a dark system, the frame as it is copied',
    isDark: true,
    page: () => ({ body: copied(chart).frame }),
    async holds(host) {
      await expectFigure(host);
      expect(await host.run(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
      expect(await theme(host)).toEqual({ asked: 'light', light: 247 });
    },
  },
  {
    where: 'a light page under a dark system, the element',
    isDark: true,
    page: () => ({ body: element(), head: script() }),
    async holds(host) {
      await expectFigure(host);
      expect(await theme(host)).toEqual({ asked: 'light', light: 247 });
      await host.run(() => {
        document.documentElement.style.colorScheme = 'light dark';
      });
      await expect.poll(() => theme(host)).toEqual({ asked: 'dark', light: 23 });
    },
  },
  {
    where: 'a dark page under a light system, the element',
    page: () => ({ body: element(), head: `<style>body{background:#111}</style>${script()}` }),
    async holds(host) {
      await expectFigure(host);
      expect(await theme(host)).toEqual({ asked: 'dark', light: 23 });
      await host.run(() => {
        document.body.style.background = '#fff';
      });
      await expect.poll(() => theme(host)).toEqual({ asked: 'light', light: 247 });
    },
  },
];

export const rows: readonly Row[] = [
  ...listeners,
  ...widths,
  ...scripts,
  ...policies,
  ...files,
  ...missing,
  ...changes,
  ...schemes,
];

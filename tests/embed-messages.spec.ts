import { expect, type Page } from 'playwright/test';
import { copiesOf } from '../src/embeds/share/copies.ts';
import { snippetInputOf } from '../src/embeds/share/share-texts.ts';
import { heard, hostForAll, inside, listen, newest } from './hosts/host.ts';
import { test } from './support/kept-page.ts';
import { address } from './support/sites.ts';

// What figures and the pages around them say to each other.

const map = 'corridor-middle';
const chart = 'series-china-europe-train-trips-zhengzhou-year';
const embed = (figure = map, search = '') => `${address(`embed/${figure}/`)}${search}`;
const site = () => new URL(address('')).origin;

const host = hostForAll();

const frame = (src: string, rest = '') =>
  `<iframe title="Figure" src="${src}" width="100%" height="600" frameborder="0" ${rest}></iframe>`;
const script = () => `<script src="${address(newest)}"></script>`;
const element = (attributes = '', figure = chart) =>
  `<silklines-figure figure="${figure}" ${attributes}><a href="${address('')}">The figure on its site<noscript><img src="${address('social.png')}" alt=""></noscript></a></silklines-figure>`;

/** Forgets what was heard, says something to the frame, and waits until something is heard that fits. */
async function answerTo(page: Page, message: unknown, fits: (data: unknown) => boolean) {
  await page.evaluate((said) => {
    (window as unknown as { heard: unknown[] }).heard.length = 0;
    document.querySelector('iframe')?.contentWindow?.postMessage(said, '*');
  }, message);
  await expect.poll(async () => (await heard(page)).some(fits)).toBe(true);
}

test('each family of hosts is told the height again when it asks in its own way, by the name it gives', async ({
  page,
}) => {
  await host.open(page, frame(embed(chart)));
  await expect(inside(page).locator('main')).toBeVisible();
  await answerTo(page, { message: 'ready', secret: 'aB:3.ü' }, (data) => {
    const { message, value, secret } = Object(data);
    return message === 'height' && value > 100 && secret === 'aB:3.ü';
  });
  await answerTo(page, '[iFrameSizer]übersicht.1:8:false:false:32:true:true:null', (data) =>
    /^\[iFrameSizer\]übersicht\.1:[1-9]\d\d+:[1-9]\d\d+:init$/.test(String(data)),
  );
  await answerTo(page, '[iFrameSizer]resize', (data) =>
    /^\[iFrameSizer\]übersicht\.1:\d+:\d+:$/.test(String(data)),
  );
  await answerTo(page, 'pymxPYMxfigure.1xPYMxwidthxPYMx600', (data) =>
    /^pymxPYMxfigure\.1xPYMxheightxPYMx\d+$/.test(String(data)),
  );
  await answerTo(page, { type: 'silklines:height' }, (data) => {
    const { type, figure, height } = Object(data);
    return type === 'silklines:height' && figure === chart && height > 100;
  });
});

test('nothing is said of a height while the frame has no width', async ({ page }) => {
  await host.open(page, `<div style="width:0">${frame(embed(chart))}</div>`);
  await expect(inside(page).locator('main')).toBeAttached();
  await page.waitForLoadState('networkidle');
  expect(await heard(page)).toEqual(['[iFrameResizerChild]Ready']);
  await page.locator('div').evaluate((box) => {
    box.style.width = '500px';
  });
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(3);
});

test('theme, place and year change by message, without a new request or a step in the history', async ({
  page,
}) => {
  const complaints = listen(page, [host.origin, site()]);
  await host.open(page, element('theme="light" year="2018"'), script());
  const marks = inside(page).locator('.chart-mark.is-asked:visible');
  await expect(marks).toHaveAttribute('aria-label', /2018/);
  const steps = await page.evaluate(() => history.length);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const set = (name: string, value: string | null) =>
    page.locator('silklines-figure').evaluate(
      (figure, { name, value }) => {
        if (value === null) figure.removeAttribute(name);
        else figure.setAttribute(name, value);
      },
      { name, value },
    );
  await set('year', '2021');
  await expect(marks).toHaveAttribute('aria-label', /2021/);
  await set('theme', 'dark');
  await expect(inside(page).locator('html')).toHaveAttribute('data-theme', 'dark');
  await set('year', null);
  await expect(marks).toHaveCount(0);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await set('figure', map);
  await expect(inside(page).getByRole('heading')).toHaveText('Middle Corridor');
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect(complaints).toEqual([]);
});

test('the host hears which place and which year a reader points at or comes to by keys', async ({
  page,
}) => {
  await host.open(page, element('', map) + element('', chart), script());
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    for (const type of ['silklines:focus', 'silklines:year']) {
      document.addEventListener(type, (event) => told.push((event as CustomEvent).detail));
    }
  });
  const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
  const [onMap, onChart] = [page.frameLocator('iframe').nth(0), page.frameLocator('iframe').nth(1)];
  await onMap.locator('a[data-place="aktau"]:visible').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect.poll(told).toContainEqual({ type: 'silklines:focus', figure: map, focus: 'aktau' });
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await told()).at(-1)).toMatchObject({ focus: null });
  await onChart.locator('.chart-mark:visible').last().focus();
  await expect
    .poll(async () => (await told()).at(-1))
    .toMatchObject({ type: 'silklines:year', figure: chart, year: expect.any(Number) });
});

test('the element is light or dark as what is around it, and follows a change', async ({
  browser,
}) => {
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  const theme = inside(page).locator('html');
  await host.open(page, element(), script());
  await expect(theme).toHaveAttribute('data-theme', 'light');
  await host.open(page, element(), `<meta name="color-scheme" content="light dark">${script()}`);
  await expect(theme).toHaveAttribute('data-theme', 'dark');
  const style = '<style>.night{background:oklch(0.2 0.02 260)} section{background:#fff8}</style>';
  await host.open(page, `<section>${element()}</section>`, style + script());
  await expect(theme).toHaveAttribute('data-theme', 'light');
  await page.evaluate(() => {
    document.body.className = 'night';
    document.querySelector('section')?.remove();
    document.body.append(document.createElement('silklines-figure'));
    document.querySelector('silklines-figure')?.setAttribute('figure', 'corridor-middle');
  });
  await expect(theme).toHaveAttribute('data-theme', 'dark');
  await page.evaluate(() => {
    document.body.className = '';
  });
  await expect(theme).toHaveAttribute('data-theme', 'light');
  await context.close();
});

const boxes: [where: string, before: string, after: string][] = [
  ['flex column', '<div style="display:flex;flex-direction:column;align-items:center">', '</div>'],
  ['flex row', '<div style="display:flex">', '<p>beside</p></div>'],
  ['grid', '<div style="display:grid;justify-items:center">', '</div>'],
  ['table cell', '<table><tr><td>', '</td></tr></table>'],
  ['fit-content', '<div style="width:fit-content">', '</div>'],
  ['float', '<div style="float:left">', '</div><br style="clear:both">'],
  ['inline block', '<div style="display:inline-block">', '</div>'],
  ['shadow root', '<div><template shadowrootmode="open">', '</template></div>'],
];

test('wherever it stands the element has a width of its own, and fits a phone', async ({
  page,
}) => {
  const json = await (await page.request.get(address(`data/${chart}.json`))).json();
  const copied = copiesOf(snippetInputOf(json))
    .element.replaceAll(/(src|href|home)="https?:\/\/[^/"]+\//g, `$1="${site()}/`)
    .replace(/<script.*<\/script>/, '');
  await page.setViewportSize({ width: 1000, height: 900 });
  const all = boxes.map(([, before, after], at) => before + (at % 2 ? element() : copied) + after);
  await host.open(page, all.join('\n'), script());
  const figures = page.locator('silklines-figure');
  await expect(figures).toHaveCount(boxes.length);
  for (const [at, [where]] of boxes.entries()) {
    expect((await figures.nth(at).boundingBox())?.width, where).toBeGreaterThanOrEqual(500);
    await figures.nth(at).scrollIntoViewIfNeeded();
    await expect(page.frameLocator('iframe').nth(at).locator('main')).toBeVisible();
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(360);
  for (const [at, [where]] of boxes.entries()) {
    expect((await figures.nth(at).boundingBox())?.width, where).toBeGreaterThan(200);
  }
});

test('the script works as a module, and from the host’s own files where the copy says where the site is', async ({
  page,
}) => {
  const complaints = listen(page, [host.origin, site()]);
  await host.open(
    page,
    element(),
    `<script type="module">import '${address('embed.module.js')}';</script>`,
  );
  await expect(inside(page).locator('main')).toBeVisible();
  const own = await (await page.request.get(address(newest))).text();
  await host.open(page, element(`home="${address('')}"`), `<script>${own}</script>`);
  await expect(inside(page).locator('main')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('where no height comes, what stands in the element is shown with its picture in the room of the figure', async ({
  page,
}) => {
  await page.clock.install();
  await page.route('**/embed/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>not ours</p>' }),
  );
  await host.open(page, element(), script());
  const figure = page.locator('silklines-figure');
  await expect(inside(page).getByText('not ours')).toBeVisible();
  const before = await figure.boundingBox();
  await page.clock.runFor(6000);
  await expect(figure.getByRole('link', { name: 'The figure on its site' })).toBeVisible();
  await expect(figure.locator('img')).toBeVisible();
  await expect(page.locator('iframe')).toBeHidden();
  expect(await figure.boundingBox()).toEqual(before);
});

test('an unknown figure says so in its frame and its element, and breaks nothing', async ({
  page,
}) => {
  await host.open(page, element('', 'nothing-of-this-name'), script());
  await expect(inside(page).getByRole('heading')).toBeVisible();
  await expect(inside(page).getByRole('link').first()).toBeVisible();
});

test('on a page that isolates itself the figure and its element are there', async ({ page }) => {
  const complaints = listen(page, [host.origin, site()]);
  await host.open(
    page,
    element('', map).replaceAll(/<noscript>.*<\/noscript>/g, ''),
    `<script src="${address(newest)}" crossorigin></script>`,
    {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  );
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(inside(page).getByRole('heading')).toBeVisible();
  await inside(page).locator('silk-map:visible').getByRole('button', { name: 'Zoom in' }).click();
  await expect(inside(page).locator('.map-sheet.is-zoomed')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a host’s strict policy needs to allow the script and the frame, nothing more', async ({
  page,
}) => {
  const complaints = listen(page, [host.origin, site()]);
  await host.open(page, element(), script(), {
    'Content-Security-Policy': `default-src 'none'; script-src 'unsafe-inline' ${site()}; frame-src ${site()}; img-src data:; style-src 'unsafe-hashes' 'sha256-q3nqK4VzeI/SowYCYQ/tCfo056B/JMutuSpzbJbHczk='`,
  });
  await expect(inside(page).locator('main')).toBeVisible();
  await expect
    .poll(async () => (await page.locator('silklines-figure').boundingBox())?.height)
    .toBeGreaterThan(200);
  expect(complaints).toEqual([]);
});

test('in a sandbox that opens nothing a link shows its address instead', async ({ page }) => {
  await host.open(page, frame(embed(map), 'sandbox="allow-scripts"'));
  await inside(page).getByRole('link', { name: 'CC BY' }).focus();
  await page.keyboard.press('Enter');
  await expect(inside(page).getByRole('status').last()).toContainText(
    'https://creativecommons.org/licenses/by/4.0/',
  );
});

test('where frames may open links they open beside the page', async ({ page, context }) => {
  await host.open(page, frame(embed(map)));
  const opened = context.waitForEvent('page');
  await inside(page).getByRole('link', { name: 'Facts, sources' }).click();
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText(/Middle Corridor/);
  expect(await (await opened).evaluate(() => window.opener)).toBeNull();
});

test('a drawing stands in a frame of another site', async ({ page }) => {
  await host.open(
    page,
    `<object data="${address(`data/${chart}.svg`)}" type="image/svg+xml" width="600" height="400">no drawing</object>`,
  );
  await expect
    .poll(() => page.frames().some((one) => one.url().endsWith(`${chart}.svg`)))
    .toBe(true);
  const drawing = page.frames().find((one) => one.url().endsWith(`${chart}.svg`));
  await expect(drawing?.locator('svg text').first() ?? page.locator('none')).toBeVisible();
});

import { expect, type Page } from 'playwright/test';
import { explorerMessages } from '../src/messages/explorer.ts';
import { lookByAxe, thinRows } from './support/axe.ts';
import { test } from './support/kept-page.ts';
import { address } from './support/sites.ts';
import { overhang, watch } from './support/visit.ts';

/** The explorer, awake, with an address's state. */
async function open(page: Page, state = ''): Promise<void> {
  await page.goto(address(`map/${state}`));
  await expect(page.locator('silk-explorer.is-awake')).toBeVisible();
}

/** Opens the list below the map, which is folded until somebody asks. */
async function unfold(page: Page): Promise<void> {
  await page.getByText(explorerMessages.list.here).click();
}

const lastYear = (page: Page) => page.getByRole('slider', { name: explorerMessages.year.last });
const firstYear = (page: Page) => page.getByRole('slider', { name: explorerMessages.year.first });
const mapWays = (page: Page) => page.locator('.ex-map .map-way:visible');
const listed = (page: Page, kind: 'way' | 'place' | 'fact') =>
  page.locator(`.ex-list li[data-${kind}]:visible`);
/** What a field offers; the selects of the page have options of their own. */
const offered = (page: Page, field: string) =>
  page.getByRole('listbox', { name: field, exact: true }).getByRole('option');
const told = (page: Page) => page.locator('.ex-way-told');

test.describe('filters', () => {
  test('leave what they name on the map and in the list, keep it in the address, and go again', async ({
    page,
  }) => {
    await open(page);
    const all = await mapWays(page).count();
    await page.locator('#ex-mode').selectOption('air');
    await expect(page).toHaveURL(/\?mode=air$/);
    await expect.poll(() => mapWays(page).count()).toBeLessThan(all);
    expect(await mapWays(page).count()).toBeGreaterThan(0);
    await expect(page.locator('.ex-map .map-way:visible .map-rail')).toHaveCount(0);
    await unfold(page);
    await expect
      .poll(() =>
        listed(page, 'way').evaluateAll((rows: HTMLElement[]) => [
          ...new Set(rows.map(({ dataset }) => dataset.mode)),
        ]),
      )
      .toEqual(['air']);
    await page.getByRole('button', { name: explorerMessages.filter.clear }).click();
    await expect(mapWays(page)).toHaveCount(all);
    await expect(page).toHaveURL(address('map/'));

    // By country they leave only places in it.
    await page.locator('#ex-country').selectOption('poland');
    await expect
      .poll(() =>
        listed(page, 'place').evaluateAll((rows: HTMLElement[]) => [
          ...new Set(rows.map(({ dataset }) => dataset.country)),
        ]),
      )
      .toEqual(['poland']);
    const drawn = await page
      .locator('.ex-map a.map-place:visible')
      .evaluateAll((links: SVGElement[]) => links.map(({ dataset }) => dataset.place));
    expect(drawn).toContain('lodz');
    expect(drawn).not.toContain('xian');
  });
});

test.describe('years', () => {
  test('are set by keyboard, and show a hub’s trips as a circle, or a cross where there is no figure', async ({
    page,
  }) => {
    await open(page);
    const circle = page.locator('.ex-map .ex-value[data-of="xian"]:visible');
    await expect(circle).toHaveCount(1);
    await expect(page.getByRole('row', { name: /Xi’an 4,210/ })).toBeVisible();
    await lastYear(page).focus();
    const start = Number(await lastYear(page).getAttribute('aria-valuenow'));
    await page.keyboard.press('PageDown');
    await expect(lastYear(page)).toHaveAttribute('aria-valuenow', String(start - 5));
    await expect(circle).toHaveCount(0);
    await expect(page.locator('.ex-map .ex-none[data-of="xian"]:visible')).toHaveCount(1);
    await page.keyboard.press('ArrowLeft');
    await expect(lastYear(page)).toHaveAttribute('aria-valuenow', String(start - 6));
    await page.keyboard.press('Home');
    const first = await firstYear(page).getAttribute('aria-valuenow');
    await expect(lastYear(page)).toHaveAttribute('aria-valuenow', String(first));
    await page.keyboard.press('End');
    const last = await lastYear(page).getAttribute('aria-valuemax');
    await expect(lastYear(page)).toHaveAttribute('aria-valuenow', String(last));
  });

  test('say what was counted in each, or that nothing was found, and draw a corridor that is not there yet as such', async ({
    page,
  }) => {
    await open(page, '?to=2013');
    await lastYear(page).focus();
    const goTo = async (year: number) => {
      const now = Number(await lastYear(page).getAttribute('aria-valuenow'));
      for (let at = now; at < year; at++) await page.keyboard.press('ArrowRight');
      await expect(lastYear(page)).toHaveAttribute('aria-valuenow', String(year));
    };
    const says = (words: RegExp | string) =>
      expect(lastYear(page)).toHaveAttribute('aria-valuetext', new RegExp(words));
    const corridor = page.locator('.ex-map .map-way[data-way="btk"]').first();
    await says(/2013, .*: .*75/);
    await goTo(2015);
    await says(explorerMessages.year.noWhole);
    await expect(
      page.getByText(explorerMessages.year.noPlaces.replace('{year}', '2015')),
    ).toBeVisible();
    await goTo(2016);
    await expect(corridor).toHaveClass(/is-absent/);
    await goTo(2018);
    await expect(corridor).not.toHaveClass(/is-absent/);
    await goTo(2019);
    await says(/found at no source/);
    await goTo(2024);
    await says(/2024, .*: .*18,640/);
  });

  test('are compared side by side', async ({ page }) => {
    await open(page, '?from=2013&to=2024');
    await page.getByLabel(explorerMessages.year.compare).check();
    await expect(page).toHaveURL(/compare=1/);
    await expect(page.locator('.ex-map > .ex-year-now')).toHaveText([/^2013/, /^2024.*18,640/]);
    const has = (nth: number) =>
      page.locator('.ex-map').nth(nth).locator('.ex-value[data-of="chengdu"]:visible');
    await expect(has(0)).toHaveCount(0);
    await expect(has(1)).toHaveCount(1);
    await page.getByLabel(explorerMessages.year.compare).uncheck();
    await expect(page.locator('.ex-map')).toHaveCount(1);
  });
});

test.describe('search and ways', () => {
  test('a place is found by its Chinese name and opened with its facts; a way is asked for in the same line, and by a corridor', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(page);
    // Nothing is fetched before it is asked for.
    expect(asked.filter((path) => path.endsWith('.json') || path.includes('list'))).toEqual([]);
    const search = page.getByRole('combobox', { name: explorerMessages.search.label });
    await search.focus();
    await expect.poll(() => asked.some((path) => /\/network-\w+\.json$/.test(path))).toBe(true);
    expect(asked.filter((path) => path.includes('detail'))).toEqual([]);
    await expect(search).toHaveAttribute('aria-expanded', 'false');
    await search.fill('西安');
    await expect(page.getByRole('option').first()).toContainText('Xi’an');
    await expect(page.getByRole('option').first()).toContainText('China');
    await expect(search).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: /^Xi’an/ });
    await expect(panel).toContainText('4,210');
    await expect(page).toHaveURL(/open=place:xian/);
    await panel.getByRole('button', { name: explorerMessages.open.close }).click();
    await expect(panel).toHaveCount(0);

    await search.fill('Zhengzhou to Hamburg');
    await offered(page, explorerMessages.search.label).first().click();
    await expect(told(page)).toContainText('By rail from Zhengzhou to Hamburg');
    await page.locator('#ex-by').selectOption('central');
    await expect(told(page)).toContainText('Mongolia');
    await page.locator('#ex-by').selectOption('air');
    await expect(told(page)).toContainText('great circle');
  });

  test('the way between two places reads as a sentence, its line is drawn and the address keeps it', async ({
    page,
  }) => {
    await open(page);
    await page
      .getByRole('combobox', { name: explorerMessages.way.from, exact: true })
      .fill('chengdu');
    await offered(page, explorerMessages.way.from)
      .filter({ hasText: /^Chengdu/ })
      .first()
      .click();
    await page.getByRole('combobox', { name: explorerMessages.way.to, exact: true }).fill('lodz');
    await page.keyboard.press('Enter');
    await expect(told(page)).toContainText(
      /^By rail from Chengdu to Łódź the way leads through China, Kazakhstan, .*Belarus and Poland\./,
    );
    await expect(told(page)).toContainText('Alashankou–Dostyk');
    await expect(told(page)).toContainText('The gauge changes 2 times');
    await expect(page.getByRole('status')).toContainText('By rail from Chengdu to Łódź');
    await expect(page.locator('.ex-map .ex-drawing:visible .ex-way-line')).not.toHaveCount(0);
    await expect(page).toHaveURL(/start=chengdu&end=lodz/);
    const words = await told(page).textContent();
    await page.reload();
    await expect(told(page)).toHaveText(words ?? '');
  });
});

test.describe('the address', () => {
  test('that asks for what is nowhere is told so: filters that leave nothing, a name that is unknown', async ({
    page,
  }) => {
    await open(page, '?mode=air&corridor=middle&country=poland&start=atlantis&end=lodz');
    await expect(page.getByText(explorerMessages.filter.none)).toBeVisible();
    await expect(
      page.getByText(explorerMessages.way.unknown.replace('{name}', 'atlantis')),
    ).toBeVisible();
  });

  test('brings everything back', async ({ page }) => {
    const state =
      '?corridor=west-north&from=2013&to=2020&open=place:zhengzhou&compare=1&view=3,110,35';
    await open(page, state);
    await expect(page.locator('#ex-corridor')).toHaveValue('west-north');
    await expect(firstYear(page)).toHaveAttribute('aria-valuenow', '2013');
    await expect(lastYear(page)).toHaveAttribute('aria-valuenow', '2020');
    await expect(page.getByRole('region', { name: /^Zhengzhou/ })).toBeVisible();
    await expect(page.locator('.ex-map')).toHaveCount(2);
    await expect(page.locator('.ex-map:not(.is-second) .is-larger:visible')).toHaveCount(1);
  });

  test('is there again after going to a place’s page and back', async ({ page }) => {
    await open(page, '?open=place:xian');
    await lastYear(page).focus();
    await page.keyboard.press('ArrowLeft');
    await page
      .getByRole('link', { name: explorerMessages.open.page.replace('{name}', 'Xi’an') })
      .click();
    await expect(page).toHaveURL(address('places/xian/'));
    await page.goBack();
    await expect(page).toHaveURL(/to=\d{4}&open=place:xian/);
    await expect(page.getByRole('region', { name: /^Xi’an/ })).toBeVisible();
  });
});

test.describe('by keyboard', () => {
  test('one stop leads into the map, the keys reach every place and way on it, open and return', async ({
    page,
  }) => {
    await open(page);
    const stops = page.locator('.ex-map .ex-drawing:visible [tabindex="0"]');
    await expect(stops).toHaveCount(1);
    const all = await page
      .locator('.ex-map a.map-place:visible, .ex-map .map-way:visible')
      .evaluateAll((found: SVGElement[]) =>
        found.map(({ dataset }) => dataset.place ?? `way ${dataset.way}`),
      );
    const seen = await stops.evaluate(async (start: SVGElement) => {
      start.focus();
      const visited = new Set<string>();
      for (let i = 0; i < 2000; i++) {
        const from = document.activeElement as SVGElement;
        visited.add(from.dataset.place ?? `way ${from.dataset.way}`);
        const event = { key: 'ArrowRight', bubbles: true, cancelable: true };
        from.dispatchEvent(new KeyboardEvent('keydown', event));
        for (let waited = 0; document.activeElement === from && waited < 200; waited++) {
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        if (document.activeElement === start) break;
      }
      return [...visited];
    });
    expect(all.filter((name) => !seen.includes(name))).toEqual([]);

    // Enter opens a place, Escape returns to it.
    await stops.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('a.map-place:focus')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.locator('.ex-open')).toBeFocused();
    const id = new URL(page.url()).searchParams.get('open')?.replace('place:', '');
    await page.keyboard.press('Escape');
    await expect(page.locator('.ex-open')).toBeHidden();
    const focused = page.locator(`.ex-map .ex-drawing:visible a[data-place="${id}"]`);
    await expect(focused).toBeFocused();
  });
});

test.describe('the second level of detail', () => {
  test('comes when a reader zooms in, with more names, and the map is whole without it', async ({
    page,
  }) => {
    await open(page);
    const before = await page.locator('.ex-map .map-label-minor:visible').count();
    expect(before).toBeGreaterThan(10);
    await page.route('**/map/detail-*', (route) => route.abort());
    const lost = page.waitForEvent('requestfailed');
    await page.getByRole('button', { name: explorerMessages.zoomIn }).click();
    await lost;
    await expect(page.locator('.ex-map .ex-drawing:visible .is-larger')).toHaveCount(1);
    await expect(page.locator('.ex-locals')).toHaveCount(0);
    await page.unroute('**/map/detail-*');
    await page.getByRole('button', { name: explorerMessages.views.europe, exact: true }).click();
    await expect(page.locator('.ex-map .ex-drawing:visible .ex-locals')).toHaveCount(1);
    await expect(page.locator('a.ex-local:visible .map-label')).not.toHaveCount(0);
  });
});

test('axe finds nothing on the explorer in use, light and dark', async ({ page }) => {
  await open(page, '?start=xian&end=baku&open=place:xian&to=2019');
  await expect(told(page)).toBeVisible();
  const place = page.getByRole('region', { name: /^Xi’an/ });
  await expect(place.getByRole('heading')).not.toHaveCount(0);
  await expect(page.getByRole('heading', { name: explorerMessages.way.facts })).toBeVisible();
  await thinRows(page);
  expect(await violations(page)).toEqual([]);
  // Another scheme changes colours and nothing else.
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'color-contrast')).toEqual([]);

  // A way with no place open above it; headings are in order all the same.
  await place.getByRole('button', { name: explorerMessages.open.close }).click();
  await expect(place).toHaveCount(0);
  await expect(page.getByRole('heading', { name: explorerMessages.way.facts })).toBeVisible();
  expect(await violations(page, 'heading-order')).toEqual([]);
});

/** What axe finds, of all its rules or of one. The list is looked at with every other page, as it is without a state. */
async function violations(page: Page, rule?: string): Promise<string[]> {
  const look = { without: '.ex-rows', ...(rule && { rules: [rule] }) };
  const { faults, applied } = await lookByAxe(page, look);
  expect(applied).toContain(rule ?? 'heading-order');
  return faults;
}

test.describe('on a phone by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('nothing sticks out, one finger scrolls the page, and controls are large enough', async ({
    page,
  }) => {
    await open(page, '?start=chongqing&end=madrid&open=place:chongqing');
    await expect(told(page)).toBeVisible();
    expect(await overhang(page)).toEqual({ pixels: 0, widest: '' });
    const action = await page
      .locator('.ex-map .ex-drawing:visible .ex-sheet')
      .evaluate((svg) => getComputedStyle(svg).touchAction);
    expect(action).toContain('pan-y');
    const small = await page
      .locator('silk-explorer :is(button, select, input, [role="slider"], summary):visible')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.getAttribute('type') !== 'checkbox')
          .map((control) => ({ name: control.textContent, box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ name }) => name),
      );
    expect(small).toEqual([]);
  });

  test('a tap opens the nearest place within reach of a finger', async ({ page }) => {
    await open(page, '?hub=madrid');
    const box = await page
      .locator('.ex-map .ex-drawing:visible a[data-place="madrid"] .map-sign')
      .boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) - 10, (box?.y ?? 0) + 12);
    await expect(page).toHaveURL(/open=place:madrid/);
  });
});

test('on a phone a field that is reached before the map is awake has room for what it offers', async ({
  page,
}) => {
  let wake = () => {};
  const isReached = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route('**/_astro/element.*.js', async (route) => {
    await isReached;
    await route.continue();
  });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(address('map/'));
  const { label } = explorerMessages.search;
  await page.getByRole('combobox', { name: label }).pressSequentially('Xi’an');
  wake();
  await expect(offered(page, label).first()).toBeInViewport({ ratio: 1 });
});

test('at 400 per cent zoom, and with letters twice as large, everything is still there and nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 225 });
  await open(page);
  expect(await overhang(page)).toEqual({ pixels: 0, widest: '' });
  await expect(page.locator('.ex-map .ex-drawing:visible')).toBeVisible();
  await page.locator('#ex-country').scrollIntoViewIfNeeded();
  await expect(page.locator('#ex-country')).toBeInViewport();

  // Nor does it at twice the size of text.
  await page.setViewportSize({ width: 720, height: 900 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await overhang(page)).toEqual({ pixels: 0, widest: '' });
});

test('reduced motion leaves nothing that plays', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await expect(page.getByRole('button', { name: explorerMessages.year.play })).toBeHidden();
});

test('play goes through the years and stops when a reader takes a handle', async ({ page }) => {
  await open(page, '?from=2020&to=2021');
  await page.getByRole('button', { name: explorerMessages.year.play }).click();
  await expect(lastYear(page)).toHaveAttribute('aria-valuenow', '2022');
  await page.getByRole('button', { name: explorerMessages.year.pause }).click();
  await expect(page.getByRole('button', { name: explorerMessages.year.play })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the map, its legend and the whole list are there, and no control that does nothing', async ({
    page,
  }) => {
    await page.goto(address('map/'));
    await expect(page.locator('.ex-drawing.is-wide svg')).toBeVisible();
    await expect(page.locator('.ex-value[data-of="xian"]:visible').first()).toBeVisible();
    await expect(
      page.getByRole('heading', { name: explorerMessages.legend.heading }),
    ).toBeVisible();
    await expect(page.locator('silk-explorer :is(select, input, button):visible')).toHaveCount(0);
    await expect(page.getByRole('row', { name: /Xi’an 4,210/ })).toBeVisible();
    await page.locator('.ex-drawing.is-wide a[data-place="xian"]').click();
    await expect(page).toHaveURL(address('places/xian/'));
  });

  test('the list is a page of its own, with every corridor, place and figure', async ({ page }) => {
    await page.goto(address('map/'));
    await page.getByRole('link', { name: explorerMessages.list.open }).click();
    await expect(page).toHaveURL(address('map/list/'));
    expect(await listed(page, 'fact').count()).toBeGreaterThan(40);
    expect(await listed(page, 'place').count()).toBeGreaterThan(40);
    await expect(listed(page, 'way')).toHaveCount(9);
    const link = page.locator('.ex-list li[data-way="middle"] a');
    await expect(link).toHaveAttribute('href', /\/corridors\/middle\/$/);
  });
});

test('the explorer raises no error while it is used', async ({ page }) => {
  const complaints = await watch(page, new URL(address('')).origin);
  await open(page, '?start=xian&end=baku&compare=1&view=3,60,45&to=2020');
  await expect(told(page)).toContainText('ferry');
  await page.getByRole('button', { name: explorerMessages.reset, exact: true }).first().click();
  await expect(page).not.toHaveURL(/view=/);
  await page.locator('#ex-measure').selectOption({ index: 1 });
  await expect(page).toHaveURL(/measure=/);
  await page.locator('#ex-story').selectOption({ index: 1 });
  await expect(page).toHaveURL(/story=/);
  expect(complaints).toEqual([]);
  // What would be heard of an error.
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('for the test'))));
  await expect.poll(() => complaints.join()).toContain('for the test');
});

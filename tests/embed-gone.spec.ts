import { expect, type Page } from 'playwright/test';
import { registerMessages } from '../src/messages/register.ts';
import { hostForAll, listen } from './hosts/host.ts';
import { test } from './support/kept-page.ts';
import { address } from './support/sites.ts';

// What a page of another origin shows where its frame asks for a figure that is gone, or for one that never was.

const host = hostForAll();

const figure = 'series-example-wagons-china-year';
const site = () => new URL(address('')).origin;
const frame = (src: string) =>
  `<iframe title="Figure" src="${src}" width="100%" height="600" frameborder="0"></iframe>`;
const heights = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { heard: { height?: number }[] }).heard.flatMap(
      ({ height }) => height ?? [],
    ),
  );

const kinds = [
  { what: 'a figure that is gone', path: `embed/${figure}/`, status: 200 },
  { what: 'a figure that never was', path: 'embed/nothing-of-this-name/', status: 404 },
  { what: 'a pin that never was', path: 'pin/000000000000/', status: 404 },
] as const;

for (const { what, path, status } of kinds) {
  const isGone = status === 200;

  test(`${what} is framed without an error, tells its height and leads on`, async ({
    page,
    request,
  }) => {
    const answer = await request.get(address(path));
    expect(answer.status()).toBe(status);
    expect(answer.headers()['content-security-policy']).toBeUndefined();
    expect(answer.headers()['x-frame-options']).toBeUndefined();

    const complaints = listen(page, [host.origin, site()]);
    await host.open(page, frame(address(path)), '', {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    const inside = page.frameLocator('iframe');
    const heading = inside.getByRole('heading');
    await expect(heading).toHaveText(isGone ? registerMessages.gone : registerMessages.notFound);
    const main = inside.locator('main');
    const high = await main.evaluate((one) => one.getBoundingClientRect().height);
    await expect
      .poll(async () => Math.abs(((await heights(page)).at(-1) ?? 0) - high))
      .toBeLessThanOrEqual(1);
    const link = inside.getByRole('link').first();
    const to = await link.evaluate((one) => (one as HTMLAnchorElement).href);
    expect((await request.get(to)).status()).toBe(200);
    // The browser itself tells of a status of 404; nothing else may be said.
    expect(complaints.filter((one) => !/status of 404/.test(one))).toEqual([]);
  });
}

test('a figure that is gone says what stood there and since when', async ({ page, request }) => {
  await host.open(page, frame(address(`embed/${figure}/`)));
  const main = page.frameLocator('iframe').locator('main');
  await expect(main).toContainText('Example wagons of China');
  await expect(main).toContainText('1 March 2025');
  const data = await request.get(address(`data/${figure}.json`));
  expect(await data.json()).toMatchObject({ gone: '2025-03-01', reason: expect.any(String) });
});

import { expect } from 'playwright/test';
import type { Engine } from './engine.ts';

// What a reader of a host's page sees, asked of the page and its first frame.

/** How large the frame of a page is, and how high its content. CSS pixels. */
interface Sizes {
  width: number;
  height: number;
  /** What its frame takes with borders. */
  outer: number;
  content: number;
}

export async function sizes(host: Engine): Promise<Sizes> {
  const box = await host.onFrame(0, (one) => {
    one.scrollIntoView({ block: 'nearest' });
    return { width: one.clientWidth, height: one.clientHeight, outer: one.offsetWidth };
  });
  const content = await host.inFrame(0, () =>
    Math.ceil(document.querySelector('main')?.getBoundingClientRect().height ?? 0),
  );
  return { ...box, content };
}

/** The figure of the frame is drawn and can be seen: a heading, and a drawing of some size. */
export async function expectFigure(host: Engine): Promise<void> {
  // Scripts of the page may not have made the frame yet.
  await expect(async () => {
    await sizes(host);
    const isDrawn = await host.inFrame(0, () => {
      const heading = document.querySelector('h1, h2, .plate-title');
      const drawings = [...document.querySelectorAll('main svg')];
      return heading?.textContent
        ? drawings.some((one) => one.getBoundingClientRect().height > 100)
        : false;
    });
    expect(isDrawn).toBe(true);
  }).toPass({ timeout: 15_000 });
}

/** The frame is as high as the figure, within a pixel. */
export async function expectFit(host: Engine): Promise<void> {
  await expect
    .poll(async () => {
      const { height, content } = await sizes(host);
      return content > 100 ? Math.abs(height - content) : null;
    })
    .toBeLessThanOrEqual(1);
}

/** Nothing of the figure is cut off, and not much room is left empty. */
export async function expectRoom(host: Engine): Promise<void> {
  await expect
    .poll(async () => {
      const { height, content } = await sizes(host);
      return content > 100 && height >= content - 1 && height < content * 1.25 + 20;
    })
    .toBe(true);
}

/** Nothing sticks out of the page to the right. */
export async function expectNoOverflow(host: Engine): Promise<void> {
  expect(
    await host.run(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    }),
  ).toBeLessThanOrEqual(0);
}

/** Neither the page nor a script in it or its frames has anything to complain of. */
export async function expectQuiet(host: Engine): Promise<void> {
  expect(await host.run(() => (window as unknown as { faults: string[] }).faults)).toEqual([]);
  expect(await host.complaints()).toEqual([]);
}

/** What is marked in the frame: words of the marks of a chart. */
export const marked = (host: Engine): Promise<string[]> =>
  host.inFrame(0, () =>
    [...document.querySelectorAll('.chart-mark.is-asked')]
      .filter((one) => one.getBoundingClientRect().width > 0)
      .map((one) => one.getAttribute('aria-label') ?? ''),
  );

/** The theme the page in the frame has been asked for, and how light its ground is, from 0 to 255. */
export const theme = (host: Engine): Promise<{ asked: string | null; light: number }> =>
  host.inFrame(0, () => {
    const { backgroundColor } = getComputedStyle(document.documentElement);
    const [red = 0] = (backgroundColor.match(/\d+/g) ?? []).map(Number);
    return { asked: document.documentElement.getAttribute('data-theme'), light: red };
  });

import type { Page } from 'playwright/test';

/** What a measuring of a map's names found: how many there are, and what is wrong with them. */
export interface Names {
  count: number;
  faults: string[];
}

/** Names on the visible maps of a page that touch another, leave the map, lie under its buttons or are too small to read. */
export function measureNames(page: Page): Promise<Names> {
  return page.locator('silk-map:visible').evaluateAll(async (maps) => {
    // The drawing for another width may have a face to fetch that the last one had not.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    // A map that goes to what the text speaks of is measured where it has come to rest.
    const views = maps.flatMap((map) => [...map.querySelectorAll('.map-view')]);
    const stand = () => views.map((view) => view.getAttribute('transform')).join();
    for (let [was, still, frame] = ['', 0, 0]; still < 3 && frame < 120; frame++) {
      await new Promise(requestAnimationFrame);
      still = stand() === was ? still + 1 : 0;
      was = stand();
    }
    const touch = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const faults: string[] = [];
    let count = 0;
    for (const map of maps) {
      const frame = map.querySelector('.map-window')?.getBoundingClientRect();
      const tools = map.querySelector('.map-tools')?.getBoundingClientRect();
      // A map that goes close to what a paragraph speaks of, or is there, shows a part of the sheet: names of the rest pass under its buttons.
      const isClose = [...map.querySelectorAll('.map-view')].some((view) =>
        /scale\((?!1\))/.test(view.getAttribute('transform') ?? ''),
      );
      const rows: { name: string; of: Element; box: DOMRect }[] = [];
      for (const label of map.querySelectorAll<SVGTextElement>('.map-label')) {
        const lines = [...label.querySelectorAll('tspan')];
        const scale = label.getScreenCTM()?.a ?? 1;
        for (const line of lines.length > 0 ? lines : [label]) {
          const { x, y, width, height } = line.getBoundingClientRect();
          // The drawing for the other width is there and not shown; close in, some names give way to others.
          if (width === 0 || !line.checkVisibility({ visibilityProperty: true })) continue;
          // The cell of a letter is higher than its ink.
          const box = new DOMRect(x, y + height * 0.16, width, height * 0.64);
          rows.push({ name: line.textContent ?? '', of: label, box });
          const size = Number.parseFloat(getComputedStyle(line).fontSize) * scale;
          if (size < 10.9) faults.push(`${line.textContent} is ${size.toFixed(1)} pixels high`);
        }
      }
      count += rows.length;
      for (const [nth, { name, of, box }] of rows.entries()) {
        if (frame && (box.left < frame.left || box.right > frame.right))
          faults.push(`${name} is cut`);
        if (frame && (box.top < frame.top || box.bottom > frame.bottom))
          faults.push(`${name} is cut`);
        if (tools && !isClose && touch(box, tools)) faults.push(`${name} lies under the buttons`);
        for (const other of rows.slice(nth + 1)) {
          if (other.of !== of && touch(box, other.box))
            faults.push(`${name} touches ${other.name}`);
        }
      }
    }
    return { count, faults };
  });
}

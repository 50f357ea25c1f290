import { afterEach, expect, it, vi } from 'vitest';
import { tellHeight } from './heights.ts';

afterEach(() => void vi.unstubAllGlobals());

interface Frame {
  resize: () => void;
  ask: (event: { source: unknown; data: unknown }) => void;
  window: { onload?: () => void };
  /** Heights told in the site's own words, oldest first. */
  told: number[];
  messages: unknown[];
  parent: object;
}

function frame(height: () => number, width = 660): Frame {
  const found: Frame = {
    resize: () => {},
    ask: () => {},
    window: {},
    told: [],
    messages: [],
    parent: {},
  };
  found.parent = {
    postMessage: (message: unknown) => {
      found.messages.push(message);
      const { type, height: high } = Object(message) as { type?: string; height?: number };
      if (type === 'silklines:height') found.told.push(high ?? Number.NaN);
    },
  };
  vi.stubGlobal('parent', found.parent);
  vi.stubGlobal('window', found.window);
  vi.stubGlobal('innerWidth', width);
  vi.stubGlobal('location', { href: 'https://site.example/embed/a/' });
  vi.stubGlobal('addEventListener', (_: string, run: Frame['ask']) => {
    found.ask = run;
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(run: () => void) {
        found.resize = run;
      }
      observe() {}
    },
  );
  const content = { getBoundingClientRect: () => ({ height: height() }) } as Element;
  tellHeight(content, 'a', {});
  return found;
}

it('a host is told the height when the page has loaded and at each change, with room for the last part of a pixel', () => {
  let height = 420.2;
  const shown = frame(() => height);
  expect(shown.told).toEqual([]);
  shown.window.onload?.();
  expect(shown.told).toEqual([421]);
  height = 500;
  shown.resize();
  expect(shown.told).toEqual([421, 500]);
});

it('a host that asks is told, nobody else, and one with a new name in its own words', () => {
  const { ask, told, messages, parent } = frame(() => 300);
  ask({ source: {}, data: { type: 'silklines:height' } });
  ask({ source: parent, data: { type: 'something' } });
  expect(told).toEqual([]);
  ask({ source: parent, data: { type: 'silklines:height' } });
  expect(told).toEqual([300]);
  const inits = () => messages.filter((message) => /:init\b/.test(String(message))).length;
  expect(inits()).toBe(0);
  ask({ source: parent, data: '[iFrameSizer]figure-1:8:false' });
  expect(inits()).toBe(1);
  ask({ source: parent, data: '[iFrameSizer]figure-1:8:false' });
  expect(inits()).toBe(1);
});

it('a frame without a width, where every line is as high as its words are many, tells nothing', () => {
  const { window, told } = frame(() => 9000, 0);
  window.onload?.();
  expect(told).toEqual([]);
});

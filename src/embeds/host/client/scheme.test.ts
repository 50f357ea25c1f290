import { afterEach, expect, it, vi } from 'vitest';
import { schemeAround } from './scheme.ts';

interface Ground {
  backgroundColor: string;
  parentElement?: Ground | null;
  getRootNode?: () => { host?: Ground };
}
const colours: Readonly<Record<string, readonly number[]>> = {
  none: [0, 0, 0, 0],
  mist: [0, 0, 0, 100],
  white: [255, 255, 255, 255],
  black: [0, 0, 0, 255],
  blue: [0, 0, 255, 255],
  green: [0, 200, 0, 255],
  half: [0, 0, 0, 128],
};

afterEach(() => void vi.unstubAllGlobals());

/** The scheme around an element, on a page whose canvas is of a colour. */
function around(element: Ground, page: string): string {
  vi.stubGlobal('getComputedStyle', (at: Ground) => at);
  let painted: readonly number[] = [];
  const pixel = {
    clearRect: () => {},
    fillRect: () => {},
    set fillStyle(colour: string) {
      painted = colours[colour] ?? [];
    },
    getImageData: () => ({ data: painted }),
  };
  const canvas = { backgroundColor: page, getContext: () => pixel };
  return schemeAround(canvas as never, element as never);
}
const on = (backgroundColor: string, parentElement: Ground | null = null): Ground => ({
  backgroundColor,
  parentElement,
  getRootNode: () => ({}),
});

it.each([
  ['white', 'light'],
  ['black', 'dark'],
  ['blue', 'dark'],
  ['green', 'dark'],
  ['half', 'dark'],
])('on a ground of %s an element is %s, whatever the page', (ground, scheme) => {
  expect(around(on(ground), 'white')).toBe(scheme);
  expect(around(on(ground), 'black')).toBe(scheme);
});

it('where its own ground cannot be seen it is that of the nearest around it that can', () => {
  expect(around(on('none', on('mist', on('black', on('white')))), 'white')).toBe('dark');
});

it('it looks out of shadow roots too', () => {
  const inside: Ground = {
    backgroundColor: 'none',
    parentElement: null,
    getRootNode: () => ({ host: on('black') }),
  };
  expect(around(inside, 'white')).toBe('dark');
});

it('where none can be seen it is that of the page', () => {
  expect(around(on('none', on('none')), 'white')).toBe('light');
  expect(around(on('none', on('none')), 'black')).toBe('dark');
  expect(around(on('none'), 'none')).toBe('dark');
});

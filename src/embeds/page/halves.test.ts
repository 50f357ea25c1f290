import { expect, it } from 'vitest';
import { groundInHalves, stylesInHalves } from './halves.ts';

it('writes ground in halves of a unit, drawn half as large, and leaves what lies on it', () => {
  const ways = '<g class="map-lines"><path d="M1.5 2l.5-3"/></g>';
  expect(
    groundInHalves(
      `<g class="map-ground" aria-hidden="true"><rect class="map-ocean" width="960" height="430"/>` +
        `<path class="map-land" d="M409.5 377.5l2.5 6.5 7 2-.5-10 .5-2.5z"/></g>${ways}`,
    ),
  ).toBe(
    `<g class="map-ground" transform="scale(.5)" aria-hidden="true"><rect class="map-ocean" width="1920" height="860"/>` +
      `<path class="map-land" d="M819 755l5 13 14 4-1-20 1-5z"/></g>${ways}`,
  );
});

it('gives ground that is written so lines as thick and as long as before, and no other', () => {
  const css = (land: string, zoomed: string, disputed: string) =>
    [
      `.map-land{fill:red;stroke-width:${land}}`,
      '.map-rail{stroke-width:2}',
      `.is-zoomed .map-view :is(.map-land,.map-border){stroke-width:calc(${zoomed}px / var(--k))}`,
      `.map-disputed{stroke-dasharray:${disputed}}`,
    ].join('');
  expect(stylesInHalves(css('0.7', '0.7', '0 3'))).toBe(css('1.4', '1.4', '0 6'));
});

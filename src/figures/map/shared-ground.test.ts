import { describe, expect, it } from 'vitest';
import { groundFile, onSharedGround } from './shared-ground.ts';

const ground = { land: 'M0 0h9z', province: '', rail: 'M1 1l2 2' };
const sheet =
  '<g class="map-ground"><path class="map-land" d="M0 0h9z"/><path class="map-area" d="M5 5h1z"/></g>' +
  '<g class="map-context"><path class="map-rail" d="M1 1l2 2"/></g><path class="map-rail" d="M3 3l4 4"/>';

describe('ground that maps share', () => {
  it('stands in a file by layers, without those a sheet has nothing of', () => {
    expect(groundFile(ground)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><path id="land" d="M0 0h9z"/><path id="rail" d="M1 1l2 2"/></svg>',
    );
  });

  it('is shown from there by a sheet, which keeps what it alone has', () => {
    expect(onSharedGround(sheet, ground, '/g.svg')).toBe(
      '<g class="map-ground"><use class="map-land" href="/g.svg#land"/><path class="map-area" d="M5 5h1z"/></g>' +
        '<g class="map-context"><use class="map-rail" href="/g.svg#rail"/></g><path class="map-rail" d="M3 3l4 4"/>',
    );
  });

  it('stays in a sheet that lies on another', () => {
    expect(onSharedGround(sheet, { land: 'M0 0h8z' }, '/g.svg')).toBe(sheet);
  });
});

import type { FinerGround } from '../finer.ts';
import { drawLayer } from './own-ground.ts';

/** From which scale the coarse ground shows its corners. */
const from = 2;

/**
 * Lays finer ground under a map that is looked at closely, once; where it cannot be fetched, the coarse one stays and
 * the next movement asks again. The figure says where it is.
 */
export async function refineGround(sheet: SVGSVGElement, k: number): Promise<void> {
  const figure = sheet.closest<HTMLElement>('figure[data-ground]');
  if (!figure || k < from || sheet.dataset.ground) return;
  const [wide = '', narrow = ''] = (figure.dataset.ground ?? '').split(' ');
  sheet.dataset.ground = 'asked';
  try {
    const answer = await fetch(sheet.classList.contains('map-narrow') ? narrow : wide);
    if (!answer.ok) throw new Error(answer.statusText);
    const { areas, ...layers } = (await answer.json()) as FinerGround;
    const ground = sheet.querySelector('.map-ground');
    for (const [name, d] of Object.entries(layers)) {
      const layer = ground?.querySelector(`.map-${name}`);
      if (layer) drawLayer(layer, d);
    }
    for (const area of ground?.querySelectorAll<SVGElement>('[data-area]') ?? []) {
      const d = areas[area.dataset.area ?? ''];
      if (d) area.setAttribute('d', d);
    }
    sheet.dataset.ground = 'fine';
  } catch {
    delete sheet.dataset.ground;
  }
}

import type { FinerGround } from '../finer.ts';

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
    const ground = groundOf(sheet);
    for (const [layer, d] of Object.entries(layers)) {
      ground?.querySelector(`.map-${layer}`)?.setAttribute('d', d);
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

/** What lies under a sheet: its own, or that of another which it shows. */
function groundOf(sheet: SVGSVGElement): Element | null {
  const lent = sheet.querySelector('.map-view > use')?.getAttribute('href');
  return lent ? document.getElementById(lent.slice(1)) : sheet.querySelector('.map-ground');
}

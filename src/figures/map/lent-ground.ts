/**
 * Two sheets of one map for one page: where both lie on the same ground, it is drawn in the first, and the second shows it
 * from there. A sheet that leaves the page is the first, or was never given here.
 *
 * @param id of the ground on the page
 * @returns both sheets, the second as it came where its ground is another
 */
export function lendGround(id: string, first: string, second: string): [string, string] {
  const [ground, other] = [groundIn(first), groundIn(second)];
  if (ground === undefined || ground !== other) return [first, second];
  return [
    first.replace(opening, () => `<g class="map-ground is-lent" id="${id}"`),
    second.replace(ground, () => `<use href="#${id}" aria-hidden="true"/>`),
  ];
}

const opening = '<g class="map-ground"';

/** The ground of a drawn sheet, in which there is no further group. */
const groundIn = (drawn: string): string | undefined => {
  const from = drawn.indexOf(opening);
  return from < 0 ? undefined : drawn.slice(from, drawn.indexOf('</g>', from) + '</g>'.length);
};

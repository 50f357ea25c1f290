/** What keeps its size while the map grows: a name with its Chinese row taken apart, which gives way first. */
interface Row {
  of: Element;
  boxes: DOMRect[];
  rank: number;
}

/**
 * Hides names that would lie on others at the scale a map stands at. All were placed for the whole map: closer in, places
 * move apart and their names, which keep their size, may meet. Names of what is told stay before others, and every name
 * before the Chinese rows.
 *
 * @param sheet a drawn map at rest
 * @param isClose whether it shows a part of itself; the whole map has room for all
 */
export function giveWay(sheet: SVGSVGElement, isClose: boolean): void {
  for (const hidden of sheet.querySelectorAll('.is-in-the-way'))
    hidden.classList.remove('is-in-the-way');
  if (!isClose) return;
  const kept: DOMRect[] = [];
  for (const { of, boxes } of rowsOf(sheet).sort((a, b) => a.rank - b.rank)) {
    if (boxes.some((box) => kept.some((other) => meet(box, other))))
      of.classList.add('is-in-the-way');
    else kept.push(...boxes);
  }
}

function rowsOf(sheet: SVGSVGElement): Row[] {
  return [...sheet.querySelectorAll('.map-label')].flatMap((label) => {
    const zh = label.querySelector('.map-zh');
    const own = [...label.children].filter((row) => row !== zh);
    const name: Row = {
      of: label,
      boxes: (own.length > 0 ? own : [label]).map((row) => row.getBoundingClientRect()),
      rank: label.closest('.is-told') ? 0 : 1,
    };
    return zh ? [name, { of: zh, boxes: [zh.getBoundingClientRect()], rank: 2 }] : [name];
  });
}

/** Cells of letters are higher than their ink: they may meet by a sixth. */
function meet(a: DOMRect, b: DOMRect): boolean {
  const air = Math.min(a.height, b.height) / 6;
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > air
  );
}

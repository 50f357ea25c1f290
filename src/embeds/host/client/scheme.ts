/**
 * Whether what is around an element is light or dark: by the ground it stands on, the nearest that can be seen, else by
 * the scheme of its page.
 *
 * @param canvas one inside the element, whose own ground is that of the page
 */
export function schemeAround(canvas: HTMLCanvasElement, element: Element): string {
  const pixel = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  const isDark = (at: Element | undefined): boolean => {
    // Computed colours come in many forms; all of them can be painted.
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = getComputedStyle(at ?? canvas).backgroundColor;
    pixel.fillRect(0, 0, 1, 1);
    const { data } = pixel.getImageData(0, 0, 1, 1);
    const [red, green, blue, alpha] = data as unknown as [number, number, number, number];
    return at && alpha < 128 ? isDark(parentOf(at)) : red * 3 + green * 6 + blue < 1275;
  };
  return isDark(element) ? 'dark' : 'light';
}

/** The parent, out of shadow roots too. */
const parentOf = (element: Element): Element | undefined =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;

/** Begins something when a reader reaches for an element, or opens a part of it. */
export function onIntent(element: HTMLElement, part: HTMLElement, begin: () => void): void {
  for (const sign of ['pointerover', 'focusin', 'touchstart'] as const)
    element.addEventListener(sign, begin, { once: true, passive: true });
  if (element.matches(':hover')) begin();
  part.addEventListener('toggle', begin, { once: true });
}

/** Begins something when a reader reaches for an element, or comes near a part of it. */
export function onIntent(element: HTMLElement, part: HTMLElement, begin: () => void): void {
  for (const sign of ['pointerover', 'focusin', 'touchstart'] as const)
    element.addEventListener(sign, begin, { once: true, passive: true });
  if (element.matches(':hover')) begin();
  new IntersectionObserver(
    ([entry], observer) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      begin();
    },
    { rootMargin: '200px' },
  ).observe(part);
}

// The map is whole as it is drawn, so what hydrates it waits until the page stands, or until a reader reaches for it.
const explorer = document.querySelector('silk-explorer');
let isAsked = false;

function hydrate(): void {
  if (isAsked) return;
  isAsked = true;
  void import('./element.ts');
}

for (const sign of ['pointerover', 'focusin', 'touchstart'] as const) {
  explorer?.addEventListener(sign, hydrate, { once: true, passive: true });
}
// What is chosen before then goes into the address, from which everything is read.
explorer?.addEventListener('change', ({ target }) => {
  if (customElements.get('silk-explorer') || !(target instanceof HTMLSelectElement)) return;
  const address = new URL(location.href);
  address.searchParams.set(target.name, target.value);
  history.replaceState(null, '', address);
});
// An address with a state is not the map that is drawn.
if (location.search) hydrate();
else if ('requestIdleCallback' in window) requestIdleCallback(hydrate, { timeout: 1500 });
else setTimeout(hydrate, 200);

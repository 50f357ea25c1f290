// Fills a figure's share panel when a reader first opens it; until then it is a list of links.
const filled = new WeakSet<Element>();

document.addEventListener(
  'toggle',
  ({ target }) => {
    const panel = target as HTMLDetailsElement;
    if (!panel.matches('.plate-share[open]') || filled.has(panel)) return;
    filled.add(panel);
    import('./share-panel.ts')
      .then(({ fillShare }) => fillShare(panel))
      .catch(() => filled.delete(panel));
  },
  true,
);

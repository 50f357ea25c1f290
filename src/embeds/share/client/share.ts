// Fills a figure's share panel when a reader first opens it; until then it is a list of links.
const filled = new WeakSet<Element>();

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.matches('.plate-share[open]')) return;
    if (filled.has(target)) return;
    filled.add(target);
    import('./share-panel.ts')
      .then(({ fillShare }) => fillShare(target))
      .catch(() => filled.delete(target));
  },
  true,
);

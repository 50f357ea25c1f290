import type { WithTrustedTypes } from '../../figures/client/trusted-types.ts';
import { isKeyOn } from './search-key.ts';

// "/" leads to the search from anywhere but a field that takes letters.
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || !isKeyOn()) return;
  if (target.isContentEditable || target.matches('input, textarea, select')) return;
  const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
  const field = document.querySelector<HTMLInputElement>('site-search input[type=search]');
  event.preventDefault();
  if (field) field.focus();
  else if (link) location.href = link.href;
});

// What is read is kept for a time without a connection, unless the site says otherwise; its worker then takes itself away.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
    void register(base).catch(() => {});
  });
}

/** Where a host sends `require-trusted-types-for`, browsers fetch only scripts that a policy lets through: this one. */
const policy = (globalThis as WithTrustedTypes).trustedTypes?.createPolicy('silklines-worker', {
  createScriptURL: (address: string) => {
    if (!/^\/(?:[^/]+\/)*sw\.js$/.test(address)) throw new TypeError(address);
    return address;
  },
});

async function register(base: string): Promise<void> {
  const { serviceWorker } = navigator;
  if (!import.meta.env.OFFLINE) {
    const known = await serviceWorker.getRegistration(base);
    await known?.update();
    return;
  }
  const address = `${base}sw.js`;
  await serviceWorker.register(policy?.createScriptURL(address) ?? address, { scope: base });
  const { active } = await serviceWorker.ready;
  active?.postMessage({ keep: location.href });
}

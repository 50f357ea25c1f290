import type { HostNames } from './host-names.ts';

/**
 * Opens links beside the host's page, never in the frame. WordPress lets no link of a frame open anything: it asks to
 * be told, and opens those of this site itself. Where a sandbox keeps a link from opening, its address is shown.
 */
export function openLinks(content: HTMLElement, names: () => HostNames): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    const value = new URL(link.getAttribute('href') ?? '', document.baseURI).href;
    const { secret } = names();
    if (secret && value.startsWith(`${new URL(location.href).origin}/`)) {
      parent.postMessage({ message: 'link', value, secret }, '*');
      return;
    }
    const opened = openBeside(value);
    if (opened) opened.opener = null;
    else showAddress(content, value);
  });
}

/** The window an address is opened in; null where a sandbox forbids it, which Firefox says by an error. */
function openBeside(address: string): Window | null {
  try {
    return open(address);
  } catch {
    return null;
  }
}

function showAddress(content: HTMLElement, address: string): void {
  const shown = content.querySelector('.embed-address') ?? document.createElement('p');
  shown.className = 'embed-address';
  shown.setAttribute('role', 'status');
  content.append(shown);
  // A region that is there before its words are is read out.
  requestAnimationFrame(() => {
    shown.textContent = `${content.dataset.blocked} ${address}`;
  });
}

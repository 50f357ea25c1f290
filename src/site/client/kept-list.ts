import { ownCaches, removeCaches } from './own-caches.ts';

/** Lists the pages this browser keeps, and takes them away when a reader asks. */
class KeptList extends HTMLElement {
  connectedCallback(): void {
    void this.#list();
    const remove = this.querySelector<HTMLButtonElement>('[data-remove]');
    if (!remove) return;
    remove.hidden = false;
    remove.addEventListener('click', () => void this.#remove());
  }

  async #list(): Promise<void> {
    const box = this.querySelector('[data-pages]');
    if (!box || !('caches' in window)) return;
    const rows: HTMLElement[] = [];
    for (const name of await ownCaches()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url);
        if (!/\/(?:stories\/[^/]+|map)\/$/.test(pathname)) continue;
        const html = (await (await cache.match(request))?.text()) ?? '';
        const title = new DOMParser().parseFromString(html, 'text/html').title;
        const link = document.createElement('a');
        link.href = pathname;
        link.textContent = title || pathname;
        const row = document.createElement('li');
        row.append(link);
        rows.push(row);
      }
    }
    box.replaceChildren(...rows);
    if (rows.length === 0) this.#say(this.dataset.none ?? '');
  }

  async #remove(): Promise<void> {
    await removeCaches();
    for (const key of Object.keys(localStorage))
      if (key.startsWith('silklines')) localStorage.removeItem(key);
    await this.#list();
    this.#say(this.dataset.removed ?? '');
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words;
  }
}

customElements.define('kept-list', KeptList);

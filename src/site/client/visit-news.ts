import { fill, fillCount } from '../../messages/fill.ts';

interface Words {
  since: { one: string; other: string };
  none: string;
}

/** Where the browser keeps the days of the last two visits. */
const key = 'silklines:visits';

/**
 * Marks what came to the site since a reader was last here. The days of this visit and the one before are kept in the
 * browser and go nowhere; where nothing can be kept, the list stands as it is.
 */
class VisitNews extends HTMLElement {
  connectedCallback(): void {
    const before = turnPage(new Date().toISOString().slice(0, 10));
    const told = this.querySelector<HTMLElement>('[data-since]');
    if (before === null || !told) return;
    const items = [...this.querySelectorAll<HTMLElement>('[data-day]')];
    const fresh = items.filter(({ dataset }) => (dataset['day'] ?? '') > before);
    for (const item of fresh) item.classList.add('is-new');
    const words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    const day = new Date(`${before}T12:00`).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    told.textContent =
      fresh.length > 0
        ? fillCount(words.since, fresh.length, { day })
        : fill<string>(words.none, { day });
  }
}

/** Notes today's visit; the day of the visit before, null where there was none or nothing can be kept. */
function turnPage(today: string): string | null {
  try {
    const [last = null, before = null] = (localStorage.getItem(key) ?? '')
      .split(' ')
      .filter(Boolean);
    if (last === today) return before;
    localStorage.setItem(key, [today, last].filter(Boolean).join(' '));
    return last;
  } catch {
    // Storage may be blocked: nothing is told then.
    return null;
  }
}

customElements.define('visit-news', VisitNews);

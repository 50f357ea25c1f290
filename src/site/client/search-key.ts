const stored = 'silklines:search-key';

/** Whether one key opens the search: it does until a reader turns it off. */
export function isKeyOn(): boolean {
  try {
    return localStorage.getItem(stored) !== 'off';
  } catch {
    return true;
  }
}

/** Turns the key on or off in this browser. */
export function setKey(on: boolean): void {
  try {
    if (on) localStorage.removeItem(stored);
    else localStorage.setItem(stored, 'off');
  } catch {
    // A browser that keeps nothing keeps the key on.
  }
}

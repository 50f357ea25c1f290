import type { WithTrustedTypes } from '../../../figures/client/trusted-types.ts';
import { toolsOf } from '../../../figures/map/client/tools.ts';

/** What a reader does with a map; the first of it fetches what answers. */
const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'wheel', 'dblclick', 'click'];

/** Lets the address through that a page names for its map, and no other. */
const policy = (globalThis as WithTrustedTypes).trustedTypes?.createPolicy('silklines-map', {
  createScriptURL: (address: string) => {
    if (!/^(?:(?:\.\.\/)*js\/)?map[\w.]*\.js$/.test(address)) throw new TypeError(address);
    return address;
  },
});

/**
 * Stands in for what makes a map of an embedded page answer: shows its buttons, fetches the rest when a reader comes to
 * it, and then does again what was done meanwhile. Where it cannot be fetched the map is what it is without scripts.
 */
export function mapOnIntent(content: HTMLElement): void {
  const maps = [...content.querySelectorAll<HTMLElement>('silk-map')];
  const address = content.dataset['map'] ?? '';
  const waiting: Event[] = [];
  let isAsked = false;

  const rest = () => {
    for (const map of maps) for (const sign of signs) map.removeEventListener(sign, hear, true);
  };
  const fetchScript = () => {
    isAsked = true;
    const script = document.createElement('script');
    script.src = policy?.createScriptURL(address) ?? address;
    script.onload = () => {
      rest();
      for (const event of waiting) again(event);
    };
    script.onerror = () => {
      for (const map of maps) map.querySelector('.map-tools')?.remove();
      rest();
      for (const event of waiting) if (event.type === 'click') again(event);
    };
    document.head.append(script);
  };
  const hear = (event: Event) => {
    if (!isAsked) fetchScript();
    if (!isWaiting(event)) return;
    waiting.push(event);
    if (isHeld(event)) event.preventDefault();
  };
  for (const map of maps) {
    toolsOf(map);
    for (const sign of signs) map.addEventListener(sign, hear, { capture: true, passive: false });
  }
}

/** Whether an event has to be told again: what a pointer passes over tells more of itself by its next step. */
function isWaiting(event: Event): boolean {
  const { type, target } = event;
  // A click that a link has followed would open it twice.
  if (type === 'click') return isHeld(event) || (target as Element).localName === 'button';
  return type === 'wheel' ? isHeld(event) : !type.startsWith('pointer');
}

/** What the map will take for itself: a touch that opens a card, a wheel that zooms. */
function isHeld(event: Event): boolean {
  const { type, pointerType, detail, ctrlKey, metaKey } = event as PointerEvent;
  if (type === 'wheel') return ctrlKey || metaKey;
  return type === 'click' && pointerType !== 'mouse' && detail > 0;
}

/** Does once more what a reader did, where the keys have led meanwhile. */
function again(event: Event): void {
  const isByKeys = event.type === 'keydown' || event.type === 'focusin';
  const at = isByKeys ? document.activeElement : event.target;
  const Kind = event.constructor as typeof Event;
  at?.dispatchEvent(new Kind(event.type, event));
}

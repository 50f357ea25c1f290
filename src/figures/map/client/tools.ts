import { mapControlMessages as t } from '../../../messages/map.ts';

/** What the buttons of a map do, in their order. */
const buttons = [
  [t.zoomIn, '+'],
  [t.zoomOut, '−'],
  [t.reset, '⤢'],
] as const;

/** The buttons of a map: those it has, where they came before what they do, else new ones. */
export function toolsOf(map: HTMLElement): HTMLButtonElement[] {
  const made = map.querySelectorAll<HTMLButtonElement>('.map-tools button');
  if (made.length > 0) return [...made];
  const tools = document.createElement('div');
  tools.className = 'map-tools';
  map.append(tools);
  return buttons.map(([label, sign]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.title = label;
    button.setAttribute('aria-label', label);
    tools.append(button);
    return button;
  });
}

/** An element with its attributes and what it holds. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly Node[] = '',
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (typeof content === 'string') made.textContent = content;
  else made.append(...content);
  return made;
}

/** A button that does something when it is pressed. */
export function button(
  attributes: Readonly<Record<string, string>>,
  content: string,
  pressed: () => void,
): HTMLElement {
  const made = element('button', { type: 'button', ...attributes }, content);
  made.addEventListener('click', pressed);
  return made;
}

/**
 * Has what is drawn anew in a panel wait while a button there is pressed: one that is replaced between press and release is
 * never clicked.
 *
 * @returns what draws: at once, or when the button has been let go; of several drawings that wait, the last
 */
export function drawnBetweenClicks(panel: HTMLElement): (draw: () => void) => void {
  let isPressed = false;
  let waiting: (() => void) | null = null;
  const release = (): void => {
    isPressed = false;
    waiting?.();
    waiting = null;
  };
  panel.addEventListener('pointerdown', () => {
    isPressed = true;
  });
  // The click comes right behind the release.
  for (const type of ['pointerup', 'pointercancel'])
    window.addEventListener(type, () => setTimeout(release));
  return (draw) => {
    if (isPressed) waiting = draw;
    else draw();
  };
}

/** A list with its heading; nothing where it is empty. */
export function section(
  name: string,
  title: string,
  items: readonly HTMLElement[],
  note?: string,
): HTMLElement[] {
  if (items.length === 0) return [];
  return [
    element('section', { class: name }, [
      element('h3', {}, title),
      ...(note ? [element('p', { class: 'note' }, note)] : []),
      element('ul', {}, items),
    ]),
  ];
}

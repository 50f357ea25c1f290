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

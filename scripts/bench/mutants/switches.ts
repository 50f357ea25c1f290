import type { Fault } from './operators.ts';

/**
 * Code with a fault that is turned on and off as it runs, so that nothing has to be read, bundled or built again for
 * the next one: `a < b` becomes `(globalThis.__fault7 ? (a <= b) : (a < b))`.
 */
export function withSwitch(text: string, fault: Fault, id: number): string {
  const { is, start, end } = fault.whole;
  const old = text.slice(start, end);
  const wrong = text.slice(start, fault.start) + fault.by + text.slice(fault.end, end);
  const isOn = `globalThis.${switchOf(id)}`;
  const by = {
    expression: () => `(${isOn} ? (${wrong}) : (${old}))`,
    statement: () => `{ if (!${isOn}) ${old} }`,
    name: () =>
      `${old.startsWith('?.') ? '?.' : ''}[${isOn} ? '${fault.by}' : '${text.slice(fault.start, fault.end)}']`,
  };
  return text.slice(0, start) + by[is]() + text.slice(end);
}

/** What a switch is called in the global object. */
export const switchOf = (id: number): string => `__fault${id}`;

/** Built code in which a switch is on for ever, of the same length. */
export const turnOn = (built: string, id: number): string =>
  built.replace(new RegExp(`globalThis\\.${switchOf(id)}\\b`, 'g'), (name) =>
    'true'.padEnd(name.length),
  );

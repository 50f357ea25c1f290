/** What of a figure is meant, and in which colours. */
export interface Emphasis {
  /** Place id. */
  focus: string | null;
  year: number | null;
}

/** What an embedder may ask of a figure in its address; anything else is as if it were not there. */
export interface Parameters extends Emphasis {
  theme: 'light' | 'dark' | null;
  isTitled: boolean;
}

const forms = { theme: /^(light|dark)$/, focus: /^[a-z0-9-]{1,80}$/, year: /^[12]\d{3}$/ };

/** Reads the query of an embed's address; a value that is not of its form is left out. */
export function readParameters(search: string): Parameters {
  const query = new URLSearchParams(search);
  return {
    theme: read('theme', query.get('theme')),
    isTitled: query.get('title') !== '0',
    focus: read('focus', query.get('focus')),
    year: read('year', query.get('year')),
  };
}

/**
 * What a message of the host changes: `{type: 'silklines:year', year: 2021}` → `{year: 2021}`. A value that is not of its
 * form takes back what was asked before; null where the message is another's.
 */
export function readChange(data: unknown): Partial<Omit<Parameters, 'isTitled'>> | null {
  const message = Object(data) as Record<string, unknown>;
  const [, name] = /^silklines:(theme|focus|year)$/.exec(String(message.type)) ?? [];
  return name ? { [name]: read(name as keyof typeof forms, message[name]) } : null;
}

function read<Name extends keyof typeof forms>(name: Name, given: unknown): Parameters[Name] {
  const value = String(given ?? '');
  const isOfForm = forms[name].test(value);
  return (isOfForm ? (name === 'year' ? Number(value) : value) : null) as Parameters[Name];
}

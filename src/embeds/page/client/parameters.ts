/** What an embedder may ask of a figure in its address; anything else is as if it were not there. */
export interface Parameters {
  theme: 'light' | 'dark' | null;
  isTitled: boolean;
  /** Place id. */
  focus: string | null;
  year: number | null;
  /** pym's name for this frame. */
  childId: string | null;
  /** WordPress's name for this frame. */
  secret: string | null;
}

/** Reads the query and the fragment of an embed's address; a value that is not of its form is left out. */
export function readParameters(search: string, hash: string): Parameters {
  const query = new URLSearchParams(search);
  const one = (source: URLSearchParams, name: string, form: RegExp) => {
    const value = source.get(name) ?? '';
    return form.test(value) ? value : null;
  };
  const year = one(query, 'year', /^[12]\d{3}$/);
  return {
    theme: one(query, 'theme', /^(light|dark)$/) as Parameters['theme'],
    isTitled: query.get('title') !== '0',
    focus: one(query, 'focus', /^[a-z0-9-]{1,80}$/),
    year: year && Number(year),
    childId: one(query, 'childId', /^[\w-]{1,100}$/),
    secret: one(new URLSearchParams(hash.replace(/^#\??/, '')), 'secret', /^\w{1,100}$/),
  } as Parameters;
}

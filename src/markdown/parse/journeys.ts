/** One step of a journey as an editor writes it: what happens, and the words of the fact that says how long. */
export interface WrittenStep {
  name: string;
  /** Null where no figure exists: the axis stays open there. */
  words: string | null;
}

/** A journey as an editor writes it. */
export interface WrittenJourney {
  name: string;
  steps: readonly WrittenStep[];
}

/**
 * The journeys of `::chart{type=journeys rows="…"}`: journeys parted by `|`, each a name, a colon and its steps, parted
 * by `;`, each a name, `=` and words of a fact, or `?` where none exists. Null where the text is of another form.
 *
 * @example
 * parseJourneys('Home: reloading = 2 hours | Out: crane = 55 minutes; wait = ?')
 * // [{ name: 'Home', steps: [{ name: 'reloading', words: '2 hours' }] }, …]
 */
export function parseJourneys(rows: string): WrittenJourney[] | null {
  const journeys = rows.split('|').map((row): WrittenJourney | null => {
    const [, name = '', steps = ''] = /^([^:]*[^:\s])\s*:\s*(\S.*)$/.exec(row.trim()) ?? [];
    const read = steps.split(';').map((step): WrittenStep | null => {
      const [, what = '', words = ''] = /^([^=]*[^=\s])\s*=\s*(\S.*)$/.exec(step.trim()) ?? [];
      return what === '' ? null : { name: what, words: words === '?' ? null : words };
    });
    const whole = read.filter((step) => step !== null);
    return name === '' || whole.length < read.length ? null : { name, steps: whole };
  });
  const whole = journeys.filter((journey) => journey !== null);
  return whole.length === journeys.length ? whole : null;
}

import leven from 'leven';

/**
 * The known name a mistyped one most likely stands for: at most two edits away, or a third of its letters where it is
 * long, capitals and small letters alike; else one that begins with it; undefined where none is near.
 *
 * @param known in order of preference where several are equally near
 */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  const lower = wrong.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wrong.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - wrong.length) >= least) continue;
    const distance = leven(lower, name.toLowerCase());
    if (distance < least && distance < name.length) {
      best = name;
      least = distance;
    }
  }
  if (best !== undefined || wrong.length < 3) return best;
  return known.find((name) => name.toLowerCase().startsWith(lower));
}

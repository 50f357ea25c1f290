import type { Place } from '../../schemas/place.ts';
import { isPoint } from '../places/routes.ts';
import type { SentenceMentions } from '../reader/mentions.ts';

/** What a whole article names, as far as it tells how hard its readings are. */
export interface ArticleOutline {
  /** How often each point is named firmly. */
  points: ReadonlyMap<string, number>;
  /** The point named most often; null where none is named twice. */
  main: string | null;
  /** Points of the title. */
  title: readonly string[];
  /** Times that are named, each once. */
  times: number;
  /** Words that some sentence writes small. */
  small: ReadonlySet<string>;
  /** Words that some sentence writes large past its beginning. */
  large: ReadonlySet<string>;
  /** Share of the namings of points that are of the one named most often. */
  mainShare: number;
}

/** The outline of an article: where it names one point and one time, little can be mixed up. */
export function outlineOf(
  sentences: readonly SentenceMentions[],
  places: ReadonlyMap<string, Place>,
): ArticleOutline {
  const points = new Map<string, number>();
  const title = new Set<string>();
  const times = new Set<string>();
  const small = new Set<string>();
  const large = new Set<string>();
  for (const { tokens } of sentences)
    tokens.forEach(({ text, lower, shape }, at) => {
      if (shape !== 'word') return;
      if (text === lower) small.add(text);
      else if (at > 0) large.add(text);
    });
  for (const { named, times: own, role } of sentences) {
    for (const { id, demonym, inName } of named) {
      if (id === null || demonym || inName || !isPoint(places, id)) continue;
      points.set(id, (points.get(id) ?? 0) + 1);
      if (role === 'title') title.add(id);
    }
    for (const { period } of own)
      if (period.start !== null || period.end !== null) times.add(`${period.start}..${period.end}`);
  }
  const [first] = [...points].sort(([, a], [, b]) => b - a);
  return {
    points,
    main: first && first[1] > 1 ? first[0] : null,
    title: [...title],
    times: times.size,
    small,
    large,
    mainShare: first ? first[1] / [...points.values()].reduce((sum, each) => sum + each, 0) : 0,
  };
}

import type { Place } from '../../schemas/place.ts';
import { isNamedFirmly } from '../places/named-place.ts';
import { datelineIn } from '../places/roles.ts';
import { isPoint } from '../places/routes.ts';
import type { SentenceMentions } from '../reader/mentions.ts';
import type { Token } from '../reader/types.ts';
import { periodKey } from './article-trace.ts';

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
  /** Places of the dateline. */
  dateline: readonly string[];
}

/** The outline of an article: where it names one point and one time, little can be mixed up. */
export function outlineOf(
  sentences: readonly SentenceMentions[],
  places: ReadonlyMap<string, Place>,
): ArticleOutline {
  const firm = sentences.flatMap(({ named, role }) =>
    named.filter(isNamedFirmly).flatMap(({ id }) => (isPoint(places, id) ? [{ id, role }] : [])),
  );
  const points = new Map<string, number>();
  for (const { id } of firm) points.set(id, (points.get(id) ?? 0) + 1);
  const [first] = [...points].sort(([, a], [, b]) => b - a);
  const title = firm.filter(({ role }) => role === 'title').map(({ id }) => id);
  const times = sentences.flatMap((each) => each.times.flatMap((time) => periodKey(time) ?? []));
  return {
    points,
    main: first && first[1] > 1 ? first[0] : null,
    title: [...new Set(title)],
    times: new Set(times).size,
    ...wordsByCase(sentences),
    dateline: datelineOf(sentences),
    mainShare: first ? first[1] / firm.length : 0,
  };
}

/** Places of the dateline, from where was reported. */
function datelineOf(sentences: readonly SentenceMentions[]): string[] {
  const lead = sentences.find(({ role }) => role === 'body');
  const end = lead ? datelineIn(lead.sentence) : 0;
  return (lead?.named ?? []).flatMap((name) =>
    name.id !== null && name.end <= end ? [name.id] : [],
  );
}

function wordsByCase(sentences: readonly SentenceMentions[]) {
  const small = new Set<string>();
  const large = new Set<string>();
  for (const { tokens } of sentences)
    for (let at = 0; at < tokens.length; at++) {
      const { text, lower, shape } = tokens[at] as Token;
      if (shape !== 'word') continue;
      if (text === lower) small.add(text);
      else if (at > 0) large.add(text);
    }
  return { small, large };
}

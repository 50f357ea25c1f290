import type {
  FactLine,
  FigureForm,
  FigureLine,
  FigureType,
  GoneStory,
} from '../../schemas/register.ts';
import type { RegisterFile } from './lines.ts';

/** Every address that was ever published, as one thing to ask. */
export interface Register {
  /** Files of stories, by the slug the story has or had last. */
  readonly stories: ReadonlyMap<string, RegisterFile>;
  /** Facts with the slug of their story. */
  readonly facts: ReadonlyMap<string, { line: FactLine; slug: string }>;
  /** Figures; `slug` is that of the story a figure is of, null where it is of several or of the atlas. */
  readonly figures: ReadonlyMap<string, { line: FigureLine; slug: string | null }>;
  /** Stories an editor has taken back, by slug. */
  readonly goneStories: ReadonlyMap<string, GoneStory>;
  /** Places that stories speak of or once did, each of which has its page and its picture. */
  readonly places: ReadonlySet<string>;
  /** Figures whose files have addresses of their own, with the endings of those; a browser makes those of all others. */
  readonly files: ReadonlyMap<string, ReadonlySet<FigureForm>>;
  /** The name of a series or ranking by its keys, the surest first; null where it was never published. */
  nameOf(type: FigureType, keys: readonly string[]): string | null;
  /** The name of a figure drawn from some facts or series, by the first of what it was drawn from; else null. */
  nameByParts(type: FigureType, parts: readonly string[]): string | null;
}

export interface RegisterSetting {
  stands?: ((fact: string) => boolean) | undefined;
  gone?: ReadonlyMap<string, GoneStory>;
  files?: ReadonlyMap<string, ReadonlySet<FigureForm>>;
}

/**
 * Reads what the register says, of stories by their slugs and of all else.
 *
 * @param more.stands whether a fact is stated now; what the register says of it where left out
 * @param more.gone stories an editor has taken back, by slug
 * @param more.files figures whose files were published under addresses of their own
 */
export function registerOf(
  stories: ReadonlyMap<string, RegisterFile>,
  others: readonly RegisterFile[],
  { stands, gone = new Map(), files = new Map() }: RegisterSetting = {},
): Register {
  const factsOf = (): Register['facts'] => {
    const facts = new Map<string, { line: FactLine; slug: string }>();
    for (const [slug, file] of stories)
      for (const [id, line] of file.facts) facts.set(id, { line, slug });
    return facts;
  };
  let facts: Register['facts'] | null = null;
  const allFacts = (): Register['facts'] => {
    facts ??= factsOf();
    return facts;
  };
  const figures = new Map<string, { line: FigureLine; slug: string | null }>();
  const places = new Set<string>();
  const names = new FigureNames();
  const add = (line: FigureLine, slug: string | null): void => {
    figures.set(line.figure, { line, slug });
    if (line.now === undefined) names.add(line);
  };
  const isStanding =
    stands ??
    ((id: string): boolean => {
      const line = allFacts().get(id)?.line;
      return !line?.gone && !line?.now;
    });
  for (const [slug, file] of stories) {
    for (const line of file.figures.values()) add(line, slug);
    for (const place of file.places) places.add(place);
  }
  for (const file of others) for (const line of file.figures.values()) add(line, null);
  return {
    stories,
    goneStories: gone,
    // Most pages ask for figures alone.
    get facts() {
      return allFacts();
    },
    figures,
    places,
    files,
    nameOf: (type, keys) => names.byKeys(type, keys),
    nameByParts: (type, parts) => names.byParts(type, parts, isStanding),
  };
}

/** The names of figures that stand, by what they are of. */
class FigureNames {
  readonly #byKey = new Map<string, string>();
  readonly #byPart = new Map<string, FigureLine[]>();

  add(line: FigureLine): void {
    const key = keyOf(line);
    if (key !== null) this.#byKey.set(`${line.type} ${key}`, line.figure);
    for (const part of line.of ?? []) {
      const name = `${line.type} ${part}`;
      this.#byPart.set(name, [...(this.#byPart.get(name) ?? []), line]);
    }
  }

  /** The figure of the first of these keys that names one. */
  byKeys(type: FigureType, keys: readonly string[]): string | null {
    const key = keys.find((each) => this.#byKey.has(`${type} ${each}`));
    return this.#byKey.get(`${type} ${key}`) ?? null;
  }

  byParts(
    type: FigureType,
    parts: readonly string[],
    isStanding: (fact: string) => boolean,
  ): string | null {
    const own = new Set(parts);
    const named = parts
      .flatMap((part) => this.#byPart.get(`${type} ${part}`) ?? [])
      .filter((line) => isAnchoredIn(line, own, isStanding))
      .map(({ figure }) => figure);
    return named.sort()[0] ?? null;
  }
}

export const emptyRegister: Register = registerOf(new Map(), []);

/** Prefix of the figures whose names are made of their keys. */
const prefixes: Partial<Record<FigureType, string>> = { series: 'series-', ranking: 'places-' };

/** The identity of a series or a ranking; its name says it unless the line does. */
export function keyOf({ type, figure, key }: FigureLine): string | null {
  const prefix = prefixes[type];
  return prefix === undefined ? null : (key ?? figure.slice(prefix.length));
}

/**
 * A figure stands where the first of its facts stands, of those that stand at all: no two drawn from different facts
 * can be the same one.
 */
function isAnchoredIn(
  { of = [] }: FigureLine,
  own: ReadonlySet<string>,
  isStanding: (part: string) => boolean,
): boolean {
  const standing = of.find((id) => own.has(id) || isStanding(id));
  return standing !== undefined && own.has(standing);
}

/** The slug under which a story was first published: part of ids that never change. */
export const firstSlug = (register: Register, slug: string): string =>
  register.stories.get(slug)?.story?.story ?? slug;

/** The name of the map of a story, which no new name of the story changes. */
export const storyMapId = (register: Register, slug: string): string =>
  `story-${firstSlug(register, slug)}-map`;

/** The name a series was published under, as `::chart{series=…}` has it. */
export const seriesName = (register: Register, keys: readonly string[]): string | null =>
  register.nameOf('series', keys)?.replace(/^series-/, '') ?? null;

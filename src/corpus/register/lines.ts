import { ascending } from 'd3';
import {
  type CorrectionLine,
  correctionLineSchema,
  type FactLine,
  type FigureLine,
  factLineSchema,
  figureLineSchema,
  placesLineSchema,
  type StoryLine,
  sentenceLineSchema,
  storyLineSchema,
} from '../../schemas/register.ts';

/** What the register holds of one story, of one measure or of the atlas: one file, an entry a line. */
export interface RegisterFile {
  /** Null in the file of a measure. */
  story: StoryLine | null;
  places: ReadonlySet<string>;
  corrections: ReadonlyMap<string, CorrectionLine>;
  figures: ReadonlyMap<string, FigureLine>;
  /** Texts by the ids of sentences. */
  sentences: ReadonlyMap<string, string>;
  facts: ReadonlyMap<string, FactLine>;
}

export const emptyFile: RegisterFile = {
  story: null,
  places: new Set(),
  corrections: new Map(),
  figures: new Map(),
  sentences: new Map(),
  facts: new Map(),
};

/** A line of the register that says nothing this version understands, and why. */
export interface LineFault {
  line: number;
  message: string;
}

/**
 * Reads a file of the register. Lines may stand in any order and twice, as a merge of two branches leaves them: of two
 * of one id the one that stands holds before the one that is gone, else the later in the order of their bytes, so that
 * either branch's order gives the same. Sentences and facts, nine lines of ten, are read once somebody asks for one.
 */
export function parseRegister(text: string): {
  readonly file: RegisterFile;
  readonly faults: LineFault[];
} {
  const file = {
    story: null as StoryLine | null,
    places: new Set<string>(),
    corrections: new Map<string, CorrectionLine>(),
    figures: new Map<string, FigureLine>(),
    sentences: new Map<string, string>(),
    facts: new Map<string, FactLine>(),
  };
  const faults: LineFault[] = [];
  const lines = text.split('\n').map((line, at) => ({ line, at }));
  const isStated = ({ line }: { line: string }): boolean => /^\{"(?:sentence|fact)":/.test(line);
  const add = (some: typeof lines): void => {
    for (const { line, at } of some.sort((a, b) => ascending(a.line, b.line))) {
      if (line.trim() === '') continue;
      const message = addLine(file, line);
      if (message !== null) faults.push({ line: at + 1, message });
    }
  };
  let stated: typeof lines | null = lines.filter(isStated);
  const addStated = (): void => {
    const some = stated ?? [];
    stated = null;
    add(some);
  };
  add(lines.filter((each) => !isStated(each)));
  const { story, places, corrections, figures } = file;
  return {
    file: {
      story,
      places,
      corrections,
      figures,
      get sentences() {
        addStated();
        return file.sentences;
      },
      get facts() {
        addStated();
        return file.facts;
      },
    },
    get faults() {
      addStated();
      return faults.sort((a, b) => a.line - b.line);
    },
  };
}

type Growing = {
  -readonly [Key in keyof RegisterFile]: RegisterFile[Key] extends ReadonlyMap<infer K, infer V>
    ? Map<K, V>
    : RegisterFile[Key] extends ReadonlySet<infer V>
      ? Set<V>
      : RegisterFile[Key];
};

/** Adds what a line says; what is wrong with it where it says nothing. */
function addLine(file: Growing, line: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not JSON';
  }
  const is = (key: string): boolean => typeof value === 'object' && value !== null && key in value;
  // The first key of a line names what it is.
  if (is('fact'))
    return read(factLineSchema, value, (one) => addStanding(file.facts, one.fact, one));
  if (is('sentence'))
    return read(sentenceLineSchema, value, (one) => file.sentences.set(one.sentence, one.text));
  if (is('figure'))
    return read(figureLineSchema, value, (one) => addStanding(file.figures, one.figure, one));
  if (is('places'))
    return read(placesLineSchema, value, (one) =>
      one.places.forEach((id) => void file.places.add(id)),
    );
  if (is('correction'))
    return read(correctionLineSchema, value, (one) => file.corrections.set(one.correction, one));
  if (is('story'))
    return read(storyLineSchema, value, (one) => {
      const formerly = [...new Set([...(file.story?.formerly ?? []), ...(one.formerly ?? [])])];
      file.story = { ...one, ...(formerly.length > 0 ? { formerly } : {}) };
    });
  return 'names no story, places, correction, figure, sentence or fact';
}

interface Schema<T> {
  safeParse(value: unknown):
    | { success: true; data: T }
    | {
        success: false;
        error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
      };
}

function read<T>(schema: Schema<T>, value: unknown, add: (one: T) => unknown): string | null {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return [issue?.path.map(String).join('.'), issue?.message].filter(Boolean).join(': ');
  }
  add(parsed.data);
  return null;
}

function addStanding<T extends { gone?: unknown }>(all: Map<string, T>, id: string, one: T): void {
  const known = all.get(id);
  if (known && !known.gone && one.gone) return;
  all.set(id, one);
}

const byKey = <T>(map: ReadonlyMap<string, T>): T[] =>
  [...map].sort(([a], [b]) => ascending(a, b)).map(([, value]) => value);

/** The bytes of a file of the register: an entry a line, each kind by its ids, the facts of a sentence under it. */
export function formatRegister(file: RegisterFile): string {
  const facts = Map.groupBy(byId(file.facts), ({ fact }) => fact.slice(0, fact.lastIndexOf('-')));
  const sentences = [...file.sentences].map(([sentence, text]) => ({ sentence, text }));
  const told = new Set([...file.sentences.keys(), ...facts.keys()]);
  const texts = new Map(sentences.map((one) => [one.sentence, one]));
  const lines: unknown[] = [
    ...(file.story ? [file.story] : []),
    ...(file.places.size > 0 ? [{ places: [...file.places].sort() }] : []),
    ...byKey(file.corrections),
    ...byKey(file.figures),
    ...[...told]
      .sort()
      .flatMap((id) => [...(texts.has(id) ? [texts.get(id)] : []), ...(facts.get(id) ?? [])]),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Facts by their sentences, those of one in the order of their numbers. */
function byId(facts: RegisterFile['facts']): FactLine[] {
  const place = (id: string): [string, number] => {
    const at = id.lastIndexOf('-');
    return [id.slice(0, at), Number(id.slice(at + 1))];
  };
  return [...facts.values()].sort((a, b) => {
    const [first, nth] = place(a.fact);
    const [second, other] = place(b.fact);
    return first === second ? nth - other : first < second ? -1 : 1;
  });
}

/** All of some files as one, as where a story was renamed or two branches entered it. */
export const joinFiles = (files: readonly RegisterFile[]): RegisterFile =>
  parseRegister(files.map(formatRegister).join('')).file;

/** The figures of a site as the process that lists all its pages knows them. */
interface FiguresListed {
  /** Every id that an address of a figure is made of. */
  ids: readonly string[];
  /** Those under which another figure or none is found now. */
  former: readonly string[];
}

// What lists pages and what renders them are loaded apart, in one process.
const slot = Symbol.for('silklines.figures');
const holder = globalThis as { [slot]?: { given?: readonly string[]; listed?: FiguresListed } };
holder[slot] ??= {};
const shared = holder[slot];

/** Ids that another process has listed; undefined where this one has to. */
export const figuresGiven = (): readonly string[] | undefined => shared.given;

/** Takes over the ids that another process has listed, so that no figure is made to know which there are. */
export function giveFigures(ids: readonly string[]): void {
  shared.given = ids;
}

/** What this process has listed; undefined before it has. */
export const figuresListed = (): FiguresListed | undefined => shared.listed;

export function noteFigures(listed: FiguresListed): void {
  shared.listed = listed;
}

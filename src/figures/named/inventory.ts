import type { Atlas } from '../../atlas/types.ts';
import type { FigureSlot } from '../../markdown/render/compose.ts';
import { chartMessages } from '../../messages/chart.ts';
import { contrastMessages } from '../../messages/contrast.ts';
import { fill } from '../../messages/fill.ts';
import { mapMessages } from '../../messages/map.ts';
import type { ContrastSide } from '../../schemas/contrast.ts';
import type { Fact } from '../../schemas/fact.ts';
import { viewNamed } from '../../schemas/figure-directive.ts';
import type { FigureLine } from '../../schemas/register.ts';
import {
  contrastIn,
  factsOfContrast,
  factsOfJourneys,
  factsOfScales,
  journeysIn,
  scalesIn,
} from './named.ts';

/** Figures that only one story has, made of facts that its editor names or judges. */
export const namedTypes = ['journeys', 'scales', 'contrast', 'view'] as const;
type NamedType = (typeof namedTypes)[number];

/** One of them: its address, and the line of the text that places it. */
export interface NamedFigure {
  type: NamedType;
  id: string;
  /** What it shows, as the register says it. */
  title: string;
  /** Ids of the facts that are named; none of a view of a place, which shows all that are about it. */
  of: string[];
  /** Null where the story's page sets it. */
  slot: FigureSlot | null;
}

/** A story as such figures are made of it. */
export interface NamedInput {
  /** Slug under which it was first published: no new name changes the addresses of its figures. */
  story: string;
  /** What it states, in the order of the text. */
  facts: readonly Fact[];
  /** The figures its editor placed, in the order of the text. */
  slots: readonly FigureSlot[];
  /** The sides its front matter sets against each other. */
  contrast: readonly ContrastSide[];
  atlas: Pick<Atlas, 'places'>;
}

/** The figures of a story that are made of what its editor names; of two with one address the first. */
export function namedFigures(input: NamedInput): NamedFigure[] {
  const known = new Set<string>();
  return [contrastFigure(input), ...input.slots.map((slot) => placedFigure(slot, input))]
    .filter((figure) => figure !== null)
    .filter(({ id }) => !known.has(id) && known.add(id));
}

/** The same as lines of the register. */
export const namedLines = (input: NamedInput): FigureLine[] =>
  namedFigures(input).map(({ type, id, title, of }) => ({
    figure: id,
    type,
    title,
    ...(of.length > 0 && { of }),
  }));

/** What names of such figures of a story begin with. */
export const namedPrefix = (type: NamedType, story: string): string => `${type}-${story}-`;

const named = (
  type: NamedType,
  { story, slot, title, facts }: { story: string; slot: FigureSlot; title: string; facts: Fact[] },
): NamedFigure | null => {
  const [first] = facts;
  return first
    ? {
        type,
        id: namedPrefix(type, story) + first.id,
        title: slot.options.title ?? title,
        of: [...new Set(facts.map(({ id }) => id))],
        slot,
      }
    : null;
};

/** The figure of one line of the text; null where the line names none of these. */
export function placedFigure(slot: FigureSlot, input: NamedInput): NamedFigure | null {
  const { name, options } = slot;
  if (name === 'map') return viewFigure(slot, input);
  const { story, facts } = input;
  if (options.type === 'journeys') {
    const journeys = journeysIn(facts, options);
    const title = chartMessages.journeys;
    return journeys && named('journeys', { story, slot, title, facts: factsOfJourneys(journeys) });
  }
  if (options.type !== 'scales') return null;
  const scales = scalesIn(facts, options);
  const title = chartMessages.scales;
  return scales && named('scales', { story, slot, title, facts: factsOfScales(scales) });
}

/** One view of a place, `::map{place=… show=air}`. */
function viewFigure(slot: FigureSlot, { story, atlas }: NamedInput): NamedFigure | null {
  const { place = '', title } = slot.options;
  const name = atlas.places.get(place)?.name;
  const show = viewNamed(slot.options.show);
  if (name === undefined || show === undefined) return null;
  const shown = fill(show === 'air' ? mapMessages.air.title : mapMessages.placeTitle, { name });
  return { type: 'view', id: viewId(story, place, show), title: title ?? shown, of: [], slot };
}

/** The name of a view of a place in a story. */
export const viewId = (story: string, place: string, show: string): string =>
  `${namedPrefix('view', story)}${place}-${show}`;

/** The name of what a story sets against each other, of which it has one. */
export const contrastId = (story: string): string => `contrast-${story}`;

function contrastFigure({ story, facts, contrast }: NamedInput): NamedFigure | null {
  const own = new Map(facts.map((fact) => [fact.id, fact]));
  const drawn = contrastIn(facts, contrast, (id) => own.get(id) ?? null);
  return (
    drawn && {
      type: 'contrast',
      id: contrastId(story),
      title: titleOfContrast(drawn),
      of: [...new Set(factsOfContrast(drawn).map(({ id }) => id))],
      slot: null,
    }
  );
}

/** "The claim, against What we found". */
export const titleOfContrast = ({ said, found }: Record<'said' | 'found', { label: string }>) =>
  fill(contrastMessages.title, { said: said.label, found: found.label });

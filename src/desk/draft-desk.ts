import type { Atlas } from '../atlas/types.ts';
import { citableFrom } from '../extraction/checks/check-passages.ts';
import { withFootnoteAt } from '../extraction/editing/footnote.ts';
import { readerOf } from '../extraction/editing/read-text.ts';
import { applyEdit, type ReadText, withMarks } from '../extraction/editing/smallest-directive.ts';
import type { Document } from '../markdown/parse/document.ts';
import { devMessages } from '../messages/dev.ts';
import { fill, fillCount } from '../messages/fill.ts';
import type { Article } from '../schemas/article.ts';
import type { Fact } from '../schemas/fact.ts';
import { faultInWords, newProblem } from '../schemas/problem.ts';
import { cardOf, placesLike, sourceInWords } from './card.ts';
import { citeFacts, done, editChosen, type Outcome, refused } from './fact-edit.ts';
import { type FigureNames, figureCard, placeFigure, setFigure } from './figure-edit.ts';
import { listFact } from './listed.ts';
import {
  type Act,
  type CiteHere,
  type DraftAnswer,
  type DraftDemand,
  type DraftFacts,
  events,
  type ListedFigure,
} from './messages.ts';

/** A story in a form: it is read as it is typed, and what is said of its facts is written into its text. */
export interface DraftSetting {
  text: string;
  slug: string;
  file: string;
  atlas: Atlas;
  document: Document;
  /** As far as it can be read; stand-ins for what is missing. */
  frontMatter: Article;
  facts: readonly Fact[];
  /** Names that stand for places and are none of the atlas. */
  unknown: readonly string[];
  names: FigureNames;
  /** What can be drawn of it. */
  figures: readonly ListedFigure[];
  /** The text that is kept of a source's address, null where none is. */
  passage: (url: string) => string | null;
}

/** Answers what is asked of a story in a form, and does to its text what its editor says of its facts. */
export function answerDraft({ event, data }: DraftDemand, draft: DraftSetting): DraftAnswer {
  const { atlas } = draft;
  switch (event) {
    case events.look:
      return { said: [{ event: events.report, data: report(data.page, draft) }] };
    case events.ask: {
      const card = cardOf(draft, data, atlas);
      return { said: card ? [{ event: events.card, data: card }] : [] };
    }
    case events.seek: {
      const places = placesLike(data.letters, atlas);
      return { said: [{ event: events.places, data: { letters: data.letters, places } }] };
    }
    case events.askFigure:
      return {
        said: [{ event: events.figure, data: figureCard(draft.document, data, draft.names) }],
      };
    case events.act:
      return told(data.page, act(data, draft));
    case events.setFigure:
      return told(data.page, setFigure(data, draft));
    case events.placeFigure:
      return told(data.page, placeFigure(data, draft));
    case events.citeHere:
      return told(data.page, citeHere(data, draft));
  }
}

function report(page: string, draft: DraftSetting): DraftFacts {
  const { atlas, facts, file, unknown, figures } = draft;
  const listed = facts.map((fact) => listFact(fact, file, atlas));
  // What stands in for a source that is still to be named has no address.
  const sources = draft.frontMatter.sources.filter(({ url }) => URL.canParse(url));
  return {
    ...{ page, facts: listed, unknown, figures, citable: citable(draft).length },
    sources: sources.map(({ id }) => ({ value: id, label: sourceInWords(id, sources) ?? id })),
  };
}

/** The text with the footnote of a source where the cursor is. */
function citeHere({ source, at }: CiteHere, draft: DraftSetting): Outcome {
  const { text, slug, file, atlas, frontMatter } = draft;
  const cited = frontMatter.sources.find(({ id }) => id === source);
  if (!cited) return refused(devMessages.refused.gone);
  const noted = withFootnoteAt(text, at, cited, readerOf(slug, file, atlas));
  if ('why' in noted) return refused(devMessages.citeHere[noted.why]);
  if ('message' in noted) return refused(faultInWords(noted));
  return done(fill(devMessages.done.set, { directive: noted.mark }), noted.text);
}

const citable = ({ facts, frontMatter, passage }: DraftSetting) =>
  citableFrom(facts, frontMatter.sources, passage);

const told = (page: string, { text, ...outcome }: Outcome): DraftAnswer => ({
  said: [{ event: events.done, data: { page, ...outcome } }],
  ...(text !== undefined && { text }),
});

function act(wish: Act, draft: DraftSetting): Outcome {
  const { text, slug, file, atlas, facts } = draft;
  const read = readerOf(slug, file, atlas);
  if (wish.act === 'cite') return citeFacts(text, citable(draft), read);
  const chosen = facts.filter(({ id }) => wish.ids.includes(id));
  if (chosen.length === 0) return refused(devMessages.refused.gone);
  if (wish.act === 'confirm') return confirmInText(text, chosen, read);
  return editChosen(text, chosen, wish, { facts, read });
}

/** The text with `:fact[…]` around the words of facts, which says that they are read rightly. */
function confirmInText(text: string, chosen: readonly Fact[], read: ReadText): Outcome {
  const open = chosen.filter(({ directive }) => directive === undefined);
  // The last first, so that places before it stay; words within others' words are confirmed by these.
  const apart = open
    .filter((fact) => !open.some((other) => holds(other.source, fact.source)))
    .toSorted((a, b) => b.source.start - a.source.start);
  const next = apart.reduce((raw, { source }) => {
    const { start, end } = withMarks(raw, source);
    return applyEdit(raw, { start, end, text: `:fact[${raw.slice(start, end)}]` });
  }, text);
  const fault = newProblem(read(text).problems, read(next).problems);
  if (fault) return refused(faultInWords(fault));
  return done(fillCount(devMessages.done.confirm, chosen.length), next);
}

/** Whether words lie within others and are not the same. */
const holds = (outer: Fact['source'], inner: Fact['source']): boolean =>
  outer.start <= inner.start &&
  outer.end >= inner.end &&
  outer.end - outer.start > inner.end - inner.start;

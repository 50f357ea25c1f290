import { type Fate, formerFigures, type Stub } from '../../corpus/register/stubs.ts';
import { asked, keeper } from '../../corpus/trace.ts';
import { figureColumns } from '../../embeds/downloads/fact-table.ts';
import { toCsv } from '../../embeds/downloads/table.ts';
import { bundle } from '../../embeds/page/bundle.ts';
import { noticePage } from '../../embeds/page/notice.ts';
import { standaloneSvg } from '../../embeds/page/standalone.ts';
import { noticeStyle, styleSheets } from '../../embeds/page/style.ts';
import { registerMessages as t } from '../../messages/register.ts';
import { siteMessages } from '../../messages/site.ts';
import { toPath, toUrl } from '../links.ts';
import { loadSite, type Site } from '../site-data.ts';
import {
  type CatalogueEntry,
  catalogueEntry,
  figureCatalogue,
  figureIds,
  isFigureId,
} from './figure-catalogue.ts';
import { figuresGiven, noteFigures } from './figures-listed.ts';
import { type Link, linkOf, reasonInWords, whatBecame } from './gone-words.ts';

/** A figure that was published and is no more, in words. */
export interface GoneFigure {
  id: string;
  title: string;
  /** When it went and why, in whole sentences. */
  lines: string[];
  reason: string;
  date: string | null;
  nearest: Link;
}

/** What is answered under the address of a figure: the figure, whatever it is called now, or that it is gone. */
export type FigureAnswer =
  | { entry: CatalogueEntry; gone?: undefined }
  | { entry?: undefined; gone: GoneFigure };

const answers = keeper<Site, ReadonlyMap<string, FigureAnswer>>();

/** Every address of a figure, present or former. */
const figureAnswers = (site: Site): ReadonlyMap<string, FigureAnswer> =>
  answers(site, '', () => findAnswers(site));

function findAnswers(site: Site): Map<string, FigureAnswer> {
  const catalogue = figureCatalogue(site);
  const found = new Map<string, FigureAnswer>([...catalogue].map(([id, entry]) => [id, { entry }]));
  const shown = new Map(
    [...catalogue].map(([id, { facts }]) => [id, facts.map(({ fact }) => fact.id)]),
  );
  for (const [id, fate] of formerFigures(site, shown)) found.set(id, answerOf(id, fate, site));
  return found;
}

function answerOf(id: string, fate: Fate, site: Site): FigureAnswer {
  const entry = 'now' in fate ? figureCatalogue(site).get(fate.now) : undefined;
  if (entry) return { entry };
  const stub: Stub | null = 'gone' in fate ? fate.gone : null;
  return {
    gone: {
      id,
      title: stub?.what ?? '',
      lines: stub ? whatBecame(stub) : [],
      reason: stub ? reasonInWords(stub) : '',
      date: stub?.date ?? null,
      nearest: linkOf(stub?.nearest ?? null, site),
    },
  };
}

/**
 * One address a figure, for routes whose parameter is the figure's id.
 *
 * @param fits whether an answer has an address of this kind; `id` is what it is asked by
 */
export async function figurePaths(
  fits: (answer: FigureAnswer, id: string, site: Site) => boolean = () => true,
) {
  const site = await loadSite();
  // While a story is written, a figure is made when somebody asks for it, and none to know which there are.
  const ids = import.meta.env.DEV
    ? [...new Set([...figureIds(site), ...site.register.figures.keys()])]
    : // Where another process has listed the pages, an address more does no harm: nobody makes it.
      (figuresGiven() ?? fittingIds(site, fits));
  return ids.map((figure) => ({
    params: { figure },
    props: answering(site, figure),
    cacheKey: figure,
  }));
}

function fittingIds(
  site: Site,
  fits: (answer: FigureAnswer, id: string, site: Site) => boolean,
): string[] {
  const all = [...figureAnswers(site)];
  noteFigures({
    ids: all.map(([id]) => id),
    former: all.filter(([id, { entry }]) => entry?.heading.id !== id).map(([id]) => id),
  });
  return all.filter(([id, answer]) => fits(answer, id, site)).map(([id]) => id);
}

/** What a page is handed of a figure: its answer, which is worked out when the page asks for it. */
export const answering = (site: Site, figure: string): { readonly answer: FigureAnswer } => ({
  get answer() {
    return answerNow(site, figure);
  },
});

function answerNow(site: Site, id: string): FigureAnswer {
  // One that has its name still is looked for among no others.
  const present = catalogueEntry(site, id);
  if (present) return { entry: present };
  const fate = fateOf(site, id);
  const entry = catalogueEntry(site, fate.now);
  if (entry) return { entry };
  if (fate.gone) return { gone: fate.gone };
  throw new Error(`No figure was ever called ${id}.`);
}

/**
 * What is answered under an address that is asked for without a list of all, as a development server does; null where
 * nothing ever stood.
 */
export async function answerAt(id: string | undefined): Promise<FigureAnswer | null> {
  const site = await loadSite();
  if (id === undefined) return null;
  return isFigureId(site, id) || site.register.figures.has(id) ? answerNow(site, id) : null;
}

/** The id a figure has now, and what is said where it has none. */
const fateOf = asked('fate-of-figure', (site: Site, id) => {
  const answer = figureAnswers(site).get(id);
  return { now: answer?.entry?.heading.id ?? '', gone: answer?.gone };
});

/** What programs are told of a figure that is gone. */
export const goneJson = (
  { id, title, reason, date, nearest }: GoneFigure,
  origin: URL | undefined,
) => ({
  id,
  title,
  gone: date ?? true,
  reason,
  successor: toUrl(nearest.path, origin),
});

/** The same to an oEmbed consumer: a link, which is what oEmbed has for what cannot be shown. */
export const goneOembed = (gone: GoneFigure, origin: URL | undefined) => ({
  version: '1.0',
  type: 'link',
  provider_name: siteMessages.name,
  provider_url: toUrl('/', origin),
  ...goneJson(gone, origin),
});

/** The columns of a figure without its rows. */
export const goneCsv = (): string => toCsv(figureColumns, []);

/** A plate that says what stood there and what became of it. */
export const goneSvg = (gone: GoneFigure, origin: URL | undefined): string =>
  standaloneSvg({
    figure: {
      id: gone.id,
      kind: 'chart',
      title: t.gone,
      subtitle: gone.title,
      drawn: { wide: emptyPlate, narrow: emptyPlate },
    },
    lines: [
      ...gone.lines,
      `${gone.nearest.words} (${toUrl(gone.nearest.path, origin)})`,
      siteMessages.name,
    ],
    tokens: styleSheets.tokens,
    css: '',
    base: toPath(''),
    site: toUrl('', origin).replace(/\/$/, ''),
  });

const emptyPlate = '<svg viewBox="0 0 660 8" width="660" height="8" role="group"></svg>';

/** The embedded page of a figure that is gone. */
export const goneNotice = async (gone: GoneFigure, origin: URL | undefined): Promise<string> =>
  noticePage({
    figure: gone.id,
    heading: t.gone,
    title: gone.title,
    lines: gone.lines,
    link: { href: `../..${gone.nearest.path}`, words: gone.nearest.words },
    home: '../../',
    canonical: toUrl(gone.nearest.path, origin),
    style: await noticeStyle(),
    scripts: { early: await bundle('early'), wake: await bundle('hydrate-chart') },
  });

/**
 * The page for addresses below `/embed/` and `/pin/` at which nothing ever stood. It is found at any depth, so that its
 * links begin at the base of the site.
 */
export const notFoundNotice = async (): Promise<string> =>
  noticePage({
    figure: '',
    heading: t.notFound,
    title: '',
    lines: [t.notFoundLead],
    link: { href: toPath('/stories/'), words: t.allStories },
    home: toPath('/'),
    canonical: null,
    style: await noticeStyle(),
    scripts: { early: await bundle('early'), wake: await bundle('hydrate-chart') },
  });

import { quoteOf } from '../../corpus/quotes.ts';
import { isOfStory, type Stated, statedIn } from '../../corpus/stated.ts';
import { coarseDateInWords } from '../../corpus/wording.ts';
import { type FactRow, figureColumns, placeColumns } from '../../embeds/downloads/fact-table.ts';
import { toCsv, toRecords } from '../../embeds/downloads/table.ts';
import { oembed } from '../../embeds/host/oembed.ts';
import { heightsAhead, heightsOf } from '../../embeds/page/heights-ahead.ts';
import { cardSvg, type StandaloneInput, standaloneSvg } from '../../embeds/page/standalone.ts';
import { styleSheets } from '../../embeds/page/style.ts';
import { readPins } from '../../embeds/pins/pins.ts';
import type { SharedFigure } from '../../embeds/share/share-texts.ts';
import { description, embedUrl, type SnippetInput } from '../../embeds/share/snippets.ts';
import { embedMessages } from '../../messages/embed.ts';
import { figureMessages } from '../../messages/figure.ts';
import { fill } from '../../messages/fill.ts';
import { siteMessages } from '../../messages/site.ts';
import type { Place } from '../../schemas/place.ts';
import { linkTo, rowOfFigure, toUrl } from '../links.ts';
import type { Site } from '../site-data.ts';
import { cardOf, type SocialCard } from '../social-card.ts';
import { hasCard, hasFile } from './figure-addresses.ts';
import type { CatalogueEntry } from './figure-catalogue.ts';
import { pathOfFigure } from './figure-page.ts';

/** Facts as rows, with full addresses. */
export const factRows = (
  site: Site,
  facts: readonly Stated[],
  origin: URL | undefined,
): FactRow[] => facts.map((entry) => factRow(site, entry, origin));

function factRow(site: Site, entry: Stated, origin: URL | undefined): FactRow {
  const { fact } = entry;
  const full = (path: string) => new URL(path, origin).href;
  const common = { fact, source: statedIn(entry) ?? undefined, atlas: site.atlas };
  if (!isOfStory(entry)) {
    const { citation, note } = entry.figure;
    const url = full(rowOfFigure(entry.figure));
    return { ...common, story: undefined, url, sentence: citation?.quote, note };
  }
  const { story } = entry;
  return {
    ...common,
    story: { title: story.data.title, url: full(linkTo.story(story.id)) },
    url: full(linkTo.fact(fact.id)),
    sentence: quoteOf(site, entry).text.trim(),
  };
}

const placesOn = (
  site: Site,
  { figure }: CatalogueEntry,
): { place: Place; atlas: Site['atlas'] }[] => {
  // What is about an area shows no point of it.
  const [, about] = /^place-(.+)$/.exec(figure.id) ?? [];
  const shown = figure.places ?? [];
  return [...new Set(about === undefined ? shown : [about, ...shown])].flatMap((id) => {
    const place = site.atlas.places.get(id);
    return place ? [{ place, atlas: site.atlas }] : [];
  });
};

/** The facts of a figure as CSV; of a map that shows none, its places. */
export function figureCsv(site: Site, entry: CatalogueEntry, origin: URL | undefined): string {
  return entry.facts.length > 0
    ? toCsv(figureColumns, factRows(site, entry.facts, origin))
    : toCsv(placeColumns, placesOn(site, entry));
}

/** All of a figure but its drawing: what it says, its facts, its places. */
export function figureJson(site: Site, entry: CatalogueEntry, origin: URL | undefined) {
  const { figure, page, date, facts } = entry;
  const { id, kind, title, subtitle, notes, sources } = figure;
  const input = snippetInput(site, entry, origin);
  return {
    id,
    kind,
    title,
    subtitle,
    date,
    page: input.page,
    embed: embedUrl(input),
    heights: input.heights,
    height: input.height,
    licence: { name: embedMessages.licence, url: embedMessages.licenceUrl },
    notes,
    sources: sources.map(({ title, publisher, url, published }) => ({
      title,
      publisher,
      url,
      published,
    })),
    story: page.title,
    share: shareOf(site, id, input.image),
    schema: toUrl(figureSchemaPath, origin),
    facts: toRecords(figureColumns, factRows(site, facts, origin)),
    places: toRecords(placeColumns, placesOn(site, entry)),
    ...(figure.ways && { ways: figure.ways }),
  };
}

/** What the panel of a figure makes texts from that its JSON does not say elsewhere. */
const shareOf = (site: Site, id: string, image: string): SharedFigure['share'] => ({
  image,
  isTable: hasFile(site, id, 'csv'),
  pins: readPins()
    .filter(({ figure }) => figure === id)
    .map(({ hash, date, title, heights, height }) => ({ hash, date, title, heights, height })),
});

/** Where the columns of the facts of a figure are described, once for all figures. */
export const figureSchemaPath = '/data/figure.schema.json';

/** What its snippets need to know of a figure. */
export function snippetInput(
  site: Site,
  entry: CatalogueEntry,
  origin: URL | undefined,
): SnippetInput {
  const { figure } = entry;
  const heightAt = heightsOf(figure);
  return {
    id: figure.id,
    title: figure.title,
    alt: description(figure),
    site: toUrl('/', origin),
    page: toUrl(pathOfFigure(entry), origin),
    image: toUrl(imageOf(site, entry), origin),
    heights: heightsAhead(figure),
    height: Math.max(heightAt(360), heightAt(660)),
  };
}

/** The picture that stands for a figure where no scripts run: its card, else its drawing, else a card above it. */
const imageOf = (site: Site, entry: CatalogueEntry): string =>
  !hasCard(site, entry.figure.id) && hasFile(site, entry.figure.id, 'svg')
    ? `/data/${entry.figure.id}.svg`
    : cardOf(site, entry).path;

/** The answer to an oEmbed consumer. */
export const figureOembed = (
  site: Site,
  entry: CatalogueEntry,
  card: SocialCard,
  origin: URL | undefined,
) =>
  oembed({
    ...snippetInput(site, entry, origin),
    thumbnail: { url: toUrl(card.path, origin), width: card.width, height: card.height },
    heightAt: heightsOf(entry.figure),
  });

/** The figure as an SVG file, and as a card. */
export const figureSvg = (entry: CatalogueEntry, origin: URL | undefined): string =>
  standaloneSvg(standaloneInput(entry, origin));

export const figureCard = (entry: CatalogueEntry, origin: URL | undefined): string =>
  cardSvg(standaloneInput(entry, origin));

function standaloneInput(entry: CatalogueEntry, origin: URL | undefined): StandaloneInput {
  const { figure, figuresTo } = entry;
  const t = embedMessages;
  const end = figuresTo === null ? [] : [fill(t.asOf, { date: coarseDateInWords(figuresTo) })];
  const sources = [...new Set(figure.sources.map(({ publisher }) => publisher))];
  return {
    figure,
    lines: [
      ...figure.notes,
      ...(sources.length > 0 ? [`${figureMessages.source}: ${sources.join(', ')}`] : []),
      [siteMessages.name, ...end, t.licence].join(' · '),
    ],
    tokens: styleSheets.tokens,
    css: styleSheets[figure.kind],
    base: import.meta.env.BASE_URL.replace(/\/$/, ''),
    site: toUrl('', origin).replace(/\/$/, ''),
  };
}

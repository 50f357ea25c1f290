import { coarseDateInWords, dayInWords } from '../../corpus/wording.ts';
import { drawFigure, type Figure } from '../../figures/figure.ts';
import { element, text } from '../../figures/svg.ts';
import { embedMessages } from '../../messages/embed.ts';
import { fill } from '../../messages/fill.ts';
import { siteMessages } from '../../messages/site.ts';
import type { Fact } from '../../schemas/fact.ts';
import { description } from '../share/snippets.ts';
import { addContentSecurityPolicy, policySlot } from './content-security.ts';
import type { FactMarks } from './fact-marks.ts';
import { groundInHalves } from './halves.ts';
import { pruneCss } from './prune.ts';

/** A figure with all that an embedded page says of it. */
export interface EmbedInput {
  figure: Figure;
  facts: readonly Pick<Fact, 'id' | 'period' | 'places'>[];
  /** ISO date that its figures go to; null where none has a time. */
  figuresTo: string | null;
  /** Title of the page it stands on, and path of the page that is about it. */
  page: { path: string; title: string };
  /** ISO day of the newest correction of its facts, and path of what tells of it; null where none was corrected. */
  corrected: { day: string; path: string } | null;
  /** The site's base path without its last slash. */
  base: string;
  /** Full addresses, for what reads them elsewhere. */
  urls: { canonical: string; oembed: string };
  style: string;
  scripts: { early: string; hydrate: string };
  /** Addresses of the font and of the script of maps, from the embedded page. */
  files: { font: string; map: string };
}

/**
 * A figure as a page that stands in a frame of another site: whole in one request, right without scripts, and bound by a
 * policy of its own. Its links are relative, so that it works wherever the site is.
 */
export function embedPage(input: EmbedInput): string {
  const { figure, figuresTo, page, style, scripts, files } = input;
  // In a frame without an origin nothing can be fetched.
  const { ground: _, ...own } = figure;
  const drawn = drawFigure({ ...own, share: '' }, 1, { hasMiddle: false, lay: groundInHalves });
  const framed = relative(drawn, input.base);
  const onSite = (path: string) => `../..${path}`;
  const attributes = {
    'data-figure': figure.id,
    'data-facts': JSON.stringify(factMarks(input.facts)),
    'data-blocked': embedMessages.blocked,
    'data-map': figure.kind === 'map' ? files.map : undefined,
  };
  const main = element('main', attributes, [
    framed,
    '<p class="embed-foot">',
    `<a href="${onSite('/')}"><b>${siteMessages.name}</b></a>`,
    figuresTo === null
      ? ''
      : `<span>${text(fill(embedMessages.asOf, { date: coarseDateInWords(figuresTo) }))}</span>`,
    input.corrected === null
      ? ''
      : correctionNote(input.corrected.day, onSite(input.corrected.path)),
    `<a href="${onSite(page.path)}">${text(embedMessages.origin)}</a>`,
    `<a href="${embedMessages.licenceUrl}" rel="license">${text(embedMessages.licence)}</a>`,
    '</p>',
  ]);
  const html = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    policySlot,
    ...headOf(input),
    '<base target="_blank">',
    `<style>${pruneCss(style, main)}</style>`,
    `<script>${scripts.early}</script>`,
    '</head>',
    '<body>',
    main,
    `<script>${scripts.hydrate}</script>`,
    '</body>',
    '</html>',
  ].join('\n');
  return addContentSecurityPolicy(html, {
    scripts: figure.kind === 'map' ? ["'self'"] : [],
    fonts: ["'self'"],
  });
}

/** What the head of the page says of the figure, and the font it needs first. */
function headOf({ figure, page, urls, files }: EmbedInput): string[] {
  const title = `${figure.title} · ${page.title}`;
  return [
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="strict-origin-when-cross-origin">',
    `<title>${text(title)} · ${siteMessages.name}</title>`,
    element('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: urls.oembed,
      title: figure.title,
    }),
    element('meta', { name: 'description', content: description(figure) }),
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    element('link', { rel: 'canonical', href: urls.canonical }),
    element('link', {
      rel: 'preload',
      href: files.font,
      as: 'font',
      type: 'font/woff2',
      crossorigin: '',
    }),
  ];
}

/** How long a figure says that its facts were corrected. */
const daysToldOf = 90;

/** That facts of the figure were corrected, and where that is told; a script takes it away when it is no news any more. */
function correctionNote(day: string, href: string): string {
  const until = new Date(Date.parse(day) + daysToldOf * 86_400_000).toISOString().slice(0, 10);
  return element(
    'a',
    { href, 'data-until': until },
    text(fill(embedMessages.corrected, { day: dayInWords(day) })),
  );
}

/** Links below the base as seen from `/embed/<figure>/`. */
const relative = (html: string, base: string): string =>
  html.replaceAll(` href="${base}/`, ' href="../../');

/** A fact without a date is of no year. */
function factMarks(facts: EmbedInput['facts']): FactMarks {
  const yearOf = (date: string | null | undefined, otherwise: number) =>
    date ? Number(date.slice(0, 4)) : otherwise;
  return Object.fromEntries(
    facts.map(({ id, period, places }) => [
      id,
      [
        yearOf(period?.start ?? period?.end, 9999),
        yearOf(period?.end ?? period?.start, 0),
        ...places,
      ],
    ]),
  );
}

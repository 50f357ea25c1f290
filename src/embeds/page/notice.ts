import { element, text } from '../../figures/svg.ts';
import { embedMessages as t } from '../../messages/embed.ts';
import { siteMessages } from '../../messages/site.ts';
import { addContentSecurityPolicy, policySlot } from './content-security.ts';

/** A page in a frame of another site that has no figure to show. */
export interface NoticeInput {
  /** Name of the figure it stands for, which hosts hear its height under. */
  figure: string;
  heading: string;
  /** What stood there; '' where nothing did. */
  title: string;
  lines: readonly string[];
  /** Where it leads: an address as seen from the page, and words. */
  link: { href: string; words: string };
  /** Address of the site as seen from the page. */
  home: string;
  /** Full address of what it leads to. */
  canonical: string | null;
  style: string;
  scripts: { early: string; wake: string };
}

/**
 * A page that says that a figure is no longer there, or never was: whole in one request, as high as its words, bound by
 * a policy of its own as the figures are, so that no frame breaks.
 */
export function noticePage(input: NoticeInput): string {
  const { figure, heading, title, lines, link, home, canonical, style, scripts } = input;
  const attributes = { 'data-figure': figure, 'data-facts': '{}', 'data-blocked': t.blocked };
  const main = element('main', attributes, [
    element('h1', { class: 'plate-title' }, text(heading)),
    title === '' ? '' : element('p', { class: 'plate-subtitle' }, text(title)),
    ...lines.map((line) => element('p', {}, text(line))),
    element('p', {}, element('a', { href: link.href }, text(link.words))),
    element('p', { class: 'embed-foot' }, [
      element('a', { href: home }, element('b', {}, text(siteMessages.name))),
    ]),
  ]);
  return addContentSecurityPolicy(
    [
      '<!doctype html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      policySlot,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="referrer" content="strict-origin-when-cross-origin">',
      `<title>${text([heading, title].filter(Boolean).join(': '))} · ${siteMessages.name}</title>`,
      '<meta name="color-scheme" content="light dark">',
      '<meta name="robots" content="noindex">',
      canonical === null ? '' : element('link', { rel: 'canonical', href: canonical }),
      '<base target="_blank">',
      `<style>${style}</style>`,
      `<script>${scripts.early}</script>`,
      '</head>',
      '<body>',
      main,
      `<script>${scripts.wake}</script>`,
      '</body>',
      '</html>',
    ].join('\n'),
  );
}

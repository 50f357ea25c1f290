import { sort } from 'd3';
import { coarseDateInWords } from '../../corpus/wording.ts';
import { element, plainText, text } from '../../figures/svg.ts';
import { embedMessages } from '../../messages/embed.ts';
import { fill } from '../../messages/fill.ts';
import { contentHash } from '../page/bundle.ts';
import { addContentSecurityPolicy, policySlot } from '../page/content-security.ts';
import type { Heights } from '../share/snippets.ts';
import { mapScriptFile } from './pins.ts';

interface PinInput {
  /** The built embedded page. */
  html: string;
  figure: string;
  /** ISO date the copy states. */
  date: string;
  /** As the figure has them now. */
  title: string;
  heights: Heights;
  height: number;
  /** Content of a file of the built site, by its address from the embedded page. */
  read: (address: string) => Uint8Array;
}

/** Files of a pinned figure by name, and the name of their folder: a hash of what they hold. */
export interface PinnedFiles {
  hash: string;
  files: Record<string, string>;
}

/**
 * A copy of an embedded page that needs nothing later builds might change: its face stands in it, the script of a map beside it, and
 * its links are relative. It says what it is, and leads to the figure as it is now.
 */
export function pinFigure({ html, figure, date, read, ...shown }: PinInput): PinnedFiles {
  const scriptAddress = / data-map="?([^"\s>]+)/.exec(html)?.[1];
  const note = [
    element('span', {}, text(fill(embedMessages.pinned, { date: coarseDateInWords(date) }))),
    element('a', { href: `../../embed/${figure}/` }, text(embedMessages.live)),
  ].join('\n');
  const copy = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, policySlot)
    .replace(/<link rel="(?:preload|alternate)"[^>]*>\n/g, '')
    .replace(/<link rel="canonical"[^>]*>/, `<link rel="canonical" href="../../embed/${figure}/">`)
    .replace(/ data-map="?[^"\s>]+"?/, ` data-map="${mapScriptFile}"`)
    .replace(
      /url\("?([^")]+\.woff2)"?\)/g,
      (_, address: string) =>
        `url(data:font/woff2;base64,${Buffer.from(read(address)).toString('base64')})`,
    )
    .replace(/(<p class="?embed-foot"?>)/, (start) => `${start}\n${note}`);
  const page = addContentSecurityPolicy(copy, {
    scripts: scriptAddress ? ["'self'"] : [],
    fonts: ['data:'],
  });
  const script = scriptAddress === undefined ? null : new TextDecoder().decode(read(scriptAddress));
  return {
    hash: contentHash(`${page}${script ?? ''}`),
    files: {
      'index.html': page,
      ...(script !== null && { [mapScriptFile]: script }),
      'pin.json': `${JSON.stringify({
        figure,
        date,
        title: shown.title,
        heights: shown.heights.map(([width, height]) => [width, height + noteHeight(width)]),
        height: shown.height + noteHeight(360),
        facts: factsIn(page),
      })}\n`,
    },
  };
}

/** The facts a page leads to, by their ids, in the words of their links. */
function factsIn(html: string): Record<string, string> {
  const links = html.matchAll(
    /<a [^>]*href="?\.\.\/\.\.\/facts\/([\w-]+)\/"?[^>]*>([\s\S]*?)<\/a>/g,
  );
  const found = [...links].map(([link, id = '', content = '']): [string, string] => {
    const label = / aria-label=(?:"([^"]*)"|([^\s>]+))/.exec(link)?.slice(1).find(Boolean) ?? '';
    const words = label || content.replace(/<[^>]*>/g, ' ');
    return [id, plainText(words).replace(/\s+/g, ' ').trim()];
  });
  // A mark in a drawing and a row in the list lead to one fact: the longer words say more, and stand last.
  return Object.fromEntries(
    sort(
      found,
      ([id]) => id,
      ([, words]) => words.length,
    ),
  );
}

/** The note wraps in narrow frames. CSS pixels. */
const noteHeight = (width: number): number => (width < 536 ? 84 : 56);

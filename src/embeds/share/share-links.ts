import { coarseDateInWords } from '../../corpus/wording.ts';
import { element, text } from '../../figures/svg.ts';
import { shareMessages } from '../../messages/share.ts';
import type { FigureForm } from '../../schemas/register.ts';
import type { Pin } from './share-texts.ts';

interface ShareLinks {
  id: string;
  /** Whether it has a page of its own. */
  hasPage: boolean;
  /** Endings of its files that have addresses beside its JSON; scripts make the others. */
  files: ReadonlySet<FigureForm>;
  /** The site's base path without its last slash. */
  base: string;
  /** Pinned copies of figures, of which those of this one are listed. */
  pins?: readonly Pick<Pin, 'hash' | 'figure' | 'date'>[];
}

type Link = [href: string, words: string, isFile: boolean];

/** What takes a figure elsewhere, as links in a panel that opens; scripts add previews and texts to copy. HTML. */
export function shareLinks({ id, hasPage, files, base, pins = [] }: ShareLinks): string {
  const data = `${base}/data/${id}`;
  const file = (ending: string, words: string): Link => [`${data}${ending}`, words, true];
  const links: Link[] = [
    ...(hasPage ? ([[`${base}/figures/${id}/`, shareMessages.page, false]] as Link[]) : []),
    [`${base}/embed/${id}/`, shareMessages.alone, false],
    ...(files.has('csv') ? [file('.csv', 'CSV')] : []),
    file('.json', 'JSON'),
    ...(files.has('svg') ? [file('.svg', 'SVG')] : []),
    ...(files.has('png')
      ? [
          file('.png', 'PNG'),
          file('@2x.png', shareMessages.large),
          file('-card.png', shareMessages.card),
        ]
      : []),
  ];
  const pinned = pins.filter(({ figure }) => figure === id);
  return element(
    'details',
    {
      class: 'plate-share',
      'data-figure': id,
      'data-embed': `${base}/embed/${id}/`,
      'data-data': `${data}.json`,
    },
    [
      element('summary', {}, text(shareMessages.open)),
      element(
        'p',
        { class: 'share-links' },
        links
          .map(([href, words, isFile]) =>
            element('a', { href, download: isFile ? '' : undefined }, text(words)),
          )
          .join(' '),
      ),
      pinned.length === 0
        ? ''
        : element('p', { class: 'share-links' }, [
            text(shareMessages.pins),
            ...pinned.map(
              ({ hash, date }) =>
                ` ${element('a', { href: `${base}/pin/${hash}/` }, text(coarseDateInWords(date)))}`,
            ),
          ]),
      element('p', { class: 'share-note' }, text(shareMessages.terms)),
    ],
  );
}

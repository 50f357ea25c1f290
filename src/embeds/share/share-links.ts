import { coarseDateInWords } from '../../corpus/wording.ts';
import { element, text } from '../../figures/svg.ts';
import { shareMessages } from '../../messages/share.ts';
import type { Pin } from './share-texts.ts';

interface ShareLinks {
  id: string;
  /** Whether it is offered as PNG. */
  hasPicture: boolean;
  /** The site's base path without its last slash. */
  base: string;
  /** Pinned copies of figures, of which those of this one are listed. */
  pins?: readonly Pick<Pin, 'hash' | 'figure' | 'date'>[];
}

/** What takes a figure elsewhere, as links in a panel that opens; scripts add previews and texts to copy. HTML. */
export function shareLinks({ id, hasPicture, base, pins = [] }: ShareLinks): string {
  const data = `${base}/data/${id}`;
  const links: [href: string, words: string, isFile: boolean][] = [
    // What has pictures has a page of its own too.
    ...(hasPicture
      ? ([[`${base}/figures/${id}/`, shareMessages.page, false]] as [string, string, boolean][])
      : []),
    [`${base}/embed/${id}/`, shareMessages.alone, false],
    [`${data}.csv`, 'CSV', true],
    [`${data}.json`, 'JSON', true],
    [`${data}.svg`, 'SVG', true],
    ...(hasPicture
      ? ([
          [`${data}.png`, 'PNG', true],
          [`${data}@2x.png`, shareMessages.large, true],
          [`${data}-card.png`, shareMessages.card, true],
        ] as [string, string, boolean][])
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
      'data-labels': JSON.stringify(shareMessages.panel),
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

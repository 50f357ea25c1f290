import { keptByText } from '../atlas/kept.ts';
import { element, text } from '../figures/svg.ts';
import { keptMessages } from '../messages/kept.ts';
import { methodsMessages } from '../messages/methods.ts';
import { footMessages, navMessages } from '../messages/site.ts';
import { timelineMessages } from '../messages/timeline.ts';
import { toPath } from './links.ts';

const sections = [
  ['/map/', navMessages.map],
  ['/stories/', navMessages.stories],
  ['/corridors/', navMessages.corridors],
  ['/places/', navMessages.places],
  ['/facts/', navMessages.facts],
  ['/about/', navMessages.about],
] as const;

const foot = [
  { to: '/about/', name: footMessages.method, always: true },
  { to: '/about/#borders', name: footMessages.borders },
  { to: '/data/', name: footMessages.data, always: true },
  { to: '/methods/', name: methodsMessages.title },
  { to: '/topics/', name: footMessages.topics },
  { to: '/timeline/', name: timelineMessages.title },
  { to: '/glossary/', name: footMessages.glossary, always: true },
  { to: '/kept/', name: keptMessages.foot },
  { to: '/corrections/', name: footMessages.corrections, always: true },
  { to: '/accessibility/', name: footMessages.access, always: true },
  { to: '/feed.xml', name: footMessages.feed },
];

/** The links to the sections as items of a list, as they stand on a page; HTML, trusted. */
export function sectionItems(path: string): string {
  const [within = ''] = sections.find(([to]) => path.startsWith(to)) ?? [];
  return itemsFor(path === within ? path : `within ${within}`);
}

// A hundred thousand pages have one of a dozen lists.
const itemsFor = keptByText((where) =>
  sections
    .map(([to, name]) => {
      const current = where === to ? 'page' : where === `within ${to}` ? 'true' : undefined;
      const attributes = { href: toPath(to), 'aria-current': current };
      return element('li', {}, element('a', attributes, ` ${text(name)} `));
    })
    .join(''),
);

/** The links at the foot as items of a list: all of them, or what a brief page is asked for; HTML, trusted. */
export const footItems = (isBrief: boolean): string => itemsAtFoot(isBrief ? 'brief' : 'all');

const itemsAtFoot = keptByText((which: 'brief' | 'all') =>
  foot
    .filter(({ always = false }) => always || which === 'all')
    .map(({ to, name }) => element('li', {}, element('a', { href: toPath(to) }, text(name))))
    .join(''),
);

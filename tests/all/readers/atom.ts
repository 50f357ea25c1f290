/** How often a child may stand in an element: at least, at most. */
type Counts = Readonly<Record<string, readonly [least: number, most: number]>>;

const many = Number.POSITIVE_INFINITY;
const person: Counts = { name: [1, 1], uri: [0, 1], email: [0, 1] };

/** What may stand in the elements of Atom, by RFC 4287, sections 4.1 and 3.2; of what is not named here any words. */
const children: Readonly<Record<string, Counts>> = {
  feed: {
    id: [1, 1],
    title: [1, 1],
    updated: [1, 1],
    author: [0, many],
    category: [0, many],
    contributor: [0, many],
    generator: [0, 1],
    icon: [0, 1],
    link: [0, many],
    logo: [0, 1],
    rights: [0, 1],
    subtitle: [0, 1],
    entry: [0, many],
  },
  entry: {
    id: [1, 1],
    title: [1, 1],
    updated: [1, 1],
    author: [0, many],
    category: [0, many],
    content: [0, 1],
    contributor: [0, many],
    link: [0, many],
    published: [0, 1],
    rights: [0, 1],
    source: [0, 1],
    summary: [0, 1],
  },
  author: person,
  contributor: person,
};

const namespace = 'http://www.w3.org/2005/Atom';
/** RFC 3339, as section 3.3 has it: with a capital T, and a zone. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** What of a feed is not as RFC 4287 has it, as sentences; empty where all is well. */
export function atomFaults(feed: Element): string[] {
  const faults: string[] = [];
  if (feed.namespaceURI !== namespace || feed.localName !== 'feed') faults.push('is no Atom feed');
  walk(feed, faults);
  const named = (element: Element, name: string) =>
    [...element.children].filter((one) => one.localName === name);
  const entries = named(feed, 'entry');
  const ids = entries.map((entry) => named(entry, 'id')[0]?.textContent ?? '');
  if (new Set(ids).size < ids.length) faults.push('two entries have one id');
  if (!links(feed, 'self')) faults.push('does not say where it is');
  for (const entry of entries) {
    const id = named(entry, 'id')[0]?.textContent;
    const isSigned = [entry, feed].some((one) => named(one, 'author').length > 0);
    if (!isSigned) faults.push(`${id} has no author`);
    if (named(entry, 'content').length + links(entry, 'alternate') === 0)
      faults.push(`${id} has neither content nor a link`);
    if (links(entry, 'alternate') > 1) faults.push(`${id} has two links of one kind`);
  }
  return faults;
}

/** How many links of a kind an element has. */
const links = (element: Element, rel: string): number =>
  [...element.children].filter(
    (one) => one.localName === 'link' && (one.getAttribute('rel') ?? 'alternate') === rel,
  ).length;

function walk(element: Element, faults: string[]): void {
  const { localName } = element;
  const counts = children[localName];
  const words = element.textContent ?? '';
  const told = (fault: string) => faults.push(`${localName} “${words.slice(0, 40)}” ${fault}`);
  if (!counts) {
    if (element.children.length > 0) told('holds elements');
    if (/^(?:updated|published)$/.test(localName) && !instant.test(words)) told('is no instant');
    if (localName === 'id' && !/^[a-z][a-z\d+.-]*:\S+$/.test(words)) told('is no full address');
    if (localName === 'link' && !URL.canParse(element.getAttribute('href') ?? ''))
      told('leads nowhere');
    if (localName === 'category' && !element.getAttribute('term')) told('has no term');
    if (/^(?:name|title)$/.test(localName) && words.trim() === '') told('is empty');
    return;
  }
  for (const [name, [least, most]] of Object.entries(counts)) {
    const count = [...element.children].filter((one) => one.localName === name).length;
    if (count < least || count > most) told(`has ${count} ${name}`);
  }
  for (const child of element.children) {
    if (!counts[child.localName]) told(`holds ${child.localName}`);
    walk(child, faults);
  }
}

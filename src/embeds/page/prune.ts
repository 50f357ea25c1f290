import postcss, { type AtRule, type Root } from 'postcss';
import { keptByText, keptFor } from '../../atlas/kept.ts';

/** Classes that scripts add, and so stand in no page as it is sent. */
const added =
  /^(?:is-(?:lit|asked|zoomed|untitled|highlighted)|has-asked|map-(?:card|tools|live)|stays|chart-target|embed-address)$/;

/** What a style sheet names, so that of a page only that is asked. */
const namesOf = keptByText((css): ReadonlySet<string> => classesIn(css));

/** Sheets that were made of one, by what the pages have of what it names: figures of one kind have the same. */
const pruned = keptFor<ReadonlySet<string>, string, string>();

/**
 * A minified style sheet without the rules for classes a page does not have, nor the custom properties nothing asks for.
 *
 * @param html the page, its classes in double quotes
 */
export function pruneCss(css: string, html: string): string {
  const names = namesOf(css);
  // A drawing has a thousand signs of a dozen kinds.
  const lists = new Set(html.match(/ class="[^"]*"/g));
  const classes = [...lists].flatMap((list) => list.slice(8, -1).split(/\s+/));
  const present = new Set(classes.filter((name) => names.has(name)));
  const asked = [...new Set(html.match(/var\(--[\w-]+[,)]/g))].sort();
  const key = JSON.stringify([[...present].sort(), asked]);
  return pruned(names, key, () => prune(css, present, asked.join('')));
}

const classesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name));

/** @param asked uses of custom properties outside of the sheet */
function prune(css: string, present: ReadonlySet<string>, asked: string): string {
  const isUsed = (selector: string) =>
    [...classesIn(withoutIs(selector))].every((name) => present.has(name) || added.test(name));
  const style = postcss.parse(css);
  style.walkRules((rule) => {
    const kept = rule.selectors.filter(isUsed);
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  dropUnasked(style, asked);
  const groups: AtRule[] = [];
  style.walkAtRules((rule) => {
    groups.push(rule);
  });
  // Inner ones first: what is left of an outer one depends on them.
  for (const rule of groups.reverse()) if (rule.nodes?.length === 0) rule.remove();
  return style.toString();
}

/** Drops custom properties that neither the rules nor the page ask for, and then those that only they asked for. */
function dropUnasked(style: Root, asked: string): void {
  const text = `${style.toString()}${asked}`;
  let isChanged = false;
  style.walkDecls(/^--/, (declaration) => {
    if (text.includes(`var(${declaration.prop})`) || text.includes(`var(${declaration.prop},`))
      return;
    isChanged = true;
    const { parent } = declaration;
    declaration.remove();
    if (parent?.nodes?.length === 0) parent.remove();
  });
  if (isChanged) dropUnasked(style, asked);
}

/** Of `:is(.a,.b)` any will do, and `:not(.a)` may mean what is not there. */
const withoutIs = (selector: string): string =>
  selector.replace(/:(?:is|not)\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');

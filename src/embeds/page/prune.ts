import postcss, { type AtRule, type Root } from 'postcss';

/** Classes that scripts add, and so stand in no page as it is sent. */
const added =
  /^(?:is-(?:lit|asked|zoomed|untitled|highlighted)|has-asked|map-(?:card|tools|live)|stays|chart-target|embed-address)$/;

/**
 * A minified style sheet without the rules for classes a page does not have, nor the custom properties nothing asks for.
 *
 * @param html the page, its classes in double quotes
 */
export function pruneCss(css: string, html: string): string {
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) =>
    names.split(/\s+/),
  );
  const present = new Set(classes);
  const isUsed = (selector: string) =>
    [...withoutIs(selector).matchAll(/\.([\w-]+)/g)].every(
      ([, name = '']) => present.has(name) || added.test(name),
    );
  const style = postcss.parse(css);
  style.walkRules((rule) => {
    const kept = rule.selectors.filter(isUsed);
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  dropUnasked(style, html);
  const groups: AtRule[] = [];
  style.walkAtRules((rule) => {
    groups.push(rule);
  });
  // Inner ones first: what is left of an outer one depends on them.
  for (const rule of groups.reverse()) if (rule.nodes?.length === 0) rule.remove();
  return style.toString();
}

/** Drops custom properties that neither the rules nor the page ask for, and then those that only they asked for. */
function dropUnasked(style: Root, html: string): void {
  const text = `${style.toString()}${html}`;
  let isChanged = false;
  style.walkDecls(/^--/, (declaration) => {
    if (text.includes(`var(${declaration.prop})`) || text.includes(`var(${declaration.prop},`))
      return;
    isChanged = true;
    const { parent } = declaration;
    declaration.remove();
    if (parent?.nodes?.length === 0) parent.remove();
  });
  if (isChanged) dropUnasked(style, html);
}

/** Of `:is(.a,.b)` any will do, and `:not(.a)` may mean what is not there. */
const withoutIs = (selector: string): string =>
  selector.replace(/:(?:is|not)\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');

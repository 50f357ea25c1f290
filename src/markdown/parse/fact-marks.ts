import type { Problem } from '../../schemas/problem.ts';
import { type Document, lineIndex, toRaw } from './document.ts';
import { straightAttributes } from './straight-directives.ts';

/** A half-open range of a file. */
interface Stretch {
  start: number;
  end: number;
}

/** An attribute of a directive, where it stands in the file and what encloses its value. */
export interface AttributePlace extends Stretch {
  name: string;
}

const attribute = /[^\s={}"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s{}"']*))?/g;

/** Where each attribute between the braces of `raw[start, end)` stands, in order; one given twice stands twice. */
export function attributePlaces(raw: string, { start, end }: Stretch): AttributePlace[] {
  return [...straightAttributes(raw.slice(start, end)).matchAll(attribute)].map((match) => ({
    name: match[0].split(/[\s=]/, 1)[0] ?? '',
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Attributes whose name stands before them already. */
function givenTwice(raw: string, stretch: Stretch): AttributePlace[] {
  const places = attributePlaces(raw, stretch);
  return places.filter(({ name }, at) => places.findIndex((each) => each.name === name) < at);
}

/** What an editor meant as `:fact[…]{…}` and no reader of Markdown takes for it. */
const nearMiss =
  /(?<![\p{L}\p{N}:：])([:：]{1,3})((?:no)?facts?)\s?(?:[[{［【]|[(（][^()（）\n]{1,200}[)）]\{|[^\s[({][^[\]{}\n]{0,100}\{[a-z]+ ?=)/giu;
/** `fact[…]{…}`, without its colon. */
const noColon = /(?<![\p{L}\p{N}:：])()((?:no)?fact)\[[^[\]\n]{1,200}\]\{/gu;
/** Attributes behind a line break or in round brackets, where those of a directive belong. */
const strayed = /^(?:[ \t]*\r?\n[ \t]*\{[a-z]+ ?=|[ \t]*[(（][a-z]+ ?=)/;

/** A mistyped directive as far as it goes: its name, its words and its attributes, where they are closed. */
const writtenOf = (raw: string, start: number): string =>
  /^[^[({\n]*(?:[[(][^\])\n]*[\])])?(?:\{[^}\n]*\})?/.exec(raw.slice(start))?.[0] ?? '';

/** How a directive is meant: with small letters, one colon, no space, and square brackets; in doubt, its form. */
function mendOf([written, colons = '', name = '']: RegExpExecArray): string {
  const meant = /^no/i.test(name) ? ':nofact' : ':fact';
  if (/\s[[{]$/.test(written) && colons !== '::')
    return `take out the space behind ${written.trim().split(/\s/)[0]}`;
  if (colons === '') return `put a colon in front of it: ${meant}[…]{…}`;
  if (/[(（［【]/.test(written) || !/[[{]$/.test(written.trim()))
    return `write the words in square brackets: ${meant}[…]{…}`;
  if (colons !== ':') return `write it with one colon: ${meant}[…]{…}`;
  if (/[A-Z]/.test(name) && /\[$/.test(written))
    return `write it with small letters: ${meant}[…]{…}`;
  return 'write :fact[words]{subject="…"} or :nofact[words], both brackets closed; put a backslash before the colon where it is meant as text';
}

/** Mistyped directives about facts, which would stand on the page as text. */
export function brokenDirectives(document: Document, file: string): Problem[] {
  const { raw } = document;
  if (!/[:：](?:no)?fact|fact\[/i.test(raw)) return [];
  const problems: Problem[] = [];
  const at = lineIndex(raw);
  for (const block of document.blocks) {
    for (const match of [...block.text.matchAll(nearMiss), ...block.text.matchAll(noColon)]) {
      const { start } = toRaw(block, match.index, match.index + 1);
      if (raw.charAt(start - 1) === '\\') continue;
      problems.push({
        file,
        ...at(start),
        length: writtenOf(raw, start).length,
        code: 'SL302',
        message: `“${match[0].trim().replace(/[(（].*/u, '(')}” begins no directive as it stands`,
        mend: mendOf(match),
      });
    }
    for (const { name, end, inner } of block.factDirectives) {
      for (const twice of givenTwice(raw, { start: inner.end, end })) {
        problems.push({
          file,
          ...at(twice.start),
          length: twice.end - twice.start,
          code: 'SL303',
          message: `:${name} has ${twice.name} twice`,
          mend: 'take one of the two out',
        });
      }
      const next = raw.charAt(end);
      if (next === '[' && raw.charAt(end + 1) !== '^') {
        problems.push({
          file,
          ...at(end),
          code: 'SL302',
          message: `the bracket of :${name} is never closed`,
          mend: 'put ] after the words it is about',
        });
      } else if (strayed.test(raw.slice(end, end + 40)) && raw.charAt(end - 1) === ']') {
        problems.push({
          file,
          ...at(end - 1),
          code: 'SL302',
          message: `the attributes of :${name} do not stand behind its bracket and would be printed`,
          mend: `write them in braces right behind it: :${name}[…]{…}`,
        });
      } else if (next === '{' && raw.charAt(end - 1) === ']') {
        problems.push({
          file,
          ...at(end),
          code: 'SL302',
          message: `the attributes of :${name} cannot be read`,
          mend: 'write {name="value" name="value"} with straight quotation marks, and close the brace',
        });
      }
    }
  }
  return problems;
}

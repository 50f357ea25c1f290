import { join } from 'node:path';
import { placeOfField } from '../../src/markdown/parse/front-matter.ts';
import { nearest } from '../../src/schemas/nearest.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { Failure } from '../lib/steps.mjs';
import { articlesFolder, listArticles, slugOf } from './facts-files.ts';

/** Slugs name files and addresses: each once, in small letters. */
export function checkSlugs(paths: readonly string[], errors: Problem[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const file = `${articlesFolder}/${path}`;
    const slug = slugOf(path);
    const other = seen.get(slug.toLowerCase());
    const at = { file, line: 1, column: 1 };
    if (other !== undefined) {
      errors.push({
        ...at,
        code: 'SL114',
        message: `has the slug “${slug}”, as has ${other}`,
        mend: 'rename one of the two',
      });
    } else if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
      errors.push({
        ...at,
        code: 'SL113',
        message: `“${slug}” cannot be an address`,
        mend: 'name the file with small letters, digits and single hyphens',
      });
    }
    seen.set(slug.toLowerCase(), file);
  }
}

/** That no article bears a slug, and which one may have been meant. */
export function noArticle(slug: string, known: readonly string[]): string {
  const near = nearest(slug, known);
  return `No article is called “${slug}”${near ? `; did you mean “${near}”?` : '.'}`;
}

/**
 * Path of the article of a slug or of a path, from the folder of articles.
 *
 * @throws where there is none, saying which one may have been meant
 */
export function articleNamed(root: string, name: string): string {
  const paths = listArticles(join(root, articlesFolder));
  const path = paths.find((each) => slugOf(each) === slugOf(name));
  if (path === undefined) throw new Failure(noArticle(slugOf(name), paths.map(slugOf)));
  return path;
}

/** Addresses a story had before. */
export interface FormerNames {
  file: string;
  slug: string;
  names: readonly string[];
  /** The whole file, so that a problem stands at its name; else at the top. */
  text?: string;
}

/** Former names lead to one story, and none of them to itself or away from a story that bears the name. */
export function checkFormerNames(
  former: readonly FormerNames[],
  slugs: ReadonlySet<string>,
  errors: Problem[],
): void {
  const taken = new Map<string, string>();
  for (const { file, slug, names, text } of former) {
    names.forEach((name, at) => {
      const other = taken.get(name);
      const fault =
        name === slug
          ? { message: `“${name}” is this article’s own file name`, mend: 'take it out' }
          : slugs.has(name)
            ? {
                message: `“${name}” is the slug of another article`,
                mend: 'take it out, or rename that article',
              }
            : other !== undefined
              ? {
                  message: `“${name}” leads to ${other} already`,
                  mend: 'take it out of one of the two',
                }
              : null;
      taken.set(name, other ?? file);
      if (!fault) return;
      const place = (text && placeOfField(text, ['formerly', at])) || { line: 1, column: 1 };
      errors.push({ file, ...place, code: 'SL115', field: 'formerly', ...fault });
    });
  }
}

import { embedMessages } from '../../messages/embed.ts';
import { siteMessages } from '../../messages/site.ts';

interface Cited {
  title: string;
  /** ISO date of the newest figure in it. */
  date: string;
  /** Full address. */
  url: string;
}

/** How a figure is cited in a text, and in BibTeX. */
export function citation({ title, date, url }: Cited): { plain: string; bibtex: string } {
  const year = date.slice(0, 4);
  const { name } = siteMessages;
  const { creator, licence } = embedMessages;
  return {
    plain: `${creator} (${year}): ${title}. ${name}, figures to ${date}. ${url} (${licence})`,
    bibtex: [
      `@misc{silklines-${url.replace(/^.*(?:#fig-|\/figures\/)/, '').replace(/[^a-z0-9-]/g, '')},`,
      `  author = {{${creator}}},`,
      `  title = {${escapeTex(title)}},`,
      `  year = {${year}},`,
      `  howpublished = {${name}},`,
      `  note = {Figures to ${date}. ${licence}},`,
      `  url = {${url}}`,
      '}',
    ].join('\n'),
  };
}

const escapeTex = (words: string): string => words.replace(/[\\{}$&#%_^~]/g, (c) => `\\${c}`);

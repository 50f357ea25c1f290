/** Letters that carry no mark to be taken off. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  '&': ' and ',
  '%': ' percent ',
};

const longest = 60;

/**
 * An address made of a title: small ASCII letters, digits and single hyphens, at most 60, cut between words. Empty
 * where the title has none of these.
 */
export function slugOfTitle(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[ßæœøłđðþıə&%]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    // "1,126" is one number, "Xi’an" one word.
    .replace(/(?<=\d),(?=\d{3})|['’ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= longest) return words;
  const cut = words.lastIndexOf('-', longest);
  return words.slice(0, cut > 0 ? cut : longest);
}

/** The slug, or where it is taken the slug with the first free number behind it: `-2`, `-3`. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let nth = 2;
  while (taken.has(`${slug}-${nth}`)) nth++;
  return `${slug}-${nth}`;
}

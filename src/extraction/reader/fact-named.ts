import type { Fact } from '../../schemas/fact.ts';

/** The fact a correction names: by its id, by words of it, or by words it stands in. */
export function factNamed<F extends Pick<Fact, 'id' | 'source'>>(
  facts: readonly F[],
  name: string,
): F | null {
  const words = plain(name);
  return (
    facts.find(({ id }) => id === name) ??
    facts.find(({ source }) => plain(source.text).includes(words)) ??
    facts.find(({ source }) => words.includes(plain(source.text))) ??
    null
  );
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

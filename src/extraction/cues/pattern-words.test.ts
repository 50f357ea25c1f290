import { describe, expect, it } from 'vitest';
import { neededWords } from './pattern-words.ts';

const told = (pattern: RegExp): string | null =>
  neededWords(pattern)
    ?.map(({ letters, isWhole }) => (isWhole ? letters : `${letters}*`))
    .join(' ') ?? null;

describe('neededWords', () => {
  it('reads words and beginnings of words off a pattern', () => {
    expect(told(/\b(?:rose|grow\w*) by\b/i)).toBe('rose grow*');
    expect(told(/\bcapacit(?:y|ies)\b/)).toBe('capacit*');
    expect(told(/\bs[au]nk\b/)).toBe('sank sunk');
    expect(told(/\b[Tt]otal\b/)).toBe('total');
    expect(told(/\bplans?\b/)).toBe('plan*');
  });

  it('takes the rarest words that a match must have', () => {
    expect(told(/\b(?:the|its) (?:\p{L}+ ){0,2}(?:group|carrier)\b/u)).toBe('group carrier');
    expect(told(/\b(?:of|in) (?:that|this) decade\b/)).toBe('decade');
  });

  it('passes over what need not be there', () => {
    expect(told(/\b(?:new )?terminal\b/)).toBe('terminal');
    expect(told(/\bterminal(?: hall)?\b/)).toBe('terminal*');
    expect(told(/\bberth(?! of)/)).toBe('berth*');
    expect(told(/(?<!\bnot )\bberth\b/)).toBe('berth');
  });

  it('takes words behind an opening and before an end', () => {
    expect(told(/^ (?:mark|threshold)\b/)).toBe('mark threshold');
    expect(told(/\bsaid$/)).toBe('said');
  });

  it('tells nothing of patterns without words of their own', () => {
    expect(told(/\d+/)).toBeNull();
    expect(told(/\w*ing\b/)).toBeNull();
    expect(told(/\b(?:rose|\p{L}+ed)\b/u)).toBeNull();
    expect(told(/\b(?:rose)?\b/)).toBeNull();
    expect(told(/[“"]/)).toBeNull();
    expect(told(/(?:|rose)/)).toBeNull();
  });

  it('tells nothing of words that most sentences have', () => {
    expect(told(/\b(?:the|of) \p{L}+/u)).toBeNull();
  });

  it('gives up on what it does not understand', () => {
    expect(told(/\b(rose) \1/)).toBeNull();
  });

  it('never misses a match', () => {
    const patterns = [
      /\b(?:against|versus|vs\.?|compare[ds]? (?:with|to))(?: only)*\s*$/i,
      /\b(?:half|twice) (?:of )?the (?:time|price)\b[^,.;]*$/u,
      /^(?:['’]s?)? ?(?:share|slice) (?:of|in)/u,
      /\bno\.?\s*$|\b(?:type|class)[ -]$/i,
      /(?:^|\s)from (?:a|the) (?:low|base)\b/,
      /\bx{1,2}yz\b|\bab+c\b/,
    ];
    const texts = [
      ...['against', 'VERSUS only ', 'vs. ', 'compared with only', 'twice the price was'],
      ...["'s share of", ' slice in', 'No. ', 'type-', 'class ', 'from a low', 'xxyz', 'abbc'],
    ];
    for (const pattern of patterns) {
      expect(texts.some((each) => pattern.test(each))).toBe(true);
      for (const text of texts.filter((each) => pattern.test(each))) {
        const words = neededWords(pattern);
        const runs = text.toLowerCase().match(/\w+/g) ?? [];
        const isHeld = words?.some(({ letters, isWhole }) =>
          runs.some((run) => (isWhole ? run === letters : run.startsWith(letters))),
        );
        expect([text, isHeld ?? true]).toEqual([text, true]);
      }
    }
  });
});

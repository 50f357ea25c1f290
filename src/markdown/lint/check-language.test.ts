import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../parse/markdown.ts';
import { checkLanguage } from './check-language.ts';

const hintsOn = (text: string): string[] =>
  checkLanguage(readMarkdown(text, 'a.md').document, 'a.md').map((hint) => {
    const line = text.split('\n')[hint.line - 1] ?? '';
    const words = line.slice(hint.column - 1, hint.column - 1 + (hint.length ?? 0));
    return `${hint.code} ${words}`;
  });

describe('hints on plain language', () => {
  it('are silent on plain sentences', () => {
    expect(
      hintsOn('In 2024, 212 trains ran from Xi’an to Duisburg. The trip took 12 days on average.'),
    ).toEqual([]);
  });

  it('name words of promotion, but not those of others', () => {
    expect(hintsOn('The *booming* hub is “a landmark project”, says the city.')).toEqual([
      'SL504 booming',
    ]);
  });

  it('name plainer words and slips', () => {
    expect(hintsOn('Numerous trains ran in the the year. It took a hour.')).toEqual([
      'SL503 Numerous',
      'SL505 the the',
      'SL506 a',
    ]);
  });

  it('count the words of a sentence, figures as one each', () => {
    const clause = 'the trains of 2020 carried 1,126 boxes to Lodz and ';
    expect(hintsOn(`${clause.repeat(3)}back.`)).toEqual([]);
    expect(hintsOn(`${clause.repeat(5)}back.`)).toHaveLength(1);
  });

  it('name passives only where they heap', () => {
    const passive = 'The line was closed. ';
    expect(hintsOn(passive.repeat(2))).toEqual([]);
    expect(hintsOn('The line was closed, it was sold and it was reopened.')).toEqual([
      'SL502 closed',
    ]);
  });

  it('ask once for the explanation of a term', () => {
    expect(hintsOn('It moved 40 TEU.\n\nAnd then 50 TEU.')).toEqual(['SL508 TEU']);
    expect(hintsOn('It moved 40 twenty-foot containers (TEU).\n\nAnd then 50 TEU.')).toEqual([]);
  });
});

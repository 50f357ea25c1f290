import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tag } from '../tokens/tagger.ts';
import { tokenise } from '../tokens/tokens.ts';
import { clauseCases } from './cases/clauses.ts';
import { clauseAt } from './clause.ts';
import { readClauses } from './clauses.ts';

const read = (says: string) => {
  const tokens = tokenise(says);
  return { tokens, plan: readClauses(tokens, tag(tokens)) };
};

describe.each(Object.entries(clauseCases))('%s', (_, cases) => {
  it.each(cases)('%s', (says, ...reads) => {
    const { tokens, plan } = read(says);
    const found = plan.clauses.map(({ role, type, predicate, subject, sharesSubject }) => {
      const verb = predicate ? ` ${predicate.verb}` : '';
      const words = subject && tokens.slice(subject.from, subject.to).map(({ text }) => text);
      return `${role} ${type}${verb}${words && !sharesSubject ? ` (${words.join(' ')})` : ''}`;
    });
    expect(found).toEqual(reads);
  });
});

describe('a plan of clauses', () => {
  it('gives every token of any text to one clause, in ranges that do not overlap', () => {
    const words = fc.constantFrom(
      ...'the port said that trains rose , and which ( ) -- ; : with while including "'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(words), (list) => {
        const { tokens, plan } = read(list.join(' '));
        expect(plan.of).toHaveLength(tokens.length);
        const seen = plan.clauses.flatMap(({ ranges, index }) =>
          ranges.flatMap(({ from, to }) => {
            for (let at = from; at < to; at++) expect(plan.of[at]).toBe(index);
            return Array.from({ length: to - from }, (_, nth) => from + nth);
          }),
        );
        expect(seen.sort((a, b) => a - b)).toEqual(tokens.map((_, at) => at));
      }),
    );
  });

  it('finds the innermost clause at an offset', () => {
    const says = 'The train that left on Monday carried 50 containers.';
    const { tokens, plan } = read(says);
    expect(clauseAt(plan, tokens, says.indexOf('Monday'))?.role).toBe('relative');
    expect(clauseAt(plan, tokens, says.indexOf('50'))?.role).toBe('main');
  });
});

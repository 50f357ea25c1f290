import { expect, it } from 'vitest';
import { parseBody } from './check-body.ts';
import { checkDirectiveNames } from './check-directives.ts';

const mends = (raw: string) =>
  checkDirectiveNames(parseBody(raw, 0, 'a.md')).map(({ mend }) => mend);

it.each([
  [
    '  :::map{corridor=middle}\ntext',
    'write ::map{corridor=middle}, alone between two blank lines',
  ],
  [
    'Text\n::chart{series=trips\nmore',
    'write ::chart{series=trips}, alone between two blank lines',
  ],
  ['::mpa{corridor=middle}', 'did you mean ::map?'],
])('tells how %j is written', (raw, mend) => {
  expect(mends(raw)).toEqual([mend]);
});

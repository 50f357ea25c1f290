import { expect, it } from 'vitest';

import { formerFigures } from './stubs.ts';

const line = (figure: string, type: string, of: string[]) => ({
  line: { kind: 'figure', figure, type, title: figure, of },
  slug: null,
});

const corpusWith = (figures: ReturnType<typeof line>[]): Parameters<typeof formerFigures>[0] =>
  ({
    register: {
      figures: new Map(figures.map((each) => [each.line.figure, each])),
      goneStories: new Map(),
      stories: new Map(),
    },
    factById: new Map(),
    stories: [],
  }) as unknown as Parameters<typeof formerFigures>[0];

it('an address that a figure was published at leads to one of its type that shows a fact of it, else to the nearest by name', () => {
  const former = [
    line('shares-ghent-2021', 'shares', ['a', 'b']),
    line('rows-trips-wuhan-2019', 'rows', ['gone']),
    line('counts-of-nothing', 'counts', ['gone']),
  ];
  const drawn = new Map([
    ['shares-ghent-2022', ['b', 'c']],
    ['counts-ghent', ['a']],
    ['rows-trips-lodz-2019', ['d']],
    ['rows-trips-wuhan-2018', ['e']],
  ]);
  const found = formerFigures(corpusWith(former), drawn);
  expect(found.get('shares-ghent-2021')).toEqual({ now: 'shares-ghent-2022' });
  expect(found.get('rows-trips-wuhan-2019')).toMatchObject({
    gone: { nearest: { kind: 'figure', id: 'rows-trips-wuhan-2018' } },
  });
  expect(found.get('counts-of-nothing')).toMatchObject({ gone: { nearest: null } });
});

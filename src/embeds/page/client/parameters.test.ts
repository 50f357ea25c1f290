import { expect, it } from 'vitest';
import { readParameters } from './parameters.ts';

it('reads what an embedder may ask for', () => {
  expect(
    readParameters('?theme=dark&title=0&focus=zhengzhou&year=2020&childId=map-1', '#?secret=aB3'),
  ).toEqual({
    theme: 'dark',
    isTitled: false,
    focus: 'zhengzhou',
    year: 2020,
    childId: 'map-1',
    secret: 'aB3',
  });
});

it('takes hostile and unknown values for none', () => {
  const script = encodeURIComponent('"><script>alert(1)</script>');
  const none = {
    theme: null,
    isTitled: true,
    focus: null,
    year: null,
    childId: null,
    secret: null,
  };
  expect(
    readParameters(
      `?theme=${script}&title=no&focus=${script}&year=NaN&childId=${script}`,
      `#?secret=${script}`,
    ),
  ).toEqual(none);
  expect(readParameters('?theme=auto&year=20200&focus=%00', '#secret')).toEqual(none);
  expect(readParameters(`?focus=${'a'.repeat(5000)}`, '')).toEqual(none);
});

import { expect, it } from 'vitest';
import { readChange, readParameters } from './parameters.ts';

it('reads what an embedder may ask for', () => {
  expect(readParameters('?theme=dark&title=0&focus=zhengzhou&year=2020')).toEqual({
    theme: 'dark',
    isTitled: false,
    focus: 'zhengzhou',
    year: 2020,
  });
});

it('takes hostile and unknown values for none', () => {
  const script = encodeURIComponent('"><script>alert(1)</script>');
  const none = { theme: null, isTitled: true, focus: null, year: null };
  expect(readParameters(`?theme=${script}&title=no&focus=${script}&year=NaN`)).toEqual(none);
  expect(readParameters('?theme=auto&year=20200&focus=%00')).toEqual(none);
  expect(readParameters(`?focus=${'a'.repeat(5000)}`)).toEqual(none);
});

it('takes changes by message, one at a time, and takes back what is none', () => {
  expect(readChange({ type: 'silklines:year', year: 2021 })).toEqual({ year: 2021 });
  expect(readChange({ type: 'silklines:focus', focus: 'poti' })).toEqual({ focus: 'poti' });
  expect(readChange({ type: 'silklines:theme', theme: 'dark' })).toEqual({ theme: 'dark' });
  expect(readChange({ type: 'silklines:theme', theme: 'auto' })).toEqual({ theme: null });
  expect(readChange({ type: 'silklines:year', year: null })).toEqual({ year: null });
  expect(readChange({ type: 'silklines:focus', focus: '"><script>' })).toEqual({ focus: null });
  for (const other of [null, '', 3, 'silklines:year', {}, { type: 'silklines:height' }]) {
    expect(readChange(other)).toBeNull();
  }
});

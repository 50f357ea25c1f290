import { describe, expect, it } from 'vitest';
import { portOf, targetOf } from './target.ts';

it('addresses are read with or without strokes at their ends', () => {
  expect(targetOf({})).toEqual({ site: 'http://localhost:4321', base: '/' });
  for (const BASE_PATH of ['news/live', '/news/live', '/news/live/', '//news//live'])
    expect(targetOf({ SITE_URL: 'https://example.org/', BASE_PATH })).toEqual({
      site: 'https://example.org',
      base: '/news/live/',
    });
});

describe('what is no address is named, and what it should be:', () => {
  it.each([
    ['SITE_URL', 'example.org', /^SITE_URL must be an address .* not "example.org"\.$/],
    ['SITE_URL', 'ftp://example.org', /^SITE_URL must be an address/],
    ['SITE_URL', 'https://me:secret@example.org', /^SITE_URL must be an address/],
    ['SITE_URL', '', /^SITE_URL must be an address/],
    ['SITE_URL', 'https://example.org/news/', /as https:\/\/example.org, .* goes into BASE_PATH/],
    ['SITE_URL', 'https://example.org?a', /goes into BASE_PATH/],
    ['BASE_PATH', '../up', /^BASE_PATH must be a path .* not "\.\.\/up"\.$/],
    ['BASE_PATH', '/a b/', /^BASE_PATH/],
    ['BASE_PATH', '/"><script>/', /^BASE_PATH/],
    ['BASE_PATH', 'C:/Program Files/Git/news/', /^BASE_PATH/],
  ])('%s=%s', (name, value, message) => {
    const target = targetOf({ [name]: value });
    expect('fault' in target && target.fault).toMatch(message);
  });
});

it('a port is a number from 0 to 65535', () => {
  expect(
    [undefined, '', '0', '8080', '65535'].map((PORT) => portOf(PORT === undefined ? {} : { PORT })),
  ).toEqual([4321, 4321, 0, 8080, 65535]);
  for (const PORT of ['65536', '-1', '80.5', 'http', '0x10', ' 1'])
    expect(portOf({ PORT })).toEqual({
      fault: `PORT must be a number from 0 to 65535, not "${PORT}".`,
    });
});

import { describe, expect, it } from 'vitest';
import { isOwn } from './own-request.ts';

describe('a request that may write here', () => {
  const own = { host: 'localhost:4321', origin: 'http://localhost:4321', address: '127.0.0.1' };
  it.each([
    ['from its own page', {}, true],
    ['from its own page by IPv6', { address: '::1' }, true],
    ['from its own page by number', { host: '127.0.0.1:80', origin: 'http://127.0.0.1:80' }, true],
    ['from a page of another port', { origin: 'http://localhost:3000' }, false],
    ['from another site', { origin: 'https://example.org' }, false],
    ['from no page', { origin: undefined }, false],
    ['from a sandboxed page', { origin: 'null' }, false],
    ['from another machine', { address: '192.168.1.7' }, false],
    ['under another name', { host: 'evil.example', origin: 'http://evil.example' }, false],
  ])('%s', (_, difference, expected) => {
    expect(isOwn({ ...own, ...difference })).toBe(expected);
  });
});

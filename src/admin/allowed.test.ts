import { describe, expect, it } from 'vitest';
import { refusal } from './allowed.ts';

describe('the local backend', () => {
  it.each([
    ['entriesByFolder', { folder: 'content/articles', extension: 'md', depth: 1 }],
    ['getEntry', { path: 'content/articles/An odd name.md' }],
    [
      'persistEntry',
      { dataFiles: [{ slug: 'a', path: 'content/articles/a-b.md', raw: '' }], assets: [] },
    ],
    ['persistMedia', { asset: { path: 'public/images/Yard in 2024.jpg' } }],
    ['deleteFiles', { paths: ['content/articles/a.md'] }],
    ['info', undefined],
  ])('does %s with stories and their pictures', (action, params) => {
    expect(refusal({ action, params })).toBeNull();
  });

  it.each([
    ['persistEntry', { entry: { path: 'package.json', raw: '' } }],
    ['persistEntry', { dataFiles: [{ path: 'content/articles/../../.git/config' }] }],
    ['persistEntry', { dataFiles: [{ path: 'content/articles/a.md', newPath: 'scripts/a.md' }] }],
    ['persistEntry', { dataFiles: [], assets: [{ path: 'public/images/a.svg' }] }],
    ['entriesByFolder', { folder: '.', extension: '', depth: 9 }],
    ['getMedia', { mediaFolder: 'public' }],
    ['persistMedia', { asset: { path: 'public/images/../a.png' } }],
    ['getEntry', { path: 'content\\articles\\..\\a.md' }],
    ['deleteFiles', { paths: ['content/articles/a.md', 'README.md'] }],
    ['deleteFile', { path: '/etc/passwd' }],
    ['entriesByFiles', { files: [{ path: '.env' }] }],
  ])('refuses %s of anything else: %j', (action, params) => {
    expect(refusal({ action, params })).toMatch(/is neither a story nor a picture/);
  });

  it('refuses a file name that cannot be an address', () => {
    const params = { dataFiles: [{ path: 'content/articles/a_b.md' }] };
    expect(refusal({ action: 'persistEntry', params })).toMatch(/cannot be an address/);
  });
});

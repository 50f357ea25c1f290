import { describe, expect, it } from 'vitest';
import { chooseNode, whyStale } from './install.mjs';

const lock = (packages: object) => JSON.stringify({ packages: { '': { name: 'x' }, ...packages } });
const d3 = { version: '7.9.2', integrity: 'sha512-a' };

describe('what is installed is compared with the lock file', () => {
  it('is current where every locked package is there in its locked version', () => {
    const text = lock({ 'node_modules/d3': d3 });
    expect(whyStale(text, lock({ 'node_modules/d3': d3 }))).toBeNull();
  });

  it('is stale before the first install and after an interrupted one', () => {
    const text = lock({ 'node_modules/d3': d3 });
    expect(whyStale(text, null)).toBe('packages are not installed yet');
    expect(whyStale(text, '{"packages": {')).toBe('the last install was interrupted');
  });

  it('says which package is missing, of another version or another copy', () => {
    const text = lock({ 'node_modules/a/node_modules/@types/d3': d3 });
    const installed = (entry: object) => lock({ 'node_modules/a/node_modules/@types/d3': entry });
    expect(whyStale(text, lock({}))).toBe('@types/d3 is missing');
    expect(whyStale(text, installed({ ...d3, version: '7.9.1' }))).toBe(
      '@types/d3 is 7.9.1 but 7.9.2 is locked',
    );
    expect(whyStale(text, installed({ ...d3, integrity: 'sha512-b' }))).toBe(
      '@types/d3 is not the locked copy',
    );
  });

  it('does not miss the optional packages of other systems', () => {
    const text = lock({ 'node_modules/@esbuild/win32-x64': { ...d3, optional: true } });
    expect(whyStale(text, lock({}))).toBeNull();
  });

  it('asks for the lock file where there is none', () => {
    expect(() => whyStale(null, null)).toThrow('package-lock.json is missing');
  });
});

describe('the Node that runs the project', () => {
  it('is the one of the npm package, however old the system’s is', () => {
    const found = { bundled: '/p/node', current: '/usr/bin/node', version: '20.1.0' };
    expect(chooseNode(found)).toEqual({ path: '/p/node', notice: null });
  });

  it('is the system’s where the install script was refused and the system’s is new enough', () => {
    const chosen = chooseNode({ bundled: null, current: '/usr/bin/node', version: '22.18.0' });
    expect(chosen?.path).toBe('/usr/bin/node');
    expect(chosen?.notice).toContain('install script of the npm package "node" did not run');
  });

  it('is none where both are missing', () => {
    const chosen = chooseNode({ bundled: null, current: '/usr/bin/node', version: '20.19.0' });
    expect(chosen).toBeNull();
  });
});

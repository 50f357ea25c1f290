import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseNode, installed, whyStale } from './install.mjs';

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

describe('an install that fails', () => {
  let root = '';
  const packages = () => readdirSync(join(root, 'node_modules'));
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'install-'));
    mkdirSync(join(root, 'node_modules', 'd3'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** What npm does on a machine without a network: it empties the folder, writes a part, and gives up. */
  const offline = async () => {
    mkdirSync(join(root, 'node_modules', 'half'), { recursive: true });
    return 1;
  };

  it('leaves the packages that were there, and says that this machine may be offline', async () => {
    await expect(installed(root, offline)).rejects.toThrow(
      /there before are there still\. Is this machine offline\?/,
    );
    expect(packages()).toEqual(['d3']);
    expect(readdirSync(root)).toEqual(['node_modules']);
  });

  it('promises nothing where nothing was there', async () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    await expect(installed(root, offline)).rejects.toThrow(
      /stands above\. Is this machine offline\?/,
    );
  });

  it('keeps none of the old ones once the new ones are there', async () => {
    await installed(root, async () => {
      expect(existsSync(join(root, 'node_modules'))).toBe(false);
      mkdirSync(join(root, 'node_modules'));
      writeFileSync(join(root, 'node_modules', 'new'), '');
      return 0;
    });
    expect(packages()).toEqual(['new']);
    expect(readdirSync(root)).toEqual(['node_modules']);
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

// Plain JavaScript: runs on Node 20 before the install.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, run, step } from '../lib/steps.mjs';

/** The oldest Node that runs TypeScript as it stands; the npm package `node` brings a newer one. */
const oldestUsable = [22, 18];

/**
 * Why the installed packages are not those of the lock file, or null where they are.
 * npm writes its own record of what it installed as the last thing of an install and removes it
 * first, so an interrupted install has none.
 *
 * @param {string | null} lockText text of package-lock.json
 * @param {string | null} recordText text of node_modules/.package-lock.json
 * @returns {string | null}
 */
export function whyStale(lockText, recordText) {
  if (lockText === null) throw new Failure('package-lock.json is missing: restore it from git.');
  if (recordText === null) return 'packages are not installed yet';
  const wanted = JSON.parse(lockText).packages;
  let installed;
  try {
    installed = JSON.parse(recordText).packages;
  } catch {
    return 'the last install was interrupted';
  }
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const there = installed[path];
    // Packages for other systems are optional, and npm leaves them out.
    if (!there && (entry.optional || entry.devOptional)) continue;
    if (!there) return `${name} is missing`;
    if (there.version !== entry.version) {
      return `${name} is ${there.version} but ${entry.version} is locked`;
    }
    if (there.integrity !== entry.integrity) return `${name} is not the locked copy`;
  }
  return null;
}

/**
 * Which Node runs the project: the package's own, else this one where it is new enough.
 *
 * @param {{ bundled: string | null, current: string, version: string }} found `version` as in `process.versions.node`
 * @returns {{ path: string, notice: string | null } | null} null where none will do
 */
export function chooseNode({ bundled, current, version }) {
  if (bundled) return { path: bundled, notice: null };
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestUsable;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) return null;
  return {
    path: current,
    notice: `The install script of the npm package "node" did not run, so Node ${version} of this system is used instead of the locked one.`,
  };
}

/**
 * Installs the locked packages where they are missing or stale.
 *
 * @param {string} root folder of the project
 * @returns {Promise<string>} path of the Node that runs everything after
 */
export async function ensureInstalled(root) {
  bringBack(root);
  const record = join(root, 'node_modules', '.package-lock.json');
  const why = whyStale(read(join(root, 'package-lock.json')), read(record));
  if (why) {
    await step('install', `npm ci, because ${why}`, async () => {
      await installed(root, async () => {
        // Test and build tools are development dependencies, which NODE_ENV=production would leave out.
        const args = ['ci', '--include=dev', '--prefer-offline', '--loglevel=error'];
        return (await npm(root, args)).code;
      });
    });
  } else {
    await step('install', 'locked packages', () => 'up to date');
  }
  if (!bundledNode(root)) {
    await step('node', 'npm rebuild node, because its install script has not run', async () => {
      await npm(root, ['rebuild', 'node', '--loglevel=error']);
      return bundledNode(root) ? 'done' : 'still without its binary';
    });
  }
  const node = chooseNode({
    bundled: bundledNode(root),
    current: process.execPath,
    version: process.versions.node,
  });
  if (!node) {
    throw new Failure(
      [
        `Silklines runs on Node ${oldestUsable.join('.')} or newer; this is Node ${process.versions.node}, and the install script of the npm package "node", which brings a newer one, did not run.`,
        'Either allow it and run it:',
        '    npm rebuild node --ignore-scripts=false',
        'or install a newer Node from https://nodejs.org/ and run the same command again.',
      ].join('\n'),
    );
  }
  if (node.notice) console.log(`! ${node.notice}`);
  return node.path;
}

/** Packages as they were before an install that has not ended well. */
const aside = '.node_modules.last';

/**
 * Installs anew and loses nothing: npm empties the folder of packages before it knows that it can fill it, so that a machine
 * without a network would be left with none. What was there stands aside until the new ones are.
 *
 * @param {string} root
 * @param {() => Promise<number>} install returns npm's exit code
 */
export async function installed(root, install) {
  const [folder, last] = [join(root, 'node_modules'), join(root, aside)];
  const wasThere = setAside(folder, last);
  const code = await install();
  if (code === 0) {
    rmSync(last, { recursive: true, force: true });
    return;
  }
  bringBack(root);
  throw new Failure(
    [
      'The packages could not be installed; what npm says stands above.',
      wasThere ? 'Those that were there before are there still.' : '',
      'Is this machine offline? Check that the npm registry can be reached, then run the same command again.',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

/** Whether a folder could be set aside: one that is mounted, or runs this very Node on Windows, cannot be. */
function setAside(/** @type {string} */ folder, /** @type {string} */ last) {
  try {
    renameSync(folder, last);
    return true;
  } catch {
    return false;
  }
}

/** Packages that an install which failed, or was ended, had set aside stand where they were. */
function bringBack(/** @type {string} */ root) {
  const [folder, last] = [join(root, 'node_modules'), join(root, aside)];
  if (!existsSync(last)) return;
  rmSync(folder, { recursive: true, force: true });
  renameSync(last, folder);
}

/** @param {string} root */
function bundledNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules', 'node', 'bin', name);
  return existsSync(path) ? path : null;
}

/**
 * npm as it was called, by the Node it was called with, else the one on the path.
 *
 * @param {string} root
 * @param {string[]} args
 */
export function npm(root, args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node && /npm-cli\.js$/.test(script)) {
    return run(node, [script, ...args], { cwd: root });
  }
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { cwd: root, shell: windows });
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

// Plain JavaScript: runs on Node 20 before the install.
import { relative } from 'node:path';

/** What a fault of the system is and how it is mended, by the code Node gives it. */
const faults = {
  ENOSPC: ['the disk is full', 'make room, then run this again'],
  EDQUOT: ['your share of the disk is full', 'make room, then run this again'],
  EROFS: ['the disk can only be read', 'work in a copy that can be written to'],
  EACCES: ['you may not read or write it', 'give yourself the right to it, or work in a copy'],
  EPERM: ['the system does not permit it', 'give yourself the right to it, or work in a copy'],
  ENOENT: ['it does not exist', 'bring it back from git, or run npm ci where it is a package'],
  ENOTDIR: ['it is a file, where a folder is needed', 'move it away'],
  EISDIR: ['it is a folder, where a file is needed', 'move it away'],
  EEXIST: ['it stands there already', 'move it away'],
  ENOTEMPTY: ['something else writes there at the same time', 'wait for it, then run this again'],
  EBUSY: ['another program holds it', 'close that program, then run this again'],
  EMFILE: ['too many files are open', 'close other programs, or raise ulimit -n'],
  ENFILE: ['too many files are open', 'close other programs, or raise ulimit -n'],
  ENOMEM: ['the memory is full', 'close other programs, then run this again'],
  EIO: ['the disk has failed', 'copy what you can to another one'],
  ELOOP: ['its links lead in a circle', 'take the link out'],
  ENAMETOOLONG: ['its name is too long', 'choose a shorter one, or a folder nearer to the top'],
  EADDRINUSE: ['another program has this port', 'set PORT to another one'],
  EADDRNOTAVAIL: ['this machine has no such address', 'set HOST to one it has'],
  ENOTFOUND: ['no network reaches it', 'look at the connection, then run this again'],
  EAI_AGAIN: ['no network reaches it', 'look at the connection, then run this again'],
  ECONNREFUSED: ['nobody answers there', 'look at the connection, then run this again'],
  ECONNRESET: ['the connection broke off', 'run this again'],
  ETIMEDOUT: ['nobody answered in time', 'look at the connection, then run this again'],
};

/**
 * A fault of disk, permission, address, port or network in one sentence with its path and its mend.
 *
 * @example faultInSentence(error, '/a') // 'dist/index.html: the disk is full (make room, then run this again)'
 * @param {unknown} error
 * @param {string} [root] paths are told from here
 * @returns {string | null} null for any other error, whose stack says more
 */
export function faultInSentence(error, root = process.cwd()) {
  if (typeof error !== 'object' || error === null) return null;
  const { code, path, dest, address, port, hostname, cause } =
    /** @type {{ code?: string, path?: string, dest?: string, address?: string, port?: number, hostname?: string, cause?: unknown }} */ (
      error
    );
  const fault = faults[/** @type {keyof typeof faults} */ (code)];
  if (!fault) return cause === undefined ? null : faultInSentence(cause, root);
  const where = dest ?? path ?? hostname ?? (port === undefined ? address : `${address}:${port}`);
  const shown =
    where === undefined
      ? 'the system'
      : where.startsWith(root)
        ? relative(root, where) || where
        : where;
  return `${shown}: ${fault[0]} (${fault[1]}).`;
}

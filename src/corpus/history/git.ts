import { spawn } from 'node:child_process';

/** What git printed, or null where it could not: not installed, no repository, no such revision. */
export function askGit(
  root: string,
  args: readonly string[],
  input?: string,
): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const child = spawn('git', args, {
      cwd: root,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    });
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(parts) : null));
  });
}

/** The contents of many files of a repository by git's names of them, from one process. */
export async function readBlobs(
  root: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const all = [...new Set(names)];
  if (all.length === 0) return new Map();
  const answer = await askGit(root, ['cat-file', '--batch'], `${all.join('\n')}\n`);
  return answer ? parseBatch(answer) : new Map();
}

/** Each content is told by a line `name type length`, and ends in a line feed; one that is not there by `name missing`. */
function parseBatch(answer: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  while (at < answer.length) {
    const end = answer.indexOf(10, at);
    if (end < 0) break;
    const [name = '', , length] = answer.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (length === undefined) continue;
    found.set(name, answer.toString('utf8', at, at + Number(length)));
    at += Number(length) + 1;
  }
  return found;
}

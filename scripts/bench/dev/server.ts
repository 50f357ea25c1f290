import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from '../../lib/steps.mjs';

/** A development server to be measured. */
export interface Subject {
  name: string;
  /** Folder of the project. */
  folder: string;
  /** What Node is to run there. */
  command: readonly string[];
  port: number;
  /** The article that is saved, relative to `folder`, and the page it is on. */
  article: string;
  page: string;
}

export interface Running extends Subject {
  child: ChildProcess;
  /** Milliseconds from the start to the first page. */
  ready: number;
  output: () => string;
}

/** Milliseconds after a save. */
export interface Save {
  /** Until the browser is told to load the page anew. */
  told: number;
  /** Until the page with what was saved has been fetched. */
  page: number;
}

const patience = 300_000;

/** Starts the server and waits until it has answered with the page. */
export async function start(subject: Subject): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, subject.command, {
    cwd: subject.folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const url = addressOf(subject);
  while (performance.now() - began < patience) {
    if (child.exitCode !== null) throw new Failure(`${subject.name} has ended:\n${output}`);
    const answer = await fetch(url, { headers: { accept: 'text/html' } }).catch(() => null);
    if (answer?.ok && (await answer.text()).includes('</html>')) {
      return { ...subject, child, ready: performance.now() - began, output: () => output };
    }
    await wait(250);
  }
  child.kill();
  throw new Failure(`${subject.name} does not show ${url}:\n${output}`);
}

/**
 * Adds a paragraph to the article and waits as a browser does: for the message to load the page anew, then for the
 * page, until it holds all of `marks`.
 */
export async function save(
  running: Running,
  paragraph: string,
  marks: readonly (string | RegExp)[],
): Promise<Save> {
  const path = `${running.folder}/${running.article}`;
  const before = await readFile(path, 'utf8');
  const socket = await connect(running);
  try {
    const messages = reloads(socket);
    const began = performance.now();
    await writeFile(path, `${before.trimEnd()}\n\n${paragraph}\n`);
    let told = 0;
    while (performance.now() - began < patience) {
      await Promise.race([messages.next(), wait(3_000)]);
      told = performance.now() - began;
      const page = await (
        await fetch(addressOf(running), { headers: { accept: 'text/html' } })
      ).text();
      const isNew = marks.every((mark) =>
        typeof mark === 'string' ? page.includes(mark) : mark.test(page),
      );
      if (isNew) return { told, page: performance.now() - began };
    }
    throw new Failure(`${running.name} never shows what was saved:\n${running.output()}`);
  } finally {
    socket.close();
  }
}

/** The connection over which the server tells browsers what to do. */
export async function connect(running: Running): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${running.port}/`, 'vite-hmr');
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () =>
      reject(new Failure(`${running.name} refuses its socket:\n${running.output()}`)),
    );
  });
  return socket;
}

export const addressOf = ({ port, page }: Subject): string => `http://127.0.0.1:${port}${page}`;

/** The server's requests to load the page anew, one after the other, none lost. */
function reloads(socket: WebSocket): { next: () => Promise<void> } {
  let waiting: (() => void) | null = null;
  let kept = 0;
  socket.addEventListener('message', ({ data }) => {
    const { type } = JSON.parse(String(data)) as { type?: string };
    if (type !== 'full-reload') return;
    if (waiting) waiting();
    else kept++;
    waiting = null;
  });
  return {
    next: () =>
      new Promise((resolve) => {
        if (kept > 0) {
          kept--;
          resolve();
        } else waiting = resolve;
      }),
  };
}

// Plain JavaScript: runs on Node 20 before the install.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { faultInSentence } from './faults.mjs';

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * Says what is about to be done, does it, and says how long it took.
 * `work` returns a remark for the closing line, or nothing.
 *
 * @param {string} name one word, printed in a column
 * @param {string} what
 * @param {() => Promise<string | void> | string | void} work
 */
export async function step(name, what, work) {
  const began = performance.now();
  console.log(`▸ ${name.padEnd(8)} ${what}`);
  let remark;
  try {
    remark = await work();
  } catch (error) {
    console.log(`✗ ${name.padEnd(8)} failed after ${seconds(performance.now() - began)}`);
    throw error;
  }
  console.log(`✓ ${name.padEnd(8)} ${remark || 'done'}, ${seconds(performance.now() - began)}`);
}

/** A failure whose message is all a person needs; no stack trace is printed for it. */
export class Failure extends Error {}

/**
 * Runs a command to its end; standard streams are this process's own unless `capture` is set.
 * Interrupting this process interrupts the command.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean, input?: string, shell?: boolean, timeout?: number, signal?: AbortSignal, background?: boolean, onMessage?: (message: unknown, answer: (answer: object) => void) => void }} [options]
 *   `background`: what runs beside it goes first; `timeout`: milliseconds after which the command is ended; `signal`: ends it at any time; `onMessage`: told what a process of Node sends, which it may answer
 * @returns {Promise<{ code: number, output: string }>} `output` is both streams, empty unless captured
 */
export function run(
  command,
  args,
  {
    cwd,
    env,
    capture = false,
    input,
    shell = false,
    timeout = 0,
    signal,
    background = false,
    onMessage,
  } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      shell,
      timeout,
      ...(signal && { signal }),
      stdio: [
        input === undefined ? 'inherit' : 'pipe',
        capture ? 'pipe' : 'inherit',
        capture ? 'pipe' : 'inherit',
        ...(onMessage ? ['ipc'] : []),
      ],
    });
    if (background && child.pid !== undefined)
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    // Who has ended needs no answer.
    if (onMessage)
      child.on('message', (message) =>
        onMessage(message, (answer) => {
          if (child.connected) child.send(answer, () => undefined);
        }),
      );
    let output = '';
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    child.stdin?.end(input);
    child.on('error', reject);
    child.on('close', (code, ended) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve({ code: code ?? (ended === 'SIGINT' ? 130 : 143), output });
    });
  });
}

/**
 * What a person needs of an error: one sentence where that is all, the stack of a mistake of the program.
 *
 * @param {unknown} error
 */
function inWords(error) {
  const sentence = error instanceof Failure ? error.message : faultInSentence(error);
  return sentence === null ? error : `\n${sentence}`;
}

/** Ends this process with one sentence where it fails at the system or at what it was told. */
export function speakPlainly() {
  process.on('uncaughtException', (error) => {
    console.error(inWords(error));
    process.exit(1);
  });
}

/**
 * Runs a script's body; a failure, or a fault of the system, ends it with one sentence and exit status 1.
 *
 * @param {() => Promise<void>} body
 */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(inWords(error));
    process.exitCode = 1;
  }
}

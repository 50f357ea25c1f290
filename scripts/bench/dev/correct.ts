import { type Act, type Done, events } from '../../../src/desk/messages.ts';
import { Failure } from '../../lib/steps.mjs';
import { addressOf, connect, type Running } from './server.ts';

/** Milliseconds after a correction by a click. */
export interface Correction {
  /** Until the directive stands in the file. */
  written: number;
  /** Until the page that follows it has been fetched. */
  page: number;
  /** From the key that takes it back until the page as it was has been fetched. */
  undone: number;
}

const patience = 60_000;

/**
 * Corrects the place of a fact of the page as the panel does, waits for the page that follows, and takes it back.
 *
 * @param number of the fact, as the page prints it
 */
export async function correct(running: Running, number: string): Promise<Correction> {
  const html = await pageOf(running);
  const id = new RegExp(`data-fact="([0-9a-f-]+)"[^>]*>(?:(?!</a>)[^])*${number}`).exec(html)?.[1];
  if (!id) throw new Failure(`${running.name} has no fact of ${number}.`);
  const socket = await connect(running);
  try {
    const look = { page: running.page };
    const began = performance.now();
    const told = [heard(socket, events.done), heard(socket, events.refresh)];
    send(socket, { ...look, act: 'set', ids: [id], attributes: { place: 'duisburg' } });
    const { isRefused, message } = (await told[0]) as Done;
    if (isRefused) throw new Failure(message);
    const written = performance.now() - began;
    await told[1];
    await pageOf(running);
    const page = performance.now() - began;
    const back = heard(socket, events.refresh);
    const taken = performance.now();
    send(socket, { ...look, act: 'undo', ids: [] });
    await back;
    await pageOf(running);
    return { written, page, undone: performance.now() - taken };
  } finally {
    socket.close();
  }
}

const pageOf = async (running: Running): Promise<string> =>
  (await fetch(addressOf(running), { headers: { accept: 'text/html' } })).text();

const send = (socket: WebSocket, act: Act): void =>
  socket.send(JSON.stringify({ type: 'custom', event: events.act, data: act }));

/** What the server says next under a name. */
const heard = (socket: WebSocket, name: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Failure(`The server never says ${name}.`)), patience).unref();
    socket.addEventListener('message', ({ data }) => {
      const said = JSON.parse(String(data)) as { event?: string; data?: unknown };
      if (said.event === name) resolve(said.data);
    });
  });

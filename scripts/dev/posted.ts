import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { isOwn, originOf } from '../../src/desk/own-request.ts';

/** What answers a demand that a panel posts, by the name of its address below `/desk/`. */
type Answers = Readonly<Record<string, (demand: never) => Promise<unknown>>>;

/** Answers what panels of this server post, and hands on every other request. */
export function answerPosted(answers: Answers) {
  return (
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ): void => {
    // Vite takes the base path off the address before it is handed on.
    const { originalUrl = request.url ?? '' } = request as { originalUrl?: string };
    const [, answer] =
      Object.entries(answers).find(([name]) => originalUrl.endsWith(`/desk/${name}/`)) ?? [];
    if (request.method !== 'POST' || !answer) next();
    else if (isOwn(originOf(request))) send(request, response, answer).catch(next);
    else response.writeHead(403).end();
  };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answers[string],
): Promise<void> {
  const told = await answer(JSON.parse(await text(request)) as never);
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(told));
}

import { expect, it } from 'vitest';
import { Follower } from './follow.ts';

/** A server whose pages come when they are let go, and what was asked of it. */
function slowServer() {
  const waiting: ((version: number) => void)[] = [];
  return {
    fetchPage: () => new Promise<number>((resolve) => waiting.push(resolve)),
    waiting,
  };
}

it('a page that was made before a save is fetched once it is told of the save', async () => {
  const { fetchPage, waiting } = slowServer();
  const follower = new Follower(4, fetchPage);
  const done = follower.follow(5);
  expect(waiting).toHaveLength(1);
  waiting[0]?.(5);
  await done;
  expect(waiting).toHaveLength(1);
});

it('a page that shows what it is told of is left as it is', async () => {
  const { fetchPage, waiting } = slowServer();
  await new Follower(5, fetchPage).follow(5);
  expect(waiting).toHaveLength(0);
});

it('what is saved while a page is fetched is fetched after it, and never at once with it', async () => {
  const { fetchPage, waiting } = slowServer();
  const follower = new Follower(4, fetchPage);
  const done = follower.follow(5);
  void follower.follow(6);
  expect(waiting).toHaveLength(1);
  waiting[0]?.(5);
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.(6);
  await done;
  expect(waiting).toHaveLength(2);
});

it('a page that came with a later save already is not fetched for that save again', async () => {
  const { fetchPage, waiting } = slowServer();
  const follower = new Follower(4, fetchPage);
  const done = follower.follow(5);
  waiting[0]?.(6);
  await done;
  await follower.follow(6);
  expect(waiting).toHaveLength(1);
});

it('a server that counts from the beginning again is not asked for ever', async () => {
  const { fetchPage, waiting } = slowServer();
  const follower = new Follower(40, fetchPage);
  const done = follower.follow(41);
  waiting[0]?.(2);
  await done;
  expect(waiting).toHaveLength(1);
});

it('a server that answers with the page it had is not asked for ever', async () => {
  let asked = 0;
  // A server that were asked again and again would be ahead at last.
  await new Follower(4, async () => (++asked < 5 ? 4 : 5)).follow(5);
  expect(asked).toBe(1);
});

it('a page that did not come is fetched again, and what cannot be had is not asked for for ever', async () => {
  let asked = 0;
  const comesFrom = (nth: number) => () => {
    asked += 1;
    return asked < nth ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(5);
  };
  await new Follower(4, comesFrom(3), 1).follow(5);
  expect(asked).toBe(3);
  asked = 0;
  const lost = new Follower(4, comesFrom(1_000), 1);
  await lost.follow(5);
  expect(asked).toBe(10);
  await lost.follow(6);
  expect(asked).toBe(20);
});

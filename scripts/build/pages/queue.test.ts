import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Queue } from './queue.ts';

it('does so many pieces at a time, and all before its end', async () => {
  const queue = new Queue(2);
  let [now, most, done] = [0, 0, 0];
  for (let nth = 0; nth < 7; nth++)
    await queue.add(async () => {
      now += 1;
      most = Math.max(most, now);
      await setImmediate();
      now -= 1;
      done += 1;
    });
  await queue.end();
  expect({ most, done }).toEqual({ most: 2, done: 7 });
});

it('fails at its end where a piece did, and begins no more', async () => {
  const queue = new Queue(1);
  const broken = new Error('The disk is full.');
  await queue.add(() => Promise.reject(broken));
  await expect(queue.add(() => Promise.resolve())).rejects.toBe(broken);
  await expect(queue.end()).rejects.toBe(broken);
});

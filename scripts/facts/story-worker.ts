import { parentPort, workerData } from 'node:worker_threads';
import { readAtlas } from '../../src/atlas/read.ts';
import type { Answer } from './story-pool.ts';
import { readStory, type StoryToRead } from './story-reading.ts';

const { root, today } = workerData as { root: string; today: string };
const { atlas } = await readAtlas(root);

parentPort?.on('message', ({ nth, story }: { nth: number; story: StoryToRead }) => {
  let answer: Answer;
  try {
    answer = { nth, reading: readStory(story, { root, atlas, today }) };
  } catch (error) {
    answer = { nth, error };
  }
  parentPort?.postMessage(answer);
});

import type { PublishDemand, Published } from '../../src/desk/messages.ts';
import { devMessages } from '../../src/messages/dev.ts';
import { runScript } from '../lib/project.ts';
import { slugOfPage } from './report.ts';
import type { FileStore } from './store.ts';

interface Surroundings {
  store: FileStore;
  /** Reads what stands in a file now; done when pages have it. */
  read(path: string): Promise<void>;
}

/** Answers panels that ask what is left to do in a story, and publishes it as `npm run publish` does, by the same script. */
export function takePublishing({ store, read }: Surroundings) {
  let running = 0;
  const answer = async ({ page, act }: PublishDemand): Promise<Published> => {
    const article = store.article(slugOfPage(page));
    if (!article) return failed(devMessages.refused.gone);
    running++;
    try {
      const told = await publish(article.slug, act);
      if (act === 'publish') await read(article.file);
      return told;
    } finally {
      running--;
    }
  };
  return {
    /** Whether what is read now comes of publishing, so that pages change in place. */
    isRunning: (): boolean => running > 0,
    answer,
  };
}

const failed = (message: string): Published => ({ findings: [], done: [], failed: message });

/** Runs the command by itself: the check of all stories would keep pages waiting. */
async function publish(slug: string, act: PublishDemand['act']): Promise<Published> {
  const args = [slug, '--json', ...(act === 'check' ? ['--check'] : [])];
  const { output } = await runScript('scripts/publish.ts', args, { capture: true });
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  try {
    return JSON.parse(last) as Published;
  } catch {
    return failed(output.trim());
  }
}

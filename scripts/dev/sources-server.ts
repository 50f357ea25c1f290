import { addSource } from '../../src/desk/add-source.ts';
import { refused } from '../../src/desk/fact-edit.ts';
import type { SourceDemand, SourceTold } from '../../src/desk/messages.ts';
import { isAddress } from '../../src/desk/source-entry.ts';
import { devMessages } from '../../src/messages/dev.ts';
import type { Corrections } from './corrections.ts';
import { slugOfPage } from './report.ts';
import type { FileStore } from './store.ts';

interface Surroundings {
  store: FileStore;
  corrections: Corrections;
  /** Reads what stands in a file now; done when pages have it. */
  read(path: string): Promise<void>;
}

/** Answers panels that add a source to a story: from its page, or from the passage an editor has pasted. */
export function takeSources({ store, corrections, read }: Surroundings) {
  return async ({ page, url, text }: SourceDemand): Promise<SourceTold> => {
    const slug = slugOfPage(page);
    if (!isAddress(url)) return refused(devMessages.source.noAddress);
    const found = await store.readSource(url, text);
    // What the story holds by now: its page may have taken its time.
    const article = store.article(slug);
    if (!article) return refused(devMessages.refused.gone);
    const { text: added, ...told } = addSource(article.text, found);
    if (added === undefined) return told;
    const fault = corrections.rewrite(slug, added);
    if (fault !== null) return refused(fault);
    await read(article.file);
    return told;
  };
}

import { done, type Outcome, refused } from '../../src/desk/fact-edit.ts';
import type { SourceDemand } from '../../src/desk/messages.ts';
import { devMessages } from '../../src/messages/dev.ts';
import { fill } from '../../src/messages/fill.ts';
import { withEarlier, withSource } from '../source/entry.ts';
import { keepPassage } from '../source/passages.ts';
import { fetchSource, isAddress, pastedSource } from '../source/read-source.ts';
import type { Corrections } from './corrections.ts';
import { slugOfPage } from './report.ts';
import type { FileStore } from './store.ts';

interface Surroundings {
  root: string;
  store: FileStore;
  corrections: Corrections;
  /** YYYY-MM-DD */
  today: () => string;
  /** Reads what stands in a file now; done when pages have it. */
  read(path: string): Promise<void>;
}

const { source: messages } = devMessages;

/** Answers panels that add a source to a story: from its page, or from the passage an editor has pasted. */
export function takeSources({ root, store, corrections, today, read }: Surroundings) {
  return async ({ page, url, text }: SourceDemand): Promise<Outcome> => {
    const slug = slugOfPage(page);
    if (!isAddress(url)) return refused(messages.noAddress);
    const source = text.trim() === '' ? await fetchSource(url) : pastedSource(text, url);
    const article = store.article(slug);
    if (!article) return refused(devMessages.refused.gone);
    const earlier = [
      ...store.articles.flatMap(({ frontMatter }) => frontMatter.sources),
      ...store.atlas.figures.flatMap(({ citation }) => citation ?? []),
    ];
    const known = { ...withEarlier(source.facts, earlier), accessed: today() };
    const added = withSource(article.text, known);
    if (!added) return refused(messages.noList);
    if (added.text === article.text) return done(fill(messages.there, { id: added.id }));
    const fault = corrections.rewrite(slug, added.text);
    if (fault !== null) return refused(fault);
    if (source.text !== null) keepPassage(root, url, source.text);
    await read(article.file);
    const said = fill(messages.added, { id: added.id });
    return done(
      source.failure ? `${said} ${fill(messages.unread, { why: source.failure })}` : said,
    );
  };
}

import { versionName } from '../messages.ts';

/** The version of the content a page was made of; of a page that does not say, later than any. */
export function versionOf(page: Document): number {
  const said = page.querySelector<HTMLMetaElement>(`meta[name=${versionName}]`)?.content;
  return said === undefined ? Number.POSITIVE_INFINITY : Number(said);
}

/** Milliseconds after which an answer is given up: one that never came would keep every later page away. */
const patience = 20_000;

/**
 * Puts what the server has for this page now in the place of what it shows, without loading it anew: the panel, the
 * place in the text and what is typed stay. Elements with behaviour of their own wake up as they come in. A page of
 * another kind, such as one that says that a story is gone, is loaded.
 *
 * @returns the version of what is shown now
 */
export async function refreshPage(): Promise<number> {
  const answer = await fetch(location.href, {
    headers: { accept: 'text/html' },
    signal: AbortSignal.timeout(patience),
  });
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [old, made] = [document.querySelector('main'), next.querySelector('main')];
  if (!answer.ok || !old || !made || !hasStylesOf(next)) {
    location.reload();
    return Number.POSITIVE_INFINITY;
  }
  const { scrollY } = window;
  document.title = next.title;
  old.replaceWith(document.adoptNode(made));
  window.scrollTo({ top: scrollY, behavior: 'instant' });
  return versionOf(next);
}

/** Whether this page has all style sheets of another. */
function hasStylesOf(next: Document): boolean {
  const ids = (page: Document): string[] =>
    [...page.querySelectorAll('style[data-vite-dev-id]')].flatMap(
      (style) => style.getAttribute('data-vite-dev-id') ?? [],
    );
  const own = new Set(ids(document));
  return ids(next).every((id) => own.has(id));
}

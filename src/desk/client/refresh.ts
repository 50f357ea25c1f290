/**
 * Puts what the server has for this page now in the place of what it shows, without loading it anew: the panel, the
 * place in the text and what is typed stay. Elements with behaviour of their own wake up as they come in.
 */
export async function refreshPage(): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [old, made] = [document.querySelector('main'), next.querySelector('main')];
  if (!answer.ok || !old || !made) {
    location.reload();
    return;
  }
  const { scrollY } = window;
  document.title = next.title;
  old.replaceWith(document.adoptNode(made));
  window.scrollTo({ top: scrollY, behavior: 'instant' });
}

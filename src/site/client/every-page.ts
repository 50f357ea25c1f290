import { isKeyOn } from './search-key.ts';

// "/" leads to the search from anywhere but a field that takes letters.
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || !isKeyOn()) return;
  if (target.isContentEditable || target.matches('input, textarea, select')) return;
  const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
  const field = document.querySelector<HTMLInputElement>('site-search input[type=search]');
  event.preventDefault();
  if (field) field.focus();
  else if (link) location.href = link.href;
});

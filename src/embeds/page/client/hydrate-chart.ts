import { emphasise, watchReader } from './emphasis.ts';
import { tellHeight } from './heights.ts';
import { namesIn } from './host-names.ts';
import { openLinks } from './links.ts';
import { isOver } from './news.ts';
import { readChange, readParameters } from './parameters.ts';

// Runs at the end of every embedded page; the figure is whole without it.
const content = document.querySelector<HTMLElement>('main');
if (content) {
  const asked = readParameters(location.search);
  const { figure = '' } = content.dataset;
  for (const news of content.querySelectorAll<HTMLElement>('[data-until]')) {
    if (isOver(news.dataset.until, new Date())) news.remove();
  }
  emphasise(content, asked);
  if (parent !== window) {
    const names = tellHeight(content, figure, namesIn(location.search, location.hash));
    openLinks(content, names);
    watchReader(content, (name, value) => {
      parent.postMessage({ type: `silklines:${name}`, figure, [name]: value }, '*');
    });
  }
  addEventListener('message', ({ source, data }) => {
    const change = source === parent ? readChange(data) : null;
    if (!change) return;
    Object.assign(asked, change);
    document.documentElement.dataset.theme = asked.theme ?? 'auto';
    emphasise(content, asked);
  });
}

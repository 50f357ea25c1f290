import { emphasise } from './emphasis.ts';
import { tellHeight, tellLinks } from './heights.ts';
import { readParameters } from './parameters.ts';

// Runs at the end of every embedded page; the figure is whole without it.
const parameters = readParameters(location.search, location.hash);
const content = document.querySelector<HTMLElement>('main');
if (content) {
  emphasise(content, parameters);
  tellHeight(content, content.dataset.figure ?? '', parameters);
  tellLinks(parameters);
}

import './hydrate-chart.ts';
import { mapOnIntent } from './map-loader.ts';

const content = document.querySelector<HTMLElement>('main');
if (content) mapOnIntent(content);

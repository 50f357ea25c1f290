import { defineFigure } from './element.ts';

// As a classic script. Where the host has put it into another of its own, the element's `home` says where the site is.
defineFigure((document.currentScript as HTMLScriptElement | null)?.src || location.href);

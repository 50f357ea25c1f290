import { defineFigure } from './element.ts';

// As a classic script. Where the host has put it into another of its own, the element's `home` says where the site is.
// An element of the host's page called `currentScript` would stand in the place of the script, and say where figures come from.
const script = document.currentScript;
defineFigure((script instanceof HTMLScriptElement && script.src) || location.href);

import { attachZoom } from '../../../figures/map/client/zoom.ts';

// A classic script: modules need a header from the host that a sandboxed frame's origin does not match.
declare global {
  interface Window {
    silklinesZoom?: typeof attachZoom;
  }
}

window.silklinesZoom = attachZoom;

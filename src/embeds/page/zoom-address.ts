import { bundle, contentHash } from './bundle.ts';

/** Path of the zoom script below the base; its name changes with its content. */
export const zoomPath = async (): Promise<string> =>
  `/js/zoom.${contentHash(await bundle('zoom-script'))}.js`;

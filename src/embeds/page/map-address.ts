import { bundle, contentHash } from './bundle.ts';

/** Path below the base of the script that makes embedded maps answer; its name changes with its content. */
export const mapScriptPath = async (): Promise<string> =>
  `/js/map.${contentHash(await bundle('map-script'))}.js`;

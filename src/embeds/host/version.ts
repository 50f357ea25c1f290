import { element } from '../../figures/svg.ts';
import versions from './versions.json' with { type: 'json' };

/**
 * Every version of the element's script that copies for other sites ever asked for. Their bytes stand in `public/` and
 * never change, so that hosts may check them; `npm run freeze` writes the next.
 */
export const elementVersions: readonly { file: string; integrity: string }[] = versions;

/**
 * The script element of a copy: the newest version, checked by the browser.
 *
 * @param site full address of the site, ending in a slash
 */
export function versionTag(site: string): string {
  const { file = 'embed.js', integrity } = elementVersions.at(-1) ?? {};
  const attributes = { src: `${site}${file}`, integrity, crossorigin: 'anonymous', async: '' };
  return element('script', attributes).replace(/ async=""\/>$/, ' async></script>');
}

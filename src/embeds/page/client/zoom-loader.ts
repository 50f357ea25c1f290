import type { WithTrustedTypes } from '../../../figures/client/trusted-types.ts';
import type { attachZoom as Attach, MapZoom } from '../../../figures/map/client/zoom.ts';

/** Lets the address through that a page names for its zoom, and no other. */
const policy = (globalThis as WithTrustedTypes).trustedTypes?.createPolicy('silklines-zoom', {
  createScriptURL: (address: string) => {
    if (!/^(?:(?:\.\.\/)*js\/)?zoom[\w.]*\.js$/.test(address)) throw new TypeError(address);
    return address;
  },
});

let loading: Promise<typeof Attach> | undefined;

/** Stands in for the zoom of the map in embedded pages: fetches it, once, as a classic script. */
export async function attachZoom(...args: Parameters<typeof Attach>): Promise<MapZoom> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const address = document.querySelector<HTMLElement>('main')?.dataset.zoom ?? '';
    script.src = policy?.createScriptURL(address) ?? address;
    script.onload = () => {
      if (window.silklinesZoom) resolve(window.silklinesZoom);
    };
    script.onerror = () => {
      loading = undefined;
      reject(new Error('The zoom could not be fetched.'));
    };
    document.head.append(script);
  });
  return (await loading)(...args);
}

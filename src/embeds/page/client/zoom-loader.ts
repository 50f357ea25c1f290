import type { attachZoom as Attach, MapZoom } from '../../../figures/map/client/zoom.ts';

let loading: Promise<typeof Attach> | undefined;

/** Stands in for the zoom of the map in embedded pages: fetches it, once, as a classic script. */
export async function attachZoom(...args: Parameters<typeof Attach>): Promise<MapZoom> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = document.querySelector<HTMLElement>('main')?.dataset.zoom ?? '';
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

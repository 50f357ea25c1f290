import type { APIRoute } from 'astro';
import { toPng } from '../../embeds/downloads/png.ts';
import { hasPicture } from '../../site/figures/figure-catalogue.ts';
import { figureCard, figurePaths, figureSvg } from '../../site/figures/figure-files.ts';

/** `<figure>.png`, `<figure>@2x.png`, and `<figure>-card.png` for social networks. */
export async function getStaticPaths() {
  const figures = await figurePaths(hasPicture);
  return figures.flatMap(({ params: { figure }, props }) => [
    { params: { picture: figure }, props: { ...props, scale: 1, isCard: false } },
    { params: { picture: `${figure}@2x` }, props: { ...props, scale: 2, isCard: false } },
    { params: { picture: `${figure}-card` }, props: { ...props, scale: 1, isCard: true } },
  ]);
}

export const GET: APIRoute = async ({ props, site }) => {
  const svg = (props['isCard'] ? figureCard : figureSvg)(props['entry'], site);
  return new Response(await toPng(svg, props['scale']), {
    headers: { 'Content-Type': 'image/png' },
  });
};

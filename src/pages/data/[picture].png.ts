import type { APIRoute } from 'astro';
import { toPng, toPngs } from '../../embeds/downloads/png.ts';
import { hasCard, hasFile } from '../../site/figures/figure-addresses.ts';
import { figureCard, figureSvg } from '../../site/figures/figure-files.ts';
import { type FigureAnswer, figurePaths, goneSvg } from '../../site/figures/former-figures.ts';
import { answer } from '../../site/media-types.ts';
import { loadSite } from '../../site/site-data.ts';

interface Props {
  handed: { readonly answer: FigureAnswer };
  scale: 1 | 2;
  isCard: boolean;
}

/** `<figure>.png`, `<figure>@2x.png`, and `<figure>-card.png` for social networks. */
export async function getStaticPaths() {
  const site = await loadSite();
  const figures = await figurePaths((_, id) => hasCard(site, id));
  return figures.flatMap(({ params: { figure }, props: handed }) =>
    [
      ...(hasFile(site, figure, 'png')
        ? [
            { picture: figure, scale: 1 as const, isCard: false },
            { picture: `${figure}@2x`, scale: 2 as const, isCard: false },
          ]
        : []),
      { picture: `${figure}-card`, scale: 1 as const, isCard: true },
    ].map(({ picture, ...props }) => ({
      params: { picture },
      // What a figure is is asked when it is drawn.
      props: { ...props, handed },
      cacheKey: figure,
    })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { handed, scale, isCard }, site, url }) => {
  const { entry, gone } = handed.answer;
  const svg = entry ? (isCard ? figureCard : figureSvg)(entry, site) : goneSvg(gone, site);
  return answer(url, isCard ? await toPng(svg) : (await toPngs(svg))[scale]);
};

import type { APIRoute } from 'astro';
import { toPng } from '../../embeds/downloads/png.ts';
import { hasCard, hasFile } from '../../site/figures/figure-addresses.ts';
import { figureCard, figureSvg } from '../../site/figures/figure-files.ts';
import { type FigureAnswer, figurePaths, goneSvg } from '../../site/figures/former-figures.ts';
import { loadSite } from '../../site/site-data.ts';

interface Props {
  answer: FigureAnswer;
  scale: number;
  isCard: boolean;
}

/** `<figure>.png`, `<figure>@2x.png`, and `<figure>-card.png` for social networks. */
export async function getStaticPaths() {
  const site = await loadSite();
  const figures = await figurePaths((_, id) => hasCard(site, id));
  return figures.flatMap(({ params: { figure }, props }) => [
    ...(hasFile(site, figure, 'png')
      ? [
          { params: { picture: figure }, props: { ...props, scale: 1, isCard: false } },
          { params: { picture: `${figure}@2x` }, props: { ...props, scale: 2, isCard: false } },
        ]
      : []),
    { params: { picture: `${figure}-card` }, props: { ...props, scale: 1, isCard: true } },
  ]);
}

export const GET: APIRoute<Props> = async ({ props: { answer, scale, isCard }, site }) => {
  const svg = answer.entry
    ? (isCard ? figureCard : figureSvg)(answer.entry, site)
    : goneSvg(answer.gone, site);
  return new Response(await toPng(svg, scale), { headers: { 'Content-Type': 'image/png' } });
};

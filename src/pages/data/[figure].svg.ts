import type { APIRoute } from 'astro';
import { withFaces } from '../../embeds/downloads/faces.ts';
import { hasFile } from '../../site/figures/figure-addresses.ts';
import { figureSvg } from '../../site/figures/figure-files.ts';
import { type FigureAnswer, figurePaths, goneSvg } from '../../site/figures/former-figures.ts';
import { answer } from '../../site/media-types.ts';

export const getStaticPaths = () => figurePaths((_, id, site) => hasFile(site, id, 'svg'));

export const GET: APIRoute<{ answer: FigureAnswer }> = async ({
  props: { answer: figure },
  site,
  url,
}) =>
  answer(
    url,
    await withFaces(figure.entry ? figureSvg(figure.entry, site) : goneSvg(figure.gone, site)),
  );

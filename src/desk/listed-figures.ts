import type { Corpus } from '../corpus/corpus.ts';
import { storyMapId } from '../corpus/register/register.ts';
import { listSeries } from '../corpus/series-list.ts';
import { devMessages } from '../messages/dev.ts';
import { fill } from '../messages/fill.ts';
import type { ListedFigure } from './messages.ts';

/** What can be drawn of a story: its map and the series it has a point of, as their directives draw them. */
export function listFigures(corpus: Corpus, slug: string): ListedFigure[] {
  const own = listSeries(corpus).filter(({ stories }) => stories.includes(slug));
  const map = storyMapId(corpus.register, slug);
  return [
    { figure: map, label: devMessages.map, directive: '::map', picture: `desk/${map}.svg` },
    ...own.map(({ id, label, points, span, directive }) => ({
      figure: `series-${id}`,
      label: fill(devMessages.series, { label, points, span }),
      directive,
      picture: `desk/series-${id}.svg`,
    })),
  ];
}

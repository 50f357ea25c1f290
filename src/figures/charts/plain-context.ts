import { placeName } from '../../atlas/gazetteer/place-name.ts';
import type { Atlas } from '../../atlas/types.ts';
import type { Register } from '../../corpus/register/register.ts';
import { amountInWords, periodInWords, valueInWords } from '../../corpus/wording.ts';
import type { ChartContext } from './model.ts';

interface PlainSetting {
  atlas: Pick<Atlas, 'places' | 'corridors'>;
  register: Pick<Register, 'nameByParts'>;
}

/** How charts word facts where no page is drawn: which charts there are and what they are called, without links. */
export const plainContext = ({ atlas, register }: PlainSetting): ChartContext => ({
  inWords: (fact) => valueInWords(fact, atlas),
  amount: (fact) => amountInWords(fact),
  when: (fact) => periodInWords(fact.period),
  where: (fact) => whereOf(fact, atlas),
  href: () => '',
  source: () => '',
  ofWhat: () => '',
  named: (type, parts) => register.nameByParts(type, parts),
});

/** Names of what a fact is about: its corridors, else its places. */
export const whereOf = (
  {
    places,
    corridors = [],
  }: { places: readonly string[]; corridors?: readonly string[] | undefined },
  atlas: Pick<Atlas, 'places' | 'corridors'>,
): string =>
  corridors.length > 0
    ? corridors.map((id) => atlas.corridors.get(id)?.name ?? id).join(', ')
    : places.map((id) => placeName(atlas, id)).join(', ');

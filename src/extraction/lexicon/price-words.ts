import { setOf } from './word-set.ts';

/** Nouns of what is asked for carriage or a thing. */
export const priceNouns = setOf(`
  rate rates price prices fare fares quotation quotations quote quotes tariff tariffs charge charges surcharge surcharges
  fee fees cost costs`);

/** What is carried or carries, by which prices are told. */
export const pricedNouns = setOf(
  'feu teu container box wagon truck lorry trailer train pallet tonne ton kilo kilogram kg barrel parcel',
);

import { setOf } from './word-set.ts';

/** Nouns of what is asked for carriage or a thing. */
export const priceNouns = setOf(`
  rate rates price prices fare fares quotation quotations quote quotes tariff tariffs charge charges surcharge surcharges
  fee fees cost costs`);

/** What is carried or carries, by which prices are told. */
export const pricedNouns = setOf(
  'feu teu container box wagon truck lorry trailer train pallet tonne ton kilo kilogram kilogramme kg barrel parcel',
);

/** Words right before a sum that is the price of something: "fell *to* $6,900", "*costs* $2,600". */
export const pricingWords = setOf(
  'to at is was be been are were cost costs costing averaged reached hit pay pays paid',
);
